extension Policy {
  /// When to chase a team that something was handed to; none when the policy says nothing of the team.
  public func chase(_ team: String, after start: Instant) -> Instant? {
    teams[Folding.fold(team)]?.chase.flatMap { instant(after: start, adding: $0) }
  }

  /// When a team has promised to be done; none when it promised nothing.
  public func promised(by team: String, after start: Instant) -> Instant? {
    teams[Folding.fold(team)]?.promise.flatMap { instant(after: start, adding: $0) }
  }

  /// The instant a length of time later, counted as the policy says; none when its calendar never opens.
  public func instant(after start: Instant, adding allowance: TimeAllowance) -> Instant? {
    guard let calendar = allowance.calendar.flatMap({ calendars[$0] }) else {
      return start + allowance.length
    }
    return try? calendar.instant(after: start, adding: allowance.length)
  }
}
