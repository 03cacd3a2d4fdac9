import Advocacy

/// A place in the list of who was told of which announcement.
public struct ToldPlace: Hashable, Sendable {
  /// The announcement.
  public var announcement: Reference
  /// The customer.
  public var customer: Reference
}
