import Advocacy

/// Reads dates and times as files have them.
struct DateReader {
  /// A date, with its time and offset where the text has them.
  enum Outcome: Equatable {
    case reading(DatePattern.Reading)
    /// The two dates it may be.
    case ambiguous(CalendarDay, CalendarDay)
    case unknown
  }

  /// The forms understood without being told; year, month and day are in one order only in each.
  private static let known: [DatePattern] = [
    "YYYY-MM-DD", "YYYY-MM-DD H:mm:ss.fff", "YYYY-MM-DD H:mm:ss", "YYYY-MM-DD H:mm",
    "YYYY-MM-DD H:mm:ss.fffZ", "YYYY-MM-DD H:mm:ssZ", "YYYY-MM-DD H:mm:ss Z", "YYYY-MM-DD H:mm:ss.fff Z",
    "YYYY-MM-DDTHH:mm:ss.fffZ", "YYYY-MM-DDTHH:mm:ssZ", "YYYY-MM-DDTHH:mmZ", "YYYY-MM-DDTHH:mm:ss.fff",
    "YYYY-MM-DDTHH:mm:ss", "YYYY-MM-DDTHH:mm", "YYYY/M/D", "YYYY/M/D H:mm:ss", "YYYY/M/D H:mm", "YYYYMMDD",
    "D.M.YYYY", "D.M.YYYY H:mm", "D.M.YYYY H:mm:ss",
  ].compactMap { DatePattern($0) }

  private static let times = ["", " h:mm a", " h:mm:ss a", " H:mm", " H:mm:ss"]
  private static let monthFirst = times.compactMap { DatePattern("M/D/YYYY" + $0) }
  private static let dayFirst = times.compactMap { DatePattern("D/M/YYYY" + $0) }

  /// Reads a text by the given patterns, or by the known forms where none are given.
  static func read(_ text: some StringProtocol, _ patterns: [DatePattern]) -> Outcome {
    if !patterns.isEmpty {
      return patterns.lazy.compactMap { $0.read(text) }.first.map(Outcome.reading) ?? .unknown
    }
    if text.contains("/"), text.first?.isNumber == true {
      let month = monthFirst.lazy.compactMap { $0.read(text) }.first
      let day = dayFirst.lazy.compactMap { $0.read(text) }.first
      if let month, let day, month != day { return .ambiguous(month.day, day.day) }
      if let reading = month ?? day { return .reading(reading) }
    }
    return known.lazy.compactMap { $0.read(text) }.first.map(Outcome.reading) ?? .unknown
  }

  /// The order of day and month in a column with slashes, where one of its texts shows it and none denies it.
  ///
  /// - Returns: the patterns of that order, and the text that shows it; nil where none does.
  static func order(of texts: some Sequence<String>) -> (patterns: [DatePattern], proof: String)? {
    var month: String?
    var day: String?
    for text in texts where text.contains("/") {
      let isMonthFirst = monthFirst.contains { $0.read(text) != nil }
      let isDayFirst = dayFirst.contains { $0.read(text) != nil }
      if isMonthFirst, !isDayFirst { month = month ?? text }
      if isDayFirst, !isMonthFirst { day = day ?? text }
    }
    switch (month, day) {
    case (let proof?, nil): return (monthFirst, proof)
    case (nil, let proof?): return (dayFirst, proof)
    default: return nil
    }
  }
}
