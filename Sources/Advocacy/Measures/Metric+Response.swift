extension Metric {
  /// How soon customers had a first answer.
  ///
  /// - Parameters:
  ///   - waits: The feedback that was answered with how long its customer waited, in any order.
  ///   - received: How much feedback there was in all since the first of it.
  ///   - span: The period.
  ///   - now: Its end.
  /// - Returns: The figure; nothing when nothing was answered.
  public static func response(
    _ waits: [(feedback: Reference, wait: Span)], of received: Int, over span: Span, until now: Instant
  ) -> Metric? {
    guard !waits.isEmpty else { return nil }
    let days = span.milliseconds / Span.days(1).milliseconds
    let ordered = waits.sorted {
      ($0.wait.milliseconds, $0.feedback.id) < ($1.wait.milliseconds, $1.feedback.id)
    }
    func quantile(_ part: Double) -> Double {
      let place = min(ordered.count - 1, max(0, Int((part * Double(ordered.count)).rounded(.up)) - 1))
      return Double(ordered[place].wait.milliseconds) / Double(Span.hours(1).milliseconds)
    }
    func time(_ label: String, _ part: Double) -> Figure {
      Figure(
        label: label, value: quantile(part), unit: .hours, total: ordered.count, interval: nil, note: nil)
    }
    let steps: [(String, Span)] = [
      ("within an hour", .hours(1)), ("within 4 hours", .hours(4)), ("within a day", .days(1)),
      ("within 3 days", .days(3)), ("within a week", .days(7)),
    ]
    let shares = steps.map { label, limit in
      let soon = ordered.count { $0.wait.milliseconds <= limit.milliseconds }
      return Figure.share(label, Proportion(soon, of: ordered.count))
    }
    return Metric(
      name: .response, title: "First answers",
      rule:
        "Feedback received in the last \(days) days that was answered, the latest of it when there is much; from when it "
        + "came to the first answer, round the clock. The rows are those that waited longest.",
      from: now - span, to: now,
      figures: [
        time("half of them after", 0.5), time("nine of ten after", 0.9),
        .share("answered at all", Proportion(min(ordered.count, received), of: received)),
      ] + shares,
      rows: ordered.reversed().prefix(mostRows).map {
        Row($0.feedback, "waited \(DurationText.text($0.wait))")
      }, rowCount: ordered.count)
  }
}
