/// Where a task stands.
public enum TaskStatus: String, StatusMachine {
  case open, done, skipped

  /// The statuses that may follow this one; what was ended by mistake is opened again first.
  public var next: Set<TaskStatus> {
    switch self {
    case .open: [.done, .skipped]
    case .done, .skipped: [.open]
    }
  }
}
