import Advocacy

/// Points that a customer exchanged for something of the catalogue.
struct ExchangePlan: Sendable {
  /// Which exchange it is, counted from zero.
  var number: Int
  /// The customer.
  var customer: Int
  /// What they were exchanged for.
  var item: CatalogueItem
  /// What was taken of which points, by the numbers that they get in a new file.
  var shares: [PointsShare]
  /// The number of the customer's first points.
  var firstLot: Int64
  /// Where the reward stands.
  var status: RewardStatus
  /// When it was asked for.
  var created: Instant
  /// Which code was given for it.
  var code: Int?

  /// How many points of the customer's points of a place were taken.
  func taken(ofLot place: Int) -> Int64 {
    shares.first { $0.lot.id == firstLot + Int64(place) }?.points ?? 0
  }
}
