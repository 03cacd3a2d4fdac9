import Foundation

/// The programme's time zone: turns instants into local dates and times and back.
public struct ProgrammeZone: Hashable, Sendable {
  /// The IANA name, such as `Europe/Vienna`.
  public let name: String
  private let zone: TimeZone

  /// Coordinated universal time.
  public static let utc = ProgrammeZone(name: "UTC", zone: TimeZone(secondsFromGMT: 0) ?? .current)

  /// Makes the zone of an IANA name, or nothing when this host doesn't know it.
  public init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.init(name: name, zone: zone)
  }

  private init(name: String, zone: TimeZone) {
    self.name = name
    self.zone = zone
  }

  /// Seconds east of UTC at an instant.
  public func offset(at instant: Instant) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
  }

  /// The local date and the milliseconds since local midnight at an instant.
  public func local(_ instant: Instant) -> (day: CalendarDay, timeOfDay: Int64) {
    let shifted = instant.milliseconds + Int64(offset(at: instant)) * 1000
    let day = Int((Double(shifted) / 86_400_000).rounded(.down))
    return (CalendarDay(daysSince1970: day), shifted - Int64(day) * 86_400_000)
  }

  /// The instant of a local date and time.
  ///
  /// A time that a clock change skips is taken the same distance after the change; one that
  /// happens twice is the first.
  public func instant(_ day: CalendarDay, timeOfDay: Int64 = 0) -> Instant {
    let wall = Int64(day.daysSince1970) * 86_400_000 + timeOfDay
    let before = Int64(offset(at: Instant(milliseconds: wall - 86_400_000))) * 1000
    let after = Int64(offset(at: Instant(milliseconds: wall + 86_400_000))) * 1000
    let first = Instant(milliseconds: wall - before)
    if Int64(offset(at: first)) * 1000 == before { return first }
    let second = Instant(milliseconds: wall - after)
    if Int64(offset(at: second)) * 1000 == after { return second }
    return first
  }

  /// The first instant of a local date.
  public func start(of day: CalendarDay) -> Instant {
    instant(day)
  }

  /// The last millisecond of a local date.
  public func end(of day: CalendarDay) -> Instant {
    Instant(milliseconds: instant(day + 1).milliseconds - 1)
  }
}
