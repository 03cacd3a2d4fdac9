import Advocacy

extension ListReader {
  /// Who is told a few matches while those that come first are still looked for.
  struct Provisional {
    /// When it is time to.
    let due: ContinuousClock.Instant
    /// Takes the rows.
    let tell: ([Record]) -> Void
  }

  /// Numbers of a source to its end, with some of them told on the way when that takes long; nothing when they are too
  /// many.
  mutating func all(_ source: any NumberSource, _ stride: Stride) throws -> NumberSet? {
    if let provisional, ContinuousClock.now < provisional.due {
      try source.advance(Effort(until: provisional.due))
    }
    while source.state == .more, provisional != nil {
      try tell(among: source.met, stride)
      if provisional != nil { try source.advance(Effort(Self.turn)) }
    }
    return try source.all()
  }

  /// Tells some matches among numbers, those nearest to the beginning of a list in the order of numbers, sorted by what
  /// the list is sorted by; they are told once, and not at all while none is found.
  mutating func tell(among known: NumberSet, _ stride: Stride) throws {
    guard let provisional else { return }
    let isUp = sorting.goesUp(forward: stride.forward)
    let effort = Effort(patience.telling)
    var (beyond, size): (Int64?, Int) = (nil, Self.leastLookedAt)
    while !effort.isOver {
      let numbers = known.next(size, beyond: beyond, forward: isUp)
      guard let last = numbers.last else { return }
      let found = try walk(stride, .numbered(Numbers(numbers))) { _ in effort.isOver }
      if !found.rows.isEmpty {
        provisional.tell(Array(found.rows.prefix(stride.limit - 1)))
        self.provisional = nil
        return
      }
      (beyond, size) = (last, size * 2)
    }
  }

  /// How long is waited until what was found by then is looked through for what may be told.
  private static let turn = Duration.milliseconds(8)
  /// So many numbers are looked at first for what may be told.
  private static let leastLookedAt = 200
}
