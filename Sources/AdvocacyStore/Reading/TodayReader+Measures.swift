import Advocacy

extension TodayReader {
  /// Counts go so far; above it a plus says so.
  private static let countBound: Int64 = 10_000

  /// The headline; a measure of what the programme has none of is left out.
  func measures() throws -> [Today.Measure] {
    try feedbackMeasures() + promiseMeasures() + rewardMeasures() + peopleMeasures() + scoreMeasures()
  }

  private func feedbackMeasures() throws -> [Today.Measure] {
    guard try exists("feedback") else { return [] }
    let open = try count("feedback", FieldColumn.isOpen("t"))
    let waiting = "t.waiting_since IS NOT NULL AND \(FieldColumn.isOpen("t"))"
    let unattended = try count(
      "feedback",
      "\(FieldColumn.isOpen("t")) AND (t.first_answered IS NULL OR t.waiting_since IS NOT NULL) AND t.snoozed_until IS NULL"
    )
    var measures = [
      Today.Measure("open feedback", figure(open)), Today.Measure("unattended", figure(unattended)),
    ]
    let number = try count("feedback", waiting)
    if number > 0, number <= Self.countBound {
      let middle = try database.number(
        """
        SELECT t.waiting_since FROM feedback t WHERE t.removed = 0 AND \(waiting)
        ORDER BY t.waiting_since LIMIT 1 OFFSET ?
        """, .integer((number - 1) / 2))
      measures.append(Today.Measure("median wait", length(now - Instant(milliseconds: middle))))
    }
    return measures
  }

  /// The promises of the last 90 days that were kept, those that are late by now counted as broken.
  private func promiseMeasures() throws -> [Today.Measure] {
    let counts = try database.promises(since: now - MetricsReader.period, at: now)
    let all = Int64(counts.kept + counts.broken)
    guard all > 0 else { return [] }
    let share = Int((100 * Double(counts.kept) / Double(all)).rounded())
    return [Today.Measure("kept", "\(share)% of \(figure(all)) promises")]
  }

  private func rewardMeasures() throws -> [Today.Measure] {
    guard try exists("rewards") else { return [] }
    let undecided = "t.status IN ('pending', 'held', 'in_review')"
    let number = try count("rewards", undecided)
    let minor = try database.number(
      """
      SELECT sum(t.value_minor) FROM rewards t
      WHERE t.removed = 0 AND \(undecided) AND t.value_currency = ?
      """, .text(settings.currency.code))
    let worth = minor > 0 ? ", \(Money(minorUnits: minor, currency: settings.currency))" : ""
    return [Today.Measure("rewards to decide", figure(number) + worth)] + (try budgetMeasures())
  }

  /// What is left of each budget of which something is taken.
  private func budgetMeasures() throws -> [Today.Measure] {
    try policy.budgets.compactMap { budget in
      let period = BudgetPeriod(budget.period, containing: now, in: settings.zone)
      let use = try database.use(of: budget, in: period)
      guard use.committed + use.spent > 0 else { return nil }
      let left = use.left < 0 ? "\(budget.text(-use.left)) over" : "\(budget.text(use.left)) left"
      return Today.Measure("budget \(budget.name) \(period.name)", left)
    }
  }

  private func peopleMeasures() throws -> [Today.Measure] {
    let advocates = try count(
      "customers", "t.standing IN ('advocate', 'champion') AND t.merged_into IS NULL")
    return advocates > 0 ? [Today.Measure("brand advocates", figure(advocates))] : []
  }

  /// The NPS of the last 90 days with the range in which it lies.
  private func scoreMeasures() throws -> [Today.Measure] {
    let score = NetPromoterScore(
      try database.scores(.nps, in: [.after(now - MetricsReader.period, until: now)])[0])
    guard score.total > 0 else { return [] }
    return [Today.Measure("NPS", score.text)]
  }

  private func exists(_ table: String) throws -> Bool {
    try database.number("SELECT EXISTS (SELECT 1 FROM \(table) WHERE removed = 0)") == 1
  }

  private func count(_ table: String, _ condition: String) throws -> Int64 {
    try database.number(
      """
      SELECT count(*) FROM (SELECT 1 FROM \(table) t WHERE t.removed = 0 AND \(condition)
      LIMIT \(Self.countBound + 1))
      """)
  }

  private func figure(_ number: Int64) -> String {
    let bounded = min(number, Self.countBound)
    let text =
      bounded < 1000 ? String(bounded) : "\(bounded / 1000),\(String(bounded % 1000 + 1000).dropFirst())"
    return number > Self.countBound ? text + "+" : text
  }

  /// A length of time in its largest fitting unit: `41m`, `5h`, `9d`.
  private func length(_ span: Span) -> String {
    let minutes = max(0, span.milliseconds / 60_000)
    return minutes < 60 ? "\(minutes)m" : minutes < 48 * 60 ? "\(minutes / 60)h" : "\(minutes / 60 / 24)d"
  }
}
