/// Something that points can be exchanged for.
public struct CatalogueItem: Hashable, Sendable {
  /// Its name in the policy.
  public var name: String
  /// What it is called to people.
  public var title: String
  /// How many points it costs the customer.
  public var price: Int64
  /// The pot that they are taken from; none for the first one.
  public var pot: String?
  /// What it costs us.
  public var value: Money
  /// How many there ever are to give; none where there are always more.
  public var stock: Int?
  /// Whether each is a code out of a pool.
  public var hasCodes: Bool
  /// How many free codes are few enough for a manager to be told.
  public var low: Int
  /// How many of it a customer may have in a calendar year; none where it doesn't matter.
  public var perYear: Int?
  /// How long after it was issued it lapses; none where it doesn't.
  public var expires: Span?

  /// So many free codes are few where a policy says nothing else.
  public static let usualLow = 5

  /// Names something to give.
  public init(
    _ name: String, title: String, price: Int64, pot: String? = nil, value: Money, stock: Int? = nil,
    hasCodes: Bool = false, low: Int = CatalogueItem.usualLow, perYear: Int? = nil, expires: Span? = nil
  ) {
    self.name = name
    self.title = title
    self.price = price
    self.pot = pot
    self.value = value
    self.stock = stock
    self.hasCodes = hasCodes
    self.low = low
    self.perYear = perYear
    self.expires = expires
  }
}

/// How much of something in the catalogue is taken: wanted and not refused, or given.
public struct CatalogueUse: Hashable, Sendable {
  /// By anybody, ever.
  public var taken: Int
  /// By the customer concerned, in this calendar year.
  public var takenByCustomer: Int
  /// How many codes are free; none where codes aren't asked about.
  public var freeCodes: Int?

  /// Gathers what is taken.
  public init(taken: Int = 0, byCustomer: Int = 0, freeCodes: Int? = nil) {
    self.taken = taken
    takenByCustomer = byCustomer
    self.freeCodes = freeCodes
  }

  /// Why one more can't be had; nothing when it can.
  public func refusal(of item: CatalogueItem) -> String? {
    if let stock = item.stock, taken >= stock { return "all \(stock) of \(item.title) are taken" }
    if let most = item.perYear, takenByCustomer >= most {
      return "\(item.title) is for each customer \(most == 1 ? "once" : "\(most) times") a year"
    }
    if item.hasCodes, let freeCodes, freeCodes < 1 { return "there is no free code for \(item.title)" }
    return nil
  }
}
