/// Where an opportunity stands.
public enum OpportunityStatus: String, StatusMachine {
  case open, filled, cancelled

  /// The statuses that may follow this one.
  public var next: Set<OpportunityStatus> {
    switch self {
    case .open: [.filled, .cancelled]
    case .filled: [.open, .cancelled]
    case .cancelled: [.open, .filled]
    }
  }
}
