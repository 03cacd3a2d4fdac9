import Advocacy

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read, header not counted.
  public var rows: Int
  /// Bytes of the file read.
  public var bytes: Int
  /// The length of the file in bytes; nil where it can't be known, as for standard input.
  public var totalBytes: Int?
}

/// What an import did, or would do in a rehearsal.
public struct ImportReport: Hashable, Sendable {
  /// Rows that would be listed at most; more are counted.
  public static let mostRefusals = 1000

  /// Rows read, header not counted; those of an earlier, interrupted run included.
  public var rows = 0
  /// Rows that an earlier, interrupted run had done.
  public var doneBefore = 0
  /// Rows that made a new thing.
  public var added = 0
  /// Rows that changed a thing.
  public var updated = 0
  /// Rows that said what was known.
  public var unchanged = 0
  /// Rows that the format passes over.
  public var skipped = 0
  /// Customers and accounts made because rows named them, by the field that did.
  public var made: [FieldName: Int] = [:]
  /// Rows not taken.
  public var refused = 0
  /// Why rows were not taken, in the order of the file; the first ``mostRefusals`` of them.
  public var refusals: [RowRefusal] = []
  /// Whether it was stopped before the end; it can be resumed or undone.
  public var isInterrupted = false
  /// The batch that undo takes back; nil in a rehearsal.
  public var batch: Int64?
}
