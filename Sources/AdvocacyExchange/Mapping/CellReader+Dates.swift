import Advocacy

extension CellReader {
  /// Fields that tell when something happened, which can't be after now.
  private static let past: Set<FieldName> = [.created, .sent, .at]

  func instant(_ text: String, _ rule: FieldRule) throws(Refusal) -> Instant {
    let reading = try date(text, rule)
    let instant = self.instant(reading, rule)
    // A day's grace for files whose zone isn't told.
    if Self.past.contains(rule.field), instant > context.now + .days(1) {
      throw Refusal(reason: "“\(Snippet.of(text))” lies in the future.")
    }
    return instant
  }

  func day(_ text: String, _ rule: FieldRule) throws(Refusal) -> CalendarDay {
    let reading = try date(text, rule)
    guard reading.timeOfDay != nil, reading.offset != nil || rule.zone != nil else { return reading.day }
    return context.zone.local(instant(reading, rule)).day
  }

  private func instant(_ reading: DatePattern.Reading, _ rule: FieldRule) -> Instant {
    if let offset = reading.offset {
      let wall = Int64(reading.day.daysSince1970) * 86_400_000 + (reading.timeOfDay ?? 0)
      return Instant(milliseconds: wall - offset)
    }
    return (rule.zone ?? context.zone).instant(reading.day, timeOfDay: reading.timeOfDay ?? 0)
  }

  private func date(_ text: String, _ rule: FieldRule) throws(Refusal) -> DatePattern.Reading {
    switch DateReader.read(text, rule.datePatterns) {
    case .reading(let reading):
      guard (1900...2199).contains(reading.day.components.year) else {
        throw Refusal(reason: "“\(Snippet.of(text))” isn't between the years 1900 and 2199.")
      }
      return reading
    case .ambiguous(let first, let second):
      throw Refusal(
        reason: "“\(Snippet.of(text))” may be \(first) or \(second); "
          + "a format with dates = [\"M/D/YYYY\"] or [\"D/M/YYYY\"] tells which.")
    case .unknown:
      let expected =
        rule.datePatterns.isEmpty
        ? "YYYY-MM-DD, with or without a time" : rule.datePatterns.map(\.text).joined(separator: " or ")
      throw Refusal(reason: "“\(Snippet.of(text))” isn't a date written as \(expected).")
    }
  }
}
