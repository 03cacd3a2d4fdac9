import Advocacy
import GRDB

/// What indexes tell of where the matches of a query are, before any row is looked at.
struct Narrowing {
  let database: Database
  let kind: Kind
  let query: Query
  /// Whether the search index knows these rows; it knows the present alone.
  let isPresent: Bool

  /// The most numbers that are worth knowing.
  private let bound: Int
  /// So many things are looked at without ado to find one that matches.
  private static let lookedAt = 100
  /// Leads to numbers among which all matches are; nothing where no index does.
  private(set) var numbers: CommonNumbers?

  /// Asks how SQLite would go about a query.
  init(_ database: Database, _ kind: Kind, _ query: Query, isPresent: Bool, atMost bound: Int) throws {
    (self.database, self.kind, self.query, self.isPresent) = (database, kind, query, isPresent)
    self.bound = bound
    let sources = try sources()
    guard !sources.isEmpty else { return }
    let rows = try database.number("SELECT max(id) FROM \(ThingTable.name(of: kind))")
    numbers = CommonNumbers(sources, share: Int(rows) / Self.lookedAt)
  }

  /// Whether any index tells.
  var isOfUse: Bool { numbers != nil }

  /// Whether one index holds all that a condition asks, so that what it holds for is counted along it.
  static func isByOneIndex(_ kind: Kind, _ condition: SQLCondition, _ database: Database) throws -> Bool {
    let statement = numbers(kind, condition)
    return try isByIndex(statement, database) && isByIndexAlone(statement, kind, database)
  }

  /// Numbers among which all matches are, once they are known.
  var known: NumberSet? { numbers?.state == .whole ? numbers?.numbers : nil }

  /// What finds the numbers of all matches by going through all rows; too many when they are more than a bound.
  func sweep(atMost bound: Int) -> any NumberSource {
    let condition = QueryCompiler(kind, isSweep: true).condition(query)
    return StatementNumbers(database, Self.numbers(kind, condition), atMost: bound)
  }

  /// What leads to numbers among which all matches are, each for some terms of the query.
  private func sources() throws -> [any NumberSource] {
    if let named = NamedNumbers(query, of: kind) { return [named] }
    let finder = WordFinder(database: database, kind: kind, query: query, bound: bound)
    let asksWords = isPresent && finder.isOfUse
    var sources = try derived()
    let compiler = QueryCompiler(kind, isSweep: true)
    let own = Self.numbers(kind, asksWords ? compiler.own(query) : compiler.condition(query))
    if try Self.isByIndex(own, database) {
      var statements = [own]
      if try !Self.isByIndexAlone(own, kind, database) {
        let alone = try indexed()
        // Looking at each row is the last resort.
        if !alone.isEmpty || !sources.isEmpty { statements = alone }
      }
      sources += statements.map { StatementNumbers(database, $0, atMost: bound) }
    } else {
      sources += try indexed().map { StatementNumbers(database, $0, atMost: bound) }
    }
    if asksWords { sources += try finder.sources() }
    return sources + (try query.terms.compactMap(related))
  }

  /// What leads from other rows to those that a term asks about, or from the few values of a column.
  private func derived() throws -> [any NumberSource] {
    try query.terms.filter { !$0.isNegated }.compactMap { term in
      try DerivedNumbers.condition(term, of: kind) ?? listed(term)
    }.map { StatementNumbers(database, $0, atMost: bound) }
  }

  /// The terms that an index answers alone, and what they imply, each as the numbers of all it holds for.
  private func indexed() throws -> [SQLCondition] {
    try query.terms.flatMap { [$0] + QueryCompiler.implied(by: $0) }.filter { !$0.isNegated }.map {
      Self.numbers(kind, QueryCompiler(kind, isSweep: true).alone([$0]))
    }.filter { try Self.isByIndex($0, database) && Self.isByIndexAlone($0, kind, database) }
  }

  /// The numbers of all that have one of the values for which a term about a text or tags holds, where an index lists
  /// the values and they are few.
  private func listed(_ term: Query.Term) throws -> SQLCondition? {
    guard case .compare(let path, .matches, let operands) = term.condition,
      case .field(let name)? = QueryFields.named(path, of: kind)?.path,
      operands.allSatisfy({ if case .value = $0 { true } else { false } }),
      let values = try ValueList(kind, name)?.values(holding: term, database)
    else { return nil }
    return Self.numbers(
      kind,
      .all([
        SQLCondition("t.removed = 0"), .in("t.\(name)", values),
      ]))
  }

  /// What leads over the things that the kind refers to, for a term that asks about them.
  private func related(_ term: Query.Term) throws -> (any NumberSource)? {
    guard isPresent, !term.isNegated, case .compare(let path, let comparison, let operands) = term.condition,
      case .related(let link, let name)? = QueryFields.named(path, of: kind)?.path,
      case .reference(let other)? = FieldTable.field(link, of: kind)?.type,
      // What refers to nothing has no value there either, and differs from all.
      comparison != .differs, !operands.contains(.none)
    else { return nil }
    let there = try Narrowing(
      database, other, Query(terms: [Query.Term(.compare(.field(name), comparison, operands))]),
      isPresent: isPresent, atMost: bound)
    // Nothing refers to what was removed or merged into another.
    return there.numbers.map {
      ReferringNumbers(database, of: kind, whose: link, isAmong: $0, atMost: bound)
    }
  }

  private static func numbers(_ kind: Kind, _ condition: SQLCondition) -> SQLCondition {
    SQLCondition("SELECT t.id FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql)", condition.values)
  }

  /// Whether SQLite would go by an index of the kind's table: seek in it, or go through one of what is open alone.
  private static func isByIndex(_ statement: SQLCondition, _ database: Database) throws -> Bool {
    try database.plan(statement).contains { step in
      if step.hasPrefix("SEARCH t ") { return true }
      guard step.hasPrefix("SCAN t USING "), let index = step.split(separator: " ").last else { return false }
      return try database.number(
        "SELECT instr(sql, ?) FROM sqlite_schema WHERE name = ?", .text(FieldColumn.isOpenInIndexes),
        .text(String(index))) > 0
    }
  }

  /// Whether an index holds all that a statement asks, so that no row is looked at.
  private static func isByIndexAlone(_ statement: SQLCondition, _ kind: Kind, _ database: Database) throws
    -> Bool
  {
    let root = try database.number(
      "SELECT rootpage FROM sqlite_schema WHERE name = ?", .text(ThingTable.name(of: kind)))
    let steps = try database.rows("EXPLAIN \(statement.sql)", statement.values, isKept: false) {
      (operation: $0.text(1) ?? "", cursor: $0.integer(2), page: $0.integer(3))
    }
    guard let table = steps.first(where: { $0.operation == "OpenRead" && $0.page == root })?.cursor else {
      return true
    }
    return !steps.contains { $0.operation == "Column" && $0.cursor == table }
  }
}

extension Database {
  /// How SQLite goes about a statement, a line for each table.
  func plan(_ statement: SQLCondition) throws -> [String] {
    try rows("EXPLAIN QUERY PLAN \(statement.sql)", statement.values, isKept: false) { $0.text(3) ?? "" }
  }
}
