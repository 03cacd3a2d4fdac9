import Advocacy

/// What undoing or redoing did.
public struct UndoReport: Hashable, Sendable {
  /// The new batch that gave the former values back.
  public var batch: Int64
  /// The batch that was undone, or done again.
  public var of: Int64
  /// What that batch had done, in words: `Claim F-88`.
  public var title: String
  /// The things that changed; none one by one for an import.
  public var things: [Reference]
  /// How many things changed.
  public var count: Int
}
