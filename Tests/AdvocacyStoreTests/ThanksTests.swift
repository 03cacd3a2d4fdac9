import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct ThanksTests {
  private let programme: Programme
  private let now = Programme.start + .minutes(1)

  init() throws { programme = try Programme() }

  private func toThank() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try programme.rows(.customer, "to_thank:yes").map {
        ($0.text(.display) ?? "", $0.text(.thanksFor) ?? "")
      })
  }

  @Test func aReferralThatBroughtACustomerIsProposedForThanksUntilTheyAreSaid() throws {
    let referral = try programme.registered("Ida", "Tomás")
    #expect(try toThank().isEmpty)
    try programme.qualify(referral)
    func proposed() throws -> [String] {
      try programme.file.today(at: now + .days(2), for: Programme.mia).lines
        .filter { $0.reference == referral }.map { "\($0.stretch) \($0.what) (\($0.why))" }
    }
    #expect(try proposed() == ["today Thank Ida for bringing Tomás (became a customer 2 days ago)"])
    #expect(try toThank() == ["Ida": "referral \(referral)"])
    try programme.done(ActionRequest("referral.thank", on: [referral]), after: .minutes(3))
    #expect(try proposed() == [])
    #expect(try toThank().isEmpty)
    let ida = try #require(try programme.thing(referral)[.referrer]?.reference)
    #expect(try programme.thing(ida)[.lastContact] == .instant(Programme.start + .minutes(3)))
    #expect(
      try #require(try programme.file.detail(ida)).timeline.contains { $0.text == "thanked for the referral" }
    )
    _ = try programme.file.undo(by: Programme.mia, at: now + .minutes(4), via: .command)
    #expect(try proposed().count == 1)
    expectNone(try programme.file.check())
  }

  @Test func everyoneToThankIsInOneListWithWhatFor() throws {
    let zoe = try programme.customer("Zoë", [.mayMail: .text("granted"), .email: .text("zoe@example.org")])
    let ask = try programme.make(
      "ask.create",
      [.customer: .reference(zoe), .askKind: .text("reference_call"), .title: .text("A call")])
    try programme.done(.init("ask.accept", on: [ask]))
    _ = try programme.make(
      "response.record", [.customer: .reference(zoe), .survey: .text("nps"), .score: .integer(10)])
    let marta = try programme.customer("Marta")
    for (sentiment, customer) in [("praise", marta), ("criticism", zoe)] {
      _ = try programme.make(
        "mention.create",
        [.sentiment: .text(sentiment), .body: .text("In a blog"), .customer: .reference(customer)])
    }
    try programme.qualify(try programme.registered("Ida", "Tomás"))
    #expect(
      try toThank() == ["Zoë": "reference call K-1, score P-1", "Marta": "praise M-1", "Ida": "referral R-1"])
    try programme.done(.init("customer.thank", on: [zoe, marta]), after: .minutes(2))
    #expect(try toThank() == ["Ida": "referral R-1"])
    #expect(try programme.thing(Reference(.mention, 1)).status == "thanked")
    #expect(
      try programme.count("touchpoints", where: "summary LIKE 'Thanked for the reference call and%'") == 1)
    _ = try programme.file.undo(by: Programme.mia, at: now + .minutes(4), via: .command)
    #expect(try toThank().count == 3)
    expectNone(try programme.file.check())
  }

  @Test(arguments: Thanks.kinds)
  func theFileAndTheRuleAgreeOnWhatThanksAreDueFor(kind: Kind) throws {
    let statuses = try #require(FieldTable.field(kind == .response ? .followUp : .status, of: kind))
    guard case .choice(let words) = statuses.type else { throw Unexpected(text: "\(kind) has no statuses") }
    for word in words {
      for sentiment in kind == .mention ? Sentiment.allCases.map(\.rawValue) : [""] {
        for isThanked in [false, true] {
          var thing = Record(Reference(kind, 1), values: [.customer: .reference(Reference(.customer, 1))])
          thing[statuses.name] = .text(word)
          if kind == .mention { thing[.sentiment] = .text(sentiment) }
          if isThanked { thing[.thanked] = .instant(now) }
          let isFound = try programme.file.read { database in
            try database.first(
              """
              SELECT EXISTS (SELECT 1 FROM (SELECT ?1 AS \(statuses.name), ?2 AS thanked, 1 AS customer,
                0 AS removed\(kind == .mention ? ", ?3 AS sentiment" : "")) p
              WHERE \(FieldColumn.isToBeThanked(kind, "p")))
              """,
              [.text(word), isThanked ? .integer(1) : .null] + (kind == .mention ? [.text(sentiment)] : [])
            ) { $0.integer(0) }
          }
          #expect((isFound == 1) == Thanks.areDue(for: thing), "\(kind) \(word) \(sentiment) \(isThanked)")
        }
      }
    }
  }
}
