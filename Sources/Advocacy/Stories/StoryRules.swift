/// What a policy says of stories.
public struct StoryRules: Hashable, Sendable {
  /// How long before a consent ends Today tells of it.
  public var warn = Span.days(14)
  /// What is told beside a story for which the customer got a reward.
  public var disclosure: String?
  /// What a customer gets for a story of a kind, whatever it says; a kind left out has no fixed reward.
  public var rewards: [StoryKind: Value] = [:]

  /// The rules where a policy says nothing else.
  public init() {}

  /// What a policy might tie a reward to and may not.
  static let sayings: Set<String> = [
    "score", "nps", "csat", "ces", "rating", "stars", "sentiment", "praise", "positive", "if_score",
    "if_rating",
    "least_score", "least_rating",
  ]
}
