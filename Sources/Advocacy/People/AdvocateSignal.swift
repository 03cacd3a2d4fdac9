/// What an advocate score is made of.
public enum AdvocateSignal: String, CaseIterable, Sendable {
  /// Whole years as a customer.
  case tenure
  /// Referrals that qualified.
  case referrals
  /// Praise in the last two years.
  case praise
  /// Whether there was a contact in the last 90 days.
  case contact
  /// How far the customer is a brand advocate by standing: none is 0, champion 4.
  case standing
  /// Complaints put right in the last two years, of a customer who stayed.
  case putRight = "put_right"
  /// Complaints that are open.
  case openComplaints = "open_complaints"
  /// Whether the customer has left.
  case lapsed

  /// The signal with how many of it there are: `2 referrals`, `1 open complaint`.
  public func words(_ value: Int) -> String {
    func counted(_ one: String, _ many: String) -> String { "\(value) \(value == 1 ? one : many)" }
    return switch self {
    case .tenure: counted("year a customer", "years a customer")
    case .referrals: counted("referral", "referrals")
    case .praise: counted("praise", "praises")
    case .contact: value > 0 ? "in contact" : "no contact in 90 days"
    case .standing:
      "standing \(Standing.allCases.indices.contains(value) ? Standing.allCases[value].rawValue : "none")"
    case .putRight: counted("complaint put right", "complaints put right")
    case .openComplaints: counted("open complaint", "open complaints")
    case .lapsed: value > 0 ? "lapsed" : "not lapsed"
    }
  }
}

/// What one of a signal counts, and how much the signal counts at most.
public struct SignalWeight: Hashable, Sendable {
  /// The points of each; below nothing they lower the score.
  public var points: Int
  /// The most that all of them raise or lower the score by.
  public var most: Int

  /// Weighs a signal.
  public init(points: Int, most: Int) {
    self.points = points
    self.most = most
  }

  /// What so many of a signal count.
  public func points(for value: Int) -> Int { min(most, max(-most, points * value)) }
}
