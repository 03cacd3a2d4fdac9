import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// Brings what stands in the log of a file to its place, over a connection of its own.
///
/// Nobody waits for it: what was written is durable already, and others read and write meanwhile.
final class LogKeeper: Sendable {
  private let path: String
  private let isAtWork = Mutex(false)
  private let isBeside = Mutex(false)

  init(path: String) { self.path = path }

  /// Lets the commits of a connection leave the log to this from now on: one in a hundred would wait for the disk.
  ///
  /// That is for a program whose acts are few: whoever writes without end never lets the log begin anew.
  func takeOver(from database: Database) {
    isBeside.withLock { $0 = true }
    watch(database)
  }

  /// Lets the log of a connection that went without be brought to its place again.
  func goOn(with database: Database) throws {
    if isBeside.withLock({ $0 }) { watch(database) } else { try database.useLogAsUsual() }
  }

  private func watch(_ database: Database) {
    // Whoever sits at the screen has one file open, until the end.
    let keeper = Unmanaged.passRetained(self).toOpaque()
    sqlite3_wal_hook(
      database.sqliteConnection,
      { keeper, _, _, pages in
        if let keeper, pages >= Database.usualLog {
          Unmanaged<LogKeeper>.fromOpaque(keeper).takeUnretainedValue().empty()
        }
        return SQLITE_OK
      }, keeper)
  }

  /// Empties the log, unless that is being done.
  func empty() {
    let isFirst = isAtWork.withLock { isAtWork in
      defer { isAtWork = true }
      return !isAtWork
    }
    guard isFirst else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      defer { isAtWork.withLock { $0 = false } }
      var connection: OpaquePointer?
      defer { sqlite3_close(connection) }
      guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else { return }
      // The log of a file is known once something was read.
      sqlite3_exec(connection, "PRAGMA user_version", nil, nil, nil)
      sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
    }
  }
}

extension ProgrammeFile {
  /// Lets acts leave it to others that what they wrote comes from the log to its place; for a program whose acts are few.
  public func emptyLogBeside() {
    let log = log
    pool.asyncWriteWithoutTransaction { log.takeOver(from: $0) }
  }
}
