import Advocacy

/// How the files of one tool are read: what a format file (TOML) says.
public struct ImportFormat: Sendable {
  /// What makes a row the same thing in a second run.
  public enum Key: Hashable, Sendable {
    /// These columns, joined by a colon, are its id in the other system.
    case columns([[ColumnName]])
    /// A field that names the thing here: its mail address, name or handle, or `ref` for its reference.
    case field(FieldName)
    /// Its whole contents: the first row of this text, the second of it, and so on.
    case contents
  }

  /// Rows that are passed over.
  public struct Skip: Hashable, Sendable {
    /// The column.
    public var column: ColumnName
    /// The words, in lower case.
    public var words: Set<String>
  }

  /// The name by which it is asked for.
  public var name: String
  /// What it reads, in a few words.
  public var title: String
  /// The kind its rows are; nil where the one who imports says so.
  public var kind: Kind?
  /// The name of the other system, under which ids are kept.
  public var source: String
  /// The delimiter; nil to tell it from the file.
  public var delimiter: UInt8?
  /// The encoding; nil to tell it from the file.
  public var encoding: TextEncoding?
  /// How quotes are meant.
  public var quotes = DelimitedDialect.Quotes.doubled
  /// Rows before the data, the first of which names the columns; zero for none.
  public var headerRows = 1
  /// What makes a row the same thing in a second run; nil to guess.
  public var key: Key?
  /// How fields are made.
  public var rules: [FieldRule] = []
  /// Whether columns that no rule uses are matched to fields by their names.
  public var matchesNames = false
  /// Whether columns without a field are kept as attributes.
  public var keepsUnmapped = true
  /// Columns that are not kept.
  public var ignored: [ColumnName] = []
  /// Rows that are passed over: those that meet any of these.
  public var skips: [Skip] = []
  /// Whether imported feedback starts its clocks.
  public var startsClocks = false
  /// Whether text that could be a formula has an apostrophe in front, see ``SpreadsheetSafety``.
  public var isSpreadsheetSafe = false
  /// What an empty cell means for fields matched by name.
  public var emptyByDefault = FieldRule.Empty.keep

  /// A format that leaves everything to be told from the file.
  public init(name: String, title: String, kind: Kind?, source: String) {
    self.name = name
    self.title = title
    self.kind = kind
    self.source = source
  }
}
