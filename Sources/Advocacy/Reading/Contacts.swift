/// Whom a colleague is to be in touch with by the end of the week, as the cadences of the policy say.
public struct Contacts: Hashable, Sendable {
  /// The customers, those who wait longest when there are many.
  public var references: [Reference]
  /// Whether there may be others, beyond the most that are looked for.
  public var areMore: Bool

  /// Makes a list of them.
  public init(_ references: [Reference], areMore: Bool = false) {
    (self.references, self.areMore) = (references, areMore)
  }
}
