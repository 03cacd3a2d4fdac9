/// Everything that a screen or `show` tells of one thing.
public struct ThingDetail: Hashable, Sendable {
  /// The thing itself.
  public var record: Record
  /// Where it came from.
  public var externalIDs: [ExternalID]
  /// The customer it is about, when it is about one and isn't one.
  public var customer: Record?
  /// Its conversation, oldest first; only feedback has one.
  public var messages: [Record]
  /// What belongs to it: a customer's open feedback and rewards, a referral's rewards, a reward's other side.
  public var related: [Record]
  /// What happened, latest first.
  public var timeline: [TimelineEntry]
  /// How its deadlines or the next contact came about, where that is explained.
  public var explanation: Explanation?
  /// Whether the explanation, and who may be asked, are still being worked out: all else is known already.
  public var awaitsExplanation: Bool
  /// How far a customer is a brand advocate; only customers have one.
  public var score: AdvocateScore?
  /// What a customer answered last to each survey.
  public var satisfaction: [Satisfaction]
  /// What became of the customer since a complaint was resolved.
  public var recovery: RecoveryCase?
  /// Who may be asked and who may not, of those of the profile; only open opportunities have them.
  public var candidates: Candidates?
  /// Where a request stands among the open ones; nothing for one that isn't open.
  public var rankPlace: RankPlace?
  /// The clocks of feedback, each episode with how much of the promised time counted.
  public var clocks: [ClockTrace]

  /// Gathers the detail of a thing.
  public init(
    record: Record, externalIDs: [ExternalID] = [], customer: Record? = nil, messages: [Record] = [],
    related: [Record] = [], timeline: [TimelineEntry] = [], explanation: Explanation? = nil,
    awaitsExplanation: Bool = false, score: AdvocateScore? = nil, satisfaction: [Satisfaction] = [],
    recovery: RecoveryCase? = nil, candidates: Candidates? = nil, rankPlace: RankPlace? = nil,
    clocks: [ClockTrace] = []
  ) {
    self.record = record
    self.externalIDs = externalIDs
    self.customer = customer
    self.messages = messages
    self.related = related
    self.timeline = timeline
    self.explanation = explanation
    self.awaitsExplanation = awaitsExplanation
    self.score = score
    self.satisfaction = satisfaction
    self.recovery = recovery
    self.candidates = candidates
    self.rankPlace = rankPlace
    self.clocks = clocks
  }
}

/// One line of a timeline.
public struct TimelineEntry: Hashable, Sendable {
  /// When it happened.
  public var at: Instant
  /// The handle of who did it; nothing for what a customer did or an import brought.
  public var colleague: String?
  /// What it is about.
  public var reference: Reference
  /// What happened, in a few words: `status new → resolved`.
  public var text: String

  /// Makes a line.
  public init(at: Instant, colleague: String?, reference: Reference, text: String) {
    self.at = at
    self.colleague = colleague
    self.reference = reference
    self.text = text
  }
}
