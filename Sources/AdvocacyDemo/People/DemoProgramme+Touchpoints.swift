import Advocacy

extension DemoProgramme {
  /// How many touchpoints there are.
  var touchpointCount: Int { customerCount + customerCount / 5 }

  /// Who was spoken to, and when; touchpoints are spread over two years and numbered nearly in order.
  func contact(_ index: Int) -> (customer: Int, at: Instant)? {
    var dice = dice(.touchpoint, index)
    let rank = Double(touchpointCount - 1 - index) + dice.fraction()
    let days = 0.3 + 728 * rank / Double(max(1, touchpointCount))
    let at = calendar.officeTime(before: calendar.waking(calendar.ago(days: days)))
    let known = customersKnown(by: at)
    guard known > 0 else { return nil }
    var customer = dice.below(known)
    if dice.chance(62) {
      for _ in 0..<7 where position(of: customer).standing == .none { customer = dice.below(known) }
    }
    return (customer, at)
  }

  /// The row of a touchpoint.
  func appendTouchpoint(_ index: Int, to rows: inout [ImportRecord]) {
    guard let (customer, at) = contact(index) else { return }
    var dice = dice(.touchpointText, index)
    let text = TouchpointText.all[dice.weighted(TouchpointText.weights)]
    var values: [FieldName: Value] = [
      .channel: .text(text.channel.rawValue), .direction: .text(text.direction.rawValue),
      .summary: .text(dice.pick(text.summaries)), .at: .instant(at), .created: .instant(at),
      .updated: .instant(at), .colleague: .colleague(staff.members[staff.anyone(&dice)].handle),
    ]
    if dice.chance(70) { values[.body] = .text(dice.pick(text.notes)) }
    rows.append(
      ImportRecord(
        row: 0, kind: .touchpoint, externalID: externalID(.touchpoint, index), values: values,
        links: [.customer: link(.customer, customer)]))
  }

  /// When each customer was last in contact: the latest of touchpoints and of what was written in conversations after
  /// the first letter; eight bytes for each customer.
  func lastContacts() -> [Int64] {
    var latest = [Int64](repeating: .min, count: customerCount)
    for index in 0..<touchpointCount {
      guard let (customer, at) = contact(index) else { continue }
      latest[customer] = max(latest[customer], at.milliseconds)
    }
    for index in 0..<feedbackCount {
      let plan = plan(feedback: index)
      guard let customer = plan.customer,
        let turn = plan.turns.last(where: { $0.matter.direction != .note })
      else { continue }
      latest[customer] = max(latest[customer], turn.at.milliseconds)
    }
    return latest
  }
}
