import GRDB

extension ProgrammeFile {
  /// Copies the whole programme into a new file, readable by its owner alone, while others go on working.
  ///
  /// Throws `ProgrammeFileError`, and then leaves nothing behind; a file that is there already is never overwritten.
  public func backup(to destination: String) throws {
    let making = try ProgrammeFileMaking(destination)
    try describing(destination) {
      let copy = try DatabaseQueue(path: making.temporary)
      // Closed before its files are removed, or closing would leave some of them behind.
      defer { try? copy.close() }
      try pool.backup(to: copy)
      try copy.close()
    }
    try making.finish()
  }
}
