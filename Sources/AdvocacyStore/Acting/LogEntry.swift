import Advocacy

/// One line of the activity record, as people read it.
public struct LogEntry: Hashable, Sendable {
  /// When it was done; for what time did by itself, when it was due.
  public var at: Instant
  /// The batch it belongs to.
  public var batch: Int64
  /// The handle of who did it.
  public var colleague: String
  /// The way in by which it came.
  public var way: WayIn
  /// The action's name, or `import`, `undo`, `redo`.
  public var action: String
  /// The thing, when it concerns one.
  public var reference: Reference?
  /// What changed, in words: `status new → resolved`.
  public var text: String
}
