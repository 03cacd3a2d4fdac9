/// One row of an import, read into fields; what the store adds or updates.
public struct ImportRecord: Hashable, Sendable {
  /// How another thing is named by a row.
  public enum Link: Hashable, Sendable {
    /// By its id in the other system; a missing customer or account is made, a row whose feedback or referral
    /// is missing is refused.
    case external(ExternalID)
    /// A customer by mail address, an account by name; it is made when it is missing.
    case named(String)
    /// By its reference in this file.
    case reference(Reference)
    /// By whichever of reference, mail address, id or name is known here: the id of the system the row comes from,
    /// or else of any other. What fits several things refuses the row.
    case any(ExternalID)
  }

  /// The row's number in the file, the header being 1; told in refusals.
  public var row: Int
  /// The kind of thing.
  public var kind: Kind
  /// What the thing is known by over there; its key for updates.
  public var externalID: ExternalID?
  /// The thing of this file that the row updates, where rows are known by no external id.
  ///
  /// A reference that isn't there refuses the row; a customer's mail address, an account's name or a colleague's
  /// handle that isn't there makes a new one.
  public var existing: Link?
  /// Values of fields, colleagues as handles; unknown handles are kept as attributes.
  public var values: [FieldName: Value]
  /// Fields that the row empties.
  public var cleared: Set<FieldName>
  /// Reference fields by other names.
  public var links: [FieldName: Link]
  /// Links whose customer or account must be here already: where it is missing the row is refused, and none made.
  public var mustBeThere: Set<FieldName>
  /// Fields that keep the value the thing has, should it have one.
  public var onlyIfEmpty: Set<FieldName>
  /// Columns that are no field.
  public var attributes: [String: String]

  /// Makes a row.
  public init(
    row: Int, kind: Kind, externalID: ExternalID? = nil, existing: Link? = nil,
    values: [FieldName: Value] = [:], cleared: Set<FieldName> = [], links: [FieldName: Link] = [:],
    mustBeThere: Set<FieldName> = [], onlyIfEmpty: Set<FieldName> = [], attributes: [String: String] = [:]
  ) {
    self.row = row
    self.kind = kind
    self.externalID = externalID
    self.existing = existing
    self.values = values
    self.cleared = cleared
    self.links = links
    self.mustBeThere = mustBeThere
    self.onlyIfEmpty = onlyIfEmpty
    self.attributes = attributes
  }
}

/// Why a row was not taken.
public struct RowRefusal: Error, Hashable, Sendable {
  /// The row's number in the file, the header being 1.
  public var row: Int
  /// The column, when one is to blame.
  public var column: String?
  /// The sentence.
  public var reason: String

  /// Makes a refusal.
  public init(row: Int, column: String?, reason: String) {
    self.row = row
    self.column = column
    self.reason = reason
  }
}

/// What became of some rows.
public struct ImportOutcome: Hashable, Sendable {
  /// Rows that made a new thing.
  public var added: Int
  /// Rows that changed a thing.
  public var updated: Int
  /// Rows that said what was known.
  public var unchanged: Int
  /// Customers and accounts that were made because rows named them, by the field that did.
  public var made: [FieldName: Int]
  /// Rows not taken.
  public var refusals: [RowRefusal]

  /// Counts rows.
  public init(
    added: Int = 0, updated: Int = 0, unchanged: Int = 0, made: [FieldName: Int] = [:],
    refusals: [RowRefusal] = []
  ) {
    self.added = added
    self.updated = updated
    self.unchanged = unchanged
    self.made = made
    self.refusals = refusals
  }

  /// Adds the counts of more rows.
  public mutating func add(_ other: ImportOutcome) {
    added += other.added
    updated += other.updated
    unchanged += other.unchanged
    made.merge(other.made, uniquingKeysWith: +)
    refusals += other.refusals
  }
}

/// What an import is, so that an interrupted one is known again.
public struct ImportSource: Hashable, Sendable {
  /// The name shown: the file's name.
  public var name: String
  /// The kind imported.
  public var kind: Kind
  /// Tells one file's content from another's; nothing for what can't be read twice.
  public var fingerprint: String?
  /// Whether imported feedback starts its clocks; history usually doesn't.
  public var startsClocks: Bool

  /// Describes an import.
  public init(name: String, kind: Kind, fingerprint: String?, startsClocks: Bool = false) {
    self.name = name
    self.kind = kind
    self.fingerprint = fingerprint
    self.startsClocks = startsClocks
  }
}

/// Takes the rows of one import, chunk by chunk; each chunk is durable when `append` returns.
public protocol ImportSink {
  /// The batch that undo takes back; nothing in a rehearsal.
  var batch: Int64? { get }
  /// Rows of the file taken or refused by an earlier, interrupted run of the same import.
  var rowsDone: Int { get }
  /// How long adding or updating rows should take at most, so that others can write in between.
  var longestAppend: Duration { get }
  /// Adds or updates rows; the count of rows read so far is kept for resuming.
  mutating func append(_ rows: [ImportRecord], rowsRead: Int) throws -> ImportOutcome
  /// Ends the import.
  mutating func finish() throws
}

extension ImportSink {
  /// A tenth of a second: whoever acts meanwhile hardly waits.
  public var longestAppend: Duration { .milliseconds(100) }
}
