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
    let earlier = now - Self.period
    let months = months
    let moment = Span(milliseconds: 1)
    let counts = try database.scores(
      survey,
      in: [.after(earlier, until: now), .after(earlier - Self.period, until: earlier)]
        + months.map { .after($0.start - moment, until: min(now, $0.end - moment)) })
    var metric = Metric.score(
      of: survey, counts[0], before: counts[1], over: Self.period, until: now, rows: rows)
    metric?.series = [
      Metric.trend(of: survey, zip(months, counts.dropFirst(2)).map { ($0.name, $1) })
    ].compactMap(\.self)
    return metric
  }

  private func promises() throws -> Metric? {
    let months = months
    let counts = try database.promises(
      in: [.since(now - Self.period)] + months.map { $0.start..<$0.end })
    let late = try database.latePromises(since: now - Self.period, at: now)
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
      kept: counts[0].kept, broken: counts[0].broken + late, over: Self.period, until: now, rows: rows,
      rowCount: counts[0].feedbackWithBroken)
    metric?.series = [
      Metric.keptByMonth(zip(months, counts.dropFirst()).map { ($0.name, $1.kept, $1.broken) })
    ].compactMap(\.self)
    return metric
  }
}
