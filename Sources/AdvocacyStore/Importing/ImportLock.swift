import Foundation

/// Says that an import is running, for as long as its process lives.
///
/// A lock on one byte of a file beside the programme, the batch's number being the byte; it ends with the
/// process, whatever becomes of it. Never the programme file itself: closing it would end SQLite's own locks.
final class ImportLock {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock of a batch; nothing when another process or session holds it.
  init?(beside file: String, batch: Int64) {
    path = Self.path(file)
    var taken: Int32 = -1
    while taken < 0 {
      let opened = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      guard opened >= 0 else { return nil }
      guard Self.lock(opened, batch) else {
        close(opened)
        return nil
      }
      // Another import may have ended, and removed the file, between the opening and the lock.
      if Self.isSame(opened, path) { taken = opened } else { close(opened) }
    }
    descriptor = taken
  }

  deinit {
    if Self.lock(descriptor, 0, length: 0) { unlink(path) }
    close(descriptor)
  }

  /// Whether a process holds the lock of a batch.
  static func isHeld(beside file: String, batch: Int64) -> Bool {
    let descriptor = open(path(file), O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var wanted = range(batch, length: 1)
    return fcntl(descriptor, ofdGet, &wanted) == 0 && wanted.l_type != Int16(F_UNLCK)
  }

  private static func path(_ file: String) -> String { file + "-imports" }

  private static func lock(_ descriptor: Int32, _ start: Int64, length: Int = 1) -> Bool {
    var wanted = range(start, length: length)
    return fcntl(descriptor, ofdSet, &wanted) == 0
  }

  private static func range(_ start: Int64, length: Int) -> flock {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = off_t(start)
    range.l_len = off_t(length)
    return range
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var mine = stat()
    var current = stat()
    return fstat(descriptor, &mine) == 0 && stat(path, &current) == 0 && mine.st_ino == current.st_ino
  }

  // Linux's F_OFD_GETLK and F_OFD_SETLK, which belong to the open file and not to the process; the C library
  // hides them behind a feature macro.
  private static let ofdGet: Int32 = 36
  private static let ofdSet: Int32 = 37
}
