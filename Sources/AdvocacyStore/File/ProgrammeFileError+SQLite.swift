import GRDB
import GRDBSQLite

extension ProgrammeFileError {
  /// What an error of SQLite means for the person who uses the file.
  init(_ error: DatabaseError, path: String) {
    let detail = Self.detail(error)
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_NOTADB: .notAProgramme(path: path)
      case .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(path: path, detail: detail)
      case .SQLITE_READONLY, .SQLITE_PERM: .notWritable(path: path)
      case .SQLITE_CANTOPEN: .notReadable(path: path)
      case .SQLITE_IOERR, .SQLITE_PROTOCOL, .SQLITE_NOLFS: .inputOutput(path: path, detail: detail)
      // A sum that overflows, an expression too deep, a text too long: no fault of the disk.
      default: .unanswerable(path: path, detail: detail)
      }
  }

  /// What SQLite said; some of its errors come without a message of their own.
  private static func detail(_ error: DatabaseError) -> String {
    if let message = error.message, message != String(cString: sqlite3_errstr(SQLITE_OK)) { return message }
    return String(cString: sqlite3_errstr(error.resultCode.rawValue))
  }
}
