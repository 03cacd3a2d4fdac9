import Foundation

/// A programme file in the making, a backup too: under a name of its own beside the right one, which it gets when it is
/// whole.
///
/// So nothing half-made ever stands in the way. A lock that ends with the process tells a maker at work from one
/// that was killed; it is a `flock`, which SQLite's own locks on the same file don't see.
final class ProgrammeFileMaking {
  /// Where the file is made.
  let temporary: String

  private let path: String
  private var descriptor: Int32
  private static let most = 100

  /// Begins a new file, readable by its owner alone; what a killed maker left is removed first.
  ///
  /// Throws `ProgrammeFileError` where a file is there, or is being made by another process.
  init(_ path: String) throws(ProgrammeFileError) {
    self.path = path
    temporary = path + "-making"
    if Self.isThere(path) { throw .exists(path: path) }
    for _ in 0..<Self.most {
      try Self.removeLeft(temporary, of: path)
      let opened = open(temporary, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
      guard opened >= 0 else {
        if errno == EEXIST { continue }
        throw Self.problem(errno, path)
      }
      fchmod(opened, 0o600)
      // Another maker may have taken it for one left behind, before it was locked.
      if flock(opened, LOCK_EX | LOCK_NB) == 0, Self.isSame(opened, temporary) {
        descriptor = opened
        return
      }
      close(opened)
    }
    throw .locked(path: path)
  }

  deinit {
    guard descriptor >= 0 else { return }
    if Self.isSame(descriptor, temporary) { Self.remove(temporary) }
    close(descriptor)
  }

  /// Gives the file its name, unless another has it by now; call it once.
  func finish() throws(ProgrammeFileError) {
    try name()
    // Closing it later would end the locks that SQLite has on the file by then.
    close(descriptor)
    descriptor = -1
  }

  private func name() throws(ProgrammeFileError) {
    guard link(temporary, path) == 0 else {
      let reason = errno
      // Some file systems know no links.
      guard reason == EPERM || reason == EOPNOTSUPP || reason == ENOSYS, !Self.isThere(path) else {
        throw Self.isThere(path) ? .exists(path: path) : Self.problem(reason, path)
      }
      guard rename(temporary, path) == 0 else { throw Self.problem(errno, path) }
      return
    }
    unlink(temporary)
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// Removes what a maker left that doesn't live any more.
  private static func removeLeft(_ temporary: String, of path: String) throws(ProgrammeFileError) {
    let left = open(temporary, O_RDWR | O_CLOEXEC)
    guard left >= 0 else { return }
    defer { close(left) }
    guard flock(left, LOCK_EX | LOCK_NB) == 0 else { throw .locked(path: path) }
    if isSame(left, temporary) { remove(temporary) }
  }

  private static func remove(_ temporary: String) {
    for suffix in ["-journal", "-wal", "-shm", ""] { unlink(temporary + suffix) }
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var mine = stat()
    var current = stat()
    return fstat(descriptor, &mine) == 0 && stat(path, &current) == 0 && mine.st_ino == current.st_ino
      && mine.st_dev == current.st_dev
  }

  private static func problem(_ number: Int32, _ path: String) -> ProgrammeFileError {
    switch number {
    case EEXIST: .exists(path: path)
    case ENOENT, ENOTDIR: .unsuitable(path: path, reason: "its folder doesn't exist; make it first.")
    case ENOSPC, EDQUOT: .diskFull(path: path)
    default: .notWritable(path: path)
    }
  }
}
