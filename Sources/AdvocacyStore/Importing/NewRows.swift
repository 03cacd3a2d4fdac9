import Advocacy
import GRDB

/// The new things of a chunk of an import that aren't in their tables yet.
///
/// They wait in temporary tables and go to their own in one statement: row by row SQLite opens all indexes of a table
/// for each, and keeps every page of them that it changes, and takes three times as long. Whoever reads the tables
/// meanwhile writes what waits first.
final class NewRows {
  private let database: Database
  private var waiting: [Kind: Waiting] = [:]

  /// What waits of one kind.
  private struct Waiting {
    let first: Int64
    let statement: SQLStatement
    var count: Int64 = 0
    var names: Set<Name> = []
    /// Whether any came without a number of another system.
    var areNameless = false

    mutating func add(_ stored: [SQLValue], _ names: [String], isNameless: Bool) throws -> Int64 {
      let number = first + count
      statement.bind(.integer(number), at: 1)
      for (index, value) in stored.enumerated() { statement.bind(value, at: index + 2) }
      try statement.run()
      count += 1
      for name in names { self.names.insert(Name(name)) }
      if isNameless { areNameless = true }
      return number
    }
  }

  /// What tells a name from others, however its ASCII letters are written: enough to know which aren't there.
  private struct Name: Hashable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ text: String) {
      for byte in text.utf8 {
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      }
    }
  }

  /// The kinds whose things wait, each after those that it refers to.
  private static let kinds: [Kind] = [
    .account, .customer, .feedback, .message, .touchpoint, .response, .task,
  ]

  init(_ database: Database) { self.database = database }

  /// So many go to their table in one statement: what SQLite may have to take back of it takes room.
  private static let atOnce = 1000

  /// Whether new things wait at all.
  var isOpen = true

  /// Whether new things of a kind wait; all others go to their tables at once.
  func takes(_ kind: Kind) -> Bool { isOpen && Self.kinds.contains(kind) }

  /// Takes a new thing.
  ///
  /// Its columns come in the order of ``ImportColumns``, with the names that other rows may call it by and whether it
  /// has no number of another system. Gives the number that it has here.
  func add(_ stored: [SQLValue], _ kind: Kind, names: [String], isNameless: Bool) throws -> Int64 {
    let columns = ImportColumns.of(kind)
    if waiting[kind] == nil {
      // A table that is made has every statement prepared anew.
      if try database.number(columns.isWaitingMade) == 0 { try database.execute(sql: columns.makeWaiting) }
      let given = try database.number(
        "SELECT seq FROM sqlite_sequence WHERE name = ?", .text(ThingTable.name(of: kind)))
      waiting[kind] = Waiting(first: given + 1, statement: try SQLStatement(database, columns.wait))
    }
    return try waiting[kind]?.add(stored, names, isNameless: isNameless) ?? 0
  }

  /// Whether a thing waits.
  func holds(_ reference: Reference) -> Bool {
    waiting[reference.kind].map { $0.first..<($0.first + $0.count) ~= reference.id } ?? false
  }

  /// Whether a thing that waits may go by a name, however its letters are written.
  func mayHold(_ name: String, _ kind: Kind) -> Bool {
    waiting[kind]?.names.contains(Name(name)) ?? false
  }

  /// Whether things of a kind wait.
  func holdsAny(_ kind: Kind) -> Bool { waiting[kind] != nil }

  /// Whether things of a kind wait that have no number of another system.
  func holdsNameless(_ kind: Kind) -> Bool { waiting[kind]?.areNameless ?? false }

  /// Writes all that waits.
  func write() throws {
    for kind in Self.kinds {
      guard let count = waiting[kind]?.count else { continue }
      for start in stride(from: 0, to: count, by: Self.atOnce) {
        try database.run(ImportColumns.of(kind).write, .integer(start), .integer(Int64(Self.atOnce)))
      }
      try database.run(ImportColumns.of(kind).clear)
      waiting[kind] = nil
    }
  }
}

extension RowImporter {
  /// Adds a new thing, now or with others later, and gives its number.
  func insert(_ stored: [SQLValue], _ values: [FieldName: Value], _ row: ImportRecord) throws -> Int64 {
    guard newRows.takes(row.kind) else {
      try newRows.write()
      try SQLStatement(database, ImportColumns.of(row.kind).insert).run(stored)
      return database.lastInsertedRowID
    }
    let names = [.name, .display, .email].compactMap { values[$0]?.text }
    return try newRows.add(stored, row.kind, names: names, isNameless: row.externalID == nil)
  }
}
