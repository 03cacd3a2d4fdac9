import Foundation
import Testing

@testable import Advocacy

/// The local time of every minute of twelve days of a zone, looked up from the system's calendar.
final class LocalTimeTable: Sendable {
  /// One local day.
  struct Day: Sendable {
    var date: CalendarDay
    var weekday: Int
    var month: Int
    var dayOfMonth: Int
  }

  let zone: ProgrammeZone
  /// Minutes since 1970 of the first entry.
  let start: Int
  /// The minute since local midnight, for each minute.
  let minutesOfDay: [Int]
  /// The place in `days` of the local day, for each minute.
  let places: [Int]
  /// The local days, in order.
  let days: [Day]

  /// Minutes since 1970 of the end of the table.
  var end: Int { start + places.count }

  /// Looks up twelve days from 00:00 UTC of a date.
  init(_ name: String, from date: String) throws {
    zone = try ClockSamples.zone(name)
    let first = try #require(CalendarDay(date))
    start = first.daysSince1970 * 1440
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: name))
    var days: [Day] = []
    var places: [Int] = []
    minutesOfDay = try (start..<start + 12 * 1440).map { minute in
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday, .hour, .minute],
        from: Date(timeIntervalSince1970: Double(minute) * 60))
      let year = try #require(parts.year)
      let month = try #require(parts.month)
      let dayOfMonth = try #require(parts.day)
      let sundayFirst = try #require(parts.weekday)
      let hour = try #require(parts.hour)
      if days.last?.dayOfMonth != dayOfMonth {
        let date = try #require(CalendarDay(year: year, month: month, day: dayOfMonth))
        let weekday = sundayFirst == 1 ? 7 : sundayFirst - 1
        days.append(Day(date: date, weekday: weekday, month: month, dayOfMonth: dayOfMonth))
      }
      places.append(days.count - 1)
      return hour * 60 + (try #require(parts.minute))
    }
    self.days = days
    self.places = places
  }

  /// Zones and dates at which clocks change by an hour or half of one, at midnight or at night, a year ends
  /// and a leap day comes.
  static let all = Result {
    try [
      ("Europe/Vienna", "2026-03-26"), ("America/New_York", "2026-10-30"),
      ("America/Sao_Paulo", "2018-11-01"),
      ("America/Sao_Paulo", "2018-02-14"), ("Australia/Lord_Howe", "2026-04-02"),
      ("Asia/Kathmandu", "2026-12-28"), ("UTC", "2028-02-26"),
    ].map { try LocalTimeTable($0.0, from: $0.1) }
  }
}
