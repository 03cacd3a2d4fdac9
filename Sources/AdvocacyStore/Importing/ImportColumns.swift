import Advocacy

/// The statements that write a whole thing of a kind: all columns, in the order of the field table.
struct ImportColumns: Sendable {
  /// Adds a thing: the stored fields, batch, folded text, attributes, version.
  let insert: String
  /// Counts the tables in which new things wait: one or none.
  let isWaitingMade: String
  /// Makes the table in which new things wait.
  let makeWaiting: String
  /// Lets a new thing wait: number, the stored fields, batch, folded text, attributes, version.
  let wait: String
  /// Adds all things that wait.
  let write: String
  /// Lets nothing wait any more.
  let clear: String
  /// Gives a removed thing other values: the stored fields, batch, folded text, attributes, number.
  let revive: String
  /// Reads a thing by number: the record with its attributes, then removed.
  let load: String
  /// How many columns of `load` the record takes.
  let loaded: RecordColumns

  /// The statements of a kind.
  static func of(_ kind: Kind) -> ImportColumns { all[kind] ?? ImportColumns(kind) }

  private init(_ kind: Kind) {
    let table = ThingTable.name(of: kind)
    let fields = ThingTable.stored(kind)
    let columns = fields.flatMap(\.columns) + ["batch", "folded", "attributes"]
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    insert = "INSERT INTO \(table) (\(columns.joined(separator: ", ")), version) VALUES (\(places), ?)"
    let all = (["id"] + columns + ["version"]).joined(separator: ", ")
    isWaitingMade = "SELECT count(*) FROM sqlite_temp_schema WHERE name = 'new_\(table)'"
    makeWaiting = "CREATE TEMP TABLE new_\(table) (\(all))"
    wait = "INSERT INTO temp.new_\(table) VALUES (?, \(places), ?)"
    write = "INSERT INTO \(table) (\(all)) SELECT \(all) FROM temp.new_\(table) ORDER BY rowid"
    clear = "DELETE FROM temp.new_\(table)"
    let sets = columns.map { "\($0) = ?" }.joined(separator: ", ")
    revive = "UPDATE \(table) SET \(sets), version = version + 1, removed = 0 WHERE id = ?"
    loaded = RecordColumns(kind, only: fields.map(\.name), attributes: true)
    load = "SELECT \(loaded.sql), t.removed FROM \(table) t WHERE t.id = ?"
  }

  private static let all = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, ImportColumns($0)) })
}
