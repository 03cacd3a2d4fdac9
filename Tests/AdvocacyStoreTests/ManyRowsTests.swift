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

  /// Also where it is interrupted: the session goes before it is finished.
  @Test(arguments: [true, false]) func anImportGivesBackWhatItTook(isFinished: Bool) throws {
    let programme = try Programme()
    let before = try settings(programme)
    var session: ImportSession? = try programme.file.beginImport(
      ImportSource(name: "customers.csv", kind: .customer, fingerprint: nil), by: Programme.mia,
      at: Programme.start + .minutes(1), rehearse: false)
    let rows = (2...4).map {
      ImportRecord(row: $0, kind: .customer, values: [.name: .text("Ann \($0)")])
    }
    _ = try session?.append(rows, rowsRead: 3)
    let during = try settings(programme)
    #expect(zip(before, during).allSatisfy { $0 != $1 }, "\(before) \(during)")
    if isFinished { try session?.finish() }
    session = nil
    #expect(try settings(programme) == before)
    #expect(try programme.count("customers") == 3)
  }
}
