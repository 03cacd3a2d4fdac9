extension Metric {
  /// The score of a survey over a period, beside the period before.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - counts: How many there are of each score in the period.
  ///   - before: How many there were in the period before, which is as long.
  ///   - span: The period.
  ///   - now: Its end.
  ///   - rows: The latest answers.
  /// - Returns: The figure; nothing when nobody answered in either period.
  public static func score(
    of survey: Survey, _ counts: [Int64: Int], before: [Int64: Int], over span: Span, until now: Instant,
    rows: [Row]
  ) -> Metric? {
    guard let name = Name(rawValue: survey.rawValue), !counts.isEmpty || !before.isEmpty else { return nil }
    let days = span.milliseconds / Span.days(1).milliseconds
    let labels = (now: "last \(days) days", before: "\(days) days before")
    let rule: String
    let figures: [Figure]
    if survey == .nps {
      rule =
        "9 and 10 promote, 0 to 6 detract; the score is the promoters less the detractors of a hundred answers. "
        + "The range is where it lies with 95% (adjusted Wald)."
      figures = promoting(NetPromoterScore(counts), NetPromoterScore(before), labels)
    } else {
      let top = survey.contentFrom...survey.scale.upperBound
      let what = survey == .csat ? "are content" : "found it easy"
      rule =
        "\(top.lowerBound) to \(top.upperBound) of \(survey.scale.upperBound) \(what); the share of all who answered. "
        + "The range is where it lies with 95% (Wilson)."
      func share(_ counts: [Int64: Int]) -> Proportion {
        Proportion(
          counts.filter { top.contains($0.key) }.values.reduce(0, +), of: counts.values.reduce(0, +))
      }
      figures = compared(share(counts), share(before), labels)
    }
    return Metric(
      name: name, title: survey.title, rule: rule, from: now - span, to: now, figures: figures, rows: rows,
      rowCount: counts.values.reduce(0, +))
  }

  private static func promoting(
    _ now: NetPromoterScore, _ before: NetPromoterScore, _ labels: (now: String, before: String)
  ) -> [Figure] {
    var change: String?
    if now.total > 0, before.total > 0 {
      let points = whole(abs(now.adjusted - before.adjusted))
      let z = "z \(hundredths(now.deviation(from: before)))"
      change =
        now.differs(from: before)
        ? "\(now.adjusted > before.adjusted ? "up" : "down") by \(points) points, \(z)"
        : "no detectable change, \(z)"
    }
    return [score(now, label: labels.now, change), score(before, label: labels.before)]
  }

  /// A score as a figure, with how many there are on each side.
  static func score(_ score: NetPromoterScore, label: String, _ note: String? = nil) -> Figure {
    guard score.total > 0 else {
      return Figure(label: label, value: nil, unit: .points, total: 0, interval: nil, note: note)
    }
    let sides =
      "\(Metric.grouped(score.promoters)) promoters, \(Metric.grouped(score.passives)) passives, "
      + "\(Metric.grouped(score.detractors)) detractors"
    return Figure(
      label: label, value: score.score, unit: .points, total: score.total, interval: score.interval,
      note: [sides, note].compactMap(\.self).joined(separator: "; "))
  }

  /// Two shares one after the other, the first with what can be said of the change.
  private static func compared(
    _ now: Proportion, _ before: Proportion, _ labels: (now: String, before: String)
  ) -> [Figure] {
    [.share(labels.now, now, now.change(from: before)), .share(labels.before, before)]
  }
}

extension Proportion {
  /// What can be said of a change from an earlier share; nothing when there is nothing to compare.
  func change(from before: Proportion) -> String? {
    guard total > 0, before.total > 0 else { return nil }
    let range = difference(from: before)
    let words = "\(Metric.whole(100 * range.lowerBound)) to \(Metric.whole(100 * range.upperBound)) points"
    return differs(from: before)
      ? "\(range.lowerBound > 0 ? "up" : "down"), by \(words)" : "no detectable change, \(words)"
  }
}

extension Survey {
  /// The least score of those who are content, or found it easy.
  ///
  /// NPS has its own way of counting.
  public var contentFrom: Int64 {
    switch self {
    case .nps: 9
    case .csat, .ces5: 4
    case .ces7: 5
    }
  }
}
