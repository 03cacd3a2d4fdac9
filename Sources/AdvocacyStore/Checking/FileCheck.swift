import Advocacy
import GRDB

/// What must hold in a programme file beyond what its constraints check.
struct FileCheck {
  let database: Database

  /// The most findings of one sort that are told one by one.
  static let most = 20

  /// The file's pages, constraints and foreign keys, as SQLite checks them.
  func pages() throws -> [String] {
    let broken = try database.rows("PRAGMA integrity_check(20)") { $0.text(0) ?? "" }.filter { $0 != "ok" }
    let loose = try database.rows("PRAGMA foreign_key_check") { row in
      "\(row.text(0) ?? "a table") row \(row.integer(1)) refers to a row of \(row.text(2) ?? "another table") that isn't there."
    }
    return broken.map { "SQLite says: \($0)." } + loose.prefix(Self.most)
  }

  /// The record of activity: each record's hash over the one before, none missing at the end.
  func chain() throws -> [String] {
    var last: [UInt8] = []
    var end: Int64 = 0
    let statement = try SQLStatement(
      database,
      """
      SELECT id, batch, at, colleague, way_in, action, kind, thing, version, payload, hash FROM activity ORDER BY id
      """)
    defer { statement.reset() }
    while try statement.step() {
      let id = statement.integer(0)
      let parts = (0..<10).map { column in
        column == 9 || (4...6).contains(column)
          ? statement.text(column) ?? "" : statement.optionalInteger(column).map { String($0) } ?? ""
      }
      let hash = ActivityWriter.hash(after: last, parts)
      if hash != statement.bytes(10) {
        return ["The record of activity was changed at or before its entry \(id): its hash doesn't follow."]
      }
      last = hash
      end = id
    }
    let written = try database.number("SELECT seq FROM sqlite_sequence WHERE name = 'activity'")
    return written > end ? ["The record of activity lacks its last entries, after \(end)."] : []
  }

  /// The personal texts beside the record: each is the one that was written, or forgotten.
  func texts() throws -> [String] {
    var findings: [String] = []
    let statement = try SQLStatement(
      database,
      """
      SELECT a.id, t.content, json_extract(a.payload, '$.personal.hash'), t.id
      FROM activity a LEFT JOIN activity_texts t ON t.id = json_extract(a.payload, '$.personal.text')
      WHERE json_extract(a.payload, '$.personal.text') IS NOT NULL
      """)
    defer { statement.reset() }
    while try statement.step(), findings.count < Self.most {
      if statement.isNull(3) {
        findings.append("The text of entry \(statement.integer(0)) of the record of activity is missing.")
      } else if let text = statement.text(1), SHA256.hexadecimal(text) != statement.text(2) {
        findings.append("The text of entry \(statement.integer(0)) of the record of activity was changed.")
      }
    }
    return findings
  }

  /// Versions: a thing's is that of the last record or import about it.
  func versions() throws -> [String] {
    try Kind.allCases.flatMap { kind in
      try database.rows(
        """
        SELECT t.id, t.version, v.last FROM \(ThingTable.name(of: kind)) t JOIN (
          SELECT i.id, max(
            coalesce((SELECT max(version) FROM activity WHERE kind = ?1 AND thing = i.id), 1),
            coalesce((SELECT max(after) FROM import_changes WHERE kind = ?1 AND thing = i.id), 1)) AS last
          FROM \(ThingTable.name(of: kind)) i) v ON v.id = t.id
        WHERE t.version < v.last OR (t.version > v.last AND t.batch IS NULL) LIMIT \(Self.most)
        """, [.text(kind.rawValue)]
      ) { row in
        "\(Reference(kind, row.integer(0))) has version \(row.integer(1)), and the record of activity knows \(row.integer(2))."
      }
    }
  }

  /// Each thing by itself: what a rule needs, its words, its tags, its folded text.
  func things() throws -> [String] {
    var findings: [String] = []
    for kind in Kind.allCases {
      let columns = RecordColumns.stored(kind)
      let statement = try SQLStatement(
        database, "SELECT \(columns.sql), t.folded FROM \(ThingTable.name(of: kind)) t WHERE t.removed = 0")
      defer { statement.reset() }
      while try statement.step(), findings.count < Self.most {
        let record = columns.record(statement)
        let name = record.reference
        if let sentence = Requirement.violation(of: record) { findings.append(sentence) }
        if case .tags(let tags)? = record[.tags], tags != Tag.canonical(tags) {
          findings.append("The tags of \(name) are not in their written form.")
        }
        for field in ThingTable.stored(kind) {
          if case .choice(let words) = field.field.type, let word = record.text(field.name),
            !words.contains(word)
          {
            findings.append("\(field.field.label) of \(name) is “\(word)”, which is none of its words.")
          }
        }
        if Requirement.folded(kind, { record[$0] }) != statement.text(columns.count) {
          findings.append("The search text of \(name) doesn't agree with its fields.")
        }
      }
    }
    return findings
  }

