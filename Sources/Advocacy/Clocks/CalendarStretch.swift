/// A time through which a calendar stays open, or stays closed for one reason.
public struct CalendarStretch: Hashable, Sendable {
  /// What the calendar is meanwhile.
  public enum State: Hashable, Sendable {
    /// It is open: the time counts.
    case open
    /// It is closed by its weekly hours.
    case closed
    /// It is closed on a holiday of this name, or on a shortened day outside its periods.
    case holiday(String)
  }

  /// When it begins.
  public var from: Instant
  /// When it ends: the first instant that is no part of it.
  public var to: Instant
  /// What the calendar is meanwhile.
  public var state: State

  /// Whether the time counts.
  public var isOpen: Bool { state == .open }
}
