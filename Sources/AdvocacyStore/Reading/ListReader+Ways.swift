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
    case among(Numbers)
    /// Sorted from numbers that are known, and only then looked at.
    case numbered(Numbers)
  }

  /// Numbers among which all matches are, as lists for `json_each`.
  struct Numbers {
    /// For each stretch of the list those that may be in it; all of them where that isn't known.
    fileprivate var lists: [Int: String]
    fileprivate var all: String?
    /// How many there are.
    let count: Int

    /// Whether one list serves all stretches.
    var isOne: Bool { all != nil }

    fileprivate func list(of stretch: ListSorting.Stretch) -> String { all ?? lists[stretch.place] ?? "[]" }
  }

  /// What finds matches by their words; nothing when no index does.
  var finder: WordFinder? {
    let finder = WordFinder(database: database, kind: kind, query: query)
    return isPresent && finder.isOfUse ? finder : nil
  }

  /// Whether SQLite, left to itself, would go through an index of what is asked for and sort what it finds.
  func sortsMatches(_ stride: Stride) throws -> Bool {
    guard let part = parts(stride, .plain).first else { return false }
    return try plan(part, stride).contains { $0.hasPrefix("USE TEMP B-TREE FOR") }
  }

  /// How SQLite goes about a part.
  func plan(_ part: Part, _ stride: Stride) throws -> [String] {
    try plan(part.numbers, part.values + [.integer(Int64(stride.limit))])
  }

  /// What an index of its own columns leads to, in whatever order; nothing when none does.
  func ownMatches() throws -> SQLCondition? {
    let all = allMatches
    let steps = try plan(all.sql, all.values + [.integer(1)])
    return steps.contains { $0.hasPrefix("SEARCH t ") } ? all : nil
  }

  private func plan(_ sql: String, _ values: [SQLValue]) throws -> [String] {
    try database.rows("EXPLAIN QUERY PLAN \(sql)", values) { $0.text(3) ?? "" }
  }

  /// Numbers among which all matches are, by an index or else by going through all rows; nothing when they are too many.
  func numbers(atMost bound: Int, byOwn own: SQLCondition?) throws -> Numbers? {
    var found: [Int64]?
    if let own { found = try ids(own, bound) }
    // A few that the row's own columns lead to are soon looked at.
    if (found?.count ?? .max) > patience.glanceBound, let finder,
      let candidates = try finder.candidates(atMost: bound)
    {
      found = found?.filter(candidates.contains) ?? Array(candidates)
    }
    if own == nil, finder == nil { found = try ids(allMatches, bound) }
    guard let found else { return nil }
    let list = WordFinder.list(found)
    // With many stretches each number would be looked up as often as there are.
    guard sorting.stretches.count > 2, found.count > patience.sharedBound else {
      return Numbers(lists: [:], all: list, count: found.count)
    }
    return try shared(list, found.count)
  }

  private func ids(_ matches: SQLCondition, _ bound: Int) throws -> [Int64]? {
    let found = try database.rows(matches.sql, matches.values + [.integer(Int64(bound) + 1)]) {
      $0.integer(0)
    }
    return found.count > bound ? nil : found
  }

  /// The numbers of all matches; where words have an index of their own, of all that the other columns leave.
  private var allMatches: SQLCondition {
    let compiler = QueryCompiler(kind, isSweep: true)
    let condition = finder == nil ? compiler.condition(query) : compiler.own(query)
    return SQLCondition(
      "SELECT t.id FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql) LIMIT ?", condition.values)
  }

  /// The numbers of a list by the stretch that each is in.
  private func shared(_ list: String, _ count: Int) throws -> Numbers {
    let own = QueryCompiler(kind).own(query)
    let stretches = sorting.stretches
    let cases = stretches.map { "WHEN \($0.belongs.sql) THEN \($0.place)" }.joined(separator: " ")
    let sql = """
      SELECT CASE \(cases) END AS place, json_group_array(t.id)
      FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t ON t.id = c.value WHERE \(own.sql) GROUP BY place
      """
    let values = stretches.flatMap(\.belongs.values) + [.text(list)] + own.values
    let rows = try database.rows(sql, values) { (Int($0.integer(0)), $0.text(1) ?? "[]") }
    return Numbers(lists: Dictionary(rows) { first, _ in first }, count: count)
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
          + [SQLCondition("+t.id IN (SELECT value FROM json_each(?))", [.text(known.list(of: stretch))])])
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
