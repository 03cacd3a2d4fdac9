import Advocacy

extension DemoProgramme {
  /// The row of a customer.
  func appendCustomer(_ index: Int, lastContact: Instant?, to rows: inout [ImportRecord]) {
    let person = person(index)
    let land = Home.all[person.home]
    let (lifecycle, standing) = position(of: index)
    let created = created(index)
    let contact = contact(of: person)
    var dice = dice(.customerCare, index)
    var values: [FieldName: Value] = [:]
    values.reserveCapacity(24)
    values[.name] = .text(person.name)
    values[.language] = .text(land.language)
    values[.country] = .text(land.country)
    values[.city] = .text(person.place.city)
    values[.lifecycle] = .text(lifecycle.rawValue)
    values[.standing] = .text(standing.rawValue)
    values[.created] = .instant(created)
    if lifecycle != .prospect { values[.since] = .day(calendar.day(of: created)) }
    if lifecycle == .lapsed, let day = dayLost(index) { values[.lost] = .day(day) }
    if dice.chance(95) { values[.email] = .text(contact.email) }
    if let phone = contact.phone { values[.phone] = .text(phone) }
    if isAddressKnown(index) {
      values[.street] = .text(contact.street)
      values[.postcode] = .text(contact.postcode)
    }
    if person.company != nil { values[.jobTitle] = .text(dice.pick(DemoProgramme.jobTitles)) }
    if person.company == nil, lifecycle != .prospect {
      var pay = self.dice(.customerRevenue, index)
      if pay.chance(80) { values[.mrr] = .money(money(lifecycle == .lapsed ? 0 : pay.within(8...90))) }
    }
    if let lastContact { values[.lastContact] = .instant(lastContact) }
    addPermissions(standing, to: &values, &dice)
    addCare(index, standing, lifecycle, to: &values, &dice)
    if let plan = onboarding(of: index), let list = welcome {
      values[.onboarding] = .text(list.name)
      values[.onboardingSince] = .instant(plan.start)
      values[.stuckAfter] = list.stuck.map { .integer($0.milliseconds / DemoCalendar.hour) }
      values[.firstValue] = plan.firstValue.map { .instant($0) }
    }
    var links: [FieldName: ImportRecord.Link] = [:]
    if let company = person.company { links[.account] = link(.account, company.index) }
    rows.append(
      ImportRecord(
        row: 0, kind: .customer, externalID: externalID(.customer, index), values: values, links: links))
  }

  /// The day on which a lapsed customer was lost: sooner rather than later; of few it isn't known.
  private func dayLost(_ index: Int) -> CalendarDay? {
    var dice = dice(.loss, index)
    let since = calendar.day(of: created(index))
    let days = calendar.today.daysSince1970 - since.daysSince1970
    guard days > 1, !dice.chance(4) else { return nil }
    let part = dice.fraction()
    return since + min(days - 1, 1 + Int(Double(days) * part * (1 + part) / 2))
  }

  /// Whether a customer's postal address is known.
  func isAddressKnown(_ index: Int) -> Bool {
    var dice = dice(.addressKnown, index)
    return dice.chance(76) || index < 8 || copiedReferrer(of: index) != nil
  }

  private func addPermissions(_ standing: Standing, to values: inout [FieldName: Value], _ dice: inout Dice) {
    let weights = standing == .none ? DemoProgramme.strangerWeights : DemoProgramme.friendWeights
    values[.mayMail] = permission(weights[0], &dice)
    values[.mayCall] = permission(weights[1], &dice)
    values[.mayChat] = permission(weights[2], &dice)
    values[.mayPost] = permission(weights[3], &dice)
  }

  private func permission(_ weights: [Int], _ dice: inout Dice) -> Value {
    switch dice.weighted(weights) {
    case 0: .text(Permission.unknown.rawValue)
    case 1: .text(Permission.granted.rawValue)
    default: .text(Permission.denied.rawValue)
    }
  }

  /// How often a permission is unknown, granted or denied: mail, call, chat, post.
  private static let strangerWeights = [[26, 63, 11], [55, 25, 20], [78, 14, 8], [70, 18, 12]]
  private static let friendWeights = [[6, 90, 4], [20, 65, 15], [50, 40, 10], [40, 45, 15]]

  /// Owner, tags, notes and rest.
  private func addCare(
    _ index: Int, _ standing: Standing, _ lifecycle: Lifecycle, to values: inout [FieldName: Value],
    _ dice: inout Dice
  ) {
    if dice.chance(standing == .none ? 34 : 94) {
      values[.owner] = .colleague(staff.members[staff.anyone(&dice)].handle)
    }
    var tags: [String] = []
    if standing == .champion || dice.chance(2) { tags.append("vip") }
    if lifecycle == .active, dice.chance(30) { tags.append("trail-club") }
    if lifecycle == .lapsed, dice.chance(25) { tags.append("win-back") }
    if dice.chance(35) { tags.append(dice.pick(DemoProgramme.customerTags)) }
    if dice.chance(8) { tags.append(dice.pick(DemoProgramme.customerTags)) }
    if !tags.isEmpty { values[.tags] = .tags(Set(tags).sorted()) }
    if dice.chance(standing == .none ? 6 : 45) {
      values[.notes] = .text(dice.pick(DemoProgramme.customerNotes))
    }
    let isAdvocate = standing == .advocate || standing == .champion
    if isAdvocate, index == 3 || dice.chance(13) {
      values[.restingUntil] = .day(calendar.today + dice.within(4...95))
    }
  }

  private static let jobTitles = [
    "Head of Store", "Buyer", "Head Guide", "Managing Director", "Office Manager", "Head of Purchasing",
    "Mountain Guide", "Hall Manager", "Teacher", "Workshop Lead", "Assistant", "Hut Warden",
  ]

  private static let customerTags = [
    "climbing", "family", "winter", "tester", "newsletter", "repair-friend", "festival", "cycling",
    "paddling",
    "ultralight", "photographer", "school", "night-shift", "campervan", "dog", "press", "event-2",
    "gift-buyer",
  ]

  private static let customerNotes = [
    "Prefers calls after five.", "Never on Mondays.",
    "Met at the spring fair, talks gladly about the far north.",
    "Writes short mails and likes short answers.", "Has a blind dog; ask how he is.",
    "Guides groups in summer, hard to reach from June on.",
    "Would speak at an event, if it isn't in the evening.",
    "Hard of hearing: mail rather than call.", "Bought the first tent we ever made.",
    "Do not offer discounts, takes them as an insult.", "Knows our workshop better than we do.",
    "Pronounces the name with a soft g.", "Let us use pictures once, with name; ask anew each time.",
  ]
}
