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
    /// Along an index for each of some queries that share no row, merged in the order of the list.
    case merged([Query])
  }

  /// Numbers among which all matches are, as lists for `json_each`.
  struct Numbers {
    /// For each stretch of the list those that may be in it; all of them where that isn't known.
    private let lists: [Int: String]?
    private let all: String

    /// Takes some numbers for a stretch of a list.
    init(_ numbers: [Int64]) { (lists, all) = (nil, NumberSet.list(numbers)) }

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
    guard let section = sections(stride).first else { return false }
    return try plan(part(stride, .plain, section), stride).contains { $0.hasPrefix("USE TEMP B-TREE FOR") }
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

  /// A stretch of the list as far as a walk goes through it.
  struct Section {
    let stretch: ListSorting.Stretch
    /// What holds for its rows besides what the stretch has in common.
    let conditions: [SQLCondition]
    /// The row from whose number on it is walked; nothing from its beginning.
    let from: ListAnchor?
  }

  /// What a walk goes through, stretch by stretch.
  func sections(_ stride: Stride) -> [Section] {
    sorting.stretches(from: stride.from, forward: stride.forward).enumerated().map { number, stretch in
      guard number == 0, let anchor = stride.from, sorting.holds(stretch, anchor) else {
        return Section(stretch: stretch, conditions: [], from: nil)
      }
      let follows = sorting.follows(
        anchor, in: stretch, forward: stride.forward, inclusive: stride.inclusive)
      return Section(stretch: stretch, conditions: [follows], from: anchor)
    }
  }

  /// The statement of a walk through a section.
  func part(_ stride: Stride, _ way: Way, _ section: Section) -> Part {
    part(
      way, section.stretch, [section.stretch.belongs] + section.conditions,
      stride.forward)
  }

  /// Numbers that are known, some at a time, for a section that goes by number alone and has no index of its own: the
  /// numbers themselves are its order.
  func pieces(_ known: NumberSet, _ stride: Stride, _ section: Section) -> some Sequence<Numbers> {
    let isUp = sorting.goesUp(forward: stride.forward)
    var beyond = section.from.map { isUp ? $0.id - 1 : $0.id + 1 }
    var size = stride.limit
    return AnyIterator {
      let numbers = known.next(size, beyond: beyond, forward: isUp)
      guard let last = numbers.last else { return nil }
      beyond = last
      size = min(size * 4, Self.largestPiece)
      return Numbers(numbers)
    }
  }

  private static var largestPiece: Int { 4000 }

  /// Whether the rows of a section have to be picked out of the whole table.
  func hasNoIndex(_ stride: Stride, _ way: Way, _ section: Section) throws -> Bool {
    try section.stretch.isByNumber
      && !plan(part(stride, way, section), stride).contains {
        $0.hasPrefix("SEARCH t USING") && $0.contains("INDEX")
      }
  }

  /// What is known of all that is walked past; it leads to the index of what is open, where that has the order.
  private var ordered: [SQLCondition] {
    let isThere = SQLCondition("t.removed = 0")
    return sorting.isOfOpen ? [isThere, SQLCondition(FieldColumn.isOpen("t"))] : [isThere]
  }

  private func part(
    _ way: Way, _ stretch: ListSorting.Stretch, _ conditions: [SQLCondition], _ forward: Bool
  ) -> Part {
    let table = ThingTable.name(of: kind)
    let order = sorting.order(stretch, forward: forward)
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
      condition = .all(ordered + conditions + [QueryCompiler(kind, alias: "m").condition(query)])
      numbers = """
        SELECT t.id FROM \(table) t CROSS JOIN \(table) m ON m.id = t.id
        WHERE \(condition.sql) ORDER BY \(order) LIMIT ?
        """
    case .among(let known):
      let kept = SQLCondition.all(
        ordered + conditions + [SQLCondition("is_among(?, t.id)", [.numbers(known)])])
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
    case .merged(let queries):
      let parts = queries.map { SQLCondition.all([QueryCompiler(kind).condition($0)] + conditions) }
      let merged = sorting.merged(stretch, forward: forward)
      let walks = parts.map { "SELECT \(merged.columns) FROM \(table) t WHERE \($0.sql)" }
      numbers = walks.joined(separator: " UNION ALL ") + " ORDER BY \(merged.order) LIMIT ?"
      condition = SQLCondition("", parts.flatMap(\.values))
    }
    // Only what remains is read as a whole.
    let sql =
      "SELECT \(columns.sql) FROM (\(numbers)) s CROSS JOIN \(table) t ON t.id = s.id ORDER BY \(order)"
    return Part(numbers: numbers, sql: sql, values: condition.values)
  }
}
