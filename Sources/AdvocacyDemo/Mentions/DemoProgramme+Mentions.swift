import Advocacy

extension DemoProgramme {
  /// How many mentions there are.
  var mentionCount: Int { customerCount == 0 ? 0 : max(4, min(customerCount / 40, 20_000)) }
  /// How many announcements there are.
  var announcementCount: Int { customerCount == 0 ? 0 : DemoProgramme.news.count }

  /// The row of what someone said in public; the latest ones wait.
  func appendMention(_ number: Int, to rows: inout [ImportRecord]) {
    var dice = dice(.mention, number)
    let text = DemoProgramme.sayings[number % DemoProgramme.sayings.count]
    let days = number < 5 ? dice.within(1...4) : 5 + number * 7 % 300
    let said = calendar.waking(calendar.ago(days: Double(days) + dice.fraction()))
    var values: [FieldName: Value] = [
      .at: .instant(said), .created: .instant(said), .sentiment: .text(text.sentiment.rawValue),
      .source: .text(text.source), .body: .text(text.words), .author: .text(text.author),
      .url: .text("https://example.org/said/\(number + 1)"),
    ]
    var links: [FieldName: ImportRecord.Link] = [:]
    if dice.chance(55), let customer = known(by: said, &dice) {
      links[.customer] = link(.customer, customer)
    }
    let status: MentionStatus =
      number < 5
      ? .seen
      : text.sentiment == .praise
        ? dice.chance(60) ? .thanked : .amplified
        : .passedOver
    values[.status] = .text(status.rawValue)
    let answered = calendar.between(said, calendar.officeTime(after: said + .hours(9)), calendar.present)
    switch status {
    case .thanked: values[.thanked] = .instant(answered)
    case .amplified:
      values[.amplified] = .instant(answered)
      values[.amplifiedIn] = .text("our journal")
    case .passedOver:
      values[.reason] = .text(text.sentiment == .criticism ? "Answered there at once." : "Not about us.")
    case .seen, .answered: values[.owner] = .colleague(staff.members[staff.anyone(&dice)].handle)
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .mention, externalID: externalID(.mention, number), values: values, links: links))
  }

  private func known(by instant: Instant, _ dice: inout Dice) -> Int? {
    let count = customersKnown(by: instant)
    return count > 0 ? dice.below(count) : nil
  }

  /// The row of news; the first is a draft.
  func appendAnnouncement(_ number: Int, to rows: inout [ImportRecord]) {
    let text = DemoProgramme.news[number]
    let created = calendar.officeTime(before: calendar.present - .days(Int64(1 + number * 40)))
    var values: [FieldName: Value] = [
      .title: .text(text.title), .news: .text(text.isGood ? "good" : "bad"), .body: .text(text.body),
      .segment: .text(text.segment), .channel: .text("mail"), .created: .instant(created),
      .status: .text((number == 0 ? AnnouncementStatus.draft : .sent).rawValue),
      .owner: .colleague(staff.members[number % staff.members.count].handle),
    ]
    if number > 0 {
      values[.sent] = .instant(calendar.between(created, created + .hours(5), calendar.present))
    }
    if number == 2 {
      values[.status] = .text(AnnouncementStatus.corrected.rawValue)
      let corrected = calendar.between(created, created + .days(2), calendar.present)
      values[.corrected] = .instant(corrected)
      values[.corrections] = .text("It is the batch of April as well; we had named May alone.")
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .announcement, externalID: externalID(.announcement, number), values: values))
  }

  private static let news: [(title: String, isGood: Bool, segment: String, body: String)] = [
    (
      "Deliveries are late in the week before the holidays", false, "lifecycle:active",
      "Our carrier has too few drivers. What is ordered from now on comes up to four days later; who needs it sooner can have it at the shop."
    ),
    (
      "Repairs without an appointment on Saturdays", true, "standing:any lifecycle:active",
      "From May on the workshop is open on Saturdays from nine to one, without an appointment."
    ),
    (
      "A buckle of the Cocoon sleeping bag may break", false, "tags:trail-club",
      "Please don't hang the bag by its buckle. We send you another one; you need to do nothing."
    ),
  ]

  private static let sayings: [(sentiment: Sentiment, author: String, source: String, words: String)] = [
    (.criticism, "Trailfoot", "review site", "Three weeks for a zip, and nobody said why."),
    (.praise, "Ida goes up", "a blog", "They mended my rucksack while I had coffee next door. No bill."),
    (.praise, "Regional Gazette", "the paper", "A shop that lends you boots before it sells you a pair."),
    (.neutral, "gearwatch", "a forum", "Acme has the Polar 900 again, same price as last winter."),
    (
      .praise, "hut_notes", "social media", "Asked them about layers for a baby. Got an answer from a parent."
    ),
    (.criticism, "R. on the move", "social media", "The size guide and I don't agree about feet."),
    (
      .praise, "Climbing hall East", "social media",
      "Half our ropes are repaired ones now, thanks to the workshop."
    ),
    (.neutral, "Dealers' letter", "a newsletter", "Acme Outdoors opens a second workshop in spring."),
  ]
}
