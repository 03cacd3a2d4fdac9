/// How much may be asked of one customer.
public struct AskLimits: Hashable, Sendable {
  /// The most asks in a period.
  public var most: Int
  /// The period.
  public var period: Span
  /// How long a customer is left alone after an ask.
  public var rest: Span

  /// Sets limits.
  public init(most: Int, period: Span, rest: Span) {
    self.most = most
    self.period = period
    self.rest = rest
  }

  /// The limits where a policy says nothing else: two in 90 days, 30 days apart.
  public static let standard = AskLimits(most: 2, period: .days(90), rest: .days(30))
}
