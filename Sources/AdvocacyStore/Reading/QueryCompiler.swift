import Advocacy

/// Turns a query into a condition over the table of its kind.
///
/// What a condition means is said by `QueryEvaluator`; here is how the file answers it.
struct QueryCompiler {
  /// The kind that is asked about.
  let kind: Kind
  /// Whether the rows of the whole table are gone through, rather than a few along an index.
  let isSweep: Bool
  /// The alias of the kind's table.
  private let alias: String

  init(_ kind: Kind, isSweep: Bool = false, alias: String = "t") {
    self.kind = kind
    self.isSweep = isSweep
    self.alias = alias
  }

  /// What holds for the rows that match, things whose making was undone left out, and customers who were merged into
  /// others too unless the query asks about that.
  func condition(_ query: Query) -> SQLCondition {
    .all([own(query), further(query)].compactMap(\.self))
  }

  /// What the row's own short columns tell of a match; they are looked at before anything else is.
  func own(_ query: Query) -> SQLCondition {
    let isThere = leavesOutMerged(query) ? " AND \(alias).merged_into IS NULL" : ""
    return .all(
      [SQLCondition("\(alias).removed = 0\(isThere)")] + query.terms.filter(isOwn).map(term))
  }

  /// What long texts, attributes and other rows tell of a match; nothing when they aren't asked.
  func further(_ query: Query) -> SQLCondition? {
    let terms = query.terms.filter { !isOwn($0) }
    return terms.isEmpty ? nil : .all(terms.map(term))
  }

  /// What some terms alone say, of rows that are there.
  func alone(_ terms: [Query.Term]) -> SQLCondition {
    .all([SQLCondition("\(alias).removed = 0")] + terms.map(term))
  }

  /// What holds wherever a term does, and is the sooner found: what is unattended is open.
  static func implied(by term: Query.Term) -> [Query.Term] {
    term == Query.Term(.compare(.field(.unattended), .matches, [.value(.flag(true))]))
      ? [Query.Term(.compare(.field(.open), .matches, [.value(.flag(true))]))] : []
  }

  /// Whether all that matches a query is open feedback.
  static func asksForOpen(_ query: Query, _ kind: Kind) -> Bool {
    kind == .feedback
      && query.terms.contains { term in
        guard !term.isNegated, case .compare(.field(let name), let comparison, let operands) = term.condition,
          comparison == .matches || comparison == .equals
        else { return false }
        return switch name {
        case .open, .unattended: operands == [.value(.flag(true))]
        case .status:
          operands.allSatisfy { operand in
            guard case .value(.text(let word)) = operand else { return false }
            return FeedbackStatus(rawValue: word)?.isOpen == true
          }
        default: false
        }
      }
  }

  private func isOwn(_ term: Query.Term) -> Bool {
    guard case .compare(let path, _, _) = term.condition,
      case .field(let name)? = QueryFields.named(path, of: kind)?.path
    else { return false }
    guard let field = FieldTable.field(name, of: kind) else { return name == .ref }
    switch field.type {
    case .text, .longText, .tags: return false
    default: return field.isStored || field.origin == .reckoned
    }
  }

  /// Whether customers who were merged into others don't match for that alone.
  func leavesOutMerged(_ query: Query) -> Bool {
    kind == .customer
      && !query.terms.contains { term in
        if case .compare(.field(.mergedInto), _, _) = term.condition { true } else { false }
      }
  }

  private func term(_ term: Query.Term) -> SQLCondition {
    let condition =
      switch term.condition {
      case .word(let word): self.word(word)
      case .compare(.attribute(let key), let comparison, let operands):
        anyOf(operands, comparison) { attribute(key, $0, $1) }
      case .compare(let path, let comparison, let operands):
        field(path).map { compare($0, comparison, operands) } ?? .never
      }
    return term.isNegated ? !condition : condition
  }

  /// Whether the query holds something that no index answers, so that it may match few rows among very many.
  static func needsRows(_ query: Query, _ kind: Kind) -> Bool {
    query.terms.contains { term in
      switch term.condition {
      case .word, .compare(.attribute, _, _), .compare(.related, _, _): return true
      case .compare(let path, _, _):
        switch QueryFields.named(path, of: kind)?.type {
        case .text?, .longText?, .tags?: return true
        default: return false
        }
      }
    }
  }

  /// The folded words of the thing itself, and those searched fields that stand in another thing.
  private func word(_ word: String) -> SQLCondition {
    let own = SQLCondition("instr(\(alias).folded, ?) > 0", [.text(word)])
    let related = FieldTable.fields(of: kind).filter { $0.isSearched && !$0.isStored }.map { field in
      wordElsewhere(word, field)
    }
    return .any([own] + related)
  }

