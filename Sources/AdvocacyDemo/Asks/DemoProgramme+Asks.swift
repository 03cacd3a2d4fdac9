import Advocacy

extension DemoProgramme {
  /// The rows of what was asked of a customer: brand advocates are asked now and then, never twice within two months.
  func appendAsks(_ index: Int, to rows: inout [ImportRecord]) {
    let (lifecycle, standing) = position(of: index)
    guard lifecycle == .active, standing == .advocate || standing == .champion else { return }
    var dice = dice(.ask, index)
    guard dice.chance(60) else { return }
    var days = dice.within(3...140)
    for number in 0..<(dice.chance(45) ? 2 : 1) {
      appendAsk(number, of: index, asked: days, to: &rows, &dice)
      days += dice.within(65...160)
    }
  }

  private func appendAsk(
    _ number: Int, of customer: Int, asked days: Int, to rows: inout [ImportRecord], _ dice: inout Dice
  ) {
    let text = dice.pick(DemoProgramme.askTexts)
    let asked = calendar.officeTime(before: calendar.present - .days(Int64(days)))
    guard asked >= created(customer) else { return }
    func later(_ range: ClosedRange<Int>, than start: Instant, _ dice: inout Dice) -> Instant {
      min(calendar.officeTime(after: start + .days(Int64(dice.within(range)))), calendar.present)
    }
    let status = askStatus(after: days, &dice)
    var values: [FieldName: Value] = [
      .askKind: .text(text.kind.rawValue), .title: .text(text.title), .status: .text(status.rawValue),
      .asked: .instant(asked), .created: .instant(asked), .channel: .text(dice.chance(70) ? "mail" : "call"),
      .owner: .colleague(staff.members[staff.anyone(&dice)].handle),
    ]
    if AskStatus.open.contains(status) { values[.due] = .day(calendar.today + dice.within(1...20)) }
    if status != .asked {
      let answered = later(1...6, than: asked, &dice)
      values[.answered] = .instant(answered)
      if status == .declined { values[.reason] = .text(dice.pick(DemoProgramme.askReasons)) }
      if status == .done {
        let done = later(2...14, than: answered, &dice)
        values[.done] = .instant(done)
        values[.result] = .text(text.result)
        if days > 40 || dice.chance(50) { values[.thanked] = .instant(later(1...4, than: done, &dice)) }
      }
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .ask, externalID: externalID(.ask, customer * 2 + number), values: values,
        links: [.customer: link(.customer, customer)]))
  }

  private func askStatus(after days: Int, _ dice: inout Dice) -> AskStatus {
    if days < 10 { return .asked }
    if days < 30 { return [.asked, .accepted, .declined, .done][dice.weighted([2, 4, 1, 3])] }
    return dice.chance(78) ? .done : .declined
  }

  private static let askTexts: [(kind: AskKind, title: String, result: String)] = [
    (
      .referenceCall, "Call with a shop that thinks about renting out",
      "They rent out since, and named the call"
    ),
    (.referenceCall, "Call with a guide school in the south", "Half an hour, a second call followed"),
    (.review, "A review of the winter boots", "Four sentences, one of them not kind, all of them fair"),
    (.story, "The crossing in autumn, for the journal", "Two pages and eleven pictures"),
    (.event, "An evening in the shop", "Thirty people came, nine asked about repairs"),
    (.talk, "Ten minutes at the dealers' day", "Best rated talk of the day"),
    (.introduction, "To the climbing hall next door", "They wrote the same week"),
    (.media, "The regional paper asks for a family", "Half a page on a Saturday"),
    (.interview, "Half an hour with the product team", "Three of the notes became a request"),
    (.board, "A seat on the customers' board", "Took the seat for a year"),
  ]

  private static let askReasons = [
    "No time this season.", "Doesn't like to be in public.", "Asked to come back in spring.",
    "The employer doesn't allow it.",
  ]
}
