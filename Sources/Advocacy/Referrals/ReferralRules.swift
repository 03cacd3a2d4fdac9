/// When someone who came counts as brought by a referral.
public struct ReferralRules: Hashable, Sendable {
  /// A referral counts when the first payment comes less than so long after its invitation; none for ever.
  public var window: Span?
  /// Whether only someone who was no customer before counts.
  public var isForNewOnly = true
  /// The least first payment that counts; none for any.
  public var least: Money?

  /// Makes rules by which every referral of someone new counts.
  public init() {}
}

/// What the sides of a referral get once it qualifies.
public struct RewardRules: Hashable, Sendable {
  /// How long rewards are held before anyone decides; none for not at all.
  public var hold: Span?
  /// What each side gets; a side left out gets nothing by itself.
  public var sides: [RewardSide: SideReward] = [:]

  /// Makes rules by which no side gets anything.
  public init() {}
}

/// What one side of a referral gets.
public struct SideReward: Hashable, Sendable {
  /// An amount of money, or points.
  public var worth: Value
  /// How long a reward can be redeemed once it is issued; none for ever.
  public var expires: Span?
  /// How many of them one person gets in a calendar year; none for no limit.
  public var perYear: Int?
  /// How many of them one person ever gets; none for no limit.
  public var lifetime: Int?

  /// Names what a side gets, without limits.
  public init(_ worth: Value) {
    self.worth = worth
  }
}

/// What becomes of a flagged referral that nobody decides on.
public struct UndecidedRule: Hashable, Sendable {
  /// The three things that can be done.
  public enum Default: String, CaseIterable, Sendable {
    /// Its rewards are held without an end.
    case hold
    /// Its rewards are approved, as far as the budget allows.
    case pay
    /// Its rewards are voided.
    case void
  }

  /// How long a person has to decide.
  public var after: Span
  /// What is done then.
  public var then: Default

  /// Names a time and what is done after it.
  public init(after: Span, then: Default) {
    self.after = after
    self.then = then
  }
}
