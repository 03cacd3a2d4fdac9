import Advocacy
import GRDB

extension ProgrammeFile {
  /// The most tags that are offered.
  static let mostTags = 500
  /// The latest things whose tags are counted.
  private static let mostTagged = 50_000

  /// The tags that things of a kind have, those used most first; none for a kind without tags.
  ///
  /// Only the latest things are looked at, so that it costs the same however many there are.
  public func tags(of kind: Kind) throws -> [String] {
    guard FieldTable.field(.tags, of: kind) != nil else { return [] }
    let counts = try read { database in
      try database.rows(
        """
        SELECT tags, count(*) FROM
          (SELECT tags, removed FROM \(ThingTable.name(of: kind)) ORDER BY id DESC LIMIT \(Self.mostTagged))
        WHERE removed = 0 AND tags IS NOT NULL GROUP BY 1
        """, []
      ) { row in (row.text(0) ?? "", Int(row.integer(1))) }
    }
    var uses: [Substring: Int] = [:]
    for (tags, count) in counts {
      for tag in tags.split(separator: " ") { uses[tag, default: 0] += count }
    }
    return uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostTags).map {
      String($0.key)
    }
  }
}
