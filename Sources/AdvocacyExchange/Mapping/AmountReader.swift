import Advocacy

/// Reads amounts and whole numbers as people write them: with a point or a comma, groups, and a currency.
struct AmountReader {
  /// What a text turned out to be.
  enum Outcome: Equatable {
    /// Digits with a point before the decimals, and the currency that stood beside them.
    case number(String, Currency?)
    /// A single separator with three digits behind it: groups or decimals.
    case ambiguous
    case unknown
  }

  private static let symbols: [Character: String] = [
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW",
  ]

  /// Reads a text.
  static func read(_ text: some StringProtocol) -> Outcome {
    var currency: Currency?
    var number = ""
    var letters = ""
    for character in text {
      if let code = symbols[character] {
        guard currency == nil else { return .unknown }
        currency = Currency(code)
      } else if character.isASCII, character.isLetter {
        letters.append(character)
      } else if character == "$" || character == " " || character == "\u{A0}" || character == "\u{202F}"
        || character == "'" || character == "’"
      {
        continue
      } else {
        number.append(character == "−" ? "-" : character)
      }
    }
    if !letters.isEmpty {
      guard currency == nil, let code = Currency(letters) else { return .unknown }
      currency = code
    }
    let isNegative = number.hasPrefix("-")
    guard let plain = plain(isNegative ? number.dropFirst() : Substring(number)) else { return .unknown }
    return plain.isEmpty ? .ambiguous : .number((isNegative ? "-" : "") + plain, currency)
  }

  /// The digits with a point before the decimals; empty where that can't be told; nil for no number.
  private static func plain(_ text: Substring) -> String? {
    guard text.first?.isNumber == true, text.last?.isNumber == true,
      text.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "," })
    else { return nil }
    let separators = text.filter { $0 == "." || $0 == "," }
    guard let last = separators.last else { return String(text) }
    let isMixed = Set(separators).count == 2
    let groups = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
    if !isMixed {
      if separators.count > 1 { return isGrouped ? groups.joined() : nil }
      if groups[1].count == 3, isGrouped, groups[0] != "0" { return "" }
      return groups.joined(separator: ".")
    }
    guard separators.filter({ $0 == last }).count == 1 else { return nil }
    let whole = groups.dropLast()
    guard whole.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(whole[0].count) else {
      return nil
    }
    return whole.joined() + "." + groups[groups.count - 1]
  }
}
