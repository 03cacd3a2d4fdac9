import Advocacy

/// What the one who imports says about a file.
public struct MappingRequest: Sendable {
  /// The kind of the rows.
  public var kind: Kind
  /// The format; nil to match columns by name.
  public var format: ImportFormat?
  /// Fields taken from columns of one's own choice, before the format and the names.
  public var columns: [FieldName: ColumnName] = [:]
  /// A field or column that makes a row the same thing in a second run.
  public var key: String?
  /// The name of the other system; nil for the format's, or else one name for all lists.
  public var source: String?
  /// Whether customers and accounts whom rows name and who aren't here are made.
  public var makesMissing = false
  /// Fields whose empty cells are accepted although the format refuses them.
  public var mayBeEmpty: Set<FieldName> = []

  /// A request for a kind.
  public init(kind: Kind, format: ImportFormat? = nil) {
    self.kind = kind
    self.format = format
  }
}
