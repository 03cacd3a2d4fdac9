import Advocacy
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import AdvocacyStore

@Suite struct MigratingTests {
  /// A programme file as an earlier schema left it, with one customer and some feedback.
  private func older(_ steps: Int, at path: String) throws {
    let queue = try DatabasePool(path: path, configuration: ProgrammeFile.configuration())
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    var migrator = DatabaseMigrator()
    for (index, migration) in Schema.migrations.prefix(steps).enumerated() {
      migrator.registerMigration(migration.name, foreignKeyChecks: .immediate) { database in
        try database.execute(sql: migration.sql)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(queue)
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO programme (id, name, currency, zone, created) VALUES (1, 'Delta', 'EUR', 'Europe/Vienna', 1);
          INSERT INTO colleagues (handle, role, active, removed, created, updated)
          VALUES ('policy', 'manager', 0, 1, 1, 1), ('mia', 'manager', 1, 0, 1, 1);
          INSERT INTO customers (display, name, created, updated) VALUES ('Zoë', 'Zoë', 1, 1);
          INSERT INTO feedback (status, customer, created, updated)
          VALUES ('new', 1, 1, 1), ('waiting_team', 1, 1, 1), ('closed', 1, 1, 1), ('in_progress', NULL, 1, 1);
          """)
    }
    try queue.close()
  }

  @Test(arguments: 1..<Schema.version)
  func everyEarlierSchemaIsBroughtUpByManyAtOnce(_ steps: Int) throws {
    let folder = try Folder()
    let path = folder.path("old.advocate")
    try older(steps, at: path)
    // Who holds the file lets all of them see that there is something to do before any of them can.
    let holder = try DatabaseQueue(path: path, configuration: ProgrammeFile.configuration())
    let isHeld = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      try? holder.writing { _ in
        isHeld.signal()
        usleep(500_000)
      }
    }
    isHeld.wait()
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      do {
        let version = try ProgrammeFile.open(at: path).read { try $0.number("PRAGMA user_version") }
        if version != Schema.version { failures.withLock { $0.append("left at \(version)") } }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let file = try ProgrammeFile.open(at: path)
    #expect(try file.record(Reference(.customer, 1))?[.display] == .text("Zoë"))
    #expect(try file.policies().count == 1)
    let open = try QueryParser(.feedback, QueryCases.context).parse("open:yes")
    let request = ListRequest(.feedback, query: open, order: ListOrder(.created), limit: 9)
    #expect(try file.page(request).rows.count == 3)
    let sound = try file.read { database in
      try database.first("PRAGMA integrity_check") { $0.text(0) }
    }
    #expect(sound == "ok")
  }

  @Test func aWrongSuggestionOfBeforeIsPutRight() throws {
    let folder = try Folder()
    let path = folder.path("old.advocate")
    try older(29, at: path)
    let former = try DatabaseQueue(path: path, configuration: ProgrammeFile.configuration())
    try former.writing {
      try $0.run("UPDATE customers SET tier = 'gold', suggested_standing = 'champion'")
      try $0.run("DELETE FROM standings_to_reckon")
    }
    try former.close()
    let file = try ProgrammeFile.open(at: path)
    #expect(try file.reckonStandings(at: Instant(milliseconds: 1)) == 1)
    let customer = try file.record(Reference(.customer, 1))
    #expect(customer?[.tier] == nil && customer?[.suggestedStanding] == nil)
  }
}
