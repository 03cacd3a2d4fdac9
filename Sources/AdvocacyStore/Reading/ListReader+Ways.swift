import Advocacy
import GRDB

extension ListReader {
  /// How rows are come by.
  enum Way {
    /// As SQLite sees fit, which may be to sort all matches.
    case plain
    /// Along the index of the order, each row looked at in turn.
    case alongOrder
    /// Along the index of the order past all whose number isn't among those known, and only the others looked at.
    case among(NumberSet)
    /// Sorted from numbers that are known, and only then looked at.
    case numbered(Numbers)
  }

  /// Numbers among which all matches are, as lists for `json_each`.
  struct Numbers {
    /// For each stretch of the list those that may be in it; all of them where that isn't known.
    private let lists: [Int: String]?
    private let all: String

    /// Lists numbers for a list.
    init(_ numbers: NumberSet, of reader: ListReader) throws {
      all = numbers.list
      // With many stretches each number would be looked up as often as there are.
      let isParted =
        reader.sorting.stretches.count > 2 && numbers.count > reader.patience.sharedBound
      lists = isParted ? try reader.parted(all) : nil
    }

    fileprivate func list(of stretch: ListSorting.Stretch) -> String {
      guard let lists else { return all }
      return lists[stretch.place] ?? "[]"
    }
  }

  /// Whether SQLite, left to itself, would go through an index of what is asked for and sort what it finds.
  func sortsMatches(_ stride: Stride) throws -> Bool {
    guard let part = parts(stride, .plain).first else { return false }
    return try plan(part, stride).contains { $0.hasPrefix("USE TEMP B-TREE FOR") }
  }

  /// How SQLite goes about a part.
  func plan(_ part: Part, _ stride: Stride) throws -> [String] {
    try database.plan(SQLCondition(part.numbers, part.values + [.integer(Int64(stride.limit))]))
  }

  /// The numbers of a list by the stretch that each is in.
  fileprivate func parted(_ list: String) throws -> [Int: String] {
    let own = QueryCompiler(kind).own(query)
    let stretches = sorting.stretches
    let cases = stretches.map { "WHEN \($0.belongs.sql) THEN \($0.place)" }.joined(separator: " ")
    let sql = """
      SELECT CASE \(cases) END AS place, json_group_array(t.id)
      FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t ON t.id = c.value WHERE \(own.sql) GROUP BY place
      """
    let values = stretches.flatMap(\.belongs.values) + [.text(list)] + own.values
    let rows = try database.rows(sql, values, isKept: false) { (Int($0.integer(0)), $0.text(1) ?? "[]") }
    return Dictionary(rows) { first, _ in first }
  }

  /// A statement for the rows of a stretch of the list; its last parameter is how many.
  struct Part {
    /// The numbers of the rows, in order.
    let numbers: String
    /// The rows whole.
    let sql: String
    let values: [SQLValue]
  }

  /// The statements of a walk, stretch by stretch.
  func parts(_ stride: Stride, _ way: Way) -> [Part] {
    sorting.stretches(from: stride.from, forward: stride.forward).enumerated().map { number, stretch in
      var conditions = [stretch.belongs]
      if number == 0, let anchor = stride.from, sorting.holds(stretch, anchor) {
        conditions.append(
          sorting.follows(anchor, in: stretch, forward: stride.forward, inclusive: stride.inclusive))
      }
      return part(way, stretch, conditions, sorting.order(stretch, forward: stride.forward))
    }
  }

  private func part(
    _ way: Way, _ stretch: ListSorting.Stretch, _ conditions: [SQLCondition], _ order: String
  ) -> Part {
    let table = ThingTable.name(of: kind)
    var condition: SQLCondition
    var numbers: String
    switch way {
    case .plain:
      condition = .all([QueryCompiler(kind).condition(query)] + conditions)
      let tail = "FROM \(table) t WHERE \(condition.sql) ORDER BY \(order) LIMIT ?"
      return Part(
        numbers: "SELECT t.id \(tail)", sql: "SELECT \(columns.sql) \(tail)", values: condition.values)
    case .alongOrder:
      // The order's rows first: only they may say which index is walked along.
      condition = .all(
        [SQLCondition("t.removed = 0")] + conditions + [QueryCompiler(kind, alias: "m").condition(query)])
      numbers = """
        SELECT t.id FROM \(table) t CROSS JOIN \(table) m ON m.id = t.id
        WHERE \(condition.sql) ORDER BY \(order) LIMIT ?
        """
    case .among(let known):
      let kept = SQLCondition.all(
        [SQLCondition("t.removed = 0")] + conditions
          + [SQLCondition("is_among(?, t.id)", [.numbers(known)])])
      condition = .all([kept, QueryCompiler(kind, alias: "m").condition(query)])
      numbers = """
        SELECT t.id FROM \(table) t CROSS JOIN \(table) m ON m.id = t.id
        WHERE \(condition.sql) ORDER BY \(order) LIMIT ?
        """
    case .numbered(let known):
      let own = SQLCondition.all([QueryCompiler(kind).own(query)] + conditions)
      let list = known.list(of: stretch)
      condition = SQLCondition("", [.text(list)] + own.values)
      // The limit keeps SQLite from leaving out an order that it takes for needless.
      numbers = """
        SELECT t.id FROM json_each(?) c CROSS JOIN \(table) t ON t.id = c.value
        WHERE \(own.sql) ORDER BY \(order) LIMIT -1
        """
      if let further = QueryCompiler(kind, alias: "m").further(query) {
        condition.values += further.values
        numbers = "SELECT s.id FROM (\(numbers)) s CROSS JOIN \(table) m ON m.id = s.id WHERE \(further.sql)"
      } else {
        numbers = "SELECT s.id FROM (\(numbers)) s"
      }
      numbers += " LIMIT ?"
    }
    // Only what remains is read as a whole.
    let sql =
      "SELECT \(columns.sql) FROM (\(numbers)) s CROSS JOIN \(table) t ON t.id = s.id ORDER BY \(order)"
    return Part(numbers: numbers, sql: sql, values: condition.values)
  }
}
