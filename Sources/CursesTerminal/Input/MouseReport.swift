import TerminalKit

/// Reads the reports of a mouse.
enum MouseReport {
  /// Reads an SGR report, `<button;column;row` and M or m, without the bracket; nil for one we don't use.
  static func event(sgr report: some Collection<UInt8>) -> MouseEvent? {
    let text = String(decoding: report, as: UTF8.self)
    guard text.first == "<", let final = text.last else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == 3, let button = Int(parts[0]), let column = Int(parts[1]), let row = Int(parts[2])
    else { return nil }
    return event(button: button, column: column, row: row, isRelease: final == "m")
  }

  /// Reads the three bytes of an old report, which ends at column and row 223.
  static func event(old bytes: some Collection<UInt8>) -> MouseEvent? {
    let values = bytes.map { Int($0) - 32 }
    guard values.count == 3 else { return nil }
    let isRelease = values[0] & 0b1100_0011 == 3
    return event(
      button: isRelease ? values[0] & ~3 : values[0], column: values[1], row: values[2],
      isRelease: isRelease)
  }

  private static func event(button: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
    // Bits 4, 8 and 16 are shift, alt and control; 32 is motion, which isn't asked for.
    let kind: MouseEvent.Kind
    switch button & ~0b1_1100 {
    case 0: kind = isRelease ? .release : .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    guard column >= 1, row >= 1 else { return nil }
    return MouseEvent(kind: kind, position: CellPosition(column: column - 1, row: row - 1))
  }
}
