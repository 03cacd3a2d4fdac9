import Advocacy

/// The statements that write a whole thing of a kind: all columns, in the order of the field table.
final class ImportColumns: Sendable {
  /// Adds a thing: the stored fields, batch, folded text, attributes, version.
  let insert: String
  /// Counts the tables in which new things wait: one or none.
  let isWaitingMade: String
  /// Makes the table in which new things wait.
  let makeWaiting: String
  /// Lets a new thing wait: number, the stored fields, batch, folded text, attributes, version.
  let wait: String
  /// Adds some things that wait: those whose places there come after one, at most so many.
  let write: String
  /// Lets nothing wait any more.
  let clear: String
  /// Gives a removed thing other values: the stored fields, batch, folded text, attributes, number.
  let revive: String
  /// Reads a thing by number: the record with its attributes, then removed.
  let load: String
  /// How many columns of `load` the record takes.
  let loaded: RecordColumns
  /// The stored fields by name, each with its first column among those of a whole thing.
  let places: [FieldName: Place]
  /// How many columns the stored fields take.
  let count: Int

  /// A stored field and its first column, counted from zero.
  struct Place: Sendable {
    let field: StoredField
    let column: Int
  }

  /// The statements of a kind.
  static func of(_ kind: Kind) -> ImportColumns { all[kind] ?? ImportColumns(kind) }

  private init(_ kind: Kind) {
    let table = ThingTable.name(of: kind)
    let fields = ThingTable.stored(kind)
    let stored = fields.flatMap(\.columns)
    var places: [FieldName: Place] = [:]
    for field in fields {
      places[field.name] = Place(field: field, column: stored.firstIndex(of: field.columns[0]) ?? 0)
    }
    (self.places, count) = (places, stored.count)
    let columns = stored + ["batch", "folded", "attributes"]
    let parameters = columns.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(table) (\(columns.joined(separator: ", ")), version) VALUES (\(parameters), ?)"
    let all = (["id"] + columns + ["version"]).joined(separator: ", ")
    isWaitingMade = "SELECT count(*) FROM sqlite_temp_schema WHERE name = 'new_\(table)'"
    makeWaiting = "CREATE TEMP TABLE new_\(table) (\(all))"
    wait = "INSERT INTO temp.new_\(table) VALUES (?, \(parameters), ?)"
    write = """
      INSERT INTO \(table) (\(all)) SELECT \(all) FROM temp.new_\(table) WHERE rowid > ? ORDER BY rowid LIMIT ?
      """
    clear = "DELETE FROM temp.new_\(table)"
    let sets = columns.map { "\($0) = ?" }.joined(separator: ", ")
    revive = "UPDATE \(table) SET \(sets), version = version + 1, removed = 0 WHERE id = ?"
    loaded = RecordColumns(kind, only: fields.map(\.name), attributes: true)
    load = "SELECT \(loaded.sql), t.removed FROM \(table) t WHERE t.id = ?"
  }

  private static let all = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, ImportColumns($0)) })
}
