extension Metric {
  /// How many who complained score higher since, stayed, and are brand advocates, beside those who never complained.
  ///
  /// - Parameters:
  ///   - tally: Of each customer whose complaint was resolved in the period, the last one.
  ///   - others: Of the customers who never complained, how many stayed and how many are brand advocates.
  ///   - span: The period.
  ///   - now: Its end.
  /// - Returns: The figure; nothing when no complaint was resolved.
  public static func recovery(
    _ tally: RecoveryTally, others: (stayed: Proportion, advocates: Proportion), over span: Span,
    until now: Instant
  ) -> Metric? {
    guard tally.count > 0 else { return nil }
    let (stayed, advocates) = (tally.stayed.proportion, tally.advocates.proportion)
    let days = span.milliseconds / Span.days(1).milliseconds
    return Metric(
      name: .recovery, title: "Recovery",
      rule:
        "Customers with a complaint resolved in the last \(days) days, by their last one. The score is the last to the "
        + "same survey before its end and since; who stayed is not lapsed. Shares with the range in which they lie with "
        + "95% (Wilson). Who complained and who never did differ in more than that: a difference proves no cause.",
      from: now - span, to: now,
      figures: [
        .share(
          "score higher than before", tally.higher.proportion,
          "of those with a score before and since"),
        .share("score lower than before", tally.lower.proportion),
        .share("stayed", stayed, stayed.comparison(with: others.stayed)),
        .share("stayed, never complained", others.stayed),
        .share("brand advocates now", advocates, advocates.comparison(with: others.advocates)),
        .share("brand advocates, never complained", others.advocates),
        .share(
          "became brand advocates", tally.became.proportion,
          "of those who were none when they complained; of \(grouped(tally.unknownThen)) it isn't known"),
      ],
      rows: tally.latest.map {
        Row($0.complaint, ([$0.customer.description] + $0.words).joined(separator: ", "))
      }, rowCount: tally.count)
  }

  /// How many promises were kept.
  ///
  /// - Parameters:
  ///   - kept: How many were kept.
  ///   - broken: How many were broken, those that are late by now included.
  ///   - span: The period.
  ///   - now: Its end.
  ///   - rows: The latest feedback with a broken promise.
  ///   - rowCount: How many pieces of feedback have one.
  /// - Returns: The figure; nothing when nothing was promised.
  public static func promises(
    kept: Int, broken: Int, over span: Span, until now: Instant, rows: [Row], rowCount: Int
  ) -> Metric? {
    guard kept + broken > 0 else { return nil }
    let days = span.milliseconds / Span.days(1).milliseconds
    return Metric(
      name: .promises, title: "Promises kept",
      rule:
        "Deadlines of feedback whose clocks began in the last \(days) days; one that has passed unanswered is broken. "
        + "The rows are the feedback with broken ones. The range is where the share lies with 95% (Wilson).",
      from: now - span, to: now,
      figures: [
        .share(
          "last \(days) days", Proportion(kept, of: kept + broken),
          "\(grouped(kept)) kept, \(grouped(broken)) broken")
      ], rows: rows, rowCount: rowCount)
  }
}

extension Proportion {
  /// What can be said of a difference from another group; nothing when there is nothing to compare.
  func comparison(with other: Proportion) -> String? {
    guard total > 0, other.total > 0 else { return nil }
    let range = difference(from: other)
    let words = "\(Metric.whole(100 * range.lowerBound)) to \(Metric.whole(100 * range.upperBound)) points"
    return differs(from: other)
      ? "\(range.lowerBound > 0 ? "above" : "below") those who never complained, by \(words)"
      : "no detectable difference from those who never complained, \(words)"
  }
}
