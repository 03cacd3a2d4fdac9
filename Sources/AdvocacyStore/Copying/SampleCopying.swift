import Advocacy
import GRDB

/// The copying of a sample's things, in a file that nobody else has open: rows first, then indexes and the search index.
///
/// Each table's own rows wait in a temporary one, since SQLite keeps apart what it reads from a table that it writes.
/// References between things are kept within a copy; what is of the programme as a whole, its colleagues, requests,
/// calls for help and announcements, is there once.
struct SampleCopying {
  let database: Database
  let copies: SampleCopies
  /// The batch that the copies belong to.
  let batch: Int64
  /// What is to come stays when it was.
  let now: Instant
  /// How many things of each kind there were.
  let firsts: [Kind: Int64]

  /// How much earlier what has happened is in a copy than in the one before it, in milliseconds: long enough that much
  /// else lies between a thing and its copy.
  static let apart: Int64 = 787_013

  /// The kinds that have their times as they are in each copy: how much was granted in a year is limited.
  static let timeless: Set<Kind> = [.reward, .lot, .code]

  /// The kinds that are copied.
  static let kinds: [Kind] = [
    .account, .customer, .feedback, .message, .response, .touchpoint, .task, .referral, .story, .reward, .ask,
    .mention, .lot, .code,
  ]

  init(_ database: Database, _ copies: SampleCopies, batch: Int64, at now: Instant) throws {
    self.database = database
    self.copies = copies
    self.batch = batch
    self.now = now
    firsts = try Dictionary(
      uniqueKeysWithValues: Self.kinds.map { kind in
        (kind, try database.number("SELECT coalesce(max(id), 0) FROM \(ThingTable.name(of: kind))"))
      })
  }

