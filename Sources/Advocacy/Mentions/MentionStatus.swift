/// What became of what someone said of us in public.
public enum MentionStatus: String, StatusMachine {
  case seen, thanked, amplified, answered
  case passedOver = "passed_over"

  /// The statuses that may follow this one.
  public var next: Set<MentionStatus> {
    switch self {
    case .seen: [.thanked, .amplified, .answered, .passedOver]
    case .thanked: [.amplified, .answered]
    case .amplified: [.answered]
    case .passedOver: [.thanked, .answered]
    case .answered: []
    }
  }
}

/// How someone speaks of us.
public enum Sentiment: String, CaseIterable, Sendable {
  case praise, criticism, neutral
}
