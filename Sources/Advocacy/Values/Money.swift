/// An amount of money: whole minor units of one ISO 4217 currency.
public struct Money: Hashable, Sendable {
  /// The amount in minor units: cents, pence; yen have none.
  public var minorUnits: Int64
  /// The ISO 4217 code, in capitals.
  public var currency: Currency

  /// Makes an amount from minor units.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Parses an amount in major units with a point before the minor units, such as `20` or `1999.90`.
  ///
  /// Nothing for text with more decimals than the currency has, or that is no number.
  public init?(major text: some StringProtocol, currency: Currency) {
    var digits = Substring(text)
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = halves.first, halves.count <= 2, !whole.isEmpty,
      halves.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let decimals = halves.count == 2 ? halves[1] : ""
    guard decimals.count <= currency.exponent, halves.count == 1 || !decimals.isEmpty else { return nil }
    let filled = decimals + String(repeating: "0", count: currency.exponent - decimals.count)
    guard let minor = Int64(whole + filled) else { return nil }
    self.init(minorUnits: isNegative ? -minor : minor, currency: currency)
  }

  /// The amount in major units with all its decimals and no currency: `1999.90`.
  public var majorText: String {
    let exponent = currency.exponent
    let digits = String(minorUnits.magnitude)
    let filled = String(repeating: "0", count: max(0, exponent + 1 - digits.count)) + digits
    let sign = minorUnits < 0 ? "-" : ""
    guard exponent > 0 else { return sign + filled }
    return sign + filled.dropLast(exponent) + "." + filled.suffix(exponent)
  }
}

extension Money: CustomStringConvertible {
  /// The amount as people read it: `1,999.90 EUR`.
  public var description: String {
    let parts = majorText.split(separator: ".")
    let sign = minorUnits < 0 ? "-" : ""
    let whole = Array(parts[0].drop { $0 == "-" })
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    let decimals = parts.count == 2 ? "." + parts[1] : ""
    return sign + grouped + decimals + " " + currency.code
  }
}

/// A currency by its ISO 4217 code.
public struct Currency: Hashable, Sendable {
  /// Three capital letters.
  public let code: String

  /// Euro, the currency of a programme that states no other.
  public static let euro = Currency(unchecked: "EUR")

  /// Makes a currency from three letters, or nothing for any other text.
  public init?(_ code: some StringProtocol) {
    let upper = code.uppercased()
    guard upper.utf8.count == 3, upper.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.code = upper
  }

  private init(unchecked code: String) {
    self.code = code
  }

  /// The number of decimals of the minor unit, from ISO 4217: 2 for most, 0 for yen, 3 for dinars.
  public var exponent: Int {
    switch code {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
      "XAF", "XOF", "XPF":
      return 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": return 3
    case "CLF", "UYW": return 4
    default: return 2
    }
  }
}
