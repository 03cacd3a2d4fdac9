extension ValueReader {
  /// An amount in major units, with a currency code or sign before or after it, or the programme's currency.
  func money(_ text: String) throws(ValueProblem) -> Money {
    let blanksGone = text.filter { !$0.isWhitespace }
    let isDigit: (Character) -> Bool = { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    let before = blanksGone.prefix { !isDigit($0) }
    let number = blanksGone.dropFirst(before.count).prefix(while: isDigit)
    let after = blanksGone.dropFirst(before.count + number.count)
    guard before.isEmpty || after.isEmpty, let currency = currency(before.isEmpty ? after : before),
      let money = Money(major: number, currency: currency)
    else {
      let decimals = context.currency.exponent == 0 ? "20" : "20 or 19.90"
      throw ValueProblem(
        "“\(text)” is no amount; try \(decimals), with a code such as EUR if it isn't \(context.currency.code)."
      )
    }
    return money
  }

  private func currency(_ text: Substring) -> Currency? {
    let signs = ["€": "EUR", "£": "GBP", "¥": "JPY"]
    switch text {
    case "": return context.currency
    case "$":
      return ["USD", "CAD", "AUD", "NZD"].contains(context.currency.code) ? context.currency : Currency("USD")
    default: return Currency(signs[String(text)] ?? String(text))
    }
  }

  /// A word of a set: written out, or begun so that only one fits; blanks and dashes stand for underscores.
  func choice(_ text: String, _ words: [String]) throws(ValueProblem) -> String {
    let typed = String(Folding.fold(text).map { $0 == " " || $0 == "-" ? "_" : $0 })
    if words.contains(typed) { return typed }
    let begun = words.filter { $0.hasPrefix(typed) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      throw ValueProblem("“\(text)” could be \(begun.joined(separator: " or ")).", suggestions: begun)
    }
    let near = NearWords.of(typed, in: words)
    throw ValueProblem(
      "“\(text)” is not one of \(words.joined(separator: ", ")).", suggestions: near.isEmpty ? words : near)
  }
}