  /// The words of long texts: each is one that search knows.
  func words() throws -> [String] {
    try Kind.allCases.filter { SearchIndex.form(of: $0) == .words }.flatMap { kind in
      try database.rows(
        """
        SELECT DISTINCT t.id FROM \(ThingTable.name(of: kind)) t, json_each(words_of(t.folded)) w
        WHERE w.value NOT IN (SELECT word FROM words) LIMIT \(Self.most)
        """
      ) { "Search doesn't know all words of \(Reference(kind, $0.integer(0)))." }
    }
  }

  /// Grant keys: each belongs to a thing, each reward's key is taken, and each side has one reward.
  func grants() throws -> [String] {
    let free = try database.rows(
      """
      SELECT id FROM rewards w WHERE grant_key IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.key = w.grant_key) LIMIT \(Self.most)
      """
    ) { "The grant key of \(Reference(.reward, $0.integer(0))) isn't noted as taken." }
    let sides = try database.rows(
      """
      SELECT referral, side FROM rewards WHERE removed = 0 AND referral IS NOT NULL
      GROUP BY referral, side HAVING count(*) > 1 LIMIT \(Self.most)
      """
    ) {
      "\(Reference(.referral, $0.integer(0))) has more than one reward for the \($0.text(1) ?? "same") side."
    }
    let lost = try Kind.allCases.flatMap { kind in
      try database.rows(
        """
        SELECT key FROM grants WHERE kind = ? AND thing NOT IN (SELECT id FROM \(ThingTable.name(of: kind)))
        LIMIT \(Self.most)
        """, [.text(kind.rawValue)]
      ) { "The grant key “\($0.text(0) ?? "")” belongs to a \(kind.rawValue) that isn't there." }
    }
    return free + sides + lost
  }

  /// External ids: each belongs to a thing.
  func externalIDs() throws -> [String] {
    try Kind.allCases.flatMap { kind in
      try database.rows(
        """
        SELECT source, value FROM external_ids e
        WHERE kind = ? AND NOT EXISTS (SELECT 1 FROM \(ThingTable.name(of: kind)) t WHERE t.id = e.id)
        LIMIT \(Self.most)
        """, [.text(kind.rawValue)]
      ) { row in
        "The \(kind.rawValue) \(row.text(1) ?? "") of \(row.text(0) ?? "") is noted for a thing that isn't there."
      }
    }
  }

  /// References: what is there refers to nothing that was taken back.
  func references() throws -> [String] {
    try Kind.allCases.flatMap { kind in
      try ThingTable.references(to: kind).flatMap { other, field in
        try database.rows(
          """
          SELECT o.id, t.id FROM \(ThingTable.name(of: kind)) t
            JOIN \(ThingTable.name(of: other)) o ON o.\(field.name) = t.id
          WHERE t.removed = 1 AND o.removed = 0 LIMIT \(Self.most)
          """
        ) { row in
          "\(Reference(other, row.integer(0))) refers to \(Reference(kind, row.integer(1))), which was taken back."
        } + (kind == .customer ? referringToMerged(other, field) : [])
      }
    }
  }

  /// What refers to a customer was carried over when that one was merged into another.
  private func referringToMerged(_ other: Kind, _ field: StoredField) throws -> [String] {
    try database.rows(
      """
      SELECT o.id, t.id, t.merged_into FROM customers t
        JOIN \(ThingTable.name(of: other)) o ON o.\(field.name) = t.id
      WHERE t.merged_into IS NOT NULL AND o.removed = 0 LIMIT \(Self.most)
      """
    ) { row in
      let (merged, survivor) = (Reference(.customer, row.integer(1)), Reference(.customer, row.integer(2)))
      return "\(Reference(other, row.integer(0))) refers to \(merged), which was merged into \(survivor)."
    }
  }
}
