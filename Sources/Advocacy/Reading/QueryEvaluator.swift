/// Says whether a record in memory matches a query.
///
/// The programme file answers queries itself; this is the meaning that it is held to.
public struct QueryEvaluator: Sendable {
  private let related: @Sendable (Reference) -> Record?

  /// Evaluates with a way to the things that records refer to.
  public init(related: @escaping @Sendable (Reference) -> Record? = { _ in nil }) {
    self.related = related
  }

  /// Whether all terms hold for the record.
  public func matches(_ query: Query, _ record: Record) -> Bool {
    query.terms.allSatisfy { term in holds(term.condition, record) != term.isNegated }
  }

  private func holds(_ condition: Query.Condition, _ record: Record) -> Bool {
    switch condition {
    case .word(let word):
      return FieldTable.fields(of: record.reference.kind).contains { field in
        guard field.isSearched, let text = value(field, of: record)?.text else { return false }
        return Folding.text(Folding.fold(text), holds: word)
      }
    case .compare(.attribute(let key), let comparison, let operands):
      let texts = record.attributes.filter { Folding.key($0.key) == key && !$0.value.isEmpty }.values
      return holdsAny(operands, comparison) { operand, comparison in
        holds(texts: Array(texts), comparison, operand)
      }
    case .compare(let path, let comparison, let operands):
      guard let field = QueryFields.named(path, of: record.reference.kind) else { return false }
      let value = value(path, of: record)
      return holdsAny(operands, comparison) { operand, comparison in
        holds(value, field.type, comparison, operand)
      }
    }
  }

  /// Any operand for which the comparison holds; what differs is equal to none of them.
  private func holdsAny(
    _ operands: [Query.Operand], _ comparison: Query.Comparison,
    _ holds: (Query.Operand, Query.Comparison) -> Bool
  ) -> Bool {
    comparison == .differs
      ? !operands.contains { holds($0, .equals) } : operands.contains { holds($0, comparison) }
  }

  private func value(_ path: Query.Path, of record: Record) -> Value? {
    switch path {
    case .field(.ref): return .reference(record.reference)
    case .field(let name):
      return FieldTable.field(name, of: record.reference.kind).flatMap { value($0, of: record) }
    case .related(let link, let name):
      return record[link]?.reference.flatMap(related).flatMap { value(.field(name), of: $0) }
    case .attribute: return nil
    }
  }

  private func value(_ field: Field, of record: Record) -> Value? {
    guard case .related(let link, let name) = field.origin else { return record[field.name] }
    return value(.related(by: link, name), of: record)
  }

  private func holds(
    _ value: Value?, _ type: Field.ValueType, _ comparison: Query.Comparison, _ operand: Query.Operand
  ) -> Bool {
    switch operand {
    case .none: return value == nil
    case .any: return value != nil
    case .range(let low, let high):
      return value.map { QueryOrder.isOrdered(low, $0) && QueryOrder.isOrdered($0, high) } ?? false
    case .value(let wanted):
      guard let value else { return false }
      return holds(value, type, comparison, wanted)
    }
  }

  private func holds(
    _ value: Value, _ type: Field.ValueType, _ comparison: Query.Comparison, _ wanted: Value
  ) -> Bool {
    switch type {
    case .text, .longText:
      let (text, part) = (Folding.fold(value.text ?? ""), wanted.text ?? "")
      return comparison == .matches ? Folding.text(text, holds: part) : text == part
    case .tags: return value.tags.contains { wanted.tags.contains(Tag.canonical($0) ?? $0) }
    case .choice(let words):
      guard [.less, .atMost, .greater, .atLeast].contains(comparison) else { return value == wanted }
      guard let have = words.firstIndex(of: value.text ?? ""),
        let want = words.firstIndex(of: wanted.text ?? "")
      else { return false }
      return comparison.holds(have, want)
    case .integer, .instant, .day, .money:
      switch QueryOrder.compare(value, wanted) {
      case .orderedAscending?: return comparison.holds(0, 1)
      case .orderedSame?: return comparison.holds(0, 0)
      case .orderedDescending?: return comparison.holds(1, 0)
      case nil: return false
      }
    case .flag, .reference, .colleague: return value == wanted
    }
  }

  /// Attributes are text; more and less compare those that are numbers.
  private func holds(texts: [String], _ comparison: Query.Comparison, _ operand: Query.Operand) -> Bool {
    switch operand {
    case .none: return texts.isEmpty
    case .any: return !texts.isEmpty
    case .range: return false
    case .value(let wanted):
      let part = wanted.text ?? ""
      switch comparison {
      case .matches: return texts.contains { Folding.text(Folding.fold($0), holds: part) }
      case .equals, .differs: return texts.contains { Folding.fold($0) == part }
      default:
        guard let bound = DecimalText.number(part) else { return false }
        return texts.contains { DecimalText.number($0).map { comparison.holds($0, bound) } ?? false }
      }
    }
  }
}

extension Query.Comparison {
  /// Whether the comparison holds between two parts in order.
  public func holds<Part: Comparable>(_ left: Part, _ right: Part) -> Bool {
    switch self {
    case .matches, .equals: left == right
    case .differs: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}
