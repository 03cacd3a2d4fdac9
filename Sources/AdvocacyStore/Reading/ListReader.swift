import Advocacy
import GRDB

/// Reads windows of one list from one state of the file.
struct ListReader {
  private let database: Database
  private let kind: Kind
  private let sorting: ListSorting
  private let matching: SQLCondition
  /// Whether the matches are few and known by number, so that they are sorted rather than met on a walk.
  private let isSorted: Bool
  private let columns: RecordColumns

  /// Few matches among many rows are found first and then sorted; with more, a walk in the order soon meets enough.
  static let sweepBound = 2000

  /// Prepares a list; the search index knows the present alone.
  init(
    _ database: Database, _ kind: Kind, _ query: Query, _ order: ListOrder,
    derived: Set<FieldName>? = nil, sweepBound: Int = ListReader.sweepBound, isPresent: Bool = true
  ) throws {
    self.database = database
    self.kind = kind
    sorting = try ListSorting(order, of: kind, database)
    columns = .with(derived?.union([order.field]), of: kind)
    let few = try ListReader.few(database, kind, query, sweepBound, isPresent)
    isSorted = few != nil
    matching = few ?? QueryCompiler(kind).condition(query)
  }

  /// The matches by number, when there are few.
  private static func few(
    _ database: Database, _ kind: Kind, _ query: Query, _ bound: Int, _ isPresent: Bool
  ) throws -> SQLCondition? {
    guard QueryCompiler.needsRows(query, kind) else { return nil }
    let finder = WordFinder(database: database, kind: kind, query: query)
    if isPresent, finder.isOfUse {
      // Found by an index they cost no sweep, so that more of them are worth sorting.
      return try finder.matches(atMost: min(bound * 4, WordFinder.candidateBound)).map { listed($0) }
    }
    let condition = QueryCompiler(kind, isSweep: true).condition(query)
    let ids = try database.rows(
      "SELECT t.id FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql) LIMIT ?",
      condition.values + [.integer(Int64(bound) + 1)]
    ) { $0.integer(0) }
    return ids.count > bound ? nil : listed(ids)
  }

  private static func listed(_ ids: some Sequence<Int64>) -> SQLCondition {
    SQLCondition("t.id IN (SELECT value FROM json_each(?))", [.text(WordFinder.list(ids))])
  }

  /// The rows of a window and whether there are others at its ends.
  func page(_ window: ListRequest.Window, limit: Int) throws -> ListPage {
    switch window {
    case .first: return try forward(from: nil, inclusive: true, limit: limit, hasBefore: false)
    case .last: return try backward(from: nil, limit: limit, hasAfter: false)
    case .after(let anchor):
      return try forward(
        from: anchor, inclusive: false, limit: limit,
        hasBefore: exists(from: anchor, inclusive: true, forward: false))
    case .from(let anchor):
      return try forward(
        from: anchor, inclusive: true, limit: limit,
        hasBefore: exists(from: anchor, inclusive: false, forward: false))
    case .before(let anchor):
      return try backward(
        from: anchor, limit: limit, hasAfter: exists(from: anchor, inclusive: true, forward: true))
    }
  }

  private func forward(from anchor: ListAnchor?, inclusive: Bool, limit: Int, hasBefore: Bool) throws
    -> ListPage
  {
    let rows = try walk(from: anchor, inclusive: inclusive, forward: true, limit: limit + 1)
    return ListPage(
      rows: Array(rows.prefix(limit)), hasBefore: hasBefore, hasAfter: rows.count > limit)
  }

  private func backward(from anchor: ListAnchor?, limit: Int, hasAfter: Bool) throws -> ListPage {
    let rows = try walk(from: anchor, inclusive: false, forward: false, limit: limit + 1)
    return ListPage(
      rows: rows.prefix(limit).reversed(), hasBefore: rows.count > limit, hasAfter: hasAfter)
  }

  private func exists(from anchor: ListAnchor, inclusive: Bool, forward: Bool) throws -> Bool {
    for (stretch, condition) in parts(from: anchor, inclusive: inclusive, forward: forward) {
      let sql = "SELECT 1 \(rows(condition, sorting.order(stretch, forward: forward)))"
      if try database.first(sql, condition.values + [.integer(1)], { _ in true }) == true { return true }
    }
    return false
  }

  private func walk(from anchor: ListAnchor?, inclusive: Bool, forward: Bool, limit: Int) throws -> [Record] {
    var rows: [Record] = []
    for (stretch, condition) in parts(from: anchor, inclusive: inclusive, forward: forward) {
      guard rows.count < limit else { break }
      let sql = statement(condition, sorting.order(stretch, forward: forward))
      rows += try database.rows(sql, condition.values + [.integer(Int64(limit - rows.count))]) {
        columns.record($0)
      }
    }
    return rows
  }

  /// The stretches that a walk goes through, each with what its rows must meet.
  private func parts(from anchor: ListAnchor?, inclusive: Bool, forward: Bool) -> [(
    ListSorting.Stretch, SQLCondition
  )] {
    sorting.stretches(from: anchor, forward: forward).enumerated().map { place, stretch in
      var conditions = [matching, stretch.belongs]
      if place == 0, let anchor, sorting.holds(stretch, anchor) {
        conditions.append(sorting.follows(anchor, in: stretch, forward: forward, inclusive: inclusive))
      }
      return (stretch, .all(conditions))
    }
  }

  /// The rows of a stretch; what is sorted is so by number alone, and only what remains is read as a whole.
  private func statement(_ condition: SQLCondition, _ order: String) -> String {
    guard isSorted else { return "SELECT \(columns.sql) \(rows(condition, order))" }
    return """
      SELECT \(columns.sql) FROM (SELECT t.id \(rows(condition, order))) s
      CROSS JOIN \(ThingTable.name(of: kind)) t ON t.id = s.id ORDER BY \(order)
      """
  }

  private func rows(_ condition: SQLCondition, _ order: String) -> String {
    "FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql) ORDER BY \(order) LIMIT ?"
  }
}
