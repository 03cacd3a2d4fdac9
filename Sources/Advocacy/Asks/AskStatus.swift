/// Where an ask stands.
public enum AskStatus: String, StatusMachine {
  case asked, accepted, declined, done, cancelled

  /// The statuses in which something is still to come.
  public static let open: [AskStatus] = [.asked, .accepted]

  /// Whether the customer said yes: one of those who were needed is found.
  public var isFound: Bool { self == .accepted || self == .done }

  /// The statuses that may follow this one.
  public var next: Set<AskStatus> {
    switch self {
    case .asked: [.accepted, .declined, .cancelled]
    case .accepted: [.done, .declined, .cancelled]
    case .declined: [.accepted]
    case .done, .cancelled: []
    }
  }
}

/// What is asked of a customer.
public enum AskKind: String, CaseIterable, Sendable {
  case referenceCall = "reference_call"
  case introduction, review, story, event, talk, media, board, interview, survey, referral

  /// All words.
  public static let words = allCases.map(\.rawValue)
}
