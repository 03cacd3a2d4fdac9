import Testing

@testable import Advocacy

@Suite struct RemedyRuleTests {
  private static let reference = Reference(.feedback, 88)

  private func complaint(_ values: [FieldName: Value] = [:]) -> Record {
    Record(
      Self.reference,
      values: [.status: .text("new"), .feedbackKind: .text("complaint")].merging(values) { $1 })
  }

  private func decided(
    _ name: ActionName, _ record: Record, _ arguments: [FieldName: Value] = [:], by role: Role = .advocate
  ) throws -> Decision {
    let action = try #require(ActionCatalogue.action(name))
    let context = ActionContext(
      actor: Actor(handle: "ana", role: role), now: Instant(milliseconds: 1_000_000), zone: .utc,
      currency: .euro,
      arguments: arguments, policy: try policy(Policy.standardText))
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  private static func euros(_ amount: Int64) -> Value {
    .money(Money(minorUnits: amount * 100, currency: .euro))
  }

  @Test func whatIsWithinTheLimitIsGrantedAlone() throws {
    let decision = try decided(
      "feedback.remedy", complaint(), [.remedy: .text("refund"), .remedyValue: Self.euros(50)])
    let values = values(decision, of: Self.reference)
    #expect(values[.remedyState] == .text("granted"))
    #expect(values[.remediedBy] == .colleague("ana"))
    #expect(values[.remedied] == .instant(Instant(milliseconds: 1_000_000)))
  }

  @Test func whatIsMoreGoesToAManager() throws {
    let arguments: [FieldName: Value] = [.remedy: .text("credit"), .remedyValue: Self.euros(51)]
    let proposed = values(try decided("feedback.remedy", complaint(), arguments), of: Self.reference)
    #expect(proposed[.remedyState] == .text("proposed"))
    #expect(proposed[.remedied] == nil)
    let granted = values(
      try decided("feedback.remedy", complaint(), arguments, by: .manager), of: Self.reference)
    #expect(granted[.remedyState] == .text("granted"))
  }

  @Test func aManagerGrantsOrRefusesWhatWaits() throws {
    let waiting = complaint([
      .remedyState: .text("proposed"), .remedy: .text("gift"), .remedyValue: Self.euros(80),
    ])
    #expect(refusal(try decided("feedback.grant_remedy", waiting)).contains("needs a manager"))
    let granted = values(try decided("feedback.grant_remedy", waiting, by: .manager), of: Self.reference)
    #expect(granted[.remedyState] == .text("granted"))
    let refused = values(
      try decided("feedback.refuse_remedy", waiting, [.reason: .text("too much")], by: .manager),
      of: Self.reference)
    #expect(refused[.remedyState] == .text("refused"))
    #expect(
      refusal(try decided("feedback.grant_remedy", complaint(), by: .manager)).contains(
        "no remedy that waits"))
  }

  @Test func onlyAComplaintIsPutRightAndOnlyOnce() throws {
    let praise = complaint([.feedbackKind: .text("praise")])
    #expect(
      refusal(try decided("feedback.remedy", praise, [.remedy: .text("fix")])).contains("is no complaint"))
    #expect(
      refusal(
        try decided("feedback.judge", praise, [.cause: .text("delivery"), .outcome: .text("upheld")])
      ).contains("is no complaint"))
    let done = complaint([
      .remedyState: .text("granted"), .remedy: .text("refund"), .remediedBy: .colleague("ben"),
    ])
    #expect(
      refusal(try decided("feedback.remedy", done, [.remedy: .text("fix")]))
        == "F-88 was put right already: refund, by @ben.")
    let rejected = complaint([.outcome: .text("not_upheld")])
    #expect(refusal(try decided("feedback.remedy", rejected, [.remedy: .text("fix")])).contains("not upheld"))
  }

  @Test func moneyNeedsItsAmount() throws {
    #expect(
      refusal(try decided("feedback.remedy", complaint(), [.remedy: .text("refund")])).contains(
        "needs its value"))
    let fixed = values(
      try decided("feedback.remedy", complaint(), [.remedy: .text("fix")]), of: Self.reference)
    #expect(fixed[.remedyState] == .text("granted"))
  }

  @Test func causeAndOutcomeAreKept() throws {
    let judged = values(
      try decided("feedback.judge", complaint(), [.cause: .text("delivery"), .outcome: .text("partly")]),
      of: Self.reference)
    #expect(judged == [.cause: .text("delivery"), .outcome: .text("partly")])
  }

  @Test func aCadenceOfOnesOwnIsSetAndGivenUp() throws {
    let customer = Record(Reference(.customer, 1))
    let set = values(
      try decided("customer.cadence", customer, [.longest: .integer(30), .ideal: .integer(20)]),
      of: customer.reference)
    #expect(set == [.cadenceIdeal: .integer(20), .cadenceLongest: .integer(30)])
    #expect(
      refusal(try decided("customer.cadence", customer, [.longest: .integer(30), .ideal: .integer(40)]))
        .contains("1 to 3650 days"))
    var own = customer
    own[.cadenceLongest] = .integer(30)
    own[.cadenceIdeal] = .integer(20)
    let given = values(try decided("customer.cadence_usual", own), of: customer.reference)
    #expect(Set(given.keys) == [.cadenceIdeal, .cadenceLongest])
    #expect(given.values.allSatisfy { $0 == nil })
  }
}
