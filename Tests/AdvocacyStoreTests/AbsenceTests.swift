import GRDB
import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct AbsenceTests {
  private let start = Programme.start

  private func programme() throws -> (Programme, ben: Reference, complaint: Reference) {
    let programme = try Programme()
    try programme.addColleagues()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let complaint = try programme.make(
      "feedback.create",
      [
        .customer: .reference(customer), .feedbackKind: .text("complaint"), .subject: .text("refund"),
        .owner: .colleague("ben"),
      ])
    return (programme, try programme.file.resolve("@ben").reference, complaint)
  }

  @Test func whatWaitsForSomeoneAwayWaitsForWhoCoversUntilTimeBringsHimBack() throws {
    let (programme, ben, complaint) = try programme()
    func lines(_ actor: Actor, _ span: Span) throws -> [Today.Line] {
      try programme.file.today(at: start + span, for: actor).lines.filter { $0.reference == complaint }
    }
    #expect(try lines(Programme.ana, .minutes(2)).isEmpty)
    try programme.done(
      ActionRequest(
        "colleague.away", on: [ben],
        arguments: [.until: .instant(start + .days(2)), .cover: .colleague("ana")]), by: Programme.ben,
      after: .minutes(2))
    let covered = try #require(try lines(Programme.ana, .minutes(3)).first)
    #expect(covered.why.hasSuffix(", for @ben"), "\(covered.why)")
    #expect(try lines(Programme.mia, .minutes(3)).isEmpty)
    #expect(try programme.file.nextDue(after: start + .minutes(3)) == start + .days(2))
    #expect(try programme.file.settle(at: start + .days(3)) == 1)
    #expect(try programme.file.settle(at: start + .days(3)) == 0)
    #expect(try programme.thing(ben)[.cover] == nil)
    let back = try #require(try programme.file.log(of: ben, limit: 1).first)
    #expect(back.action == "colleague.back" && back.colleague == "policy" && back.at == start + .days(2))
    #expect(try lines(Programme.ana, .days(3)).isEmpty)
    #expect(try !lines(Programme.ben, .days(3)).isEmpty)
  }

  @Test func figuresOfAColleagueCountWhatIsTheirsAndHowSoonTheyAnswered() throws {
    let (programme, ben, first) = try programme()
    let now = try programme.file.read { database in
      Instant(milliseconds: try database.number("SELECT unixepoch() * 1000"))
    }
    let second = try programme.make(
      "feedback.create", [.feedbackKind: .text("question"), .subject: .text("when?")])
    // Two first answers lately, after 30 and 90 minutes, and one long ago.
    let third = try programme.make(
      "feedback.create", [.feedbackKind: .text("praise"), .subject: .text("fine")])
    try programme.file.write { database in
      for (feedback, days, minutes) in [(first, 1, 90), (second, 2, 30), (third, 40, 1)]
        as [(Reference, Int64, Int64)]
      {
        let came = now - .days(days)
        let sent = came + .minutes(minutes)
        try database.run(
          "UPDATE feedback SET created = ?, first_answered = ? WHERE id = ?", .integer(came.milliseconds),
          .integer(sent.milliseconds), .integer(feedback.id))
        try RowWriter.insert(
          Record(
            Reference(.message, 90 + feedback.id),
            values: [
              .feedback: .reference(feedback), .direction: .text("to_customer"), .author: .colleague("ben"),
              .body: .text("Yes."), .sent: .instant(sent), .updated: .instant(sent),
            ]), database)
      }
    }
    let record = try programme.thing(ben)
    #expect(record[.openFeedback] == .integer(1))
    #expect(record[.late] == .integer(1), "its promise of the programme's first day is long over")
    #expect(record[.answers] == .integer(2))
    #expect(record[.firstAnswers] == .integer(2))
    #expect(record[.firstResponseMinutes] == .integer(30))
    let why = try programme.file.why(ben, at: now)
    #expect(why.parts.map(\.title).contains("First response: median 30m, n = 2"))
  }
}
