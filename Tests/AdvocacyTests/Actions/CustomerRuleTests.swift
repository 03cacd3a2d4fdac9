import Testing

@testable import Advocacy

@Suite struct CustomerRuleTests {
  /// The day of the time at which rules are asked.
  private let today = Value.day(CalendarDay(daysSince1970: 0))

  private func values(
    _ action: ActionName, on own: [FieldName: Value], _ arguments: [FieldName: Value]
  ) throws -> [FieldName: Value?] {
    let zoe = Record(
      Reference(.customer, 7), values: own.merging([.name: .text("Zoë"), .display: .text("Zoë")]) { $1 })
    return AdvocacyTests.values(try decide(action, zoe, arguments, by: .advocate), of: zoe.reference)
  }

  @Test(arguments: ["customer.lifecycle", "customer.edit"])
  func whoLapsesIsLostToday(action: String) throws {
    let field: FieldName = action == "customer.edit" ? .lifecycle : .to
    func after(_ word: String, _ own: [FieldName: Value]) throws -> Value?? {
      let changed = try values(ActionName(rawValue: action), on: own, [field: .text(word)])
      #expect(changed[.lifecycle] == .some(.text(word)))
      return changed[.lost]
    }
    #expect(try after("lapsed", [.lifecycle: .text("active")]) == .some(today))
    #expect(try after("active", [.lifecycle: .text("prospect")]) == nil)
    let before = Value.day(CalendarDay(daysSince1970: -200))
    #expect(try after("lapsed", [.lifecycle: .text("active"), .lost: before]) == nil)
    #expect(try after("active", [.lifecycle: .text("lapsed"), .lost: before]) == nil)
  }

  @Test func aDayThatIsSaidHolds() throws {
    let said = Value.day(CalendarDay(daysSince1970: -100))
    #expect(
      try values(
        "customer.edit", on: [.lifecycle: .text("active")], [.lifecycle: .text("lapsed"), .lost: said])[.lost]
        == .some(said))
  }
}
