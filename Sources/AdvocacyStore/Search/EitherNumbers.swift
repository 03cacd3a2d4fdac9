/// The numbers that any of some sources gives.
final class EitherNumbers: NumberSource {
  private let sources: [any NumberSource]
  private(set) var numbers = NumberSet()
  private(set) var state = NumberSourceState.more

  init(_ sources: [any NumberSource]) { self.sources = sources }

  var met: NumberSet {
    sources.reduce(into: numbers) { $0.formUnion($1.met) }
  }

  var gone: Int { sources.reduce(0) { $0 + $1.gone } }

  func advance(_ effort: Effort) throws {
    guard state == .more else { return }
    for source in sources where source.state == .more {
      try source.advance(effort)
      if source.state == .more { return }
    }
    guard sources.allSatisfy({ $0.state == .whole }) else {
      state = .tooMany
      return
    }
    for source in sources { numbers.formUnion(source.numbers) }
    state = .whole
  }
}
