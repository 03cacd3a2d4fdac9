import Advocacy

/// One stored field with the columns that hold it.
struct StoredField: Sendable {
  /// How a value stands in its columns.
  enum Storage: Hashable, Sendable {
    case text, integer, flag, instant, day, money, colleague, tags
    /// A number: the word's place in the order, so that it sorts.
    case rank([String])
    case reference(Kind)
  }

  /// The field.
  let field: Field
  /// How its values are stored.
  let storage: Storage

  /// The field's name.
  var name: FieldName { field.name }

  /// Describes how a field's values are stored.
  init(_ field: Field) {
    self.field = field
    storage =
      switch field.type {
      case .text, .longText: .text
      case .choice(let words): words == Priority.words ? .rank(words) : .text
      case .integer: .integer
      case .flag: .flag
      case .instant: .instant
      case .day: .day
      case .money: .money
      case .colleague: .colleague
      case .tags: .tags
      case .reference(let kind): .reference(kind)
      }
  }

  /// How many columns hold the field.
  var columnCount: Int { storage == .money ? 2 : 1 }

  /// The columns that hold the field.
  var columns: [String] {
    storage == .money ? ["\(name)_minor", "\(name)_currency"] : [name.rawValue]
  }
}

/// The tables of the kinds.
enum ThingTable {
  /// The table of a kind.
  static func name(of kind: Kind) -> String { kind.plural }

  /// The stored fields of a kind, in the order of the field table.
  static func stored(_ kind: Kind) -> [StoredField] { all[kind] ?? [] }

  /// A stored field by its name, or nothing.
  static func stored(_ name: FieldName, of kind: Kind) -> StoredField? { index[kind]?[name] }

  /// The stored fields of a kind that words of a query look into.
  static func searched(_ kind: Kind) -> [StoredField] { searchedOnly[kind] ?? [] }

  /// The reference fields of all kinds that point to things of a kind.
  static func references(to kind: Kind) -> [(kind: Kind, field: StoredField)] {
    Kind.allCases.flatMap { other in
      stored(other).filter { $0.storage == .reference(kind) }.map { (other, $0) }
    }
  }

  /// The fields of a kind that refer to things, by name.
  static func referring(_ kind: Kind) -> [FieldName] { referringOnly[kind] ?? [] }

  private static let referringOnly = all.mapValues { fields in
    fields.filter { if case .reference = $0.storage { true } else { false } }.map(\.name)
  }

  private static let all: [Kind: [StoredField]] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { kind in
      (kind, FieldTable.fields(of: kind).filter(\.isStored).map(StoredField.init))
    })

  private static let searchedOnly = all.mapValues { $0.filter(\.field.isSearched) }

  private static let index = all.mapValues { fields in
    Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0) })
  }
}
