import Advocacy
import GRDB
import Testing

@testable import AdvocacyStore

/// Acts on so many things that their rows are written together.
@Suite("Acts on many things")
struct ManyTests {
  /// More than are written row by row.
  private static let many = 230

  /// A programme with customers and feedback of all statuses, some of it of nobody.
  private func programme() throws -> Programme {
    let programme = try Programme()
    try programme.addColleagues()
    let statuses = ["new", "in_progress", "waiting_customer", "resolved", "closed"]
    let customers = (1...Self.many).map { number in
      ImportRecord(
        row: number, kind: .customer, externalID: ExternalID(source: "list", value: "C\(number)"),
        values: [.name: .text("Person \(number)"), .created: .instant(Programme.start - .days(90))])
    }
    _ = try programme.bring(.customer, customers)
    let feedback = (1...Self.many).map { number in
      var values: [FieldName: Value] = [
        .feedbackKind: .text(number % 3 == 0 ? "complaint" : "praise"), .subject: .text("Tent \(number)"),
        .body: .text("The zip of tent \(number) is stuck."), .status: .text(statuses[number % 5]),
        .created: .instant(Programme.start - .days(9)),
      ]
      if number % 2 == 0 { values[.clocksFrom] = .instant(Programme.start - .days(9)) }
      if number % 7 == 0 { values[.tags] = .tags(["old"]) }
      return ImportRecord(
        row: number, kind: .feedback, externalID: ExternalID(source: "list", value: "F\(number)"),
        values: values,
        links: number % 11 == 0
          ? [:] : [.customer: .external(ExternalID(source: "list", value: "C\(number)"))])
    }
    _ = try programme.bring(.feedback, feedback)
    return programme
  }

  /// All tables that hold things or what is told of them, but batches and records, as text.
  private func things(_ programme: Programme) throws -> [String: [String]] {
    try programme.file.read { database in
      var tables: [String: [String]] = [:]
      for kind in Kind.allCases {
        let table = ThingTable.name(of: kind)
        let columns = try database.rows("SELECT name FROM pragma_table_info(?)", [.text(table)]) {
          $0.text(0) ?? ""
        }
        let list = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
        tables[table] = try database.rows("SELECT \(list) FROM \(table) ORDER BY id") { $0.text(0) ?? "" }
      }
      return tables
    }
  }

  /// What is recorded of each thing, in the order of the things.
  private func records(_ programme: Programme) throws -> [String] {
    try programme.file.read { database in
      try database.rows(
        """
        SELECT a.action || ' ' || a.kind || a.thing || ' ' || a.version || ' ' || json_remove(a.payload, '$.personal.text')
          || coalesce((SELECT content FROM activity_texts WHERE id = json_extract(a.payload, '$.personal.text')), '')
        FROM activity a WHERE a.kind IS NOT NULL ORDER BY a.kind, a.thing, a.version
        """
      ) { $0.text(0) ?? "" }
    }
  }

  private static let acts: [(action: ActionName, kind: Kind, arguments: [FieldName: Value])] = [
    ("feedback.priority", .feedback, [.to: .text("high")]),
    ("feedback.assign", .feedback, [.to: .colleague("ana")]),
    ("feedback.tag", .feedback, [.add: .tags(["spring"]), .remove: .tags(["old"])]),
    ("feedback.answer", .feedback, [.body: .text("It is on its way."), .then: .text("resolved")]),
    ("feedback.resolve", .feedback, [:]),
    ("feedback.reopen", .feedback, [:]),
    ("customer.tag", .customer, [.add: .tags(["spring"])]),
    ("customer.standing", .customer, [.to: .text("potential"), .reason: .text("the fair")]),
  ]

  @Test("leave what the same acts one by one leave, and so do their undo and redo", arguments: acts.indices)
  func sameAsOneByOne(_ place: Int) throws {
    let (action, kind, arguments) = Self.acts[place]
    let (together, single) = (try programme(), try programme())
    let targets = (1...Self.many).map { Reference(kind, Int64($0)) }
    let now = Programme.start + .minutes(5)
    let report = try together.file.perform(
      ActionRequest(action, on: targets, arguments: arguments), by: Programme.mia, at: now, via: .command)
    for target in targets {
      _ = try single.file.perform(
        ActionRequest(action, on: [target], arguments: arguments), by: Programme.mia, at: now, via: .command)
    }
    #expect(report.lines.count == targets.count)
    let done = report.lines.filter(\.isDone).count
    #expect(done >= 40)
    #expect(try things(together) == things(single))
    #expect(try records(together) == records(single))

    let later = now + .hours(1)
    _ = try together.file.undo(by: Programme.mia, at: later, via: .command)
    let batches = try single.file.read {
      try $0.rows("SELECT id FROM batches WHERE action = ? ORDER BY id DESC", [.text(action.rawValue)]) {
        $0.integer(0)
      }
    }
    #expect(batches.count == done)
    for batch in batches { _ = try single.file.undo(batch, by: Programme.mia, at: later, via: .command) }
    #expect(try things(together) == things(single))

    _ = try together.file.redo(by: Programme.mia, at: later + .hours(1), via: .command)
    let undos = try single.file.read {
      try $0.rows("SELECT id FROM batches WHERE undo_of IS NOT NULL ORDER BY id DESC") { $0.integer(0) }
    }
    for undo in undos {
      _ = try single.file.undo(undo, by: Programme.mia, at: later + .hours(1), via: .command)
    }
    #expect(try things(together) == things(single))
    #expect(try together.file.check() == [])
  }

