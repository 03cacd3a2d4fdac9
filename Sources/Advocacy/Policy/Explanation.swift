/// How something came about, to be read line by line.
public struct Explanation: Hashable, Sendable {
  /// One part of it.
  public struct Part: Hashable, Sendable {
    /// What the part is about: `First response: 12m late`.
    public var title: String
    /// The lines under it.
    public var lines: [String]

    /// Makes a part.
    public init(_ title: String, _ lines: [String] = []) {
      self.title = title
      self.lines = lines
    }
  }

  /// The thing explained.
  public var reference: Reference
  /// The parts, in order.
  public var parts: [Part]

  /// Gathers an explanation.
  public init(_ reference: Reference, _ parts: [Part]) {
    self.reference = reference
    self.parts = parts
  }
}

/// Times and lengths as explanations say them.
struct ExplainedTime {
  let zone: ProgrammeZone

  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// A point in time with its weekday: `Mon 2026-11-16 10:48`.
  func text(_ instant: Instant) -> String {
    let (day, _) = zone.local(instant)
    return "\(Self.weekdays[day.isoWeekday - 1]) \(day) \(clock(instant))"
  }

  /// Two points in time, the day said once when it is the same.
  func text(_ from: Instant, _ to: Instant) -> String {
    let isSameDay = zone.local(from).day == zone.local(to).day
    return "\(text(from)) – \(isSameDay ? clock(to) : text(to))"
  }

  private func clock(_ instant: Instant) -> String {
    let minutes = zone.local(instant).timeOfDay / 60_000
    return "\(padded(Int(minutes / 60), 2)):\(padded(Int(minutes % 60), 2))"
  }
}
