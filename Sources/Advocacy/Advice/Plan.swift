/// One plan that customers can be on: what it costs a month, what it holds, and for whom it is.
public struct Plan: Hashable, Sendable {
  /// The name by which payers are on it.
  public var name: String
  /// What it costs a month.
  public var price: Money
  /// What it costs a new customer in the first months; none where it is the same.
  public var newCustomerPrice: Money?
  /// How many units of each usage a month it holds; what isn't named isn't part of it.
  public var includes: [String: Int64]
  /// What each unit above costs; without a price more isn't to be had.
  public var extra: [String: Money]
  /// What speaks for it.
  public var pros: [String] = []
  /// What speaks against it.
  public var cons: [String] = []
  /// Whether nobody new can choose it any more.
  public var isRetired = false

  /// Describes a plan.
  public init(
    _ name: String, price: Money, newCustomerPrice: Money? = nil, includes: [String: Int64] = [:],
    extra: [String: Money] = [:]
  ) {
    self.name = name
    self.price = price
    self.newCustomerPrice = newCustomerPrice
    self.includes = includes
    self.extra = extra
  }

  /// What a month with some usage costs, in minor units; nothing when the plan doesn't hold it.
  ///
  /// `price + Σ max(0, used − included) × extra`; amounts too large to be counted count as not held.
  public func cost(of usage: Usage, asNewCustomer: Bool = false) -> Int64? {
    var total = (asNewCustomer ? newCustomerPrice : nil)?.minorUnits ?? price.minorUnits
    for (name, used) in usage.units where used > 0 {
      let above = used - (includes[name] ?? 0)
      guard above > 0 else { continue }
      guard let extra = extra[name] else { return nil }
      let (cost, isTooMuch) = above.multipliedReportingOverflow(by: extra.minorUnits)
      let (sum, overflows) = total.addingReportingOverflow(cost)
      guard !isTooMuch, !overflows else { return nil }
      total = sum
    }
    return total
  }
}

/// What a payer uses a month, by name: `orders=12, seats=2`.
public struct Usage: Hashable, Sendable {
  /// How many units of each.
  public var units: [String: Int64]

  /// Counts usage.
  public init(_ units: [String: Int64]) {
    self.units = units
  }

  /// Reads usage as it is written: names and whole numbers, separated by commas.
  ///
  /// Nothing when it is written otherwise or a name comes twice.
  public init?(_ text: String) {
    var units: [String: Int64] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      let name = halves[0].trimming(where: \.isWhitespace)
      let number = halves[1].trimming(where: \.isWhitespace)
      guard Usage.isName(name), let count = Int64(number), count >= 0, units[name] == nil else { return nil }
      units[name] = count
    }
    self.units = units
  }

  /// Whether a text can name a usage: small letters, digits, dashes and underscores.
  public static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
      }
  }
}

extension Substring {
  /// The text without what holds at its ends.
  func trimming(where holds: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !holds($0) }), let last = lastIndex(where: { !holds($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
