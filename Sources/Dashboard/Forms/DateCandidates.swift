import Advocacy

/// Dates in words that go on from what has been typed, each with the day and time it means.
enum DateCandidates {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The words that a text may become, at most six; none where it is no beginning of one.
  static func matching(_ text: String, as field: ActionField, _ reading: ReadingContext) -> [FormCandidate] {
    let typed = Folding.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !typed.isEmpty else { return [] }
    let candidates = phrases(for: field.type).filter { $0.hasPrefix(typed) && $0 != typed }
    return candidates.prefix(FormModel.mostCandidates).compactMap { phrase in
      meaning(phrase, as: field, reading).map { FormCandidate(phrase, $0) }
    }
  }

  private static func phrases(for type: Field.ValueType) -> [String] {
    let days =
      ["today", "tomorrow", "yesterday"] + weekdays + weekdays.map { "next \($0)" }
      + ["in 1d", "in 2d", "in 3d", "in 1w", "in 2w", "in 4w"]
    guard type == .instant else { return days }
    let hours = ["in 1h", "in 2h", "in 4h", "in 30m"]
    let named = days.prefix { !$0.hasPrefix("in ") }
    return days + hours + named.flatMap { day in ["9:00", "12:00", "16:00"].map { "\(day) \($0)" } }
  }

  private static func meaning(_ phrase: String, as field: ActionField, _ reading: ReadingContext) -> String? {
    guard let value = try? ValueReader(reading).read(phrase, as: field.type, for: field.name) else {
      return nil
    }
    let time = RelativeTime(now: reading.now, zone: reading.zone)
    switch value {
    case .instant(let instant): return time.full(instant)
    case .day(let day): return "\(RelativeTime.weekday(day)) \(day)"
    default: return nil
    }
  }
}
