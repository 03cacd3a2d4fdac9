extension Instant: CustomStringConvertible {
  /// The instant as ISO 8601 in UTC: `2026-09-01T07:30:00Z`, with milliseconds only when there are any.
  public var description: String {
    var (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    if rest < 0 {
      seconds -= 1
      rest += 1000
    }
    var (days, inDay) = seconds.quotientAndRemainder(dividingBy: 86_400)
    if inDay < 0 {
      days -= 1
      inDay += 86_400
    }
    var text: [UInt8] = []
    text.reserveCapacity(24)
    CalendarDay(daysSince1970: Int(days)).append(to: &text)
    for (mark, part) in zip("T::".utf8, [inDay / 3600, inDay / 60 % 60, inDay % 60]) {
      text.append(mark)
      appendPadded(Int(part), 2, to: &text)
    }
    if rest != 0 {
      text.append(UInt8(ascii: "."))
      appendPadded(Int(rest), 3, to: &text)
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  /// Parses ISO 8601 with a zone: `2026-09-01T07:30:00Z`, also with a fraction, a blank instead of `T`,
  /// or an offset such as `+02:00`; nothing for any other text.
  public init?(iso8601 text: some StringProtocol) {
    if let usual = text.utf8.withContiguousStorageIfAvailable(Instant.usual) ?? nil {
      self = usual
      return
    }
    var rest = Substring(text)
    guard let day = CalendarDay(rest.prefix(10)) else { return nil }
    rest = rest.dropFirst(10)
    guard rest.first == "T" || rest.first == " " || rest.first == "t" else { return nil }
    rest = rest.dropFirst()
    let zoneStart = rest.firstIndex { $0 == "Z" || $0 == "z" || $0 == "+" || $0 == "-" }
    guard let zoneStart, let time = ClockTime(rest[..<zoneStart]),
      let offset = Instant.offset(rest[zoneStart...])
    else { return nil }
    self.init(milliseconds: Int64(day.daysSince1970) * 86_400_000 + time.milliseconds - offset)
  }

  /// Reads an instant in the form of ``description``; nothing where it has another.
  private static func usual(_ bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
    guard [20, 24].contains(bytes.count), bytes.last == UInt8(ascii: "Z") else { return nil }
    func number(_ places: Range<Int>) -> Int? {
      places.reduce(Int?.some(0)) { sum, place in
        (48...57).contains(bytes[place]) ? sum.map { $0 * 10 + Int(bytes[place] - 48) } : nil
      }
    }
    for (place, mark) in zip([4, 7, 10, 13, 16], "--T::".utf8) where bytes[place] != mark { return nil }
    guard bytes.count == 20 || bytes[19] == UInt8(ascii: "."),
      let year = number(0..<4), let month = number(5..<7), let date = number(8..<10),
      let day = CalendarDay(year: year, month: month, day: date),
      let hour = number(11..<13), hour < 24, let minute = number(14..<16), minute < 60,
      let second = number(17..<19), second < 60, let rest = bytes.count == 20 ? 0 : number(20..<23)
    else { return nil }
    let seconds = ((day.daysSince1970 * 24 + hour) * 60 + minute) * 60 + second
    return Instant(milliseconds: Int64(seconds) * 1000 + Int64(rest))
  }

  private static func offset(_ text: Substring) -> Int64? {
    if text == "Z" || text == "z" { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.count == 4 || digits.count == 2, let number = Int64(digits) else { return nil }
    let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
    guard minutes <= 18 * 60 else { return nil }
    return (text.first == "-" ? -1 : 1) * minutes * 60_000
  }
}

/// A time of day: `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fff`.
public struct ClockTime: Hashable, Sendable {
  /// Milliseconds since midnight, 0…86,399,999.
  public var milliseconds: Int64

  /// Parses `H:MM`, `HH:MM[:SS[.fraction]]`, or gives nothing for any other text.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = (halves.first ?? "").split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count <= 2, (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int64(parts[0]), let minute = Int64(parts[1]), hour < 24, minute < 60
    else { return nil }
    var second: Int64 = 0
    if parts.count == 3 {
      guard let value = Int64(parts[2]), value < 60 else { return nil }
      second = value
    }
    var fraction: Int64 = 0
    if halves.count == 2 {
      guard !halves[1].isEmpty, halves[1].utf8.allSatisfy({ (48...57).contains($0) }),
        let value = Int64((halves[1] + "000").prefix(3))
      else { return nil }
      fraction = value
    }
    milliseconds = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
  }
}
