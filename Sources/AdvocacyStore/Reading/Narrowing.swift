import Advocacy
import GRDB

/// What indexes tell of where the matches of a query are, before any row is looked at.
struct Narrowing {
  let database: Database
  let kind: Kind
  let query: Query
  /// Whether the search index knows these rows; it knows the present alone.
  let isPresent: Bool

  /// The numbers of all that the row's own columns leave, as an index leads to them; nothing when none does.
  let own: SQLCondition?
  /// What finds matches by their words; nothing when no index does.
  let finder: WordFinder?

  /// So many more numbers are gone through to leave out some of those that are known: looking at one takes as long.
  private static let worth = 8

  /// Asks how SQLite would go about a query.
  init(_ database: Database, _ kind: Kind, _ query: Query, isPresent: Bool) throws {
    (self.database, self.kind, self.query, self.isPresent) = (database, kind, query, isPresent)
    let finder = WordFinder(database: database, kind: kind, query: query)
    self.finder = isPresent && finder.isOfUse ? finder : nil
    let compiler = QueryCompiler(kind, isSweep: true)
    let all = Self.numbers(kind, self.finder == nil ? compiler.condition(query) : compiler.own(query))
    own = try Self.isByIndex(all, database) ? all : nil
  }

  /// Whether any index tells.
  var isOfUse: Bool { own != nil || finder != nil }

  /// Numbers among which all matches are, when an index says without further ado that they are few.
  func few(atMost bound: Int) throws -> NumberSet? {
    if let own, let found = try database.numbers(own, atMost: bound) { return found }
    return try finder?.candidates(atMost: bound)
  }

  /// Numbers among which all matches are, of which no index leads to more than a bound; nothing when none leads to less.
  ///
  /// What leads to few is known only by following it, so each way is followed a little first.
  func numbers(atMost bound: Int) throws -> NumberSet? {
    var found: NumberSet?
    var left = try ways()
    for bound in [bound / 32, bound / 4, bound] {
      if let found, found.count * Self.worth < bound { break }
      var further: [(Int) throws -> NumberSet?] = []
      for way in left {
        guard let numbers = try way(bound) else {
          further.append(way)
          continue
        }
        if found?.formIntersection(numbers) == nil { found = numbers }
      }
      left = further
    }
    return found
  }

  /// The numbers of all matches by going through all rows; nothing when they are more than a bound.
  func swept(atMost bound: Int) throws -> NumberSet? {
    let condition = QueryCompiler(kind, isSweep: true).condition(query)
    return try database.numbers(Self.numbers(kind, condition), atMost: bound)
  }

  /// Ways to numbers among which all matches are, each for some terms of the query.
  private func ways() throws -> [(Int) throws -> NumberSet?] {
    var ways: [(Int) throws -> NumberSet?] = []
    func add(_ statement: SQLCondition) { ways.append { try database.numbers(statement, atMost: $0) } }
    if let own, try isByIndexAlone(own) {
      add(own)
    } else {
      var alone: [SQLCondition] = []
      for term in query.terms.flatMap({ [$0] + QueryCompiler.implied(by: $0) }) where !term.isNegated {
        let statement = Self.numbers(kind, QueryCompiler(kind, isSweep: true).alone([term]))
        if try Self.isByIndex(statement, database), try isByIndexAlone(statement) { alone.append(statement) }
      }
      if alone.isEmpty, let own { add(own) }
      for statement in alone { add(statement) }
    }
    if let finder { ways.append { try finder.candidates(atMost: $0) } }
    for term in query.terms {
      if let way = try related(term) { ways.append(way) }
    }
    return ways
  }

  /// The way over the things that the kind refers to, for a term that asks about them.
  private func related(_ term: Query.Term) throws -> ((Int) throws -> NumberSet?)? {
    guard isPresent, !term.isNegated, case .compare(let path, let comparison, let operands) = term.condition,
      case .related(let link, let name)? = QueryFields.named(path, of: kind)?.path,
      case .reference(let other)? = FieldTable.field(link, of: kind)?.type,
      // What refers to nothing has no value there either, and differs from all.
      comparison != .differs, !operands.contains(.none)
    else { return nil }
    let there = try Narrowing(
      database, other, Query(terms: [Query.Term(.compare(.field(name), comparison, operands))]),
      isPresent: isPresent)
    // Nothing refers to what was removed or merged into another.
    guard there.isOfUse else { return nil }
    return { try database.numbers(of: kind, whose: link, atMost: $0, isAmong: there.numbers) }
  }

  private static func numbers(_ kind: Kind, _ condition: SQLCondition) -> SQLCondition {
    SQLCondition("SELECT t.id FROM \(ThingTable.name(of: kind)) t WHERE \(condition.sql)", condition.values)
  }

  /// Whether SQLite would go by an index of the kind's table.
  private static func isByIndex(_ statement: SQLCondition, _ database: Database) throws -> Bool {
    try database.plan(statement).contains { $0.hasPrefix("SEARCH t ") }
  }

  /// Whether an index holds all that a statement asks, so that no row is looked at.
  private func isByIndexAlone(_ statement: SQLCondition) throws -> Bool {
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
