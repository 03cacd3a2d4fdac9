/// Customers who were told of an announcement, or who were left out for the same reason, as a whole programme carries
/// them.
public struct WholeTold: Hashable, Sendable {
  /// The announcement.
  public var announcement: Reference
  /// Why they were left out; nothing for who was told.
  public var gap: SegmentReading.Gap?
  /// The customers, in order.
  public var customers: [Reference]

  /// Puts some together.
  public init(_ announcement: Reference, gap: SegmentReading.Gap? = nil, customers: [Reference]) {
    self.announcement = announcement
    self.gap = gap
    self.customers = customers
  }
}
