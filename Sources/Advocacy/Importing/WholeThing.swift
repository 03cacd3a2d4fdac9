/// A thing as a whole programme carries it: with its number, its version and its ids in other systems.
public struct WholeThing: Hashable, Sendable {
  /// The thing; what is derived from other things may be missing.
  public var record: Record
  /// By what it is known elsewhere.
  public var externalIDs: [ExternalID]

  /// Puts a thing together.
  public init(_ record: Record, externalIDs: [ExternalID] = []) {
    self.record = record
    self.externalIDs = externalIDs
  }
}
