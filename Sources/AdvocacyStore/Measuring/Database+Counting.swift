import Advocacy
import GRDB

/// How many promises of feedback were kept and broken.
struct PromiseCounts {
  /// How many were kept.
  var kept = 0
  /// How many were broken.
  var broken = 0
  /// Of how much feedback one was broken.
  var feedbackWithBroken = 0

  static func + (left: PromiseCounts, right: PromiseCounts) -> PromiseCounts {
    PromiseCounts(
      kept: left.kept + right.kept, broken: left.broken + right.broken,
      feedbackWithBroken: left.feedbackWithBroken + right.feedbackWithBroken)
  }
}

extension Database {
  /// How many there are of each score of a survey in stretches of time; each response is read once.
  func scores(_ survey: Survey, in stretches: [Range<Instant>]) throws -> [[Int64: Int]] {
    let time = TimePieces(stretches)
    let pieces = time.pieces
    guard let first = pieces.first, let last = pieces.last else { return [] }
    var counts = [[Int]](repeating: Array(repeating: 0, count: Self.scores.count), count: pieces.count)
    let statement = try SQLStatement(
      self,
      """
      SELECT at, score FROM responses WHERE removed = 0 AND survey = ? AND at >= ? AND at < ? ORDER BY at
      """)
    statement.bind([
      .text(survey.rawValue), .integer(first.lowerBound.milliseconds), .integer(last.upperBound.milliseconds),
    ])
    defer { statement.reset() }
    var piece = 0
    var end = first.upperBound.milliseconds
    while try statement.step() {
      let at = statement.integer(0)
      while at >= end {
        piece += 1
        end = pieces[piece].upperBound.milliseconds
      }
      let score = statement.integer(1)
      if Self.scores ~= score { counts[piece][Int(score)] += 1 }
    }
    return stretches.map { stretch in
      let own = counts[time.indices(of: stretch)]
      let sums = Self.scores.map { score in (score, own.reduce(0) { $0 + $1[Int(score)] }) }
      return Dictionary(uniqueKeysWithValues: sums.filter { $0.1 > 0 })
    }
  }

  /// The scores that any survey has.
  private static let scores: Range<Int64> = 0..<(Survey.allCases.map(\.scale.upperBound).max() ?? 0) + 1

  /// The promises of feedback whose clocks began in stretches of time, as far as they are counted; each piece of feedback
  /// is read once.
  func promises(in stretches: [Range<Instant>]) throws -> [PromiseCounts] {
    let time = TimePieces(stretches)
    let counts = try time.pieces.map { piece in
      try first(
        """
        SELECT sum(promises_kept), sum(promises_broken), count(*) FILTER (WHERE promises_broken > 0) FROM feedback
        WHERE clocks_from IS NOT NULL AND removed = 0 AND clocks_from >= ? AND clocks_from < ?
        """, [.integer(piece.lowerBound.milliseconds), .integer(piece.upperBound.milliseconds)]
      ) { row in
        PromiseCounts(
          kept: Int(row.integer(0)), broken: Int(row.integer(1)), feedbackWithBroken: Int(row.integer(2)))
      } ?? PromiseCounts()
    }
    return stretches.map { counts[time.indices(of: $0)].reduce(PromiseCounts(), +) }
  }

  /// The promises of feedback whose clocks began since an instant, those that are late by now counted as broken.
  func promises(since: Instant, at now: Instant) throws -> (kept: Int, broken: Int) {
    let sums = try first(
      """
      SELECT sum(promises_kept), sum(promises_broken) FROM feedback
      WHERE clocks_from IS NOT NULL AND removed = 0 AND clocks_from >= ?
      """, [.integer(since.milliseconds)]
    ) { (kept: Int($0.integer(0)), broken: Int($0.integer(1))) }
    return (sums?.kept ?? 0, (sums?.broken ?? 0) + (try latePromises(since: since, at: now)))
  }

  /// How many promises of feedback whose clocks began since an instant are late by now, and stand in no count yet: their
  /// deadline passed since the last event.
  func latePromises(since: Instant, at now: Instant) throws -> Int {
    let passed = ["first_response_due", "next_response_due", "resolution_due"]
      .map { "count(*) FILTER (WHERE \($0) >= clocks_at AND \($0) < ?1)" }.joined(separator: " + ")
    return Int(
      try number(
        """
        SELECT \(passed) FROM feedback t
        WHERE t.removed = 0 AND \(FieldColumn.isOpen("t")) AND t.due < ?1 AND t.clocks_from >= ?2
        """, .integer(now.milliseconds), .integer(since.milliseconds)))
  }
}
