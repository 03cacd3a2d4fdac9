import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct ResponseTests {
  private let programme: Programme
  private let zoe: Reference
  private let now = Programme.start + .minutes(1)

  init() throws {
    programme = try Programme()
    zoe = try programme.make("customer.create", [.name: .text("Zoë")])
  }

  private func answer(_ survey: Survey, _ score: Int64, _ more: [FieldName: Value] = [:]) throws -> Reference
  {
    try programme.make(
      "response.record",
      [.customer: .reference(zoe), .survey: .text(survey.rawValue), .score: .integer(score)]
        .merging(more) { $1 })
  }

  @Test func aLowScoreOpensFeedbackWithAClockAndUndoTakesBothBack() throws {
    let response = try answer(.nps, 2, [.body: .text("Late")])
    let feedback = try #require(try programme.thing(response)[.feedback]?.reference)
    #expect(try programme.thing(feedback)[.due] != nil)
    #expect(try programme.thing(feedback)[.firstResponseDue] != nil)
    #expect(try programme.count("messages", where: "feedback = \(feedback.id)") == 1)
    let detail = try #require(try programme.file.detail(feedback, at: now))
    #expect(detail.related.map(\.reference) == [response])
    #expect(
      try programme.file.why(response, at: now).parts.first?.title == "NPS 2 of 10: F-1 was opened for it")
    _ = try programme.file.undo(by: Programme.mia, at: now, via: .command)
    #expect(try programme.count("feedback", where: "removed = 0") == 0)
    #expect(try programme.count("responses", where: "removed = 0") == 0)
    #expect(try programme.file.check() == [])
  }

  @Test func aHighScoreIsProposedForThanksUntilTheyAreSaid() throws {
    let response = try answer(.nps, 10, [.body: .text("Quick help")])
    func proposed() throws -> [String] {
      try programme.file.today(at: now + .days(2), for: Programme.mia).lines
        .filter { $0.reference == response }.map { "\($0.stretch) \($0.what) (\($0.why))" }
    }
    #expect(try proposed() == ["today Thank Zoë for NPS 10 of 10 (answered 2 days ago: “Quick help”)"])
    #expect(try programme.thing(zoe)[.toThank] == .flag(true))
    try programme.done(ActionRequest("response.thank", on: [response]), after: .minutes(2))
    #expect(try proposed() == [])
    #expect(try programme.thing(zoe)[.toThank] == .flag(false))
    #expect(try programme.count("touchpoints", where: "customer = \(zoe.id)") == 1)
    #expect(try programme.thing(zoe)[.lastContact] == .instant(Programme.start + .minutes(2)))
    _ = try programme.file.undo(by: Programme.mia, at: now + .minutes(2), via: .command)
    #expect(try proposed().count == 1)
  }

  @Test func aCustomerHasTheLastAnswerOfEachSurveyAndWhenToAskAgain() throws {
    _ = try answer(.nps, 8)
    _ = try answer(.nps, 3, [.at: .instant(Programme.start - .days(100))])
    _ = try answer(.ces7, 5, [.at: .instant(Programme.start - .days(40))])
    let record = try programme.thing(zoe)
    #expect(record[.nps] == .integer(8))
    #expect(record[.npsAt] == .instant(now))
    #expect(record[.ces7] == .integer(5))
    #expect(record[.csat] == nil)
    let answers = try #require(try programme.file.detail(zoe, at: now)).satisfaction
    #expect(answers.map(\.survey) == [.nps, .ces7])
    #expect(answers.map(\.score) == [8, 5])
    #expect(answers.map(\.askableFrom) == [now + .days(90), Programme.start - .days(10)])
    let surveys = try #require(try programme.file.why(zoe, at: now).parts.first { $0.title == "Surveys" })
    #expect(surveys.lines.first?.hasSuffix("(12w6d by policy 1)") == true)
    #expect(surveys.lines.last?.hasSuffix("may be asked again (4w2d by policy 1 are over)") == true)
  }

  @Test func timelineTellsTheAnswers() throws {
    let response = try answer(.csat, 4, [.body: .text("Fine")])
    let entries = try #require(try programme.file.detail(zoe, at: now)).timeline
    #expect(entries.contains { $0.reference == response && $0.text == "CSAT 4 of 5: Fine" })
  }

  @Test func theFileHoldsNoScoreOutsideItsScale() throws {
    for (survey, score) in [("nps", 11), ("nps", -1), ("csat", 0), ("csat", 6), ("ces5", 0), ("ces7", 8)] {
      #expect(throws: (any Error).self, "\(survey) \(score)") {
        try programme.file.write {
          try $0.run(
            "INSERT INTO responses (survey, score, at, created, updated) VALUES ('\(survey)', \(score), 1, 1, 1)"
          )
        }
      }
    }
  }

  private func imported(_ score: Int64, startsClocks: Bool) throws -> Record {
    let source = ImportSource(
      name: "answers.csv", kind: .response, fingerprint: "f\(score)\(startsClocks)",
      startsClocks: startsClocks)
    let session = try programme.file.beginImport(source, by: Programme.mia, at: now, rehearse: false)
    let outcome = try session.append(
      [
        ImportRecord(
          row: 2, kind: .response,
          values: [
            .survey: .text("nps"), .score: .integer(score), .at: .instant(Programme.start),
            .body: .text("Late"),
          ], links: [.customer: .reference(zoe)])
      ], rowsRead: 1)
    #expect(outcome.added == 1)
    try session.finish()
    let last = try programme.file.read { try $0.number("SELECT max(id) FROM responses") }
    return try programme.thing(Reference(.response, last))
  }

  @Test func importedAnswersAreHistoryUnlessTheyStartClocks() throws {
    #expect(try imported(2, startsClocks: false)[.followUp] == nil)
    #expect(try programme.count("feedback") == 0)
    let low = try imported(2, startsClocks: true)
    #expect(low[.followUp] == .text("feedback"))
    let feedback = try programme.thing(try #require(low[.feedback]?.reference))
    #expect(feedback[.subject] == .text("NPS 2 of 10: Late"))
    #expect(feedback[.due] != nil)
    #expect(try imported(10, startsClocks: true)[.followUp] == .text("thanks"))
    #expect(try imported(7, startsClocks: true)[.followUp] == nil)
    #expect(try programme.file.check() == [])
    _ = try programme.file.undo(3, by: Programme.mia, at: now, via: .command)
    #expect(try programme.count("feedback", where: "removed = 0") == 0)
    #expect(try programme.file.check() == [])
  }
}
