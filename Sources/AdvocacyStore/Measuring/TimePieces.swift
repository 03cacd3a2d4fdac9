import Advocacy

/// Stretches of time that overlap, cut where any of them begins or ends: what happened in each piece is counted once,
/// and each stretch has that of its pieces.
struct TimePieces {
  /// Where pieces begin and end, in order.
  private let cuts: [Instant]

  init(_ stretches: [Range<Instant>]) {
    cuts = Set(stretches.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
  }

  /// The pieces in order; between stretches that don't meet there is one that none of them asks for.
  var pieces: [Range<Instant>] { zip(cuts, cuts.dropFirst()).map { $0..<$1 } }

  /// Which pieces make up one of the stretches.
  func indices(of stretch: Range<Instant>) -> Range<Int> {
    guard let first = cuts.firstIndex(of: stretch.lowerBound),
      let end = cuts.firstIndex(of: stretch.upperBound)
    else { return 0..<0 }
    return first..<end
  }
}

extension Range<Instant> {
  /// What comes after an instant, up to and with another one.
  static func after(_ start: Instant, until end: Instant) -> Range<Instant> {
    let moment = Span(milliseconds: 1)
    return start + moment..<Swift.max(start, end) + moment
  }

  /// Everything from an instant on.
  static func since(_ start: Instant) -> Range<Instant> { start..<Instant(milliseconds: .max) }
}
