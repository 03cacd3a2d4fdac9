import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct TimePiecesTests {
  private func stretch(_ start: Int64, _ end: Int64) -> Range<Instant> {
    Instant(milliseconds: start)..<Instant(milliseconds: end)
  }

  @Test func stretchesThatOverlapShareTheirPieces() {
    let all = [stretch(0, 30), stretch(10, 40), stretch(10, 30), stretch(20, 20)]
    let time = TimePieces(all)
    #expect(time.pieces == [stretch(0, 10), stretch(10, 20), stretch(20, 30), stretch(30, 40)])
    #expect(all.map(time.indices) == [0..<3, 1..<4, 1..<3, 2..<2])
    #expect(TimePieces([]).pieces.isEmpty)
  }

  /// What was at the instant after which a stretch begins is of the one before, as what was at its end is its own.
  @Test func answersAreCountedOnceForEachStretchThatHasThem() throws {
    let programme = try Programme()
    let zoe = try programme.customer("Zoë")
    for (day, score) in [(1, 9), (2, 9), (3, 0), (5, 10)] as [(Int64, Int64)] {
      try programme.done(
        ActionRequest(
          "response.record",
          arguments: [.customer: .reference(zoe), .survey: .text("nps"), .score: .integer(score)]),
        after: .days(day))
    }
    func day(_ number: Int64) -> Instant { Programme.start + .days(number) }
    let counts = try programme.file.read { database in
      try database.scores(
        .nps,
        in: [
          .after(day(1), until: day(3)), .after(day(0), until: day(2)), .after(day(4), until: day(9)),
          .after(day(6), until: day(5)),
        ])
    }
    #expect(counts == [[9: 1, 0: 1], [9: 2], [10: 1], [:]])
    #expect(try programme.file.read { try $0.scores(.csat, in: []) } == [])
  }

  @Test func promisesAreCountedInTheMonthInWhichTheirClocksBegan() throws {
    let programme = try Programme()
    let zoe = try programme.customer("Zoë")
    for day in [1, 40] as [Int64] {
      let report = try programme.done(
        ActionRequest(
          "feedback.create",
          arguments: [
            .customer: .reference(zoe), .feedbackKind: .text("complaint"), .subject: .text("Zip"),
          ]), after: .days(day))
      let feedback = try #require(report.created.first { $0.kind == .feedback })
      try programme.done(
        ActionRequest("feedback.resolve", on: [feedback]), after: .days(day == 1 ? 20 : day))
    }
    let counts = try programme.file.read { database in
      try database.promises(in: [
        .since(Programme.start), Programme.start..<Programme.start + .days(30),
        Programme.start + .days(30)..<Programme.start + .days(60), .since(Programme.start + .days(60)),
      ])
    }
    #expect(counts[1].broken > 0 && counts[1].feedbackWithBroken == 1)
    #expect(counts[2].kept > 0 && counts[2].broken == 0)
    #expect(counts[0].kept == counts[1].kept + counts[2].kept)
    #expect(counts[0].broken == counts[1].broken && counts[0].feedbackWithBroken == 1)
    #expect(counts[3].kept + counts[3].broken + counts[3].feedbackWithBroken == 0)
  }
}
