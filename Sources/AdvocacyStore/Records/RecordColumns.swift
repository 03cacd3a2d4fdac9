import Advocacy
import Synchronization

/// The columns of a `SELECT` that give records of a kind, and the way back from a row to a record.
///
/// The table has the alias `t`. Every column is an expression of its own, related and derived fields too, so
/// that the rest of the statement is free.
struct RecordColumns: Sendable {
  /// The kind of thing.
  let kind: Kind
  /// The expressions, with commas between them.
  let sql: String
  /// How many columns there are.
  let count: Int
  private let readers: [Reader]
  private let attributesColumn: Int?

  private struct Reader {
    let name: FieldName
    let storage: StoredField.Storage
    let isText: Bool
    let column: Int
    /// Whether the field says no more than whether there is something in the column.
    let isPresence: Bool

    init(_ name: FieldName, _ storage: StoredField.Storage, _ column: Int, isPresence: Bool = false) {
      (self.name, self.storage, self.column, self.isPresence) = (name, storage, column, isPresence)
      isText = storage == .text
    }
  }

  /// Fields that say whether there is something in another, which is reckoned in the same way: once is enough for both.
  private static let presences: [FieldName: FieldName] = [.duplicate: .duplicateReason, .toThank: .thanksFor]

  /// All fields of a kind, and its attributes.
  static func all(_ kind: Kind) -> RecordColumns { with(nil, of: kind) }

  /// All fields of a kind but those derived ones that nobody asks for, and its attributes; nothing asks for all.
  ///
  /// A derived field is reckoned from other rows, so that a list that doesn't show it is read sooner without it.
  static func with(_ derived: Set<FieldName>?, of kind: Kind) -> RecordColumns {
    made(Selection(kind: kind, names: derived, isAll: true)) {
      let fields = FieldTable.fields(of: kind).filter { field in
        field.origin != .derived || derived?.contains(field.name) ?? true
      }
      return RecordColumns(kind, fields, attributes: true)
    }
  }

  /// Those fields of a kind alone that are asked for.
  static func only(_ names: Set<FieldName>, of kind: Kind) -> RecordColumns {
    made(Selection(kind: kind, names: names, isAll: false)) {
      RecordColumns(kind, FieldTable.fields(of: kind).filter { names.contains($0.name) }, attributes: false)
    }
  }

  private struct Selection: Hashable {
    var kind: Kind
    var names: Set<FieldName>?
    var isAll: Bool
  }

  private static func made(_ selection: Selection, _ make: () -> RecordColumns) -> RecordColumns {
    if let known = made.withLock({ $0[selection] }) { return known }
    let columns = make()
    made.withLock { $0[selection] = columns }
    return columns
  }

  /// What was made before: a program asks for few selections again and again.
  private static let made = Mutex<[Selection: RecordColumns]>([:])

  /// The stored fields of a kind alone: what rules decide on.
  static func stored(_ kind: Kind) -> RecordColumns {
    storedOnly[kind] ?? RecordColumns(kind, FieldTable.fields(of: kind).filter(\.isStored), attributes: false)
  }

  /// Some fields of a kind; names that the kind doesn't have are left out.
  init(_ kind: Kind, only names: some Sequence<FieldName>, attributes: Bool = false) {
    self.init(kind, names.compactMap { FieldTable.field($0, of: kind) }, attributes: attributes)
  }

  /// All fields of a kind, and its attributes; what is reckoned from things of which the rows read have none is reckoned
  /// once for all of them.
  init(_ kind: Kind, lacking: Set<FieldColumn.Source>) {
    self.init(kind, FieldTable.fields(of: kind), attributes: true, lacking: lacking)
  }

  private init(
    _ kind: Kind, _ fields: [Field], attributes: Bool, lacking: Set<FieldColumn.Source> = []
  ) {
    self.kind = kind
    var expressions = ["t.id", "t.version"]
    var readers: [Reader] = []
    for field in fields {
      let column = FieldColumn(field, of: kind)
      readers.append(Reader(field.name, column.storage, expressions.count))
      if let told = Self.presences[field.name], fields.contains(where: { $0.name == told }) { continue }
      let sources = FieldColumn.sources(of: field.name, kind)
      expressions +=
        sources.isEmpty || !lacking.isSuperset(of: sources)
        ? column.readings : FieldColumn.readingsOfNobody(field, of: kind)
    }
    for (place, reader) in readers.enumerated() {
      guard let told = Self.presences[reader.name], let other = readers.first(where: { $0.name == told })
      else { continue }
      readers[place] = Reader(reader.name, .flag, other.column, isPresence: true)
    }
    attributesColumn = attributes ? expressions.count : nil
    if attributes { expressions.append("t.attributes") }
    self.readers = readers
    sql = expressions.joined(separator: ", ")
    count = expressions.count
  }

  /// The record of the current row.
  func record(_ row: SQLStatement, from first: Int = 0) -> Record {
    var record = Record(Reference(kind, row.integer(first)), version: row.integer(first + 1))
    record.values.reserveCapacity(readers.count)
    for reader in readers {
      let column = first + reader.column
      if reader.isPresence {
        record.values[reader.name] = .flag(!row.isNull(column))
      } else if !row.isNull(column) {
        record.values[reader.name] = Self.value(row, column, reader.storage)
      }
    }
    if let attributesColumn, let text = row.text(first + attributesColumn) {
      record.attributes = Self.attributes(text)
    }
    return record
  }

  /// The fields, in order.
  var fields: [FieldName] { readers.map(\.name) }

  /// Appends the current row to a sheet of the same fields.
  func append(_ row: SQLStatement, to sheet: inout ThingSheet) {
    let attributes = attributesColumn.flatMap { row.text($0) }.map(Self.attributes) ?? [:]
    sheet.begin(row.integer(0), version: row.integer(1), attributes: attributes)
    for reader in readers {
      if reader.isPresence {
        sheet.append(.flag(!row.isNull(reader.column)))
      } else if row.isNull(reader.column) {
        sheet.append(nil)
      } else if reader.isText {
        row.withText(reader.column) { sheet.append($0) }
      } else {
        sheet.append(Self.value(row, reader.column, reader.storage))
      }
    }
  }

  /// The attributes that a stored text holds.
  static func attributes(_ text: String) -> [String: String] {
    let pairs = (JSONValue(reading: text)?.members ?? []).compactMap { member in
      member.value.string.map { (member.key, $0) }
    }
    return Dictionary(pairs) { $1 }
  }

  /// The value of a column; money takes the next column too.
  static func value(_ row: SQLStatement, _ column: Int, _ storage: StoredField.Storage) -> Value? {
    switch storage {
    case .text: row.text(column).map { .text($0) }
    case .integer: .integer(row.integer(column))
    case .flag: .flag(row.integer(column) != 0)
    case .instant: .instant(Instant(milliseconds: row.integer(column)))
    case .day: row.text(column).flatMap { CalendarDay($0) }.map { .day($0) }
    case .money:
      row.text(column + 1).flatMap { Currency($0) }
        .map { .money(Money(minorUnits: row.integer(column), currency: $0)) }
    case .colleague: row.text(column).map { .colleague($0) }
    case .tags: row.text(column).map { .tags($0.split(separator: " ").map(String.init)) }
    case .rank(let words):
      words.indices.contains(Int(row.integer(column))) ? .text(words[Int(row.integer(column))]) : nil
    case .reference(let kind): .reference(Reference(kind, row.integer(column)))
    }
  }

  private static let storedOnly = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map {
      ($0, RecordColumns($0, FieldTable.fields(of: $0).filter(\.isStored), attributes: false))
    })
}
