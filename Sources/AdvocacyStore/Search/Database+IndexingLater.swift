import Advocacy
import GRDB

extension Database {
  /// Adds things, and brings them into the search index together at the end, in the same transaction.
  ///
  /// Those that were there before are kept up to date as ever.
  func indexingLater<Result>(_ add: () throws -> Result) throws -> Result {
    let names = Kind.allCases.filter { SearchIndex.form(of: $0) != nil }.map { ThingTable.name(of: $0) }
    for name in names {
      try run("INSERT INTO indexed_later (name, after) SELECT '\(name)', coalesce(max(id), 0) FROM \(name)")
    }
    let result = try add()
    for name in names {
      try run(
        """
        INSERT INTO \(name)_index (rowid, text) SELECT id, text FROM \(name)_texts
        WHERE id > (SELECT after FROM indexed_later WHERE name = '\(name)')
        """)
    }
    try run("DELETE FROM indexed_later")
    return result
  }
}
