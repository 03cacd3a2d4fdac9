import Testing

@testable import Advocacy

@Suite struct CustomerRuleTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)
  private var today: Value { .day(ProgrammeZone.utc.local(now).day) }

  private func values(
    _ action: ActionName, on own: [FieldName: Value], _ arguments: [FieldName: Value],
    cleared: Set<FieldName> = []
  ) throws -> [FieldName: Value?] {
    let zoe = Record(
      Reference(.customer, 7),
      values: own.merging([.name: .text("Zoë"), .display: .text("Zoë")]) { one, _ in one })
    var context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: now, zone: .utc, currency: .euro,
      arguments: arguments)
    context.cleared = cleared
    let decision = ActionCatalogue.decide(
      try #require(ActionCatalogue.action(action)), on: zoe, in: context)
    guard case .changes(let changes, _) = decision, case .update(_, let values)? = changes.first else {
      Issue.record("\(decision)")
      return [:]
    }
    return values
  }

  @Test(arguments: ["customer.lifecycle", "customer.edit"])
  func whoLapsesIsLostToday(action: String) throws {
    let field: FieldName = action == "customer.edit" ? .lifecycle : .to
    func after(_ word: String, _ own: [FieldName: Value], _ more: [FieldName: Value] = [:]) throws -> Value??
    {
      try values(
        ActionName(rawValue: action), on: own, [field: .text(word)].merging(more) { one, _ in one })[.lost]
    }
    #expect(try after("lapsed", [.lifecycle: .text("active")]) == .some(today))
    #expect(try after("active", [.lifecycle: .text("prospect")]) == nil)
    let before = Value.day(CalendarDay(daysSince1970: 20_000))
    #expect(try after("lapsed", [.lifecycle: .text("active"), .lost: before]) == nil)
    #expect(try after("active", [.lifecycle: .text("lapsed"), .lost: before]) == nil)
  }

  @Test func aDayThatIsSaidHolds() throws {
    let said = Value.day(CalendarDay(daysSince1970: 20_100))
    #expect(
      try values(
        "customer.edit", on: [.lifecycle: .text("active")], [.lifecycle: .text("lapsed"), .lost: said])[.lost]
        == .some(said))
  }
}
