import CNcurses
import Glibc
import TerminalKit

extension CursesTerminal {
  /// The descriptors that become readable when ``nextEvent()`` may have something.
  public var descriptors: [Int32] {
    guard screen != nil, !isHungUp else { return [] }
    return [input] + (hold.map { [$0.signals.descriptor] } ?? [])
  }

  /// When ``nextEvent()`` is to be asked although nothing came: a lone escape becomes the key by then.
  public var inputDeadline: ContinuousClock.Instant? { decoder.deadline }

  /// Takes the next event that waits; `nil` at once when none does.
  public func nextEvent() -> TerminalEvent? {
    if ready.isEmpty, screen != nil, !isAway, !isHungUp {
      readSignals()
      readKeys()
    }
    return ready.isEmpty ? nil : ready.removeFirst()
  }

  private func readSignals() {
    for signal in hold?.signals.drain() ?? [] {
      switch signal {
      case SIGTSTP: _ = stop()
      case SIGCONT: takeBack()
      case SIGWINCH: noticeSize()
      // A ^C typed here comes as a key; an interrupt that is sent asks to end as the others do.
      default: end(by: signal)
      }
    }
  }

  private func end(by signal: Int32) {
    endingSignal = endingSignal ?? signal
    ready.append(.hangUp)
  }

  /// Reads until something is complete or nothing is left.
  private func readKeys() {
    while ready.isEmpty {
      let value = wgetch(screen?.keyboard)
      switch value {
      case ERR:
        accept(decoder.expire(at: .now))
        noticeHangUp()
        return
      case KEY_RESIZE:
        noticeSize()
      case 0...255:
        accept(decoder.take(.byte(UInt8(value)), at: .now))
      default:
        accept(decoder.take(.code(value), at: .now))
      }
    }
  }

  private func accept(_ events: [TerminalEvent]) {
    for event in events {
      if event == .key(.control("z")), stop() {
        continue
      }
      ready.append(event)
    }
  }

  /// A terminal that is gone is readable for ever and gives nothing.
  private func noticeHangUp() {
    var state = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, 0) > 0 else { return }
    let isGone = state.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    if isGone || cn_waiting_bytes(input) == 0 {
      isHungUp = true
      end(by: SIGHUP)
    }
  }
}
