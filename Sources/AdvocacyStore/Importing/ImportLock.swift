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
      guard ByteLock.take(opened, batch) else {
        close(opened)
        return nil
      }
      // Another import may have ended, and removed the file, between the opening and the lock.
      if Self.isSame(opened, path) { taken = opened } else { close(opened) }
    }
    descriptor = taken
  }

  deinit {
    if ByteLock.take(descriptor, 0, length: 0) { unlink(path) }
    close(descriptor)
  }

  /// Whether a process holds the lock of a batch.
  static func isHeld(beside file: String, batch: Int64) -> Bool {
    let descriptor = open(path(file), O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return ByteLock.isHeld(descriptor, batch)
  }

  private static func path(_ file: String) -> String { file + "-imports" }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var mine = stat()
    var current = stat()
    return fstat(descriptor, &mine) == 0 && stat(path, &current) == 0 && mine.st_ino == current.st_ino
  }
}