  @Test("that is refused halfway leaves nothing behind")
  func allOrNothing() throws {
    let programme = try programme()
    let (before, recorded) = (try things(programme), try records(programme))
    // The constraint of the file is met by one of the rows that are written together.
    try programme.file.pool.writeWithoutTransaction {
      try $0.execute(
        sql: """
          CREATE TRIGGER not_this_one BEFORE UPDATE ON feedback WHEN NEW.id = 200
          BEGIN SELECT RAISE(ABORT, 'not this one'); END
          """)
    }
    let targets = (1...Self.many).map { Reference(.feedback, Int64($0)) }
    #expect(throws: Refusal.self) {
      _ = try programme.file.perform(
        ActionRequest("feedback.priority", on: targets, arguments: [.to: .text("high")]), by: Programme.mia,
        at: Programme.start + .minutes(5), via: .command)
    }
    try programme.file.pool.writeWithoutTransaction { try $0.execute(sql: "DROP TRIGGER not_this_one") }
    #expect(try things(programme) == before)
    #expect(try records(programme) == recorded)
    // What waited of it is gone too.
    let report = try programme.file.perform(
      ActionRequest("feedback.priority", on: targets, arguments: [.to: .text("high")]), by: Programme.mia,
      at: Programme.start + .minutes(6), via: .command)
    #expect(try programme.count("feedback", where: "priority = 2") == report.lines.count)
    #expect(try programme.file.check() == [])
  }

  @Test("tell how far they are, and so do their undo and redo")
  func progress() throws {
    let programme = try programme()
    let targets = (1...Self.many).map { Reference(.feedback, Int64($0)) }
    var told: [Int] = []
    func tell(_ done: Int, _ total: Int) {
      #expect(total == Self.many)
      told.append(done)
    }
    func expectTold(_ what: String) {
      #expect(told.count >= 2, "\(what)")
      #expect(told == told.sorted(), "\(what)")
      #expect(told.last == Self.many, "\(what)")
      told = []
    }
    _ = try programme.file.perform(
      ActionRequest("feedback.priority", on: targets, arguments: [.to: .text("high")]), by: Programme.mia,
      at: Programme.start + .minutes(5), via: .dashboard, progress: tell)
    expectTold("the act")
    _ = try programme.file.undo(
      by: Programme.mia, at: Programme.start + .minutes(6), via: .dashboard, progress: tell)
    expectTold("its undo")
    _ = try programme.file.redo(
      by: Programme.mia, at: Programme.start + .minutes(7), via: .dashboard, progress: tell)
    expectTold("its redo")
  }

  @Test("take memory and log for themselves only as long as they last")
  func memory() throws {
    let programme = try Programme()
    let rows = (1...600).map { number in
      ImportRecord(
        row: number, kind: .customer, externalID: ExternalID(source: "list", value: "C\(number)"),
        values: [.name: .text("Person \(number)")])
    }
    _ = try programme.bring(.customer, rows)
    func settings() throws -> [Int64] {
      try programme.file.pool.writeWithoutTransaction { database in
        try ["cache_size", "wal_autocheckpoint"].map { try database.number("PRAGMA \($0)") }
      }
    }
    let before = try settings()
    try programme.done(
      ActionRequest(
        "customer.tag", on: (1...600).map { Reference(.customer, $0) }, arguments: [.add: .tags(["spring"])]))
    #expect(try settings() == before)
    let inLog = try programme.file.pool.writeWithoutTransaction { database in
      try database.first("PRAGMA wal_checkpoint(PASSIVE)") { (all: $0.integer(1), inPlace: $0.integer(2)) }
    }
    #expect(inLog?.all == inLog?.inPlace)
    #expect(try programme.count("customers", where: "tags LIKE '%spring%'") == 600)
  }
}
