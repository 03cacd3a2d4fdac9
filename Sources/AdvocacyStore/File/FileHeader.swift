import Foundation

/// The first hundred bytes of a SQLite file, read without opening it as a database.
///
/// Opening a pool writes to the file; one that is not ours, or too new for us, must not be touched.
struct FileHeader {
  /// The number by which a file says what program it belongs to.
  var applicationID: Int
  /// The schema version, `user_version`.
  var schemaVersion: Int

  /// Reads the header of a file; nothing when it isn't a SQLite file.
  init?(path: String) throws(ProgrammeFileError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw .notReadable(path: path) }
    defer { try? handle.close() }
    guard let bytes = try? handle.read(upToCount: 100), bytes.count == 100,
      bytes.starts(with: Array("SQLite format 3\u{0}".utf8))
    else { return nil }
    schemaVersion = Self.number(bytes, at: 60)
    applicationID = Self.number(bytes, at: 68)
  }

  private static func number(_ bytes: Data, at offset: Int) -> Int {
    bytes.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }
}
