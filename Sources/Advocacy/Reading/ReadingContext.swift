/// What is needed to read a date, an amount or `me` as someone typed it.
public struct ReadingContext: Hashable, Sendable {
  /// The time it is.
  public var now: Instant
  /// The programme's zone.
  public var zone: ProgrammeZone
  /// The programme's currency.
  public var currency: Currency
  /// The handle of the colleague who reads, meant by `me`.
  public var me: String

  /// Gathers what reading needs.
  public init(now: Instant, zone: ProgrammeZone, currency: Currency, me: String) {
    self.now = now
    self.zone = zone
    self.currency = currency
    self.me = me
  }
}
