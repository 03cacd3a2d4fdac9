import Advocacy

extension ListReader {
  /// The query as several, each for one of the values that a term of it names, when an index has what shares such a value
  /// in the order of the list: a merge of few walks meets what matches in order, where one walk would meet all else too.
  ///
  /// No row matches two of them. Nothing where no index does.
  func mergeable(_ stride: Stride) throws -> [Query]? {
    let sections = sections(stride)
    return try query.terms.indices.lazy.compactMap(parted).first { column, queries in
      try sections.allSatisfy { section in
        let plan = try plan(part(stride, .merged(queries), section), stride)
        return plan.count { $0.hasPrefix("SEARCH t USING") && $0.contains("(\(column)=?") } == queries.count
          && !plan.contains { $0.hasPrefix("USE TEMP B-TREE FOR") }
      }
    }?.queries
  }

  /// A choice of which a term of the query names some words, and the query for each of them; nothing for any other term.
  private func parted(_ place: Int) -> (column: FieldName, queries: [Query])? {
    guard !query.terms[place].isNegated,
      case .compare(let path, let comparison, let operands) = query.terms[place].condition,
      comparison == .matches || comparison == .equals,
      case .field(let name)? = QueryFields.named(path, of: kind)?.path,
      case .choice(let words)? = FieldTable.field(name, of: kind)?.type
    else { return nil }
    let asked = operands.compactMap { operand -> String? in
      if case .value(.text(let word)) = operand { word } else { nil }
    }
    guard asked.count == operands.count, Set(asked).isSubset(of: words),
      2...Self.mostMerged ~= Set(asked).count
    else { return nil }
    let queries = words.filter(Set(asked).contains).map { word in
      var part = query
      part.terms[place] = Query.Term(.compare(path, .matches, [.value(.text(word))]))
      return part
    }
    return (name, queries)
  }

  /// Each is a walk of its own, whose next row waits until the others come to its place.
  private static let mostMerged = 8
}
