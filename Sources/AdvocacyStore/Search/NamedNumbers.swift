import Advocacy

/// The numbers of things that a query names.
final class NamedNumbers: NumberSource {
  let numbers: NumberSet
  let state = NumberSourceState.whole
  let gone = 0

  /// Nothing when no term of a query names what matches.
  init?(_ query: Query, of kind: Kind) {
    let named = query.terms.lazy.compactMap { Self.references(of: $0) }.first
    guard let numbers = named?.filter({ $0.kind == kind }).map(\.id),
      numbers.allSatisfy({ 0...NumberSet.highest ~= $0 })
    else { return nil }
    self.numbers = NumberSet(numbers)
  }

  func advance(_ effort: Effort) {}

  /// What a term names; nothing when others hold for it too.
  private static func references(of term: Query.Term) -> [Reference]? {
    guard !term.isNegated, case .compare(.field(.ref), let comparison, let operands) = term.condition,
      comparison == .matches || comparison == .equals
    else { return nil }
    let references = operands.compactMap { operand in
      if case .value(let value) = operand { value.reference } else { nil }
    }
    return references.count == operands.count ? references : nil
  }
}
