/// Points of one sort: they are earned and spent apart from those of other pots.
public struct Pot: Hashable, Sendable {
  /// What the pot is called.
  public var name: String
  /// How long after they were earned points lapse; none where they don't.
  public var expires: Span?
  /// How long after they were earned points can't be spent yet.
  public var starts: Span?

  /// Names a pot.
  public init(_ name: String, expires: Span? = nil, starts: Span? = nil) {
    self.name = name
    self.expires = expires
    self.starts = starts
  }

  /// The pot of a programme that names none.
  public static let usual = Pot("points")
}

extension Policy {
  /// The pot of a name, or the first; the usual one where there is none.
  public func pot(_ name: String?) -> Pot {
    guard let name else { return pots.first ?? .usual }
    return pots.first { $0.name == name } ?? Pot(name)
  }
}
