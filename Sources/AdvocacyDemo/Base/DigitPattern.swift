/// A text in which some characters stand for digits, such as `11# ##`.
struct DigitPattern: Sendable {
  private let bytes: [UInt8]
  private static let hash = UInt8(ascii: "#")

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// The text with a digit thrown for each `#`.
  func filled(_ dice: inout Dice) -> String {
    var bits = dice.next()
    var filled = bytes
    for place in filled.indices where filled[place] == DigitPattern.hash {
      filled[place] = 48 + UInt8(bits % 10)
      bits /= 10
    }
    return String(decoding: filled, as: UTF8.self)
  }
}

/// A text with a place for one number, such as `Storgatan #`.
struct NumberPattern: Sendable {
  private let before: String
  private let after: String

  init(_ text: some StringProtocol) {
    let halves = text.split(separator: "#", omittingEmptySubsequences: false)
    before = String(halves.first ?? "")
    after = halves.count > 1 ? String(halves[1]) : ""
  }

  /// The text with a number.
  func filled(_ number: Int) -> String { before + String(number) + after }
}
