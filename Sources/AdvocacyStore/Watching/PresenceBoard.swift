import Advocacy
import Foundation

/// Who has a programme open now and what they are on, in a file beside it; one is on it as long as this is kept.
///
/// Each process holds a lock on a slot of its own, which ends with the process, whatever becomes of it: a slot that
/// nobody holds says nothing. Changes wake the others by inotify; nothing is looked at in between.
public final class PresenceBoard: Sendable {
  private let descriptor: Int32
  private let slot: Int
  /// Closing this end ends the thread that watches.
  private let end: Int32
  private let handle: String

  /// The bytes of a slot, and how many slots there are.
  private static let slotLength = 128
  private static let slotCount = 128
  /// How long an event settles, in microseconds: a process's locks go a moment after its files are closed.
  private static let settling: UInt32 = 20_000

  /// Takes a slot; nothing when the file can't be written or more are here than there are slots.
  init?(beside path: String, handle: String, onChange: @escaping @Sendable ([Presence]) -> Void) {
    self.handle = handle
    let path = Self.name(beside: path)
    let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard opened >= 0 else { return nil }
    let free = (0..<Self.slotCount).first {
      ByteLock.take(opened, Int64($0 * Self.slotLength), length: Self.slotLength)
    }
    var ends: [Int32] = [-1, -1]
    guard let free, pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      close(opened)
      return nil
    }
    (descriptor, slot, end) = (opened, free, ends[1])
    let stop = ends[0]
    let reading = fcntl(opened, F_DUPFD_CLOEXEC, 3)
    let thread = Thread {
      Self.watch(path, stop: stop) { onChange(Self.others(reading, than: free)) }
      close(reading)
      close(stop)
    }
    thread.name = "advocate.presence"
    thread.stackSize = 256 * 1024
    thread.start()
    tell(nil)
  }

  deinit {
    // The lock ends with the last of the open file's descriptors, the watching thread's included.
    clear()
    close(end)
    close(descriptor)
  }

  /// Whether anyone has a programme open in a dashboard now.
  static func isAnyone(beside path: String) -> Bool {
    let descriptor = open(name(beside: path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return ByteLock.isHeld(descriptor, 0, length: slotCount * slotLength)
  }

  private static func name(beside path: String) -> String { path + "-presence" }

  /// Says what this colleague is on now.
  public func tell(_ reference: Reference?) {
    write("\(handle)\t\(reference?.description ?? "")\n")
  }

  private func clear() { write("") }

  private func write(_ text: String) {
    var bytes = Array(text.utf8.prefix(Self.slotLength))
    bytes += Array(repeating: 0, count: Self.slotLength - bytes.count)
    _ = pwrite(descriptor, bytes, bytes.count, off_t(slot * Self.slotLength))
  }

  /// Everyone else who is here, by name.
  private static func others(_ descriptor: Int32, than own: Int) -> [Presence] {
    let slots = (0..<slotCount).filter { slot in
      slot != own && ByteLock.isHeld(descriptor, Int64(slot * slotLength), length: slotLength)
    }
    return slots.compactMap { slot in
      var bytes = [UInt8](repeating: 0, count: slotLength)
      let count = pread(descriptor, &bytes, slotLength, off_t(slot * slotLength))
      guard count > 0 else { return nil }
      let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0 }, as: UTF8.self)
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, ActionCatalogue.isHandle(String(parts[0])) else { return nil }
      return Presence(String(parts[0]), on: Reference(String(parts[1])))
    }.sorted { ($0.handle, $0.reference?.description ?? "") < ($1.handle, $1.reference?.description ?? "") }
  }

  /// Calls when the file is written or closed by anyone, until the other end of `stop` is closed.
  private static func watch(_ path: String, stop: Int32, onEvent: () -> Void) {
    let events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard events >= 0 else { return }
    defer { close(events) }
    _ = inotify_add_watch(events, path, UInt32(IN_MODIFY | IN_CLOSE_WRITE))
    onEvent()
    var again: Int32 = -1
    while true {
      var states = [
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&states, 2, again) < 0, errno != EINTR { return }
      if states[0].revents != 0 { return }
      // One more look, for a lock that took longer to go than its file to close.
      again = states[1].revents != 0 ? 500 : -1
      usleep(settling)
      var buffer = [UInt8](repeating: 0, count: 4096)
      while read(events, &buffer, buffer.count) > 0 {}
      onEvent()
    }
  }
}

extension ProgrammeFile {
  /// Says to the others who have this programme open that a colleague is here, and what they are on, as long as the
  /// board is kept; the closure is called on a thread of its own with the others whenever that changes.
  ///
  /// Nothing when the folder can't be written.
  public func presence(
    of handle: String, onChange: @escaping @Sendable ([Presence]) -> Void
  ) -> PresenceBoard? {
    PresenceBoard(beside: path, handle: handle, onChange: onChange)
  }
}
