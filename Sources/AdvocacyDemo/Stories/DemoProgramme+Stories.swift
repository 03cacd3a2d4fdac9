import Advocacy

extension DemoProgramme {
  /// The statuses of stories, one after the other.
  private static let storyStatuses: [StoryStatus] = [
    .published, .consentPending, .published, .captured, .published, .retired, .approved, .published,
    .enriched, .published, .verified, .published, .retired,
  ]

  /// How many stories there are.
  var storyCount: Int { customerCount == 0 ? 0 : max(3, min(customerCount / 90, 3000)) }

  /// Whose story it is: a brand advocate's, and the same one whenever it is asked.
  func customer(ofStory number: Int) -> Int {
    var dice = dice(.story, number)
    var fallback = 0
    for _ in 0..<300 {
      let customer = dice.below(customerCount)
      let (lifecycle, standing) = position(of: customer)
      guard created(customer) < calendar.present - .days(30) else { continue }
      fallback = customer
      if lifecycle == .active, standing == .advocate || standing == .champion { return customer }
    }
    return fallback
  }

  /// The row of a story.
  func appendStory(_ number: Int, to rows: inout [ImportRecord]) {
    var dice = dice(.storyText, number)
    let customer = customer(ofStory: number)
    let text = StoryText.all[number % StoryText.all.count]
    let status = DemoProgramme.storyStatuses[number % DemoProgramme.storyStatuses.count]
    let isTold = status == .published || status == .retired
    let known = Int((calendar.present - created(customer)).milliseconds / DemoCalendar.dayLength)
    let days = min(isTold ? dice.within(60...300) : dice.within(3...40), max(2, known - 3))
    let created = calendar.officeTime(before: calendar.present - .days(Int64(days)))
    var values: [FieldName: Value] = [
      .title: .text(text.title), .storyKind: .text(text.kind.rawValue), .status: .text(status.rawValue),
      .created: .instant(created), .owner: .colleague(staff.members[staff.anyone(&dice)].handle),
    ]
    if status != .captured {
      values[.quote] = .text(text.quote)
      values[.body] = .text(text.body)
    }
    let agreed = calendar.between(created, created + .days(Int64(dice.within(4...15))), calendar.present)
    if [.published, .approved, .retired].contains(status) {
      values[.consentAt] = .instant(agreed)
      values[.consentScope] = .text("the text, the quote and two pictures, with the first name")
      values[.consentChannels] = .tags(
        number % 3 == 0 ? ["print", "social", "website"] : ["social", "website"])
      values[.consentProof] = .text("answer by mail, kept with the story")
      values[.consentUntil] = .day(calendar.today + (number % 7 == 0 ? 5 : dice.within(60...600)))
    }
    if isTold {
      let published = calendar.between(agreed, agreed + .days(Int64(dice.within(3...20))), calendar.present)
      values[.published] = .instant(published)
      values[.publishedIn] = .tags(["website"])
      values[.url] = .text("https://example.org/stories/\(number + 1)")
      values[.disclosure] = .text("The customer received points for the time this took, whatever it says.")
      if number % 4 != 0 {
        values[.thanked] = .instant(calendar.between(published, published + .days(2), calendar.present))
      }
      if status == .retired {
        let retired = calendar.between(published, published + .days(40), calendar.present)
        values[.retired] = .instant(retired)
        values[.consentWithdrawn] = .instant(retired)
        values[.withdrawnWhy] = .text("Doesn't want to be found by name any more.")
        values[.reason] = .text("the consent was withdrawn")
      }
    }
    var links: [FieldName: ImportRecord.Link] = [.customer: link(.customer, customer)]
    if number % 5 == 2, requests.count > 0 { links[.request] = link(.request, number % requests.count) }
    rows.append(
      ImportRecord(row: 0, kind: .story, externalID: externalID(.story, number), values: values, links: links)
    )
  }
}

extension DemoProgramme {
  /// The row of the reward for a story that was told, the same for each kind.
  func appendReward(ofStory number: Int, to rows: inout [ImportRecord]) {
    let status = DemoProgramme.storyStatuses[number % DemoProgramme.storyStatuses.count]
    guard status == .published else { return }
    var dice = dice(.storyText, storyCount + number)
    let created = calendar.officeTime(before: calendar.present - .days(Int64(dice.within(4...50))))
    let issued = calendar.between(created, created + .days(2), calendar.present)
    rows.append(
      ImportRecord(
        row: 0, kind: .reward,
        externalID: ExternalID(source: DemoProgramme.source, value: "WS" + String(number + 1)),
        values: [
          .status: .text(RewardStatus.issued.rawValue), .side: .text(RewardSide.single.rawValue),
          .points: .integer(500), .reason: .text("time given for a story"),
          .grantKey: .text("demo:story" + String(number + 1)), .created: .instant(created),
          .decided: .instant(created), .decidedBy: .colleague(staff.members[staff.manager(&dice)].handle),
          .issued: .instant(issued), .updated: .instant(issued),
          .expires: .instant(calendar.coming(days: 300 + number % 60)),
        ],
        links: [.customer: link(.customer, customer(ofStory: number)), .story: link(.story, number)]))
  }
}
