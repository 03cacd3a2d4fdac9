import Advocacy
import TerminalKit

extension DetailText {
  /// Adds a time that runs out: a gauge of how much of it is gone, and what that means in words.
  mutating func addClock(_ label: String, gone: Double?, _ words: String, _ role: ThemeRole = .text) {
    guard let gone else { return addFact(label, words, role) }
    // The words are what shouts when it is late.
    let bar = Bar(fraction: gone, role: role == .late ? .muted : .bar)
      .text(width: DetailText.clockWidth, glyphs: context.glyphs)
    let share = gone < 1 ? ", \(Int((gone * 100).rounded(.down)))% gone" : ""
    add(bar + StyledText("  " + words + share, role), lead: DetailText.lead(label))
  }

  /// Adds what is promised, when it is due, how long is left, and how much of the promised time is gone.
  mutating func addPromises(_ record: Record, _ clocks: [ClockTrace]) {
    let dues: [ClockKind: FieldName] = [
      .firstResponse: .firstResponseDue, .nextResponse: .nextResponseDue, .resolution: .resolutionDue,
    ]
    for clock in ClockKind.allCases {
      let trace = clocks.last { $0.clock == clock && $0.isOpen }
      if let due = dues[clock].flatMap({ record[$0]?.instant }) {
        let isLate = due < context.now
        let left = isLate ? context.time.late(due) : context.time.left(due)
        addClock(
          clock.title, gone: isLate && trace != nil ? 1 : trace?.share(at: context.now),
          "\(left), \(context.time.absolute(due))", isLate ? .late : .text)
      } else if let trace, case .paused = trace.state {
        addClock(clock.title, gone: trace.share(at: context.now), "on hold")
      }
    }
    if let broken = record[.promisesBroken]?.integer, broken > 0 {
      addFact("Broken", broken == 1 ? "1 promise so far" : "\(broken) promises so far", .warning)
    }
  }

  /// Adds until when something is held, with how much of that is gone since it came to be.
  mutating func addHold(_ until: Instant?, since: Instant?) {
    guard let until else { return }
    guard until > context.now else { return addFact("Held until", context.time.absolute(until)) }
    addClock(
      "Held until", gone: share(from: since, to: until),
      "\(context.time.left(until)), \(context.time.absolute(until))")
  }

  /// Which share of the time between two instants is gone; nothing when it isn't known when it began.
  func share(from start: Instant?, to end: Instant) -> Double? {
    guard let start, start < end else { return nil }
    let gone = Double((context.now - start).milliseconds) / Double((end - start).milliseconds)
    return min(max(0, gone), 1)
  }

  /// The cells of a clock's gauge.
  private static let clockWidth = 10
}
