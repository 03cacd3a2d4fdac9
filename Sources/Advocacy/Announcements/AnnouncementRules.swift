/// Where an announcement stands.
public enum AnnouncementStatus: String, StatusMachine {
  case draft, sent, corrected

  /// The statuses that may follow this one.
  public var next: Set<AnnouncementStatus> {
    switch self {
    case .draft: [.sent]
    case .sent: [.corrected]
    case .corrected: []
    }
  }
}

/// What a policy says of announcements.
public struct AnnouncementRules: Hashable, Sendable {
  /// One text for more customers than these needs a reason.
  public var many = 50

  /// The rules where a policy says nothing else.
  public init() {}

  /// The ways by which customers are told, each with a permission of its own.
  public static let channels = ["mail", "call", "chat", "post"]
}
