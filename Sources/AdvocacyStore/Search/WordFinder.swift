import Advocacy
import GRDB

/// Finds the things that match a query with words by the search index, where that leads to few enough candidates.
struct WordFinder {
  let database: Database
  let kind: Kind
  let query: Query

  /// The most candidates that are looked at one by one where a walk is the other way; beyond, it meets matches sooner.
  static let candidateBound = 15_000

  /// The most runs or words by which one part of a word is looked up.
  private static let termBound = 200

  /// How a word is looked up.
  private enum Lookup {
    case expression(String)
    /// Nothing holds it.
    case nowhere
    /// More hold it than is worth looking it up.
    case everywhere
  }

  /// Whether the query has words that an index knows.
  var isOfUse: Bool { SearchIndex.form(of: kind) != nil && !(words + texts).isEmpty }

  /// What is asked of the thing or of what it refers to.
  private var words: [String] {
    query.terms.compactMap { term in
      if case .word(let word) = term.condition, !term.isNegated, !word.isEmpty { word } else { nil }
    }
  }

  /// What is asked of fields of the thing itself that the index knows with the others.
  private var texts: [String] {
    query.terms.compactMap { term in
      guard !term.isNegated, case .compare(let path, .matches, let operands) = term.condition,
        case .field(let name)? = QueryFields.named(path, of: kind)?.path,
        let field = FieldTable.field(name, of: kind), field.isSearched, field.isStored,
        operands.count == 1, case .value(.text(let text))? = operands.first, !text.isEmpty
      else { return nil }
      return text
    }
  }

  /// The numbers of all matches; nothing when they are more than a bound, when the index leads to too many, or when the
  /// query has no word that it knows.
  func matches(atMost bound: Int) throws -> NumberSet? {
    try candidates(atMost: Self.candidateBound).flatMap { try verified($0, bound) }
  }

  /// Numbers among which all matches are; nothing when they are more than a bound, or when the query has no word that
  /// the index knows.
  func candidates(atMost bound: Int) throws -> NumberSet? {
    guard var found = try own(bound) else { return nil }
    for field in FieldTable.fields(of: kind) where field.isSearched && !field.isStored {
      guard case .related(let link, _) = field.origin,
        case .reference(let other)? = FieldTable.field(link, of: kind)?.type,
        SearchIndex.form(of: other) != nil,
        let further = try related(link, other, bound)
      else { return nil }
      found.formUnion(further)
      if found.count > bound { return nil }
    }
    return found
  }

  /// The things that the index says hold all the words themselves.
  private func own(_ candidateBound: Int) throws -> NumberSet? {
    guard isOfUse else { return nil }
    var expressions: [String] = []
    for word in words + texts {
      switch try lookup(word, kind, candidateBound) {
      case .expression(let expression): expressions.append(expression)
      case .nowhere: return NumberSet()
      case .everywhere: continue
      }
    }
    guard !expressions.isEmpty else { return nil }
    return try candidates(expressions.joined(separator: " AND "), kind, candidateBound)
  }

  /// The things whose related thing holds any of the words; none when the words must stand in the thing itself.
  private func related(_ link: FieldName, _ other: Kind, _ bound: Int) throws -> NumberSet? {
    try database.numbers(of: kind, whose: link, atMost: bound) { bound in
      var expressions: [String] = []
      for word in words {
        switch try lookup(word, other, bound) {
        case .expression(let expression): expressions.append(expression)
        case .nowhere: continue
        case .everywhere: return nil
        }
      }
      return try expressions.isEmpty
        ? NumberSet() : candidates(expressions.joined(separator: " OR "), other, bound)
    }
  }

  private func lookup(_ word: String, _ kind: Kind, _ candidateBound: Int) throws -> Lookup {
    switch SearchIndex.form(of: kind) {
    case .runs?:
      if let expression = SearchIndex.expression(ofRunsIn: word) { return .expression(expression) }
      return try lookup(runsFrom: word, kind, candidateBound)
    case .words?: return try lookup(inVocabulary: word)
    case nil: return .everywhere
    }
  }

  /// A word of one or two characters: the runs that begin with it.
  private func lookup(runsFrom word: String, _ kind: Kind, _ candidateBound: Int) throws -> Lookup {
    let statement = try SQLStatement(
      database, "SELECT term, doc FROM \(SearchIndex.runs(of: kind)) WHERE term >= ? AND term < ?")
    statement.bind([.text(word), .text(word + "\u{10FFFF}")])
    defer { statement.reset() }
    var runs: [String] = []
    var things: Int64 = 0
    while try statement.step() {
      runs.append(statement.text(0) ?? "")
      things += statement.integer(1)
      if runs.count > Self.termBound || things > Int64(candidateBound) { return .everywhere }
    }
    return runs.isEmpty ? .nowhere : .expression(SearchIndex.expression(anyOf: runs))
  }

  /// The parts of a word that stand in words of their own: for each the words that hold it.
  private func lookup(inVocabulary word: String) throws -> Lookup {
    var expressions: [String] = []
    for part in Vocabulary.words(in: word) {
      guard let known = try Vocabulary.words(holding: part, atMost: Self.termBound, database) else {
        continue
      }
      if known.isEmpty { return .nowhere }
      expressions.append(SearchIndex.expression(anyOf: known))
    }
    return expressions.isEmpty ? .everywhere : .expression("(" + expressions.joined(separator: " AND ") + ")")
  }

  /// What the index leads to; nothing when that is more than a bound.
  private func candidates(_ expression: String, _ kind: Kind, _ bound: Int) throws -> NumberSet? {
    let table = SearchIndex.table(of: kind)
    return try database.numbers(
      SQLCondition("SELECT rowid FROM \(table) WHERE \(table) MATCH ?", [.text(expression)]), atMost: bound)
  }

  /// Those of the candidates that match the whole query.
  private func verified(_ candidates: NumberSet, _ bound: Int) throws -> NumberSet? {
    let condition = QueryCompiler(kind).condition(query)
    return try database.numbers(
      SQLCondition(
        """
        SELECT t.id FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) t
        WHERE t.id = c.value AND (\(condition.sql))
        """, [.text(candidates.list)] + condition.values), atMost: bound)
  }
}