  /// A word in a field of a related thing: looked up row by row, or on a sweep once for all.
  private func wordElsewhere(_ word: String, _ field: Field) -> SQLCondition {
    guard case .related(let link, let name) = field.origin,
      case .reference(let other)? = FieldTable.field(link, of: kind)?.type
    else {
      return SQLCondition(
        "instr(folded(\(FieldColumn(field, of: kind, table: alias).compared)), ?) > 0", [.text(word)])
    }
    var holds = SQLCondition("instr(folded(r.\(name)), ?) > 0", [.text(word)])
    // The folded text of the related thing holds the field's: where that lacks the word, nothing is folded.
    if FieldTable.field(name, of: other)?.isSearched == true {
      holds = .all([SQLCondition("instr(r.folded, ?) > 0", [.text(word)]), holds])
    }
    let table = ThingTable.name(of: other)
    return isSweep
      ? SQLCondition("\(alias).\(link) IN (SELECT r.id FROM \(table) r WHERE \(holds.sql))", holds.values)
      : SQLCondition(
        "EXISTS (SELECT 1 FROM \(table) r WHERE r.id = \(alias).\(link) AND \(holds.sql))", holds.values)
  }

  /// A field that a path leads to, as expressions.
  struct Expression {
    /// The stored form.
    var sql: String
    /// The currency, for money.
    var currency: String?
    /// How the value stands in its column.
    var storage: StoredField.Storage
    /// The words of a choice.
    var words: [String]
    /// Whether it is the kind's own column.
    var isOwn: Bool
    /// Whether few rows have it, which an index finds.
    var isSparse = false
  }

  private func field(_ path: Query.Path) -> Expression? {
    guard let named = QueryFields.named(path, of: kind) else { return nil }
    switch named.path {
    case .field(let name): return expression(name, of: kind, alias, isOwn: true)
    case .related(let link, let name):
      guard case .reference(let other)? = FieldTable.field(link, of: kind)?.type,
        var there = expression(name, of: other, "r", isOwn: false)
      else { return nil }
      let reference = "\(alias).\(link)"
      func over(_ sql: String) -> String {
        "(SELECT \(sql) FROM \(ThingTable.name(of: other)) r WHERE r.id = \(reference))"
      }
      there.sql = over(there.sql)
      there.currency = there.currency.map(over)
      return there
    case .attribute: return nil
    }
  }

  private func expression(_ name: FieldName, of kind: Kind, _ alias: String, isOwn: Bool) -> Expression? {
    if name == .ref {
      return Expression(sql: "\(alias).id", storage: .reference(kind), words: [], isOwn: isOwn)
    }
    guard let field = FieldTable.field(name, of: kind) else { return nil }
    let column = FieldColumn(field, of: kind, table: alias)
    let words: [String] = if case .choice(let words) = field.type { words } else { [] }
    // Of a few customers each is looked at; of all, who is to be thanked is found first.
    let compared = name == .toThank && isSweep ? FieldColumn.isAmongThanked(alias) : column.compared
    return Expression(
      sql: compared, currency: column.storage == .money ? column.readings.last : nil,
      storage: column.storage, words: words, isOwn: isOwn, isSparse: isOwn && field.origin == .reckoned)
  }

  /// The comparison with any of the operands; what differs is equal to none of them.
  func anyOf(
    _ operands: [Query.Operand], _ comparison: Query.Comparison,
    _ one: (Query.Operand, Query.Comparison) -> SQLCondition
  ) -> SQLCondition {
    comparison == .differs
      ? !SQLCondition.any(operands.map { one($0, .equals) }) : .any(operands.map { one($0, comparison) })
  }

  /// A column that an import kept, by any of its names that fold to the key.
  private func attribute(_ key: String, _ operand: Query.Operand, _ comparison: Query.Comparison)
    -> SQLCondition
  {
    func exists(_ condition: String, _ values: [SQLValue] = []) -> SQLCondition {
      SQLCondition(
        """
        EXISTS (SELECT 1 FROM json_each(\(alias).attributes) a
        WHERE attribute_key(a.key) = ? AND a.value <> '' AND \(condition))
        """, [.text(key)] + values)
    }
    switch operand {
    case .none: return !exists("1")
    case .any: return exists("1")
    case .range: return .never
    case .value(let value):
      let text = SQLValue.text(value.text ?? "")
      switch comparison {
      case .matches: return exists("instr(folded(a.value), ?) > 0", [text])
      case .equals, .differs: return exists("folded(a.value) = ?", [text])
      default: return exists("decimal(a.value) \(comparison.sql) decimal(?)", [text])
      }
    }
  }
}

extension Query.Comparison {
  /// The operator of SQL.
  var sql: String {
    switch self {
    case .matches, .equals: "="
    case .differs: "<>"
    case .less, .atMost, .greater, .atLeast: rawValue
    }
  }
}
