import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct SuggestionTests {
  private let programme: Programme
  private let now = Programme.start + .days(1)

  init() throws {
    programme = try Programme()
    try programme.addColleagues()
  }

  private func customer(_ name: String, praises: Int = 0, _ values: [FieldName: Value] = [:]) throws
    -> Reference
  {
    let customer = try programme.make("customer.create", values.merging([.name: .text(name)]) { $1 })
    for _ in 0..<praises { try feedback(customer, "praise") }
    return customer
  }

  private func feedback(_ customer: Reference, _ kind: String) throws {
    _ = try programme.make(
      "feedback.create",
      [.customer: .reference(customer), .feedbackKind: .text(kind), .subject: .text("Zip")])
  }

  private func suggested(_ actor: Actor = Programme.ana) throws -> [String] {
    try programme.file.today(at: now, for: actor).lines
      .filter { $0.what.hasSuffix("could become an advocate") }
      .map { "\($0.stretch) \($0.reference) \($0.what) (\($0.why))" }
  }

  @Test func whoPraisesAndRefersIsSuggestedBestFirst() throws {
    _ = try customer("Ida", praises: 1)
    let zoe = try customer("Zoë", praises: 2)
    let kim = try customer("Kim")
    let referral = try programme.make(
      "referral.create", [.referrer: .reference(zoe), .referredName: .text("Kim")])
    try programme.done(
      ActionRequest("referral.register", on: [referral], arguments: [.referred: .reference(kim)]))
    try programme.done(ActionRequest("referral.qualify", on: [referral]))
    #expect(
      try suggested() == [
        "thisWeek C-2 Zoë could become an advocate (2 praises, 1 referral, score 20)",
        "thisWeek C-1 Ida could become an advocate (1 praise, score 5)",
      ])
    let why = try programme.file.why(zoe, at: now)
    #expect(why.parts.first?.title == "Score 20")
    #expect(try programme.file.detail(zoe, at: now)?.score?.total == 20)
  }

  @Test func whoShouldNotBeAskedIsNotSuggested() throws {
    let complaining = try customer("Ida", praises: 1)
    try feedback(complaining, "complaint")
    _ = try customer("Kim", praises: 1, [.lifecycle: .text("lapsed")])
    _ = try customer("Lou", praises: 1, [.standing: .text("champion")])
    _ = try customer("Ben's", praises: 1, [.owner: .colleague("ben")])
    let merged = try customer("Zoë", praises: 1)
    let survivor = try customer("Zoe")
    #expect(try suggested().map { $0.prefix(12) } == ["thisWeek C-5"])
    try programme.done(
      ActionRequest("customer.merge", on: [merged], arguments: [.into: .reference(survivor)]))
    #expect(try suggested().map { $0.prefix(12) } == ["thisWeek C-6"])
    #expect(try suggested(Programme.ben).count == 2)
    let score = try #require(try programme.file.detail(complaining, at: now)?.score)
    #expect(score.total == -5)
  }

  @Test func atMostFiveAreSuggested() throws {
    for number in 1...7 { _ = try customer("Ida \(number)", praises: 1) }
    #expect(try suggested().count == TodayReader.mostSuggestions)
  }
}
