import Advocacy

extension QueryCompiler {
  /// The comparison of a field with any of some operands.
  func compare(_ field: Expression, _ comparison: Query.Comparison, _ operands: [Query.Operand])
    -> SQLCondition
  {
    if comparison == .differs { return !compare(field, .equals, operands) }
    if comparison == .matches || comparison == .equals {
      let values = operands.compactMap { operand -> Value? in
        if case .value(let value) = operand { value } else { nil }
      }
      if let oneOf = oneOf(field, values) {
        let others = operands.filter { operand in
          if case .value = operand { false } else { true }
        }
        return .any((values.isEmpty ? [] : [oneOf]) + others.map { single(field, comparison, $0) })
      }
    }
    return .any(operands.map { single(field, comparison, $0) })
  }

  /// Equality with any of some values in one condition, where the field allows it.
  private func oneOf(_ field: Expression, _ values: [Value]) -> SQLCondition? {
    switch field.storage {
    case .reference:
      return .in(field.sql, numbers: values.compactMap { $0.reference?.id })
    case .colleague:
      let handles = values.compactMap { $0.colleague.map { SQLValue.text($0) } }
      if handles.count == 1 {
        return SQLCondition("\(field.sql) = (SELECT id FROM colleagues WHERE handle = ?)", handles)
      }
      return SQLCondition(
        "\(field.sql) IN (SELECT id FROM colleagues WHERE handle IN (\(SQLCondition.marks(handles.count))))",
        handles)
    case .rank, .text:
      return field.words.isEmpty ? nil : words(field, values.compactMap(\.text))
    default: return nil
    }
  }

  /// One of some words of a choice.
  private func words(_ field: Expression, _ words: [String]) -> SQLCondition {
    guard case .rank(let all) = field.storage else { return .in(field.sql, words.map { .text($0) }) }
    return .in(
      field.sql, words.compactMap { word in all.firstIndex(of: word).map { .integer(Int64($0)) } })
  }

  private func single(_ field: Expression, _ comparison: Query.Comparison, _ operand: Query.Operand)
    -> SQLCondition
  {
    switch operand {
    case .none: return SQLCondition("\(field.sql) IS NULL")
    case .any: return SQLCondition("\(field.sql) IS NOT NULL")
    case .range(let low, let high):
      return .all([scalar(field, .atLeast, low), scalar(field, .atMost, high)])
    case .value(let value): return scalar(field, comparison, value)
    }
  }

  private func scalar(_ field: Expression, _ comparison: Query.Comparison, _ value: Value) -> SQLCondition {
    if !field.words.isEmpty { return choice(field, comparison, value) }
    switch value {
    case .text(let text):
      let isThere = field.isSparse ? "\(field.sql) IS NOT NULL AND " : ""
      return comparison == .matches
        ? SQLCondition("\(isThere)instr(folded(\(field.sql)), ?) > 0", [.text(text)])
        : SQLCondition("\(isThere)folded(\(field.sql)) = ?", [.text(text)])
    case .tags(let tags):
      return .any(tags.map { SQLCondition("instr(\(field.sql), ?) > 0", [.text(" \($0) ")]) })
    case .flag(let flag): return SQLCondition(flag ? field.sql : "NOT \(field.sql)")
    case .integer(let number):
      return SQLCondition("\(field.sql) \(comparison.sql) ?", [.integer(number)])
    case .instant(let instant):
      return SQLCondition("\(field.sql) \(comparison.sql) ?", [.integer(instant.milliseconds)])
    case .day(let day):
      return SQLCondition("\(field.sql) \(comparison.sql) ?", [.text(day.description)])
    case .money(let money):
      return SQLCondition(
        "\(field.sql) \(comparison.sql) ? AND \(field.currency ?? "NULL") = ?",
        [.integer(money.minorUnits), .text(money.currency.code)])
    case .reference, .colleague: return oneOf(field, [value]) ?? .never
    }
  }

  /// A word compared by its place in the set.
  private func choice(_ field: Expression, _ comparison: Query.Comparison, _ value: Value) -> SQLCondition {
    guard let place = field.words.firstIndex(of: value.text ?? "") else { return .never }
    let holding = field.words.indices.filter { comparison.holds($0, place) }.map { field.words[$0] }
    return words(field, holding)
  }
}
