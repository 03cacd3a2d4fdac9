import Advocacy
import GRDB

/// Finds the numbers of what may hold the words of a query, by the search index.
struct WordFinder {
  let database: Database
  let kind: Kind
  let query: Query
  /// The most numbers that are worth knowing.
  let bound: Int

  /// The most runs or words by which one part of a word is looked up.
  private static let termBound = 200

  /// The most things that hold the runs by which a word of one or two characters is looked up.
  private static let thingBound: Int64 = 50_000

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

  /// What leads to numbers among which all matches are, for each word that the index knows.
  ///
  /// A word stands in the thing itself or in what it refers to. Those that stand nowhere else are asked for together.
  func sources() throws -> [any NumberSource] {
    var together: [String] = []
    var sources: [any NumberSource] = []
    for text in texts {
      switch try lookup(text, kind) {
      case .expression(let expression): together.append(expression)
      case .nowhere: return [EitherNumbers([])]
      case .everywhere: continue
      }
    }
    for word in words {
      let own = try lookup(word, kind)
      if case .everywhere = own { continue }
      guard let elsewhere = try elsewhere(word) else { continue }
      switch own {
      case .expression(let expression):
        if elsewhere.isEmpty {
          together.append(expression)
        } else {
          sources.append(EitherNumbers([things(expression, kind)] + elsewhere))
        }
      case .nowhere: sources.append(EitherNumbers(elsewhere))
      case .everywhere: break
      }
    }
    if !together.isEmpty {
      sources.insert(things(together.joined(separator: " AND "), kind), at: 0)
    }
    return sources
  }

  /// What leads to the things that refer to one with a word; nothing when that can't be known.
  private func elsewhere(_ word: String) throws -> [any NumberSource]? {
    var sources: [any NumberSource] = []
    for field in FieldTable.fields(of: kind) where field.isSearched && !field.isStored {
      guard case .related(let link, let name) = field.origin,
        case .reference(let other)? = FieldTable.field(link, of: kind)?.type,
        SearchIndex.form(of: other) != nil
      else { return nil }
      switch try lookup(word, other) {
      case .nowhere: continue
      case .everywhere: return nil
      case .expression(let expression):
        let others = things(expression, other)
        // Most words are in nobody's name, and that is soon known.
        try others.advance(Effort(Self.glance))
        if others.state == .whole, try !holdsAny(others.numbers, other, name, word) { continue }
        sources.append(
          ReferringNumbers(database, of: kind, whose: link, isAmong: others, atMost: bound))
      }
    }
    return sources
  }

  /// Whether any of some things holds a word in a field; taken for granted where they are many.
  private func holdsAny(_ numbers: NumberSet, _ kind: Kind, _ name: FieldName, _ word: String) throws -> Bool
  {
    guard numbers.count <= Self.holdersBound else { return true }
    let found = try database.first(
      """
      SELECT 1 FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: kind)) r ON r.id = c.value
      WHERE instr(r.folded, ?2) > 0 AND instr(folded(r.\(name)), ?2) > 0 LIMIT 1
      """, [.text(numbers.list), .text(word)]
    ) { _ in true }
    return found ?? false
  }

  /// The most things that are looked at to see whether they hold a word.
  private static let holdersBound = 500

  /// How long it is looked whether a word is in anyone's name.
  private static let glance = Duration.milliseconds(2)

  private func lookup(_ word: String, _ kind: Kind) throws -> Lookup {
    switch SearchIndex.form(of: kind) {
    case .runs?:
      if let expression = SearchIndex.expression(ofRunsIn: word) { return .expression(expression) }
      return try lookup(runsFrom: word, kind)
    case .words?: return try lookup(inVocabulary: word)
    case nil: return .everywhere
    }
  }

  /// A word of one or two characters: the runs that begin with it.
  private func lookup(runsFrom word: String, _ kind: Kind) throws -> Lookup {
    let statement = try SQLStatement(
      database, "SELECT term, doc FROM \(SearchIndex.runs(of: kind)) WHERE term >= ? AND term < ?")
    statement.bind([.text(word), .text(word + "\u{10FFFF}")])
    defer { statement.reset() }
    var runs: [String] = []
    var things: Int64 = 0
    while try statement.step() {
      runs.append(statement.text(0) ?? "")
      things += statement.integer(1)
      if runs.count > Self.termBound || things > Self.thingBound { return .everywhere }
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

  /// The things that the index says hold what is asked for.
  private func things(_ expression: String, _ kind: Kind) -> StatementNumbers {
    let table = SearchIndex.table(of: kind)
    return StatementNumbers(
      database, SQLCondition("SELECT rowid FROM \(table) WHERE \(table) MATCH ?", [.text(expression)]),
      atMost: bound)
  }
}
