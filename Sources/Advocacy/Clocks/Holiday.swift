/// A day with hours of its own: closed, or shortened to some periods.
public struct Holiday: Hashable, Sendable {
  /// What the day is called: `Christmas Day`.
  public let name: String
  /// When it is open all the same; none when it is closed the whole day.
  public let periods: [OpeningPeriod]

  /// Makes a holiday, closed the whole day unless periods are given.
  public init(_ name: String, periods: [OpeningPeriod] = []) {
    self.name = name
    self.periods = OpeningPeriod.tidied(periods)
  }
}
