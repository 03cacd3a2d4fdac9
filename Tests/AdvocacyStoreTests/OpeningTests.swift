import Advocacy
import Foundation
import GRDB
import Testing

@testable import AdvocacyStore

@Suite struct OpeningTests {
  @Test func aNewProgrammeKnowsWhatItIs() throws {
    let programme = try Programme()
    #expect(programme.file.settings.name == "Delta Sports")
    #expect(programme.file.settings.currency == .euro)
    #expect(programme.file.settings.zone.name == "Europe/Vienna")
    #expect(try programme.file.actor(handle: "mia") == Actor(handle: "mia", role: .manager))
    #expect(throws: Refusal.self) { try programme.file.actor(handle: "policy") }
    #expect(throws: Refusal.self) { try programme.file.actor(handle: "nobody") }
    let again = try ProgrammeFile.open(at: programme.path)
    #expect(again.settings == programme.file.settings)
  }

  @Test func writesAreDurableAndForeignKeysHold() throws {
    let programme = try Programme()
    let (synchronous, mode, keys) = try programme.file.pool.writeWithoutTransaction { database in
      (
        try database.number("PRAGMA synchronous"),
        try database.first("PRAGMA journal_mode") { $0.text(0) },
        try database.number("PRAGMA foreign_keys")
      )
    }
    #expect(synchronous == 2)
    #expect(mode == "wal")
    #expect(keys == 1)
  }

  /// Where acts leave the log to others no commit brings it to its place, and yet it comes there.
  @Test func theLogIsEmptiedBesideTheActs() throws {
    let programme = try Programme()
    func usualLog() throws -> Int64 {
      try programme.file.pool.writeWithoutTransaction { try $0.number("PRAGMA wal_autocheckpoint") }
    }
    #expect(try usualLog() == 1000)
    programme.file.emptyLogBeside()
    #expect(try usualLog() == 0)
    func isInPlace(_ bytes: Int) throws -> Bool {
      let end = ContinuousClock.now + .seconds(60)
      func size() throws -> Int {
        try FileManager.default.attributesOfItem(atPath: programme.path)[.size] as? Int ?? 0
      }
      while try size() < bytes, ContinuousClock.now < end { usleep(5000) }
      return try size() >= bytes
    }
    try programme.file.write {
      try $0.execute(sql: "CREATE TABLE large (x); INSERT INTO large VALUES (randomblob(8000000))")
    }
    #expect(try isInPlace(8_000_000))
    try programme.file.write { database in
      try database.widenCache()
      try database.execute(sql: "INSERT INTO large VALUES (randomblob(8000000))")
    }
    #expect(try usualLog() == 0, "after an act on very many it is as before")
    #expect(try isInPlace(16_000_000))
  }

