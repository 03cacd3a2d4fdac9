import TestSupport
import Testing

@testable import Advocacy

/// Calendars, rules and times that the tests of clocks are written in.
enum ClockSamples {
  static func zone(_ name: String) throws -> ProgrammeZone { try #require(ProgrammeZone(name)) }

  static func periods(_ text: String...) throws -> [OpeningPeriod] {
    try text.map { try #require(OpeningPeriod($0), "\($0)") }
  }

  /// Monday to Friday with the same periods, in a zone.
  static func weekdays(
    _ text: String..., zone name: String = "UTC", holidays: [CalendarDay: Holiday] = [:],
    yearly: [YearlyDay: Holiday] = [:]
  ) throws -> BusinessCalendar {
    let periods = try text.map { try #require(OpeningPeriod($0), "\($0)") }
    return BusinessCalendar(
      name: "Support", zone: try zone(name),
      week: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, periods) }), holidays: holidays,
      yearly: yearly)
  }

  /// A local time such as `2026-11-20 16:30`, in a zone.
  static func time(_ text: String, _ name: String = "UTC") throws -> Instant {
    let parts = text.split(separator: " ")
    let day = try #require(CalendarDay(parts[0]))
    let time = try #require(ClockTime(parts[1]))
    return try zone(name).instant(day, timeOfDay: time.milliseconds)
  }

  /// Rules of a complaint with the same calendar for every clock.
  static func rules(
    _ calendar: BusinessCalendar, first: Span = .hours(1), next: Span = .hours(2),
    resolution: Span = .hours(8),
    policy: Int = 1, modes: ClockModes = .standard
  ) -> ClockRules {
    ClockRules(
      key: ClockRules.Key(policy: policy, kind: .complaint, priority: .normal),
      targets: [
        .firstResponse: ClockTarget(first, .business(calendar)),
        .nextResponse: ClockTarget(next, .business(calendar)),
        .resolution: ClockTarget(resolution, .business(calendar)),
      ], modes: modes)
  }
}

/// The choices that are made for clocks and plans.
extension SeededGenerator {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
