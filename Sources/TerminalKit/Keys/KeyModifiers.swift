/// The modifier keys held with a key.
public struct KeyModifiers: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The control key.
  public static let control = KeyModifiers(rawValue: 1)
  /// The alt or meta key.
  public static let alt = KeyModifiers(rawValue: 2)
  /// The shift key.
  public static let shift = KeyModifiers(rawValue: 4)
}