  /// Also where the act on very many fails.
  @Test func theMemoryOfVeryManyIsGivenBack() throws {
    let programme = try Programme()
    #expect(throws: Refusal.self) {
      try programme.file.write { database in
        try database.widenCache()
        throw Refusal("No.")
      }
    }
    let (cache, log) = try programme.file.pool.writeWithoutTransaction {
      (try $0.number("PRAGMA cache_size"), try $0.number("PRAGMA wal_autocheckpoint"))
    }
    #expect(cache == -2000 && log == 1000)
  }

  /// Several connections read: each keeps fewer pages than the one that writes.
  @Test func readersKeepFewPages() throws {
    let programme = try Programme()
    let reads = try programme.file.read { try $0.number("PRAGMA cache_size") }
    let writes = try programme.file.pool.writeWithoutTransaction { try $0.number("PRAGMA cache_size") }
    #expect(reads == -400)
    #expect(writes == -2000)
  }

  /// SQLite keeps what it may have to take back of a statement, first in memory and then in a file.
  @Test func aStatementThatChangesMostOfTheFileIsWrittenAndTakenBack() throws {
    let programme = try Programme()
    try programme.file.write { database in
      try database.run(
        """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)
        INSERT INTO customers (display, name, email, created, updated, folded)
        SELECT 'P ' || i, 'P ' || i, i || '@example.org', i, i, 'p ' || i FROM n
        """)
    }
    let all =
      "UPDATE customers SET display = 'Q' || id, email = 'q' || email, updated = -id, folded = 'q ' || id"
    try programme.file.write { try $0.run(all) }
    #expect(try programme.count("customers", where: "display = 'Q' || id") == 4000)
    // The last row breaks a rule, so that all before it are taken back.
    #expect(throws: (any Error).self) {
      try programme.file.write {
        try $0.run("UPDATE customers SET id = CASE id WHEN 4000 THEN 1 ELSE id END, created = 0")
      }
    }
    #expect(try programme.count("customers", where: "created = id") == 4000)
  }

  @Test func onlyTheOwnerMayReadIt() throws {
    let programme = try Programme()
    try programme.file.write { try $0.run("UPDATE programme SET name = 'x'") }
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: programme.path + suffix)
      #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(suffix)")
    }
  }

  @Test func otherFilesAreRefusedUntouched() throws {
    let programme = try Programme()
    let missing = programme.folder.path("none")
    #expect(throws: ProgrammeFileError.missing(path: missing)) { try ProgrammeFile.open(at: missing) }

    let text = programme.folder.path("notes.txt")
    try Data("not a database".utf8).write(to: URL(fileURLWithPath: text))
    #expect(throws: ProgrammeFileError.notAProgramme(path: text)) { try ProgrammeFile.open(at: text) }

    let foreign = programme.folder.path("other.sqlite")
    let queue = try DatabaseQueue(path: foreign)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: foreign))
    #expect(throws: ProgrammeFileError.notAProgramme(path: foreign)) { try ProgrammeFile.open(at: foreign) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == before)
  }

  @Test func aNewerFileIsRefusedWithBothVersions() throws {
    let programme = try Programme()
    let newer = Schema.version + 3
    try programme.file.pool.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA user_version = \(newer)")
    }
    #expect(
      throws: ProgrammeFileError.newer(path: programme.path, version: newer, known: Schema.version)
    ) { try ProgrammeFile.open(at: programme.path) }
    let sentence = ProgrammeFileError.newer(path: "p", version: newer, known: Schema.version).description
    #expect(sentence.contains("\(newer)") && sentence.contains("\(Schema.version)"))
  }

  @Test func aFileIsNeverOverwritten() throws {
    let programme = try Programme()
    #expect(throws: ProgrammeFileError.exists(path: programme.path)) {
      try ProgrammeFile.create(
        at: programme.path, name: "x", currency: .euro, zone: .utc, manager: "ana", now: Programme.start)
    }
    #expect(try ProgrammeFile.open(at: programme.path).settings.name == "Delta Sports")
  }

  @Test func whatAKilledMakerLeftIsNotInTheWay() throws {
    let programme = try Programme()
    let path = programme.folder.path("new.advocate")
    // A maker died halfway: a file under the name of those in the making, with a journal beside it.
    for suffix in ["-making", "-making-journal"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: path + suffix))
    }
    let made = try ProgrammeFile.create(
      at: path, name: "New", currency: .euro, zone: .utc, manager: "ana", now: Programme.start)
    #expect(made.settings.name == "New")
    let files = try FileManager.default.contentsOfDirectory(atPath: programme.folder.path)
    #expect(files.filter { $0.contains("-making") }.isEmpty)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test func twoMakersOfOneFileAreHeldApart() throws {
    let programme = try Programme()
    let path = programme.folder.path("new.advocate")
    let first = try ProgrammeFileMaking(path)
    #expect(throws: ProgrammeFileError.locked(path: path)) { try ProgrammeFileMaking(path) }
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: ProgrammeFileError.exists(path: path)) { try first.finish() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("theirs".utf8))
  }

  @Test func aMakingGivenUpLeavesNothing() throws {
    let programme = try Programme()
    let path = programme.folder.path("new.advocate")
    do { _ = try ProgrammeFileMaking(path) }
    #expect(!FileManager.default.fileExists(atPath: path + "-making"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func whatSQLiteCantDoIsNoFaultOfTheDisk() throws {
    let programme = try Programme()
    func told(_ sql: String) throws -> ProgrammeFileError? {
      do {
        _ = try programme.file.read { try $0.number(sql) }
        return nil
      } catch let error as ProgrammeFileError {
        return error
      }
    }
    let most = "SELECT \(Int64.max) AS n"
    #expect(
      try told("SELECT sum(n) FROM (\(most) UNION ALL \(most))")
        == .unanswerable(path: programme.path, detail: "integer overflow"))
    let deep = try told("SELECT " + Array(repeating: "1", count: 2000).joined(separator: "+"))
    #expect(deep?.description.contains("Expression tree is too large") == true)
    #expect(deep?.description.contains("disk") == false)
    let silent = DatabaseError(resultCode: .SQLITE_IOERR_WRITE, message: "not an error")
    #expect(ProgrammeFileError(silent, path: "p") == .inputOutput(path: "p", detail: "disk I/O error"))
  }

  @Test func whatABrokenFileIsCalled() throws {
    let error = DatabaseError(resultCode: .SQLITE_FULL, message: "database or disk is full")
    #expect(ProgrammeFileError(error, path: "p") == .diskFull(path: "p"))
    let programme = try Programme()
    let copy = programme.folder.path("cut.advocate")
    try programme.file.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: programme.path))
    bytes.replaceSubrange(100..<4096, with: Data(repeating: 0x5a, count: 3996))
    try bytes.write(to: URL(fileURLWithPath: copy))
    #expect {
      try ProgrammeFile.open(at: copy)
    } throws: { error in
      if case .damaged(copy, _)? = error as? ProgrammeFileError { true } else { false }
    }
  }
}
