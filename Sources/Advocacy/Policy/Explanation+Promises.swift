extension Explanation {
  /// How the deadlines of a piece of feedback came about, interval by interval; the counted ones add up to them.
  ///
  /// - Parameters:
  ///   - reference: The feedback.
  ///   - course: What happened to it; none when its clocks were never begun.
  ///   - versions: The versions of the policy.
  ///   - now: The time it is.
  ///   - zone: The zone in which times are told.
  /// - Returns: A part for each clock.
  public static func promises(
    _ reference: Reference, _ course: FeedbackCourse?, under versions: [PolicyVersion], at now: Instant,
    _ zone: ProgrammeZone
  ) -> Explanation {
    guard let course, let history = course.history(under: versions) else {
      return Explanation(
        reference,
        [
          Part("No clock runs: it came by an import that started none."),
          Part("Its clocks begin when the customer writes again, or when it is reopened."),
        ])
    }
    let report = history.evaluated(at: now)
    let names = Dictionary(versions.map { ($0.number, $0.policy) }, uniquingKeysWith: { first, _ in first })
    var parts: [Part] = report.traces.map { trace in
      part(trace, at: now, under: names, ExplainedTime(zone: zone))
    }
    for clock in ClockKind.allCases where !report.traces.contains(where: { $0.clock == clock }) {
      parts.append(Part("\(clock.title): no clock, \(absence(of: clock, course, report))"))
    }
    return Explanation(reference, parts)
  }

  /// Why a clock has nothing to tell.
  private static func absence(of clock: ClockKind, _ course: FeedbackCourse, _ report: ClockReport) -> String
  {
    if clock == .firstResponse, course.wasAnswered { return "it was answered before its clocks began" }
    guard report.rules.targets[clock] != nil else { return "policy \(report.rules.key.policy) promises none" }
    return report.snapshot.firstResponse.isOpen
      ? "it begins after our first answer" : "the customer has not written since our first answer"
  }

  private static func part(
    _ trace: ClockTrace, at now: Instant, under policies: [Int: Policy], _ time: ExplainedTime
  ) -> Part {
    var lines: [String] = []
    var rules: ClockRules.Key?
    for interval in trace.intervals {
      if interval.rules != rules {
        rules = interval.rules
        lines.append(promised(trace, interval.rules, policies))
      }
      let counted = interval.isCounted ? "+\(DurationText.exact(interval.counted))" : "—"
      lines.append(
        "  \(time.text(interval.from, interval.to))  \(counted)  \(word(interval.reason))")
    }
    let sum = DurationText.exact(trace.counted)
    lines.append(
      "  counted \(sum) of \(DurationText.exact(trace.target)): \(outcome(trace.state, at: now, time))")
    return Part("\(trace.clock.title): \(headline(trace.state, at: now))", lines)
  }

  private static func promised(_ trace: ClockTrace, _ key: ClockRules.Key, _ policies: [Int: Policy])
    -> String
  {
    let policy = policies[key.policy]
    let allowance = policy?.promise(for: key.kind, key.priority)?.targets[trace.clock]
    let promised = allowance?.description ?? "nothing"
    return
      "  promised \(promised) for a \(key.kind.rawValue) of \(key.priority.rawValue) priority (policy \(key.policy))"
  }

  private static func headline(_ state: ClockState, at now: Instant) -> String {
    switch state {
    case .off: "off"
    case .running(let due?): "\(DurationText.text(due - now)) left"
    case .running(nil): "never due, its calendar is closed for ten years"
    case .paused(_, let remaining): "on hold, \(DurationText.text(remaining)) left"
    case .met: "kept"
    case .breached(let due, nil): "\(DurationText.text(now - due)) late"
    case .breached(let due, let ended?): "broken, \(DurationText.text(ended - due)) late"
    case .lifted: "ended without an answer being needed"
    }
  }

  private static func outcome(_ state: ClockState, at now: Instant, _ time: ExplainedTime) -> String {
    switch state {
    case .off: "nothing is due"
    case .running(let due?): "due \(time.text(due))"
    case .running(nil): "never due"
    case .paused(let since, let remaining):
      "on hold since \(time.text(since)), \(DurationText.exact(remaining)) left"
    case .met(let at, let due): "done \(time.text(at))" + (due.map { ", due \(time.text($0))" } ?? "")
    case .breached(let due, let ended):
      "was due \(time.text(due))" + (ended.map { ", done \(time.text($0))" } ?? "")
    case .lifted(let at): "ended \(time.text(at))"
    }
  }

  private static func word(_ reason: ClockInterval.Reason) -> String {
    switch reason {
    case .open: "open"
    case .elapsed: "counts round the clock"
    case .closed: "closed"
    case .holiday(let name): "holiday: \(name)"
    case .paused(let status): "on hold: \(status.rawValue.replacing("_", with: " "))"
    case .ended(let status): "ended: \(status.rawValue.replacing("_", with: " ")), reopened later"
    case .unpromised: "nothing was promised"
    }
  }
}

extension ClockKind {
  /// What the clock is called on screens.
  public var title: String {
    switch self {
    case .firstResponse: "First response"
    case .nextResponse: "Next response"
    case .resolution: "Resolution"
    }
  }
}

extension DurationText {
  /// A length to the second, so that lengths add up: `1h30m`, `12m05s`.
  static func exact(_ span: Span) -> String {
    let seconds = abs(span.milliseconds) / 1000
    let rest = seconds % 60
    let minutes = text(Span(milliseconds: (seconds - rest) * 1000), largestIsHours: true)
    let sign = span.milliseconds < 0 ? "-" : ""
    if rest == 0 { return sign + minutes }
    return sign + (seconds < 60 ? "" : minutes) + "\(padded(Int(rest), 2))s"
  }
}
