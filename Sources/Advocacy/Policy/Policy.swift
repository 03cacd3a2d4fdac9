/// What a programme promises, allows and keeps to: one document, in numbered versions.
public struct Policy: Hashable, Sendable {
  /// What the policy is called.
  public var name: String
  /// When people work, by name.
  public var calendars: [String: BusinessCalendar] = [:]
  /// What is promised for feedback; the first that fits holds.
  public var promises: [PromiseRule] = []
  /// The clocks that stand still in a status.
  public var pauses: [FeedbackStatus: Set<ClockKind>] = [:]
  /// The teams that feedback and requests wait for, by name.
  public var teams: [String: TeamPromise] = [:]
  /// What a role may grant alone.
  public var remedies: [Role: RemedyLimit] = [:]
  /// How often to be in touch; the first that fits holds.
  public var cadences: [CadenceRule] = []
  /// The monthly revenue behind a request that counts as one customer more; none when revenue doesn't count.
  public var rankRevenue: Money?
  /// What is done for a new payer, by name.
  public var onboardings: [String: StepList] = [:]
  /// What is done in a situation, by name.
  public var playbooks: [String: StepList] = [:]
  /// How much may be asked of one customer.
  public var asks = AskLimits.standard
  /// The plans that customers can be on.
  public var plans: [Plan] = []
  /// Who may do what.
  public var roles = RoleTable.standard
  /// The texts that answers start from, the likeliest first.
  public var templates: [AnswerTemplate] = []
  /// Several acts by one name.
  public var macros: [Macro] = []
  /// What answers to a survey ask of us, and how often it may be asked.
  public var responses: [Survey: ResponseRule] = [:]
  /// What each signal of the advocate score counts.
  public var score = AdvocateScore.standard
  /// When a referral counts; none where the policy doesn't say, and each counts that someone lets qualify.
  public var referrals: ReferralRules?
  /// What a referral's sides get; none where rewards are made by hand alone.
  public var rewards: RewardRules?
  /// What speaks against a referral; none where nothing is looked for.
  public var fraud: FraudRules?
  /// What becomes of a flagged referral that nobody decides on; none where it waits for ever.
  public var undecided: UndecidedRule?
  /// The most that rewards may cost, in the order of their names.
  public var budgets: [Budget] = []
  /// The sorts of points; the first is meant where none is named.
  public var pots: [Pot] = []
  /// What points can be exchanged for.
  public var catalogue: [CatalogueItem] = []

  /// What holds for stories.
  public var stories = StoryRules()
  /// What holds for announcements.
  public var announcements = AnnouncementRules()

  /// The tiers that customers belong to, the lowest first.
  public var tiers: [Tier] = []
  /// When the standing of a customer is suggested to go elsewhere; the first that fits holds.
  public var standings: [StandingRule] = []

  /// Makes a policy that promises and allows nothing yet.
  public init(name: String) {
    self.name = name
  }
}

/// What is promised for some feedback.
public struct PromiseRule: Hashable, Sendable {
  /// The kinds it is for; empty for all.
  public var kinds: Set<FeedbackKind>
  /// The priorities it is for; empty for all.
  public var priorities: Set<Priority>
  /// The promises, each in a calendar's open hours or on the clock.
  public var targets: [ClockKind: TimeAllowance]

  /// Whether it is for feedback of a kind and a priority.
  ///
  /// Feedback whose kind isn't known fits rules for all kinds only.
  public func fits(_ kind: FeedbackKind?, _ priority: Priority) -> Bool {
    (kinds.isEmpty || kind.map { kinds.contains($0) } ?? false)
      && (priorities.isEmpty || priorities.contains(priority))
  }
}

/// A length of time, counted in the open hours of a calendar or on the clock.
public struct TimeAllowance: Hashable, Sendable, CustomStringConvertible {
  /// How long.
  public var length: Span
  /// The calendar whose open hours count; none for every hour of every day.
  public var calendar: String?

  /// Names a length of time and how it is counted.
  public init(_ length: Span, calendar: String? = nil) {
    self.length = length
    self.calendar = calendar
  }

  /// As a policy says it: `4h office`, `8w`.
  public var description: String {
    DurationText.text(length, largestIsHours: calendar != nil) + (calendar.map { " \($0)" } ?? "")
  }
}

/// What another team promised.
public struct TeamPromise: Hashable, Sendable {
  /// How long the team takes at most; none when it promised nothing.
  public var promise: TimeAllowance?
  /// How long to wait before chasing it.
  public var chase: TimeAllowance?
}

/// What a role may grant alone.
public struct RemedyLimit: Hashable, Sendable {
  /// The kinds of remedy.
  public var kinds: Set<RemedyKind>
  /// The most that one remedy may be worth; none for no limit.
  public var upTo: Money?
}

/// How often to be in touch with some customers, counted from the last touchpoint.
public struct CadenceRule: Hashable, Sendable {
  /// The standings it is for; empty for all.
  public var standings: Set<Standing>
  /// The tags it is for, one of which is enough; empty for all.
  public var tags: Set<String>
  /// How often one would like to.
  public var ideal: Span
  /// How long it may take at most.
  public var longest: Span

  /// Whether it is for a customer of a standing and with some tags.
  public func fits(_ standing: Standing, _ tags: [String]) -> Bool {
    (standings.isEmpty || standings.contains(standing))
      && (self.tags.isEmpty || tags.contains { self.tags.contains($0) })
  }
}

/// What puts a complaint right.
public enum RemedyKind: String, CaseIterable, Sendable {
  case apology, refund, credit, replacement, gift, fix
}

/// What became of a remedy.
public enum RemedyState: String, CaseIterable, Sendable {
  case proposed, granted, refused
}

/// Whether a complaint was right.
public enum ComplaintOutcome: String, CaseIterable, Sendable {
  case upheld, partly
  case notUpheld = "not_upheld"
}
