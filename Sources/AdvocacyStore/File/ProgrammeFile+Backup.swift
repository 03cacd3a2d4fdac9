import Foundation
import GRDB

extension ProgrammeFile {
  /// Copies the whole programme into a new file, readable by its owner alone, while others go on working.
  ///
  /// Throws `ProgrammeFileError`; a file that is there already is never overwritten.
  public func backup(to destination: String) throws {
    let descriptor = Foundation.open(destination, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EEXIST: throw ProgrammeFileError.exists(path: destination)
      case ENOENT, ENOTDIR:
        throw ProgrammeFileError.unsuitable(
          path: destination, reason: "its folder doesn't exist; make it first.")
      case ENOSPC, EDQUOT: throw ProgrammeFileError.diskFull(path: destination)
      default: throw ProgrammeFileError.notWritable(path: destination)
      }
    }
    close(descriptor)
    do {
      try describing(destination) {
        let copy = try DatabaseQueue(path: destination)
        try pool.backup(to: copy)
        try copy.close()
      }
    } catch {
      try? FileManager.default.removeItem(atPath: destination)
      throw error
    }
  }
}