  /// Sets aside the rows that are copied, and the names that stand in texts.
  func setAside() throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE called (kind TEXT, id INTEGER, name TEXT, email TEXT, phone TEXT, street TEXT, domain TEXT,
          folded TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID;
        CREATE TEMP TABLE first_called AS SELECT id, name, folded(name) AS folded FROM customers;
        CREATE INDEX temp.first_called_id ON first_called (id);
        CREATE TEMP TABLE first_external_ids AS SELECT * FROM external_ids WHERE \(Self.isCopied("id"));
        CREATE TEMP TABLE first_grants AS SELECT * FROM grants WHERE \(Self.isCopied("thing"));
        """)
    database.add(function: Self.standsAlone)
    for kind in Self.kinds {
      let table = ThingTable.name(of: kind)
      let person =
        switch kind {
        case .feedback: "t.customer"
        case .message: "(SELECT customer FROM feedback WHERE id = t.feedback)"
        default: "NULL"
        }
      let condition = kind == .ask ? "WHERE \(Self.isAlone)" : ""
      try database.execute(
        sql: """
          CREATE TEMP TABLE first_\(table) AS SELECT t.*, \(person) AS person, 0 AS is_named FROM \(table) t \(condition)
          """)
      guard kind == .feedback || kind == .message else { continue }
      try database.execute(
        sql: """
          UPDATE temp.first_\(table) AS t SET is_named = 1 FROM temp.first_called c
          WHERE c.id = t.person AND instr(t.body, c.name) > 0 AND stands_alone(t.folded, c.folded)
            AND replace(folded(t.body), c.folded, '|') = folded(replace(t.body, c.name, '|'))
            AND length(t.folded) - length(replace(t.folded, c.folded, ''))
              = length(folded(t.body)) - length(replace(folded(t.body), c.folded, ''))
          """)
    }
  }

  /// Makes one copy; gives how many rows it has.
  func copy(_ number: Int) throws -> Int {
    try call(number, customers: firsts[.customer] ?? 0)
    var rows = 0
    for kind in Self.kinds { rows += try copy(kind, number, where: "1", links: Set(Self.kinds)) }
    try database.execute(
      sql: """
        INSERT INTO external_ids (kind, source, value, id, batch)
        SELECT t.kind, t.source, printf('%05d-', \(number)) || t.value, t.id + \(steps("t.kind", number)), \(batch)
        FROM temp.first_external_ids t ORDER BY t.rowid
        """)
    try database.execute(
      sql: """
        INSERT INTO grants (key, action, kind, thing, batch)
        SELECT t.key || '.\(number)', t.action, t.kind, t.thing + \(steps("t.kind", number)), \(batch)
        FROM temp.first_grants t ORDER BY t.rowid
        """)
    return rows
  }

  /// Copies what is over: some customers, and some pieces of feedback with what was written on them.
  func copyRest() throws -> Int {
    let number = copies.count + 1
    try call(number, customers: Int64(copies.customers))
    let isPlain = "t.status <> 'duplicate' AND t.duplicate_of IS NULL"
    try database.execute(
      sql: """
        CREATE TEMP TABLE rest AS SELECT t.id, row_number() OVER (ORDER BY t.id) AS place FROM temp.first_feedback t
        WHERE \(isPlain) ORDER BY t.id LIMIT \(copies.feedback)
        """)
    var rows = try copy(.customer, number, where: "t.id <= \(copies.customers)", links: [])
    // The feedback stays that of whom it is from.
    try database.run("DELETE FROM temp.called")
    rows += try copy(
      .feedback, number, where: "t.id IN (SELECT id FROM temp.rest)", links: [.feedback])
    rows += try copy(
      .message, number, where: "t.feedback IN (SELECT id FROM temp.rest)", links: [.feedback])
    try database.execute(
      sql: """
        INSERT INTO external_ids (kind, source, value, id, batch)
        SELECT t.kind, t.source, printf('%05d-', \(number)) || t.value, t.id + \(steps("t.kind", number)), \(batch)
        FROM temp.first_external_ids t
        WHERE (t.kind = 'customer' AND t.id <= \(copies.customers))
          OR (t.kind = 'feedback' AND t.id IN (SELECT id FROM temp.rest))
        """)
    return rows
  }

  /// Keeps what the customers and accounts of a copy are called.
  private func call(_ number: Int, customers: Int64) throws {
    try database.run("DELETE FROM temp.called")
    let insert = try SQLStatement(
      database,
      "INSERT INTO temp.called (kind, id, name, email, phone, street, domain, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (kind, count) in [(Kind.customer, customers), (.account, firsts[.account] ?? 0)] where count > 0 {
      for id in 1...count {
        let names = copies.names(Reference(kind, id), number)
        let columns = [FieldName.name, .email, .phone, .street, .domain].map { SQLValue(names[$0]) }
        try insert.run(
          [.text(kind.rawValue), .integer(id)] + columns + [SQLValue(names[.name].map { Folding.fold($0) })])
      }
    }
    try database.run(
      """
      INSERT OR IGNORE INTO words (word)
      SELECT DISTINCT w.value FROM temp.called c, json_each(words_of(c.folded)) w WHERE c.kind = 'customer'
      """)
  }

  /// The condition that what a row of another table is about is copied: a thing of a kind, given by a column.
  private static func isCopied(_ column: String) -> String {
    let names = kinds.filter { $0 != .ask }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return
      "(kind IN (\(names)) OR (kind = 'ask' AND \(column) IN (SELECT t.id FROM asks t WHERE \(isAlone))))"
  }

  /// The condition that an ask is none of a call for help: those have the number that is needed.
  static let isAlone = "t.opportunity IS NULL"

  /// How many numbers a copy lies behind, for a kind that an expression gives.
  private func steps(_ kind: String, _ number: Int) -> String {
    "CASE \(kind) "
      + Self.kinds.map { "WHEN '\($0.rawValue)' THEN \((firsts[$0] ?? 0) * Int64(number))" }
      .joined(separator: " ") + " ELSE 0 END"
  }

  /// Whether each place where a text holds a part has no letter or digit beside it, so that it is words of its own.
  private static let standsAlone = DatabaseFunction("stands_alone", argumentCount: 2, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]), let part = String.fromDatabaseValue(values[1]),
      !part.isEmpty
    else { return false }
    let marked = text.replacing(part, with: "\u{1F}")
    let words = Set(Vocabulary.words(in: marked.replacing("\u{1F}", with: " "))).union(
      Vocabulary.words(in: part))
    return Set(Vocabulary.words(in: text)).isSubset(of: words)
  }
}
