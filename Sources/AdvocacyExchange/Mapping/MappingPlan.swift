import Advocacy

/// What becomes of each column of a file: shown before an import, and followed by it.
public struct MappingPlan: Sendable {
  /// What becomes of one column.
  public enum Use: Hashable, Sendable {
    /// It is, or is part of, what makes a row the same thing in a second run.
    case key
    /// It gives these fields.
    case fields([FieldName])
    /// It is kept as an attribute of this name.
    case attribute(String)
    /// It is not kept.
    case ignored
  }

  /// One column.
  public struct Line: Hashable, Sendable {
    /// The column's position, from 1.
    public var column: Int
    /// The column's header as it stands in the file; empty where it has none.
    public var header: String
    /// The column's name for people: harmless, short, and its position where it has no header.
    public var title: String
    /// What becomes of it.
    public var use: Use
    /// The beginning of the first text found in it, harmless.
    public var sample: String
    /// What else is to be said.
    public var note: String?
  }

  /// What makes a row the same thing in a second run.
  public enum Key: Hashable, Sendable {
    /// The text of these columns (from zero), joined by a colon.
    case columns([Int])
    /// The text of a column (from zero) that names the thing by reference, mail address, name or handle.
    case existing(Int, FieldName)
    /// The row's whole contents.
    case contents
  }

  /// A rule with its columns found in the file.
  struct BoundRule: Sendable {
    var rule: FieldRule
    var field: Field
    /// Indices from zero; empty for a constant.
    var columns: [Int]
    /// The columns as told in refusals.
    var title: String?
    /// Whether a customer or an account that the row names is made where it isn't here.
    var makesMissing = false
  }

  /// The kind of the rows.
  public let kind: Kind
  /// The name of the format; nil where columns were matched by name.
  public let format: String?
  /// The name of the other system, under which ids are kept.
  public let source: String
  /// What makes a row the same thing in a second run.
  public let key: Key
  /// What becomes of each column.
  public let lines: [Line]
  /// Whether imported feedback starts its clocks.
  public let startsClocks: Bool
  /// The sentence about the key, for people.
  public let keyNote: String

  let header: Header
  let rules: [BoundRule]
  let attributes: [Attribute]
  let skips: [Skip]
  let keepsUnmapped: Bool
  /// Columns that aren't kept wherever they come, as keys of single JSON objects do.
  let ignored: Set<String>
  let isSpreadsheetSafe: Bool
  let attributesColumn: Int?
  /// The column that names the kind of each row, those of other kinds being passed over.
  let kindColumn: Int?

  /// A column kept as an attribute.
  struct Attribute: Sendable {
    var column: Int
    var name: String
    /// Whether it is kept only where its text isn't given back by the field it gives.
    var onlyIfChanged: Bool
  }

  /// Rows that are passed over: those with one of these words in a column.
  struct Skip: Sendable {
    var column: Int
    var words: Set<String>
  }

  /// Tells one plan from another, so that an import is resumed by the same plan only.
  var fingerprint: String {
    var hash = FowlerNollVo()
    hash.add("\(kind) \(source) \(key)".utf8)
    for line in lines { hash.add("\(line.header) \(line.use)".utf8) }
    return String(hash.value, radix: 16)
  }

  /// The title of the column that gives a field; the field's own name where none does.
  func columnTitle(of field: String) -> String {
    rules.first { $0.rule.field.rawValue == field }?.title ?? field
  }

  /// The names of the fields the file gives.
  public var fields: [FieldName] { rules.map(\.rule.field) }
}

extension MappingPlan {
  /// What was made, or would be in a rehearsal, only because rows name it.
  public func sentences(of made: [FieldName: Int], isRehearsal: Bool) -> [String] {
    made.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { field, count in
      guard case .reference(let kind)? = FieldTable.field(field, of: self.kind)?.type else { return nil }
      return (isRehearsal ? "It would also make" : "It also made")
        + " \(count) \(count == 1 ? kind.rawValue : kind.plural) named only by \(columnTitle(of: field.rawValue))."
    }
  }
}

extension MappingPlan.BoundRule {
  /// What is to be said of the things that a column names; nil where it names none, or by reference alone.
  var linkNote: String? {
    guard case .reference(let kind) = field.type, rule.link != .reference else { return nil }
    return makesMissing
      ? "\(kind.plural) that aren't here are made" : "rows that name no \(kind.rawValue) here are refused"
  }
}

extension MappingPlan.Use: CustomStringConvertible {
  /// What becomes of the column, in a few words.
  public var description: String {
    switch self {
    case .key: "key"
    case .fields(let fields): fields.map(\.rawValue).joined(separator: ", ")
    case .attribute(let name): "kept as “\(Snippet.of(name))”"
    case .ignored: "not kept"
    }
  }
}
