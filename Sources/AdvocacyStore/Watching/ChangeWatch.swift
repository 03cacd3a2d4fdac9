import Foundation
import GRDB
import Synchronization

/// Tells when others have changed the programme file; it watches as long as it is kept.
///
/// The write-ahead log is watched by inotify, whose events come before a commit can be seen: hence a short wait.
/// A slow look at SQLite's own counter of foreign commits stands behind it, and alone where there is no inotify.
public final class ChangeWatch: Sendable {
  /// Closing this end ends the thread.
  private let end: Int32
  private let rest: Rest

  /// How long an event settles before the commit behind it is looked for.
  private static let settling = Duration.microseconds(1500)
  /// How long nothing is told again after a change was, so that many at once don't keep everybody busy with reading.
  private static let pause = Duration.milliseconds(800)
  /// The least time between two looks while events come without end, as from an import.
  private static let interval = Duration.milliseconds(20)

  /// Until when nothing is told.
  private final class Rest: Sendable {
    private let end = Mutex(ContinuousClock.now)

    /// How long it still is; at most nothing when it is over.
    var left: Duration { end.withLock { $0 - .now } }

    func last(_ length: Duration) {
      let until = ContinuousClock.now + length
      end.withLock { $0 = max($0, until) }
    }
  }

  init(path: String, pool: DatabasePool, since seen: Int64?, onChange: @escaping @Sendable () -> Void) throws
  {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw ProgrammeFileError.inputOutput(path: path, detail: String(cString: strerror(errno)))
    }
    let stop = ends[0]
    end = ends[1]
    let log = path + "-wal"
    let rest = Rest()
    self.rest = rest
    let thread = Thread {
      ChangeWatch.watch(log: log, pool: pool, since: seen, stop: stop, rest: rest, onChange: onChange)
      close(stop)
    }
    thread.name = "advocate.watch"
    thread.stackSize = 256 * 1024
    thread.start()
  }

  deinit { close(end) }

  /// Tells nothing for so long from now on; what changes meanwhile is told after it.
  public func rest(for length: Duration) { rest.last(length) }

  private static func watch(
    log: String, pool: DatabasePool, since seen: Int64?, stop: Int32, rest: Rest, onChange: () -> Void
  ) {
    let events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    defer { if events >= 0 { close(events) } }
    var watched = events < 0 ? -1 : inotify_add_watch(events, log, UInt32(IN_MODIFY | IN_DELETE_SELF))
    var seen = seen
    var soon: Int32?
    func look() {
      let commits = pool.commitsByOthers
      rest.last(interval)
      guard commits != seen else { return }
      seen = commits
      soon = nil
      rest.last(pause)
      onChange()
    }
    look()
    while true {
      var states = [
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
      ]
      let wait = soon ?? (watched < 0 ? 1000 : 10_000)
      if poll(&states, events < 0 ? 1 : 2, wait) < 0, errno != EINTR { return }
      if states[0].revents != 0 { return }
      if states[1].revents != 0 {
        var wait = max(rest.left, settling)
        while wait > .zero {
          if poll(&states, 1, Int32((wait / .milliseconds(1)).rounded(.up))) > 0 { return }
          wait = rest.left
        }
        drain(events)
        soon = 5
      } else {
        // The commit behind the last event may still be on its way: look again, ever more slowly.
        soon = soon.flatMap { $0 < 1000 ? $0 * 4 : nil }
      }
      // The log is unlinked when the last connection closes and made anew by the next one.
      if watched < 0 || access(log, F_OK) != 0 || states[1].revents == 0, events >= 0 {
        watched = inotify_add_watch(events, log, UInt32(IN_MODIFY | IN_DELETE_SELF))
      }
      look()
    }
  }

  private static func drain(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}

extension ProgrammeFile {
  /// Watches for what others do to the file; the closure is called on a thread of its own after each change, and once for
  /// those since the file was opened.
  public func watchChanges(_ onChange: @escaping @Sendable () -> Void) throws -> ChangeWatch {
    try ChangeWatch(path: path, pool: pool, since: commitsAtOpening, onChange: onChange)
  }
}
