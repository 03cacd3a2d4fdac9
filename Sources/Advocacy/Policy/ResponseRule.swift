/// What the answers to one survey ask of us, and how often a customer may be asked it.
public struct ResponseRule: Hashable, Sendable {
  /// A score of at most so much opens feedback; none for none.
  public var low: Int64?
  /// The kind of feedback that is opened.
  public var opens = FeedbackKind.complaint
  /// Its priority.
  public var priority = Priority.normal
  /// A score of at least so much is proposed for thanks; none for none.
  public var high: Int64?
  /// How long after an answer the same customer isn't asked the same again; none for no limit.
  public var throttle: Span?

  /// What a score asks for; nothing for one in between.
  public func followUp(of score: Int64) -> FollowUp? {
    if let low, score <= low { return .feedback }
    if let high, score >= high { return .thanks }
    return nil
  }
}

/// The last answer of a customer to one survey, and from when the customer may be asked again.
public struct Satisfaction: Hashable, Sendable {
  /// The survey.
  public var survey: Survey
  /// The response.
  public var reference: Reference
  /// What was answered.
  public var score: Int64
  /// When.
  public var at: Instant
  /// From when the survey may be asked again by the policy in force; nothing when that holds nothing back.
  public var askableFrom: Instant?

  /// Notes an answer.
  public init(_ survey: Survey, _ reference: Reference, score: Int64, at: Instant, under policy: Policy) {
    self.survey = survey
    self.reference = reference
    self.score = score
    self.at = at
    askableFrom = policy.responses[survey]?.throttle.map { at + $0 }
  }
}
