/// A colleague who has the programme open, and what they are on.
public struct Presence: Hashable, Sendable {
  /// Who.
  public var handle: String
  /// The thing they are on; nothing when they are on none.
  public var reference: Reference?

  /// Names a colleague and the thing.
  public init(_ handle: String, on reference: Reference? = nil) {
    self.handle = handle
    self.reference = reference
  }
}
