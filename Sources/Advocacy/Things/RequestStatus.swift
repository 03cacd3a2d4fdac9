/// Where a request stands.
///
/// It isn't done when it ships: it is done when each customer who asked for it has been told.
public enum RequestStatus: String, StatusMachine {
  case proposed, accepted, declined, planned, started, shipped, told

  /// The statuses in which the team still has to decide or to build.
  public static let open: [RequestStatus] = [.proposed, .accepted, .planned, .started]

  /// Whether the team still has to decide or to build.
  public var isOpen: Bool { RequestStatus.open.contains(self) }

  /// Whether what was asked for is there.
  public var isThere: Bool { self == .shipped || self == .told }

  /// The statuses that may follow this one; a team may go back on a plan, or take back what it shipped.
  public var next: Set<RequestStatus> {
    switch self {
    case .proposed: [.accepted, .declined]
    case .accepted: [.planned, .started, .shipped, .declined]
    case .planned: [.accepted, .started, .shipped, .declined]
    case .started: [.planned, .shipped, .declined]
    case .shipped: [.started, .told]
    case .told: [.shipped]
    case .declined: [.proposed]
    }
  }
}
