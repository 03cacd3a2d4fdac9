extension Explanation.Part {
  /// How far the onboarding of a payer is, step by step, and why it is stuck when it is.
  public static func onboarding(
    of payer: Record, _ steps: [Record], at now: Instant, _ zone: ProgrammeZone
  ) -> Explanation.Part? {
    guard let name = payer.text(.onboarding), !steps.isEmpty else { return nil }
    let time = ExplainedTime(zone: zone)
    let open = steps.filter { $0.status == TaskStatus.open.rawValue }
    let oldest = open.compactMap { $0[.due]?.instant }.min()
    let patience = Span.hours(payer[.stuckAfter]?.integer ?? 0)
    let isStuck = payer[.stuckAfter] != nil && oldest.map { $0 + patience < now } == true
    let state = open.isEmpty ? "ended" : isStuck ? "stuck" : "under way"
    var lines = steps.map { step in
      "  \(step[.position]?.integer ?? 0) \(step.text(.title) ?? ""): \(standing(of: step, at: now, time))"
    }
    if let reached = payer[.firstValue]?.instant {
      lines.append("  first value reached \(time.text(reached))")
    }
    if isStuck, let oldest {
      lines.append(
        "  stuck: the oldest open step is \(DurationText.text(now - oldest)) late, and \(DurationText.text(patience)) are allowed"
      )
    }
    return Explanation.Part(
      "Onboarding \(name): \(state), \(steps.count - open.count) of \(steps.count) steps done", lines)
  }

  private static func standing(of step: Record, at now: Instant, _ time: ExplainedTime) -> String {
    let who = step[.owner].map { ", \($0)" } ?? ", nobody's"
    switch TaskStatus(rawValue: step.status) {
    case .done: return "done" + (step[.done]?.instant.map { " \(time.text($0))" } ?? "") + who
    case .skipped: return "skipped" + (step.text(.reason).map { ", \($0)" } ?? "")
    case .open, nil:
      guard let due = step[.due]?.instant else { return "open" + who }
      let late = due < now ? ", \(DurationText.text(now - due)) late" : ""
      return "open, due \(time.text(due))\(late)\(who)"
    }
  }
}
