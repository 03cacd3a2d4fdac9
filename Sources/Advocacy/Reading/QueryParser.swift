/// Reads the query language into a tree.
///
/// ```
/// query = term { term }                 all must hold
/// term  = [ "-" ] ( field op value | word | "quoted words" )
/// op    = ":" | "=" | "!=" | "<" | "<=" | ">" | ">="
/// value = item { "," item }             any of them
/// item  = word | "quoted" | number | a".."b | date | span | "none" | "any" | "me"
/// ```
///
/// A day, month or year is its whole length; a span after `:` is the time between now and then. Inside quotation
/// marks a doubled mark is one, and `none`, `any` are plain words. Where a choice has a word `none` it is meant.
public struct QueryParser: Sendable {
  /// The most conditions of one query, each word and each value compared with being one.
  ///
  /// SQLite takes expressions up to a depth of 1000, and each condition may add one; half of it is left to what a
  /// view, a list's order and the making of a condition add.
  public static let mostConditions = 500

  /// The kind that is asked about.
  public let kind: Kind
  private let values: ValueReader

  /// Reads queries over a kind; with handles given, colleagues must be among them.
  public init(_ kind: Kind, _ context: ReadingContext, handles: [String]? = nil) {
    self.kind = kind
    values = ValueReader(context, handles: handles)
  }

  /// Reads as far as possible: the terms before the first problem, and the problem.
  public func read(_ text: String) -> QueryReading {
    var scanner = QueryScanner(text)
    var terms: [Query.Term] = []
    var conditions = 0
    scanner.skipBlanks()
    while !scanner.isAtEnd {
      do throws(QueryProblem) {
        let column = scanner.column
        if let term = try term(&scanner) {
          conditions += term.conditionCount
          guard conditions <= Self.mostConditions else { throw tooLong(column) }
          terms.append(term)
        }
      } catch {
        return QueryReading(query: Query(terms: terms), problem: error)
      }
      scanner.skipBlanks()
    }
    return QueryReading(query: Query(terms: terms))
  }

  /// Reads the whole text.
  public func parse(_ text: String) throws(QueryProblem) -> Query {
    let reading = read(text)
    if let problem = reading.problem { throw problem }
    return reading.query
  }

  private func tooLong(_ column: Int) -> QueryProblem {
    QueryProblem(
      column: column,
      "A query has at most \(Self.mostConditions) words and values in all, and here they are more; ask for less at a time."
    )
  }

  private func term(_ scanner: inout QueryScanner) throws(QueryProblem) -> Query.Term? {
    let isNegated = scanner.takeMinus()
    let column = scanner.column
    if scanner.next == "\"" {
      return word(try scanner.takeQuoted(), isNegated)
    }
    guard let name = scanner.takeFieldName() else {
      let text = scanner.takeWord()
      return text == "-" ? nil : word(text, isNegated)
    }
    guard let field = QueryFields.named(name, of: kind) else { throw unknown(name, column) }
    let place = scanner.column
    guard let comparison = scanner.takeComparison() else { throw unknown(name, column) }
    try check(comparison, field, name, place)
    let condition = try operands(&scanner, field, name, comparison)
    return Query.Term(isNegated: isNegated, condition)
  }

  private func word(_ text: String, _ isNegated: Bool) -> Query.Term? {
    let folded = Folding.fold(text)
    return folded.isEmpty ? nil : Query.Term(isNegated: isNegated, .word(folded))
  }

  private func operands(
    _ scanner: inout QueryScanner, _ field: QueryFields.Named, _ name: String, _ comparison: Query.Comparison
  ) throws(QueryProblem) -> Query.Condition {
    let operandReader = QueryOperands(
      kind: kind, field: field, name: name, comparison: comparison, values: values)
    var items: [QueryOperands.Item] = []
    repeat {
      if !items.isEmpty { scanner.skipBlanks() }
      let first = try scanner.takeItem(stopsAtDots: field.isOrdered)
      var item = QueryOperands.Item(first: first, last: nil)
      if field.isOrdered, scanner.take("..") {
        item.last = try scanner.takeItem(stopsAtDots: true)
      }
      items.append(item)
    } while scanner.take(",")
    return try operandReader.condition(items)
  }

  /// Whether the operator goes with what the field holds.
  private func check(
    _ comparison: Query.Comparison, _ field: QueryFields.Named, _ name: String, _ column: Int
  ) throws(QueryProblem) {
    guard ![.matches, .equals, .differs].contains(comparison), !field.canBeMoreOrLess else { return }
    throw QueryProblem(
      column: column, "“\(name)” can't be more or less than something; compare it with :, = or !=.",
      suggestions: [":", "=", "!="])
  }

  private func unknown(_ name: String, _ column: Int) -> QueryProblem {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var names = QueryFields.names(of: kind)
    var prefix = ""
    var sought = Folding.fold(name)
    var owner = kind
    if parts.count == 2, let link = QueryFields.named(parts[0], of: kind),
      case .reference(let other) = link.type
    {
      owner = other
      names = QueryFields.names(of: other)
      prefix = parts[0] + "."
      sought = Folding.fold(parts[1])
    }
    let near = NearWords.of(sought, in: names).map { prefix + $0 }
    let hint =
      near.first.map { "did you mean \($0)?" }
      ?? "to look for it as text put it in quotation marks."
    return QueryProblem(
      column: column, "\(owner.sentenceStart) has no field “\(parts.last ?? "")”; \(hint)", suggestions: near)
  }
}

extension Query.Term {
  /// How many conditions the term makes: one, or one for each value compared with.
  fileprivate var conditionCount: Int {
    guard case .compare(_, _, let operands) = condition else { return 1 }
    return operands.reduce(0) { count, operand in
      if case .value(.tags(let tags)) = operand { count + max(1, tags.count) } else { count + 1 }
    }
  }
}

extension QueryFields.Named {
  /// Whether values of the field can be given as `a..b`.
  var isOrdered: Bool {
    switch type {
    case .integer, .instant, .day, .money: true
    default: false
    }
  }

  /// Whether `<` and `>` mean something.
  var canBeMoreOrLess: Bool {
    if case .choice = type { return true }
    return isOrdered || isAttribute
  }
}

extension Kind {
  /// The word with its article, at the beginning of a sentence.
  fileprivate var sentenceStart: String {
    withArticle.prefix(1).uppercased() + withArticle.dropFirst()
  }
}
