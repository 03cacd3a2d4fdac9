import Foundation
import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct RequestTests {
  /// A programme with four pieces of feedback: two of Zoë's, one of Tomás's, one of nobody's.
  private func programme() throws -> Programme {
    let programme = try Programme()
    for name in ["Zoë Okafor", "Tomás Vidal"] {
      _ = try programme.make("customer.create", [.name: .text(name)])
    }
    for customer in [1, 1, 2, nil] as [Int64?] {
      var values: [FieldName: Value] = [.feedbackKind: .text("suggestion"), .subject: .text("Sizes")]
      values[.customer] = customer.map { .reference(Reference(.customer, $0)) }
      _ = try programme.make("feedback.create", values)
    }
    return programme
  }

  private func feedback(_ ids: Int64...) -> [Reference] { ids.map { Reference(.feedback, $0) } }
  private let first = Reference(.request, 1)
  private let second = Reference(.request, 2)

  private func act(
    _ programme: Programme, _ action: ActionName, _ targets: [Reference],
    _ arguments: [FieldName: Value] = [:]
  ) throws -> ActionReport {
    try programme.file.perform(
      ActionRequest(action, on: targets, arguments: arguments), by: Programme.mia,
      at: Programme.start + .hours(1), via: .command)
  }

  /// A request with all four pieces of feedback that has shipped.
  private func shipped() throws -> Programme {
    let programme = try programme()
    _ = try act(programme, "feedback.link", feedback(1, 2, 3, 4), [.title: .text("Size guide")])
    for action in ["request.accept", "request.ship"] as [ActionName] {
      _ = try act(programme, action, [first])
    }
    return programme
  }

  private func numbers(_ programme: Programme, _ request: Reference) throws -> [Int64] {
    let record = try programme.thing(request)
    return [FieldName.customers, .feedbackCount, .toldCount, .untold].map { record[$0]?.integer ?? -1 }
  }

  private func status(_ programme: Programme, _ request: Reference) throws -> String {
    try programme.thing(request).status
  }

  private let words = [FieldName.body: Value.text("It is there.")]

  @Test func aSelectionProposesOneRequest() throws {
    let programme = try programme()
    let report = try act(
      programme, "feedback.link", feedback(1, 3, 4), [.title: .text("Size guide"), .team: .text("product")])
    #expect(report.doneCount == 3)
    #expect(report.created == [first])
    #expect(try programme.count("requests") == 1)
    #expect(try numbers(programme, first) == [2, 3, 0, 2])
    #expect(try programme.thing(first).text(.team) == "product")
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(try programme.count("requests", where: "removed = 0") == 0)
    #expect(try programme.thing(feedback(3)[0])[.request] == nil)
    #expect(try programme.file.check() == [])
  }

  @Test func tellingAllEndsTheRequestInTheSameBatch() throws {
    let programme = try shipped()
    #expect(try numbers(programme, first) == [2, 4, 0, 2])
    let early = try act(programme, "request.tell", [first])
    #expect(early.refusals.first?.refusal.sentence.contains("2 customers left to tell") == true)
    let query = try QueryParser(.feedback, QueryCases.context).parse("request:Q-1 told:none customer:any")
    #expect(try programme.file.matches(.feedback, query).map(\.reference) == feedback(1, 2, 3))
    let report = try act(programme, "feedback.tell", feedback(1, 2, 3, 4), words)
    #expect(report.doneCount == 2)
    #expect(report.lines[1].outcome == .unchanged("The customer of F-2 has been told already."))
    #expect(report.refusals.map(\.reference) == feedback(4))
    #expect(try status(programme, first) == "told")
    #expect(try numbers(programme, first) == [2, 4, 2, 0])
    #expect(try programme.count("messages", where: "direction = 'to_customer'") == 2)
    let undone = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(undone.of == report.batch)
    #expect(try status(programme, first) == "shipped")
    #expect(try numbers(programme, first) == [2, 4, 0, 2])
    #expect(try programme.file.check() == [])
  }

  @Test func whoComesLateReopensAToldRequest() throws {
    let programme = try shipped()
    _ = try act(programme, "feedback.unlink", feedback(3))
    _ = try act(programme, "feedback.tell", feedback(2), words)
    #expect(try status(programme, first) == "told")
    _ = try act(programme, "feedback.link", feedback(3), [.request: .reference(first)])
    #expect(try status(programme, first) == "shipped")
    #expect(try numbers(programme, first) == [2, 4, 1, 1])
  }

  @Test func mergingCarriesFeedbackOverAndIsUndoneAsOne() throws {
    let programme = try shipped()
    _ = try programme.make("request.create", [.title: .text("Measurements")])
    _ = try programme.make("request.create", [.title: .text("Centimetres")])
    let third = Reference(.request, 3)
    _ = try act(programme, "request.merge", [third], [.into: .reference(first)])
    _ = try act(programme, "feedback.tell", feedback(3), words)
    let report = try act(programme, "request.merge", [first], [.into: .reference(second)])
    #expect(report.doneCount == 1)
    #expect(try numbers(programme, first) == [0, 0, 0, 0])
    #expect(try numbers(programme, second) == [2, 4, 0, 2])
    #expect(try programme.thing(third)[.mergedInto] == .reference(second))
    let refused = try act(programme, "request.ship", [first])
    #expect(refused.refusals.first?.refusal.sentence.contains("merged into Q-2") == true)
    let detail = try #require(try programme.file.detail(second))
    #expect(detail.related.prefix(2).map(\.reference) == [first, third])
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(try numbers(programme, first) == [2, 4, 1, 1])
    #expect(try programme.thing(third)[.mergedInto] == .reference(first))
    #expect(try programme.file.check() == [])
  }

  @Test func aMergeOfSeveralKeepsWhatTheSameActCarriedOver() throws {
    let programme = try programme()
    for title in ["A", "B", "C"] { _ = try programme.make("request.create", [.title: .text(title)]) }
    for (piece, request) in [(1, 1), (3, 2)] as [(Int64, Int64)] {
      _ = try act(
        programme, "feedback.link", feedback(piece), [.request: .reference(Reference(.request, request))])
    }
    let report = try act(
      programme, "request.merge", [first, second, Reference(.request, 3)],
      [.into: .reference(Reference(.request, 3))])
    #expect(report.doneCount == 2)
    #expect(report.refusals.map(\.refusal.sentence) == ["Q-3 can't be merged into itself."])
    #expect(try numbers(programme, Reference(.request, 3)) == [2, 2, 0, 2])
  }

  @Test func aRankCountsWhoAskedLately() throws {
    let programme = try programme()
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    try programme.file.write { database in
      try database.run(
        "INSERT INTO requests (title, status, created, updated) VALUES ('Size guide', 'proposed', ?1, ?1)",
        .integer((now - .days(1)).milliseconds))
      try database.run(
        "UPDATE feedback SET request = 1, created = ?", .integer((now - .days(2)).milliseconds))
      try database.run(
        "UPDATE feedback SET created = ? WHERE customer = 2", .integer((now - .days(40)).milliseconds))
      try database.execute(
        sql: """
          UPDATE customers SET mrr_minor = 170000, mrr_currency = 'EUR' WHERE id = 1;
          UPDATE customers SET mrr_minor = 99900, mrr_currency = 'USD' WHERE id = 2;
          """)
    }
    let record = try programme.thing(first)
    #expect(record[.recentCustomers] == .integer(1))
    #expect(record[.recentFeedback] == .integer(3))
    let ranks = [24, 25].map { hours in
      RequestRank(customers: 1, furtherPieces: 2, revenueWeight: 3, ageHours: hours).millionths
    }
    // The hour may turn between the writing and the reading.
    #expect(ranks.contains(try #require(record[.rank]?.integer)))
    #expect(record[.revenueWeight] == .integer(3))
    #expect(
      record[.revenue] == .money(Money(minorUnits: 170_000, currency: .euro)),
      "other currencies are not summed")
    #expect(record[.lastAsked]?.instant == now - .days(2))
  }

  @Test func todayTellsWhoIsToBeToldAndWhichTeamIsToBeChased() throws {
    let programme = try shipped()
    try programme.addColleagues()
    _ = try programme.make("request.create", [.title: .text("Rental"), .team: .text("retail")])
    _ = try act(programme, "request.accept", [second])
    let day = try #require(CalendarDay("2026-09-01"))
    _ = try act(programme, "request.chase", [second], [.chase: .day(day)])
    func lines(_ actor: Actor, _ days: Int64) throws -> [String] {
      try programme.file.today(at: Programme.start + .days(days), for: actor).lines
        .filter { $0.reference.kind == .request }.map { "\($0.reference) \($0.what) (\($0.why))" }
    }
    let tell = "Q-1 Tell 2 customers that “Size guide” shipped (told)"
    #expect(try lines(Programme.ana, 0) == [tell])
    #expect(
      try lines(Programme.ana, 20) == [tell, "Q-2 Chase retail about “Rental” (chase day)"])
    _ = try act(programme, "request.assign", [first], [.to: .colleague("ben")])
    #expect(try !lines(Programme.ana, 20).contains(tell))
    #expect(try lines(Programme.ben, 20).contains(tell))
    _ = try act(programme, "feedback.tell", feedback(1, 3), words)
    #expect(try !lines(Programme.ben, 20).contains(tell))
    _ = try act(programme, "request.edit", [second], [.due: .day(day)])
    #expect(
      try lines(Programme.ben, 20) == ["Q-2 Chase retail about “Rental” (was promised for 2026-09-01)"])
  }

  @Test func theListByRankIsReadAlongTheLinks() throws {
    let programme = try Programme()
    let plan = try programme.file.read { database in
      try database.rows(
        "EXPLAIN QUERY PLAN SELECT \(RecordColumns.all(.request).sql) FROM requests t WHERE t.removed = 0"
      ) { $0.text(3) ?? "" }
    }
    let reads = plan.filter { $0.hasPrefix("SEARCH f") || $0.hasPrefix("SCAN f") }
    #expect(!reads.isEmpty)
    #expect(
      reads.allSatisfy {
        $0.contains("INDEX feedback_request (request=?") || $0.contains("INDEX feedback_untold (request=?")
      }, "\(plan)")
  }

  @Test func theRankIsToldAsAPlaceAmongTheOpenRequests() throws {
    let programme = try programme()
    _ = try act(programme, "feedback.link", feedback(1), [.title: .text("Size guide")])
    _ = try act(programme, "feedback.link", feedback(2, 3), [.title: .text("Rental")])
    // Ranks are of the last days by the clock of the machine.
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    try programme.file.write { database in
      for kind in ["requests", "feedback"] {
        try database.run("UPDATE \(kind) SET created = ?", .integer((now - .days(1)).milliseconds))
      }
    }
    func rank(_ request: Reference) throws -> String? {
      try programme.file.why(request, at: now).parts.first?.title
    }
    #expect(
      try [first, second].map(rank) == ["Rank: 2nd of 2 open requests", "Rank: 1st of 2 open requests"])
    _ = try act(programme, "request.decline", [second], [.reason: .text("too dear")])
    #expect(
      try [first, second].map(rank) == ["Rank: 1st of 1 open requests", "Rank: none, it isn't open"])
  }
}
