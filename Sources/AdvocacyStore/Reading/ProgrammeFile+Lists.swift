import Advocacy
import GRDB

extension ProgrammeFile {
  /// The most things that one selection holds.
  public static let selectionBound = 100_000

  /// A window of a list.
  ///
  /// When the request is for the beginning and says so, a few matches are told once while those that come first are
  /// still looked for: in the order of the list, before it is known what else comes between them.
  ///
  /// Throws a `Refusal` when the order is by a field that lists can't be sorted by.
  public func page(
    _ request: ListRequest, provisional: @escaping ([Advocacy.Record]) -> Void = { _ in }
  ) throws -> ListPage {
    try read { try Self.page(request, $0, provisional) }
  }

  /// A window of a list; cancelling the task ends the reading and throws `CancellationError`.
  public func page(
    _ request: ListRequest, provisional: @escaping @Sendable ([Advocacy.Record]) -> Void = { _ in }
  ) async throws -> ListPage {
    try await reading { try Self.page(request, $0, provisional) }
  }

  /// How many things match, counted to a bound.
  public func count(_ kind: Kind, _ query: Query, bound: Int) throws -> ListCount {
    try read { try Self.count(kind, query, bound, $0) }
  }

  /// How many things match, counted to a bound; cancelling the task ends the counting.
  public func count(_ kind: Kind, _ query: Query, bound: Int) async throws -> ListCount {
    try await reading { try Self.count(kind, query, bound, $0) }
  }

  /// The things that match and their versions, in the order of their numbers: at most one more than a selection
  /// holds, so that too many are told from just enough.
  public func matches(_ kind: Kind, _ query: Query) throws -> [(reference: Reference, version: Int64)] {
    let condition = QueryCompiler(kind, isSweep: true).condition(query)
    let sql = """
      SELECT t.id, t.version FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql) ORDER BY t.id LIMIT ?
      """
    return try read { database in
      try database.rows(sql, condition.values + [.integer(Int64(Self.selectionBound + 1))], isKept: false) {
        (reference: Reference(kind, $0.integer(0)), version: $0.integer(1))
      }
    }
  }

  /// Reads from one state of the file; cancelling the task ends this reading and no other.
  func reading<Result: Sendable>(_ body: @Sendable @escaping (Database) throws -> Result) async throws
    -> Result
  {
    do {
      return try await pool.read { database in
        defer { database.keepFewStatements() }
        return try body(database)
      }
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_INTERRUPT { throw CancellationError() }
      throw ProgrammeFileError(error, path: path)
    }
  }

  private static func page(
    _ request: ListRequest, _ database: Database, _ provisional: @escaping ([Record]) -> Void
  ) throws -> ListPage {
    var patience = ListReader.Patience()
    patience.fewerAfter = request.fewerAfter
    var reader = try ListReader(
      database, request.kind, request.query, request.order, derived: request.derived, patience: patience)
    if let after = request.provisionalAfter, request.window == .first {
      reader.tellProvisionally(after: after, provisional)
    }
    return try reader.page(request.window, limit: max(0, request.limit))
  }

  private static func count(_ kind: Kind, _ query: Query, _ bound: Int, _ database: Database) throws
    -> ListCount
  {
    let compiler = QueryCompiler(kind, isSweep: true)
    let alone = compiler.alone(query.terms)
    if try query.terms.isEmpty || Narrowing.isByOneIndex(kind, alone, database) {
      // No index tells who was merged into others: they are few, and taken off.
      let merged = try compiler.leavesOutMerged(query) ? merged(alone, database) : 0
      let all = try count(kind, alone, bound + merged, database)
      return ListCount(all.number - merged, isAtLeast: all.isAtLeast)
    }
    if let candidates = try Narrowing(database, kind, query, isPresent: true, atMost: candidateBound).numbers?
      .all()
    {
      return try count(kind, query, among: candidates, bound, database)
    }
    return try count(kind, compiler.condition(query), bound, database)
  }

  /// How many things a condition holds for.
  private static func count(_ kind: Kind, _ condition: SQLCondition, _ bound: Int, _ database: Database)
    throws -> ListCount
  {
    let sql = """
      SELECT count(*) FROM (SELECT 1 FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql) LIMIT ?)
      """
    let number =
      try database.first(sql, condition.values + [.integer(Int64(bound) + 1)], isKept: false) {
        Int($0.integer(0))
      } ?? 0
    return ListCount(min(number, bound), isAtLeast: number > bound)
  }

  /// How many customers who were merged into others a condition holds for.
  private static func merged(_ condition: SQLCondition, _ database: Database) throws -> Int {
    let sql = """
      SELECT count(*) FROM (SELECT id FROM customers WHERE merged_into IS NOT NULL) m CROSS JOIN customers t
      ON t.id = m.id WHERE \(condition.sql)
      """
    return try database.first(sql, condition.values, isKept: false) { Int($0.integer(0)) } ?? 0
  }

  /// The most things that are looked at one by one to count those that match.
  private static let candidateBound = 400_000

  /// How many of some things match.
  private static func count(
    _ kind: Kind, _ query: Query, among candidates: NumberSet, _ bound: Int, _ database: Database
  ) throws -> ListCount {
    let condition = QueryCompiler(kind).condition(query)
    let statement = try SQLStatement(
      database,
      """
      SELECT count(*) FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t
      WHERE t.id = c.value AND (\(condition.sql))
      """, isKept: false)
    var (found, last): (Int, Int64?) = (0, nil)
    while found <= bound {
      let numbers = candidates.next(bound, beyond: last, forward: true)
      guard let end = numbers.last else { return ListCount(found) }
      statement.bind([.text(NumberSet.list(numbers))] + condition.values)
      defer { statement.reset() }
      while try statement.step() { found += Int(statement.integer(0)) }
      last = end
    }
    return ListCount(bound, isAtLeast: true)
  }
}
