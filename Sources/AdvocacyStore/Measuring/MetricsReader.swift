import Advocacy
import GRDB

/// Counts what the figures rest on, from one state of the file; in the past, from what stood in it then.
struct MetricsReader {
  /// How far back answers and promises count.
  static let period: Span = .days(90)
  /// How far back resolved complaints count: what became of a customer takes its time.
  static let recoveryPeriod: Span = .days(365)

  /// How far back referrals, rewards and standings count.
  static let yearPeriod: Span = .days(365)

  let database: Database
  let zone: ProgrammeZone
  let now: Instant

  init(_ database: Database, _ zone: ProgrammeZone, at now: Instant) {
    self.database = database
    self.zone = zone
    self.now = now
  }

  /// The last twelve months by the calendar, the present one last.
  var months: [BudgetPeriod] {
    var months = [BudgetPeriod(.month, containing: now, in: zone)]
    while months.count < 12, let first = months.first {
      months.insert(
        BudgetPeriod(.month, containing: first.start - Span(milliseconds: 1), in: zone), at: 0)
    }
    return months
  }

  /// All figures that there is data for.
  func metrics() throws -> [Metric] { try Metric.Name.allCases.compactMap(metric) }

  /// One figure; nothing when there is no data for it.
  func metric(_ name: Metric.Name) throws -> Metric? {
    switch name {
    case .nps, .csat, .ces5, .ces7: try name.survey.flatMap(score)
    case .recovery: try recovery()
    case .promises: try promises()
    case .response: try response()
    case .referrals: try referrals()
    case .rewards: try rewards()
    case .standing: try standing()
    case .retention: try retention()
    }
  }

  private func score(of survey: Survey) throws -> Metric? {
    let words = ActivityWords(zone: zone)
    let rows = try database.records(
      .response, where: "t.survey = ? AND t.at > ? AND t.at <= ?",
      [.text(survey.rawValue), .integer((now - Self.period).milliseconds), .integer(now.milliseconds)],
      order: "t.at DESC, t.id DESC", limit: Metric.mostRows
    ).map { record in
      let who = record[.customer].map(\.description) ?? "nobody we know"
      return Metric.Row(record.reference, "\(who), \(words.response(record))")
    }
    var metric = try Metric.score(
      of: survey, database.scores(survey, after: now - Self.period, until: now),
      before: database.scores(survey, after: now - Self.period - Self.period, until: now - Self.period),
      over: Self.period, until: now, rows: rows)
    if metric != nil {
      let moment = Span(milliseconds: 1)
      let scores = try months.map { month in
        (
          month.name,
          try database.scores(survey, after: month.start - moment, until: min(now, month.end - moment))
        )
      }
      metric?.series = [Metric.trend(of: survey, scores)].compactMap(\.self)
    }
    return metric
  }

  private func promises() throws -> Metric? {
    let counts = try database.promises(since: now - Self.period, at: now)
    let broken = "t.clocks_from IS NOT NULL AND t.clocks_from >= ? AND t.promises_broken > 0"
    let since = SQLValue.integer((now - Self.period).milliseconds)
    let rows = try database.records(
      .feedback, where: broken, [since], order: "t.clocks_from DESC, t.id DESC", limit: Metric.mostRows
    ).map { record in
      let number = record[.promisesBroken]?.integer ?? 0
      return Metric.Row(
        record.reference, "\(number) broken, \(ActivityWords(zone: zone).feedback(record))")
    }
    var metric = Metric.promises(
      kept: counts.kept, broken: counts.broken, over: Self.period, until: now, rows: rows,
      rowCount: Int(
        try database.number("SELECT count(*) FROM feedback t WHERE t.removed = 0 AND \(broken)", since)))
    let kept = try months.map { month in
      let counts = try database.promises(in: month)
      return (month.name, counts.kept, counts.broken)
    }
    metric?.series = [Metric.keptByMonth(kept)].compactMap(\.self)
    return metric
  }
}

extension Database {
  /// How many there are of each score of a survey in a stretch of time.
  func scores(_ survey: Survey, after start: Instant, until end: Instant) throws -> [Int64: Int] {
    let rows = try rows(
      """
      SELECT score, count(*) FROM responses
      WHERE removed = 0 AND survey = ? AND at > ? AND at <= ? GROUP BY score
      """, [.text(survey.rawValue), .integer(start.milliseconds), .integer(end.milliseconds)]
    ) { ($0.integer(0), Int($0.integer(1))) }
    return Dictionary(rows) { $1 }
  }

  /// The promises of feedback whose clocks began in a period, as far as they are counted.
  func promises(in period: BudgetPeriod) throws -> (kept: Int, broken: Int) {
    let sums = try first(
      """
      SELECT sum(promises_kept), sum(promises_broken) FROM feedback
      WHERE clocks_from IS NOT NULL AND removed = 0 AND clocks_from >= ? AND clocks_from < ?
      """, [.integer(period.start.milliseconds), .integer(period.end.milliseconds)]
    ) { (kept: Int($0.integer(0)), broken: Int($0.integer(1))) }
    return sums ?? (0, 0)
  }

  /// The promises of feedback whose clocks began since an instant, those that are late by now counted as broken.
  func promises(since: Instant, at now: Instant) throws -> (kept: Int, broken: Int) {
    let begin = SQLValue.integer(since.milliseconds)
    let sums = try first(
      """
      SELECT sum(promises_kept), sum(promises_broken) FROM feedback
      WHERE clocks_from IS NOT NULL AND removed = 0 AND clocks_from >= ?
      """, [begin]
    ) { (kept: $0.integer(0), broken: $0.integer(1)) }
    // A deadline that passed since the last event stands in no count yet.
    let passed = ["first_response_due", "next_response_due", "resolution_due"]
      .map { "count(*) FILTER (WHERE \($0) >= clocks_at AND \($0) < ?1)" }.joined(separator: " + ")
    let late = try number(
      """
      SELECT \(passed) FROM feedback t
      WHERE t.removed = 0 AND \(FieldColumn.isOpen("t")) AND t.due < ?1 AND t.clocks_from >= ?2
      """, .integer(now.milliseconds), begin)
    return (Int(sums?.kept ?? 0), Int((sums?.broken ?? 0) + late))
  }
}
