import Advocacy

/// How a date or time is written in a file, such as `M/D/YYYY h:mm a`.
///
/// `YYYY` year, `MM` `M` month, `DD` `D` day, `HH` `H` hour, `hh` `h` hour of twelve, `mm` minute, `ss` second,
/// `fff` a fraction of a second, `a` AM or PM, `Z` a zone offset; `unix` and `unix_ms` alone are seconds and
/// milliseconds since 1970 UTC. One letter takes one or two digits, two letters take two. All else is itself.
public struct DatePattern: Hashable, Sendable {
  /// The date and time read; the time and the offset are nil where the pattern has none.
  struct Reading: Equatable {
    var day: CalendarDay
    var timeOfDay: Int64?
    var offset: Int64?
  }

  private enum Piece: Hashable {
    case year
    case month(Int)
    case day(Int)
    case hour(Int)
    case hourOfTwelve(Int)
    case minute
    case second
    case fraction
    case halfDay
    case offset
    case unix(perSecond: Int64)
    case literal(Character)
  }

  /// The pattern as written.
  public let text: String
  private let pieces: [Piece]

  /// Reads a pattern, or gives nothing for one without year, month and day.
  public init?(_ text: String) {
    self.text = text
    if text == "unix" || text == "unix_ms" {
      pieces = [.unix(perSecond: text == "unix" ? 1 : 1000)]
      return
    }
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let first = rest.first {
      let run = rest.prefix { $0 == first }
      rest = rest.dropFirst(run.count)
      switch (first, run.count) {
      case ("Y", 4): pieces.append(.year)
      case ("M", 1...2): pieces.append(.month(run.count))
      case ("D", 1...2): pieces.append(.day(run.count))
      case ("H", 1...2): pieces.append(.hour(run.count))
      case ("h", 1...2): pieces.append(.hourOfTwelve(run.count))
      case ("m", 2): pieces.append(.minute)
      case ("s", 2): pieces.append(.second)
      case ("f", 1...): pieces.append(.fraction)
      case ("a", 1): pieces.append(.halfDay)
      case ("Z", 1): pieces.append(.offset)
      case ("Y", _), ("M", _), ("D", _), ("H", _), ("h", _), ("m", _), ("s", _): return nil
      default: pieces.append(contentsOf: run.map { .literal($0) })
      }
    }
    let hasDate =
      pieces.contains(.year)
      && pieces.contains { if case .month = $0 { true } else { false } }
      && pieces.contains { if case .day = $0 { true } else { false } }
    guard hasDate else { return nil }
    self.pieces = pieces
  }

  /// Reads a text that is written by this pattern, or gives nothing.
  func read(_ text: some StringProtocol) -> Reading? {
    var scan = Scan(rest: Substring(text))
    for piece in pieces {
      guard scan.take(piece) else { return nil }
    }
    return scan.rest.isEmpty ? scan.reading : nil
  }

  private struct Scan {
    var rest: Substring
    var year = 1970
    var month = 1
    var day = 1
    var hour: Int64 = 0
    var isTwelve = false
    var isAfternoon = false
    var minute: Int64 = 0
    var second: Int64 = 0
    var fraction: Int64 = 0
    var hasTime = false
    var offset: Int64?
    var unix: Int64?

    mutating func take(_ piece: Piece) -> Bool {
      switch piece {
      case .year: return set(\.year, digits(4...4))
      case .month(let width): return set(\.month, digits(width...2))
      case .day(let width): return set(\.day, digits(width...2))
      case .hour(let width): return time(\.hour, digits(width...2), below: 24)
      case .hourOfTwelve(let width):
        isTwelve = true
        return time(\.hour, digits(width...2), below: 13)
      case .minute: return time(\.minute, digits(2...2), below: 60)
      case .second: return time(\.second, digits(2...2), below: 60)
      case .fraction: return takeFraction()
      case .halfDay: return takeHalfDay()
      case .offset: return takeOffset()
      case .unix(let perSecond): return takeUnix(perSecond)
      case .literal(let character):
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
      }
    }

    private mutating func digits(_ range: ClosedRange<Int>) -> Int? {
      let run = rest.utf8.prefix(range.upperBound).prefix { (48...57).contains($0) }
      guard range.contains(run.count) else { return nil }
      rest = rest[run.endIndex...]
      return run.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private mutating func set(_ path: WritableKeyPath<Scan, Int>, _ value: Int?) -> Bool {
      guard let value else { return false }
      self[keyPath: path] = value
      return true
    }

    private mutating func time(_ path: WritableKeyPath<Scan, Int64>, _ value: Int?, below: Int) -> Bool {
      guard let value, value < below else { return false }
      hasTime = true
      self[keyPath: path] = Int64(value)
      return true
    }

    private mutating func takeFraction() -> Bool {
      let run = rest.prefix { $0.isASCII && $0.isNumber }
      guard !run.isEmpty, let value = Int64((run + "000").prefix(3)) else { return false }
      rest = rest.dropFirst(run.count)
      fraction = value
      return true
    }

    private mutating func takeHalfDay() -> Bool {
      let word = rest.prefix(2).lowercased()
      guard word == "am" || word == "pm" else { return false }
      isAfternoon = word == "pm"
      rest = rest.dropFirst(2)
      return true
    }

    private mutating func takeOffset() -> Bool {
      guard let first = rest.first else { return false }
      if first == "Z" || first == "z" {
        rest.removeFirst()
        offset = 0
        return true
      }
      guard first == "+" || first == "-" else { return false }
      rest.removeFirst()
      guard let hours = digits(2...2) else { return false }
      if rest.first == ":" { rest.removeFirst() }
      let minutes = digits(2...2) ?? 0
      guard hours <= 18, minutes < 60 else { return false }
      offset = Int64(hours * 60 + minutes) * 60_000 * (first == "-" ? -1 : 1)
      return true
    }

    private mutating func takeUnix(_ perSecond: Int64) -> Bool {
      guard let value = Int64(rest), value.magnitude < 100_000_000_000_000 else { return false }
      rest = ""
      unix = value * 1000 / perSecond
      return true
    }

    var reading: Reading? {
      if let unix {
        let days = Int((Double(unix) / 86_400_000).rounded(.down))
        return Reading(
          day: CalendarDay(daysSince1970: days), timeOfDay: unix - Int64(days) * 86_400_000, offset: 0)
      }
      guard let date = CalendarDay(year: year, month: month, day: day) else { return nil }
      var hour = hour
      if isTwelve {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      let milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
      return Reading(day: date, timeOfDay: hasTime ? milliseconds : nil, offset: offset)
    }
  }
}
