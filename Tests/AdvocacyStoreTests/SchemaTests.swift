import Advocacy
import GRDB
import Testing

@testable import AdvocacyStore

@Suite struct SchemaTests {
  private static let common: Set<String> = ["id", "version", "removed", "batch", "folded", "attributes"]

  @Test(arguments: Kind.allCases) func columnsAreTheStoredFields(_ kind: Kind) throws {
    let programme = try Programme()
    let columns = try programme.file.read { database in
      try database.rows("SELECT name, type FROM pragma_table_info(?)", [.text(ThingTable.name(of: kind))]) {
        ($0.text(0) ?? "", $0.text(1) ?? "")
      }
    }
    let types = Dictionary(uniqueKeysWithValues: columns)
    let stored = ThingTable.stored(kind)
    let reckoned = FieldTable.fields(of: kind).filter { $0.origin == .reckoned }.map(\.name.rawValue)
    let beside = reckoned + (kind == .feedback ? ["clocks_at"] : [])
    #expect(Set(types.keys) == Set(stored.flatMap(\.columns)).union(Self.common).union(beside))
    for field in stored {
      switch field.storage {
      case .text, .day, .tags: #expect(types[field.columns[0]] == "TEXT", "\(kind).\(field.name)")
      case .money: #expect(field.columns.map { types[$0] } == ["INTEGER", "TEXT"], "\(kind).\(field.name)")
      default: #expect(types[field.columns[0]] == "INTEGER", "\(kind).\(field.name)")
      }
    }
  }

  @Test(arguments: Kind.allCases) func choicesAreCheckedByTheFile(_ kind: Kind) throws {
    let programme = try Programme()
    let sql = try programme.file.read { database in
      try database.first("SELECT sql FROM sqlite_master WHERE name = ?", [.text(ThingTable.name(of: kind))]) {
        $0.text(0) ?? ""
      }
    }
    let flat = try #require(sql).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for field in ThingTable.stored(kind) {
      guard case .choice(let words) = field.field.type else { continue }
      let list =
        if case .rank = field.storage {
          words.indices.map(String.init).joined(separator: ", ")
        } else {
          words.map { "'\($0)'" }.joined(separator: ", ")
        }
      #expect(flat.contains("CHECK (\(field.name) IN (\(list)))"), "\(kind).\(field.name)")
    }
  }

  @Test func theVersionIsTheNumberOfMigrations() {
    #expect(Schema.version == Schema.migrations.count)
  }

  @Test func everyTableIsStrict() throws {
    let programme = try Programme()
    let loose = try programme.file.read { database in
      try database.rows(
        """
        SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
        """
      ) { $0.text(0) ?? "" }
    }
    #expect(loose == [])
  }

  /// A list of more than two words is made into a table for each index of each row that is written.
  @Test func noIndexHasATableOfWordsMadeForEachRow() throws {
    let programme = try Programme()
    let steps = try programme.file.read { database in
      try database.rows("EXPLAIN UPDATE feedback SET removed = 1, snoozed_until = 1, due = 1 WHERE id = 1") {
        $0.text(1) ?? ""
      }
    }
    #expect(steps.contains("IdxInsert"))
    #expect(!steps.contains("OpenEphemeral"))
  }

  /// What changes many things says what becomes of a conflict, for what it triggers too.
  @Test func noTriggerOfAChangeSaysWhatBecomesOfAConflict() throws {
    let programme = try Programme()
    let triggers = try programme.file.read { database in
      try database.rows("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%UPDATE OF%'") {
        $0.text(0) ?? ""
      }
    }
    #expect(triggers.count > 10)
    #expect(triggers.filter { $0.contains("INSERT OR") || $0.contains("UPDATE OR") } == [])
  }

  @Test func everyReferenceIsIndexed() throws {
    let programme = try Programme()
    for kind in Kind.allCases {
      for (other, field) in ThingTable.references(to: kind) {
        let leads = try programme.file.read { database in
          try database.number(
            """
            SELECT count(*) FROM pragma_index_list(?) l, pragma_index_info(l.name) i
            WHERE i.seqno = 0 AND i.name = ?
            """, .text(ThingTable.name(of: other)), .text(field.name.rawValue))
        }
        #expect(leads > 0, "\(other).\(field.name)")
      }
    }
  }

  @Test(arguments: Kind.allCases) func everyFieldCanBeRead(_ kind: Kind) throws {
    let programme = try Programme()
    let columns = RecordColumns.all(kind)
    let records = try programme.file.read { database in
      try database.rows("SELECT \(columns.sql) FROM \(ThingTable.name(of: kind)) t") { columns.record($0) }
    }
    #expect(records.count == (kind == .colleague ? 2 : 0))
  }
}
