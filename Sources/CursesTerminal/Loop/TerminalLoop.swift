import CNcurses
import Glibc
import TerminalKit

/// The one loop of a program on a terminal: wait, take what came, draw once.
///
/// Nothing wakes it but keys, signals, messages and the instant it is asked to wait for; while it waits for one, a
/// look at the clock once a minute that draws nothing.
public struct TerminalLoop<Message: Sendable> {
  /// Something that came.
  public enum Arrival {
    /// From the terminal.
    case event(TerminalEvent)

    /// From another thread.
    case message(Message)

    /// The instant that was waited for.
    case due
  }

  /// Whether the loop goes on.
  public enum Flow {
    /// It does.
    case goOn

    /// It ends now, without another frame.
    case end
  }

  /// The length of the loop's turns in nanoseconds: enough for a frame, and less than others have by themselves.
  static var turn: UInt64 { 1_000_000 }

  /// The most arrivals between two frames, so that a flood of them can't keep the screen from being drawn.
  private static var mostBetweenFrames: Int { 1024 }

  private let terminal: CursesTerminal
  private let mailbox: Mailbox<Message>

  /// The longest time until `untilDue` is asked again: `poll` counts none while the machine sleeps, and the wall
  /// clock may be set.
  private let longestWait: Duration

  /// Makes a loop over a terminal and a mailbox.
  public init(terminal: CursesTerminal, mailbox: Mailbox<Message>) {
    self.init(terminal: terminal, mailbox: mailbox, longestWait: .seconds(60))
  }

  init(terminal: CursesTerminal, mailbox: Mailbox<Message>, longestWait: Duration) {
    self.terminal = terminal
    self.mailbox = mailbox
    self.longestWait = longestWait
  }

  /// Runs until `handle` says to end, or the terminal is gone, which `handle` is told before.
  ///
  /// - Parameters:
  ///   - patience: How long the first frame waits for something to arrive that it may show.
  ///   - untilDue: How long to wait at most before `.due` is to come, by the wall clock; nil for as long as
  ///     nothing comes. Asked again at least once a minute.
  ///   - draw: Shows the present state; called at the start, unless that waits, and once after each batch of arrivals.
  ///   - handle: Takes an arrival.
  public func run(
    firstFrameWithin patience: Duration = .zero,
    untilDue: () -> Duration?,
    draw: (CursesTerminal) -> Void,
    handle: (Arrival) -> Flow
  ) {
    // What reads for the screen on other threads has a processor for milliseconds on end, for which a key would wait.
    _ = cn_take_short_turns(Self.turn)
    var hasMore = true
    var isDrawn = wait(for: patience)
    if isDrawn { draw(terminal) }
    while true {
      // Without a wait at first: what came before the loop, or beyond the last batch, wakes nobody.
      let isDue = wait(for: hasMore ? .zero : untilDue())
      var count = 0
      if isDue, !hasMore {
        guard handle(.due) == .goOn else { return }
        count += 1
      }
      for message in mailbox.drain() {
        guard handle(.message(message)) == .goOn else { return }
        count += 1
      }
      hasMore = true
      while count < Self.mostBetweenFrames {
        guard let event = terminal.nextEvent() else {
          hasMore = false
          break
        }
        guard handle(.event(event)) == .goOn, event != .hangUp else { return }
        count += 1
      }
      if count > 0 || !isDrawn {
        draw(terminal)
        isDrawn = true
      }
    }
  }

  /// Waits, and answers whether `due` is over; the terminal's own deadline ends the wait, too.
  private func wait(for due: Duration?) -> Bool {
    let now = ContinuousClock.now
    let dueInstant = due.map { now.advanced(by: $0) }
    let again = dueInstant == nil ? nil : now.advanced(by: longestWait)
    let wakeUp = [dueInstant, again, terminal.inputDeadline].compactMap { $0 }.min()
    var states = (terminal.descriptors + [mailbox.wakeupDescriptor]).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&states, nfds_t(states.count), Self.milliseconds(wakeUp.map { now.duration(to: $0) }))
    return dueInstant.map { $0 <= .now } ?? false
  }

  /// Rounded up, so that the loop doesn't turn empty until the instant; -1 for no end.
  static func milliseconds(_ duration: Duration?) -> Int32 {
    guard let duration else { return -1 }
    let (seconds, attoseconds) = duration.components
    guard seconds < 86_400 else { return 86_400_000 }
    let rounded = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, rounded))
  }
}
