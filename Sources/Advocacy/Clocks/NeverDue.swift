/// Why a calendar gives no deadline: it isn't open for that long in ten years.
public struct NeverDue: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the calendar.
  public var calendar: String
  /// From when it was looked at.
  public var after: Instant

  /// The reason as a sentence.
  public var description: String {
    "The calendar “\(calendar)” isn't open for that long in the ten years after \(after)."
  }
}
