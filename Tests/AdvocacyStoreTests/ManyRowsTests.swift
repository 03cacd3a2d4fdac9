import GRDB
import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// What an import asks of the connection for its many rows.
@Suite struct ManyRowsTests {
  private static let settings = ["cache_size", "temp_store", "wal_autocheckpoint"]

  private func settings(_ programme: Programme) throws -> [Int64] {
    try programme.file.pool.writeWithoutTransaction { database in
      try Self.settings.map { try database.number("PRAGMA \($0)") }
    }
  }

  private func beginImport(_ programme: Programme) throws -> ImportSession {
    try programme.file.beginImport(
      ImportSource(name: "customers.csv", kind: .customer, fingerprint: nil), by: Programme.mia,
      at: Programme.start + .minutes(1), rehearse: false)
  }

  private func rows(_ count: Int) -> [ImportRecord] {
    (2..<count + 2).map { ImportRecord(row: $0, kind: .customer, values: [.name: .text("Ann \($0)")]) }
  }

  @Test func moreRowsThanAStatementTakesComeInTheirOrder() throws {
    let programme = try Programme()
    let session = try beginImport(programme)
    for _ in 0..<2 { _ = try session.append(rows(2345), rowsRead: 2345) }
    try session.finish()
    let names = try programme.file.read { database in
      try database.rows("SELECT name FROM customers ORDER BY id") { $0.text(0) ?? "" }
    }
    #expect(names == (0..<2).flatMap { _ in (2..<2347).map { "Ann \($0)" } })
    #expect(try programme.file.check().isEmpty)
  }

  @Test func chunksAreShortWhileSomeoneHasTheFileOpen() throws {
    let programme = try Programme()
    let session = try beginImport(programme)
    let alone = session.longestAppend
    let board = try #require(programme.file.presence(of: "ana") { _ in })
    #expect(session.longestAppend == .milliseconds(100))
    #expect(alone > session.longestAppend)
    withExtendedLifetime(board) {}
  }

  /// Also where it is interrupted: the session goes before it is finished.
  @Test(arguments: [true, false]) func anImportGivesBackWhatItTook(isFinished: Bool) throws {
    let programme = try Programme()
    let before = try settings(programme)
    var session: ImportSession? = try beginImport(programme)
    _ = try session?.append(rows(3), rowsRead: 3)
    let during = try settings(programme)
    #expect(zip(before, during).allSatisfy { $0 != $1 }, "\(before) \(during)")
    if isFinished { try session?.finish() }
    session = nil
    #expect(try settings(programme) == before)
    #expect(try programme.count("customers") == 3)
  }
}
