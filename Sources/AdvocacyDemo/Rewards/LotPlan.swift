import Advocacy

/// Points that a customer earned at once.
struct LotPlan: Sendable {
  /// The points.
  var points: Int64
  /// What they were earned by.
  var reason: String
  /// When they were earned.
  var earned: Instant
  /// When they lapse.
  var expires: Instant
  /// How many of them were spent on something that the programme doesn't know.
  var spent: Int64?

  /// The points as the rules of points read them, by the number that they get.
  func record(_ number: Int64) -> Record {
    Record(
      Reference(.lot, number),
      values: [.points: .integer(points), .earned: .instant(earned), .expires: .instant(expires)])
  }
}
