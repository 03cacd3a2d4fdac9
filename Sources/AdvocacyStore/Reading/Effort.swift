import Glibc

/// How long something is tried: so long of this thread's own time on a processor, which doesn't hang on what else the
/// machine does, or four times as long by the clock, where it waits for a disk or for others.
///
/// It belongs to the thread that it is made on.
struct Effort {
  private let work: Duration
  private let end: ContinuousClock.Instant
  /// Whether it is so short that what was begun may as well be begun anew.
  let isShort: Bool

  /// How much longer by the clock.
  private static let share = 4
  /// The longest of what is short.
  private static let shortly = Duration.milliseconds(10)

  /// Begins now.
  init(_ time: Duration) {
    work = Self.worked + time
    end = .now + time * Self.share
    isShort = time <= Self.shortly
  }

  /// Until an instant, whatever can be done by then.
  init(until end: ContinuousClock.Instant) {
    (work, self.end, isShort) = (.seconds(Int64.max), end, end - .now <= Self.shortly)
  }

  private init(either first: Effort, _ second: Effort) {
    work = min(first.work, second.work)
    end = min(first.end, second.end)
    isShort = first.isShort || second.isShort
  }

  /// Whether it was tried for long enough.
  var isOver: Bool { ContinuousClock.now >= end || Self.worked >= work }

  /// What is over as soon as either is.
  func and(_ other: Effort) -> Effort { Effort(either: self, other) }

  /// How long this thread has had a processor.
  private static var worked: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
