/// Lengths of time as policies say them: `30m`, `4h`, `1h30m`, `5d`, `8w`.
public enum DurationText {
  private static let units: [(letter: Character, milliseconds: Int64)] = [
    ("w", 7 * 86_400_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000),
  ]
  /// No length is longer: a hundred years.
  private static let longest: Int64 = 36_525 * 86_400_000

  /// The length that a text says, or nothing.
  public static func read(_ text: some StringProtocol) -> Span? {
    var total: Int64 = 0
    var digits = ""
    var last = -1
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        guard let unit = units.firstIndex(where: { $0.letter == character }), unit > last,
          let number = Int64(digits), number <= longest / units[unit].milliseconds
        else { return nil }
        total += number * units[unit].milliseconds
        digits = ""
        last = unit
      }
    }
    guard last >= 0, digits.isEmpty, total > 0, total <= longest else { return nil }
    return Span(milliseconds: total)
  }

  /// A length in weeks, days, hours and minutes, or in hours and minutes alone; seconds are cut off.
  public static func text(_ span: Span, largestIsHours: Bool = false) -> String {
    var rest = abs(span.milliseconds)
    var text = ""
    for unit in largestIsHours ? units.suffix(2) : units[...] {
      let count = rest / unit.milliseconds
      rest -= count * unit.milliseconds
      if count > 0 { text += "\(count)\(unit.letter)" }
    }
    return (span.milliseconds < 0 ? "-" : "") + (text.isEmpty ? "0m" : text)
  }
}
