import GRDB

extension ProgrammeFileError {
  /// What an error of SQLite means for the person who uses the file.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? error.resultCode.description
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_NOTADB: .notAProgramme(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path, detail: detail)
      case .SQLITE_READONLY, .SQLITE_PERM: .notWritable(path: path)
      case .SQLITE_CANTOPEN: .notReadable(path: path)
      default: .inputOutput(path: path, detail: detail)
      }
  }
}
