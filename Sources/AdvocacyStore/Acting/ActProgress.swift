/// Tells how far a long act is: each thing counts once it has gone through all that is done to it.
struct ActProgress {
  /// What is done to every thing, one after the other.
  enum Stage: Int, CaseIterable {
    /// What becomes of it is decided.
    case decided
    /// What was done to it is recorded.
    case recorded
    /// It is written.
    case written
  }

  private let total: Int
  private let tell: (_ done: Int, _ total: Int) -> Void

  init(of total: Int, _ tell: @escaping (_ done: Int, _ total: Int) -> Void) {
    self.total = total
    self.tell = tell
  }

  /// Notes that so many things have come through a stage.
  func note(_ count: Int, _ stage: Stage) {
    tell((stage.rawValue * total + min(count, total)) / Stage.allCases.count, total)
  }

  /// So many things are done between two times that it is told.
  static let apart = 500
}
