import Testing

@testable import Advocacy

@Suite struct ThanksRuleTests {
  private let zoe = Record(Reference(.customer, 1), values: [.display: .text("Zoë")])

  private func referral(_ status: ReferralStatus, _ values: [FieldName: Value] = [:]) -> Record {
    Record(
      Reference(.referral, 3),
      values: values.merging([.status: .text(status.rawValue), .referrer: .reference(zoe.reference)]) { $1 })
  }

  @Test(arguments: ReferralStatus.allCases)
  func whoBroughtACustomerIsThankedAndNobodyElse(status: ReferralStatus) throws {
    let decision = try decide("referral.thank", referral(status), related: [zoe])
    if [.qualified, .held, .approved, .rewarded].contains(status) {
      #expect(
        values(decision, of: Reference(.referral, 3))
          == [.thanked: .some(.instant(Instant(milliseconds: 1_000_000)))])
      #expect(values(decision, of: zoe.reference)[.lastContact] != nil)
    } else {
      #expect(refusal(decision) == "R-3 is \(status.rawValue); thanks are for who brought us a customer.")
    }
  }

  @Test func nobodyIsThankedTwice() throws {
    let thanked = referral(.rewarded, [.thanked: .instant(Instant(milliseconds: 5))])
    #expect(try decide("referral.thank", thanked) == .unchanged("Who made R-3 was thanked already."))
    #expect(
      try decide("customer.thank", zoe, related: [thanked])
        == .unchanged("There is nothing that C-1 is still to be thanked for."))
  }

  @Test func oneThankYouIsForAllThatWaits() throws {
    func own(_ kind: Kind, _ values: [FieldName: Value], id: Int64 = 2) -> Record {
      Record(
        Reference(kind, id), values: values.merging([.customer: .reference(zoe.reference)]) { $1 })
    }
    let all = [
      own(.ask, [.status: .text("done"), .askKind: .text("reference_call")]),
      own(.story, [.status: .text("published"), .title: .text("From tent to shop")]),
      referral(.rewarded),
      own(.response, [.followUp: .text("thanks"), .survey: .text("nps"), .score: .integer(10)]),
      own(.mention, [.status: .text("seen"), .sentiment: .text("praise")]),
    ]
    let others = [
      Record(
        Reference(.ask, 9),
        values: [.status: .text("done"), .customer: .reference(Reference(.customer, 7))]),
      own(.mention, [.status: .text("answered"), .sentiment: .text("praise")], id: 8),
    ]
    let decision = try decide(
      "customer.thank", zoe, [.channel: .text("call"), .body: .text("For all of it")], related: all + others)
    for thing in all { #expect(values(decision, of: thing.reference)[.thanked] != nil, "\(thing.reference)") }
    for thing in others { #expect(values(decision, of: thing.reference).isEmpty, "\(thing.reference)") }
    #expect(values(decision, of: Reference(.mention, 2))[.status] == .some(.text("thanked")))
    #expect(values(decision, of: Reference(.response, 2))[.thankedBy] == .some(.colleague("ana")))
    guard case .changes(let changes, _) = decision else { throw Refusal("nothing was done") }
    let made = changes.compactMap { change in
      if case .create(let reference, let values) = change { (reference.kind, values) } else { nil }
    }
    #expect(made.map(\.0) == [.touchpoint])
    #expect(
      made.first?.1[.summary]
        == .text(
          "Thanked for the reference call, “From tent to shop”, the referral R-3, NPS 10 of 10 and praise in public"
        ))
  }
}
