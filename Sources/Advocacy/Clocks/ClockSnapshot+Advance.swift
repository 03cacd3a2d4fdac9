extension ClockSnapshot {
  /// The clocks after one more event.
  ///
  /// An event dated before the last one is taken as happening with it: time doesn't run backwards.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - rules: The rules in force until then: those of this snapshot's key.
  /// - Returns: The clocks, under the rules of the event when it brings others.
  public func advanced(with event: ClockEvent, under rules: ClockRules) -> ClockSnapshot {
    var next = self
    next.at = max(event.at, at)
    for clock in ClockKind.allCases { next[clock].notice(next.at) }
    var rulesAfter = rules
    switch event.change {
    case .status(let status):
      next.status = status
    case .customerWrote:
      if status == .waitingCustomer { next.status = .inProgress }
      if firstResponse.phase == .done, nextResponse.phase == .off || nextResponse.phase == .done {
        next.nextResponse.begin(at: next.at, under: rules.targets[.nextResponse])
      }
    case .answered:
      next.firstResponse.finish(at: next.at, under: rules.targets[.firstResponse])
      next.nextResponse.finish(at: next.at, under: rules.targets[.nextResponse])
    case .rules(let adopted):
      rulesAfter = adopted
      next.rules = adopted.key
    }
    next.turn(from: rules, status: status, rulesAfter)
    return next
  }

  /// The clocks after one more event, with a policy changed meanwhile: it acts from this event on.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - rules: The rules in force until then: those of this snapshot's key.
  ///   - current: The rules that the policy has now for this feedback.
  /// - Returns: The clocks, under the current rules.
  public func advanced(
    with event: ClockEvent, under rules: ClockRules, adopting current: ClockRules
  ) -> ClockSnapshot {
    guard current.key != rules.key else { return advanced(with: event, under: rules) }
    let adopted = advanced(with: ClockEvent(event.at, .rules(current)), under: rules)
    return adopted.advanced(with: event, under: current)
  }

  /// Lets every clock do what the status and the rules now say.
  ///
  /// - Parameters:
  ///   - former: The rules until now, or nothing at the opening.
  ///   - before: The status until now.
  ///   - rules: The rules from now on.
  mutating func turn(from former: ClockRules?, status before: FeedbackStatus, _ rules: ClockRules) {
    for clock in ClockKind.allCases {
      var phase = ClockReading.Phase(rules.mode(of: clock, in: status))
      if clock == .nextResponse, phase == .stopped {
        // Ending the matter settles what the customer asked; a message after that waits for a reopening.
        if let former, former.mode(of: clock, in: before) != .stopped, self[clock].began != nil {
          self[clock].finish(at: at, under: former.targets[clock], lifted: true)
        }
        phase = .paused
      }
      let isSame = phase == self[clock].phase && former?.key == rules.key
      guard !isSame else { continue }
      self[clock].turn(
        to: phase, at: at, from: former?.targets[clock], to: rules.targets[clock],
        keepsMatter: clock == .resolution)
    }
  }
}

extension ClockReading.Phase {
  /// What a clock does in a mode.
  init(_ mode: ClockMode) {
    switch mode {
    case .running: self = .running
    case .paused: self = .paused
    case .stopped: self = .stopped
    }
  }
}
