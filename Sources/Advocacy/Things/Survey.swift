/// The questions whose answers are kept, each on a scale of its own; no two scales are ever pooled.
public enum Survey: String, CaseIterable, Sendable {
  /// Net Promoter Score: how likely the customer is to recommend us, 0 to 10.
  case nps
  /// Customer satisfaction, 1 to 5.
  case csat
  /// Customer effort, how far it was made easy, 1 to 5.
  case ces5
  /// Customer effort, 1 to 7.
  case ces7

  /// The scores that can be given.
  public var scale: ClosedRange<Int64> {
    switch self {
    case .nps: 0...10
    case .csat, .ces5: 1...5
    case .ces7: 1...7
    }
  }

  /// What it is called on screens.
  public var title: String {
    switch self {
    case .nps: "NPS"
    case .csat: "CSAT"
    case .ces5: "CES of 5"
    case .ces7: "CES of 7"
    }
  }

  /// A score in words: `NPS 9 of 10`, `CES 4 of 5`.
  public func words(_ score: Int64) -> String {
    let name = self == .ces5 || self == .ces7 ? "CES" : title
    return "\(name) \(score) of \(scale.upperBound)"
  }
}

/// What an answer asks of us, by the policy that was in force when it was recorded.
public enum FollowUp: String, CaseIterable, Sendable {
  /// The customer is to be thanked.
  case thanks
  /// A piece of feedback was opened, or the one it is about was opened again.
  case feedback
}
