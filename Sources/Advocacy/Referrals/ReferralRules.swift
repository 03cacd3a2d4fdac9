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
  /// How many one person gets for stories and efforts.
  public var singles = RewardCaps()

  /// Makes rules by which no side gets anything.
  public init() {}

  /// How many rewards of a side one person gets, granted by the rules or made by hand.
  public func caps(of side: RewardSide) -> RewardCaps {
    side == .single ? singles : sides[side]?.caps ?? RewardCaps()
  }
}

/// The most rewards of a side that one person gets.
public struct RewardCaps: Hashable, Sendable {
  /// How many in a calendar year; none for no limit.
  public var perYear: Int?
  /// How many ever; none for no limit.
  public var lifetime: Int?

  /// Makes caps.
  public init(perYear: Int? = nil, lifetime: Int? = nil) {
    self.perYear = perYear
    self.lifetime = lifetime
  }

  /// Whether there are any.
  public var areSet: Bool { perYear != nil || lifetime != nil }

  /// Why someone who has had so many gets no more; nothing while they allow one more.
  public func refusal(of had: ReferralFacts.Grants, in year: Int) -> String? {
    if let perYear, had.thisYear >= perYear { return "cap: has had \(had.thisYear) of \(perYear) in \(year)" }
    if let lifetime, had.ever >= lifetime { return "cap: has had \(had.ever) of \(lifetime) ever" }
    return nil
  }
}

/// What one side of a referral gets.
public struct SideReward: Hashable, Sendable {
  /// An amount of money, or points.
  public var worth: Value
  /// How long a reward can be redeemed once it is issued; none for ever.
  public var expires: Span?
  /// How many of them one person gets.
  public var caps = RewardCaps()

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
