import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// What is kept of the feedback linked to requests.
@Suite struct RequestFigureTests {
  private let programme: Programme
  private let request = Reference(.request, 1)

  /// Two customers, one of them of an account, ask for the same in three pieces of feedback.
  init() throws {
    programme = try Programme()
    let account = try programme.make("account.create", [.name: .text("Delta"), .mrr: .money(euros(90))])
    _ = try programme.make("customer.create", [.name: .text("Zoë"), .account: .reference(account)])
    _ = try programme.make("customer.create", [.name: .text("Tomás"), .mrr: .money(euros(20))])
    for customer in [1, 1, 2] as [Int64] {
      _ = try programme.make(
        "feedback.create",
        [
          .feedbackKind: .text("suggestion"), .subject: .text("Sizes"),
          .customer: .reference(Reference(.customer, customer)),
        ])
    }
    try programme.done(
      .init("feedback.link", on: feedback(1, 2, 3), arguments: [.title: .text("Size guide")]))
    #expect(try programme.file.keepRequestFigures())
  }

  private func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: .euro) }
  private func feedback(_ ids: Int64...) -> [Reference] { ids.map { Reference(.feedback, $0) } }
  private var kept: Int { get throws { try programme.count("request_figures") } }

  private func figures() throws -> [Int64?] {
    let record = try programme.thing(request)
    return [FieldName.customers, .feedbackCount, .untold].map { record[$0]?.integer }
      + [record[.revenue]?.money?.minorUnits]
  }

  @Test func theyAreKeptUntilWhatTheyAreReckonedFromChanges() throws {
    #expect(try kept == 1)
    #expect(try figures() == [2, 3, 2, 11000])
    let changes: [(ActionRequest, [Int64?])] = [
      (
        .init("customer.edit", on: [Reference(.customer, 2)], arguments: [.mrr: .money(euros(30))]),
        [2, 3, 2, 12000]
      ),
      (
        .init("account.edit", on: [Reference(.account, 1)], arguments: [.mrr: .money(euros(50))]),
        [2, 3, 2, 8000]
      ),
      (.init("feedback.unlink", on: feedback(3)), [1, 2, 1, 5000]),
      (.init("feedback.link", on: feedback(3), arguments: [.request: .reference(request)]), [2, 3, 2, 8000]),
    ]
    for (change, after) in changes {
      try programme.done(change)
      #expect(try kept == 0, "\(change.action)")
      #expect(try figures() == after, "\(change.action)")
      #expect(try programme.file.keepRequestFigures())
      #expect(try kept == 1)
      #expect(try figures() == after, "\(change.action), kept")
      expectNone(try programme.file.check())
    }
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(9), via: .command)
    #expect(try figures() == [1, 2, 1, 5000])
    // What doesn't concern them leaves them.
    #expect(try programme.file.keepRequestFigures())
    try programme.done(.init("feedback.acknowledge", on: feedback(1)))
    #expect(try kept == 1)
  }

  @Test func thoseOfTheLastDaysHoldForTheirHoursOnly() throws {
    try programme.file.write { database in
      try database.run("UPDATE feedback SET created = unixepoch() * 1000 - 3600000 * id")
    }
    #expect(try programme.file.keepRequestFigures())
    func asked() throws -> Int64? { try programme.thing(request)[.recentCustomers]?.integer }
    #expect(try asked() == 2)
    try programme.file.write { try $0.run("UPDATE request_figures SET recent_customers = 7") }
    #expect(try asked() == 7)
    try programme.file.write { try $0.run("UPDATE request_figures SET recent_until = recent_from - 1") }
    #expect(try asked() == 2)
    #expect(try programme.file.keepRequestFigures())
    #expect(try asked() == 2)
    expectNone(try programme.file.check().filter { $0.contains(" kept as ") })
  }

  @Test func thePastHasItsOwn() throws {
    try programme.done(.init("feedback.unlink", on: feedback(3)), after: .hours(2))
    #expect(try programme.file.keepRequestFigures())
    let before = try programme.file.past(at: Programme.start + .hours(1)).detail(request)
    #expect(before?.record[.customers] == .integer(2))
    #expect(try programme.thing(request)[.customers] == .integer(1))
  }

  @Test func oneThatIsWrongIsFound() throws {
    try programme.file.write { try $0.run("UPDATE request_figures SET feedback = 9") }
    #expect(
      try programme.file.check() == ["Q-1 has 9 kept as its feedback, and its feedback adds up to 3."])
  }
}
