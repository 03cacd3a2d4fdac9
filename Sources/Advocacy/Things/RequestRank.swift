import Foundation

/// How much a request presses: many customers and much revenue lately, soon after it came up.
///
/// The formula is the one by which Fider ranks its trending posts, with customers in place of votes and further
/// pieces of feedback in place of comments, both of the last 30 days, and the age in whole hours. The monthly revenue
/// of those customers' payers counts as so many customers more, by the policy's `[requests] revenue`:
///
///     (5 × (customers + revenue weight) + 3 × further pieces − 1) / (age + 2)^1.4
///
/// Kept in millionths, since that is a small number for anything older than a day, and never below zero, so that
/// requests nobody asked for lately are equal however old they are. People are told the place in the order that it
/// makes.
public struct RequestRank: Hashable, Sendable {
  /// How many days count as lately.
  public static let recentDays: Int64 = 30

  /// How many different customers asked for it in the last 30 days.
  public var customers: Int64
  /// How many more pieces of feedback than customers asked for it in the last 30 days.
  public var furtherPieces: Int64
  /// As how many more customers the revenue of those who asked in the last 30 days counts.
  public var revenueWeight: Int64
  /// How many whole hours ago the request was made.
  public var ageHours: Int64

  /// Gathers the parts of a rank; an age before the making counts as none.
  public init(customers: Int64, furtherPieces: Int64, revenueWeight: Int64 = 0, ageHours: Int64) {
    self.revenueWeight = max(0, revenueWeight)
    self.customers = customers
    self.furtherPieces = furtherPieces
    self.ageHours = max(0, ageHours)
  }

  /// The parts of a request's rank as they were read with it, at a time; ages go by whole hours counted from 1970.
  public init(of request: Record, at now: Instant) {
    let hour = Span.hours(1).milliseconds
    let customers = request[.recentCustomers]?.integer ?? 0
    self.init(
      customers: customers, furtherPieces: (request[.recentFeedback]?.integer ?? 0) - customers,
      revenueWeight: request[.revenueWeight]?.integer ?? 0,
      ageHours: now.milliseconds / hour - (request[.created]?.instant ?? now).milliseconds / hour)
  }

  /// The rank as the formula gives it; below zero when nobody asked lately.
  public var value: Double {
    (5 * Double(customers + revenueWeight) + 3 * Double(furtherPieces) - 1) / pow(Double(ageHours) + 2, 1.4)
  }

  /// The rank in millionths, at least zero.
  public var millionths: Int64 { Int64(max(0, value * 1_000_000).rounded()) }
}
