import Advocacy

extension TodayReader {
  /// Things of a kind that a condition on `t` selects and that are nobody's, the colleague's own, or of someone whose work
  /// he or she looks after, in an order, at most so many, as ``records(_:where:_:order:limit:derived:)`` gives them.
  ///
  /// Each owner's are looked for apart: that is a short walk along an index that begins with the owner, however much
  /// others have. The order's expressions ascend, and a thing's number decides where they are the same.
  func ownRecords(
    _ kind: Kind, where condition: String, _ values: [SQLValue] = [], order: [String], limit: Int,
    derived: Set<FieldName> = []
  ) throws -> [Record] {
    let ids = try ownNumbers(kind, where: condition, values, order: order, limit: limit)
    return try database.records(kind, ids, only: told.union(derived))
  }

  /// The numbers of the same things.
  func ownNumbers(
    _ kind: Kind, where condition: String, _ values: [SQLValue] = [], order: [String], limit: Int
  ) throws -> [Int64] {
    let keys = (order + ["t.id"]).joined(separator: ", ")
    let found = try owners.flatMap { owner in
      try database.rows(
        """
        SELECT \(keys) FROM \(ThingTable.name(of: kind)) t
        WHERE t.owner IS ? AND t.removed = 0 AND \(condition) ORDER BY \(keys) LIMIT \(limit)
        """, [owner] + values
      ) { row in (0...order.count).map { row.value($0) } }
    }
    return found.sorted { $0.lexicographicallyPrecedes($1, by: Self.comes) }.prefix(limit)
      .compactMap { $0.last?.integer }
  }

  /// Whether a value comes before another, as SQLite sorts numbers and texts: nothing before both.
  private static func comes(_ left: SQLValue, before right: SQLValue) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left < right
    case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.null, .null): false
    case (.null, _): true
    case (.integer, .text): true
    default: false
    }
  }
}
