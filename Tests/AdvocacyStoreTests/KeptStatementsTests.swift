import Advocacy
import GRDB
import Testing

@testable import AdvocacyStore

/// How many statements a connection keeps.
@Suite struct KeptStatementsTests {
  /// As many statements as one can be told from another by, all different.
  private static func prepare(_ count: Int, _ database: Database) throws {
    for number in 0..<count { _ = try database.number("SELECT \(number)") }
  }

  @Test(arguments: [Database.mostStatements / 2, Database.mostStatements * 2])
  func aReaderThatPreparedManyKeepsNone(count: Int) throws {
    let programme = try Programme()
    try programme.file.read { try Self.prepare(count, $0) }
    let kept = try programme.file.pool.read { $0.statementCount }
    #expect(count > Database.mostStatements ? kept < 10 : kept >= count)
  }

  @Test func aReadThatIsWaitedForKeepsFewToo() async throws {
    let programme = try Programme()
    try await programme.file.reading { try Self.prepare(Database.mostStatements * 2, $0) }
    #expect(try await programme.file.pool.read { $0.statementCount } < 10)
  }

  @Test func theWriterKeepsFewAndWhatItWrote() throws {
    let programme = try Programme()
    try programme.file.write { database in
      try Self.prepare(Database.mostStatements * 2, database)
      try database.run("UPDATE programme SET name = ?", .text("Kept"))
    }
    let kept = programme.file.pool.writeWithoutTransaction { $0.statementCount }
    #expect(kept < 10)
    let written = try programme.file.read {
      try $0.number("SELECT count(*) FROM programme WHERE name = 'Kept'")
    }
    #expect(written == 1)
  }

  /// What was read by statements that went is read again as before.
  @Test func afterwardsReadingGoesOn() throws {
    let generated = try GeneratedProgramme(seed: 4)
    let request = ListRequest(.feedback, order: ListOrder(.created), window: .first, limit: 20)
    let before = try generated.file.page(request)
    try generated.file.read { try Self.prepare(Database.mostStatements * 2, $0) }
    #expect(try generated.file.page(request) == before)
    #expect(!before.rows.isEmpty)
  }
}
