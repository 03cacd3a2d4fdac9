/// Why a programme file can't be used, as a sentence that says what helps.
public enum ProgrammeFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file at the path.
  case missing(path: String)
  /// There is a file already where a new one should be made.
  case exists(path: String)
  /// The file is something else.
  case notAProgramme(path: String)
  /// A newer version of the program wrote the file: its schema version and the newest one known here.
  case newer(path: String, version: Int, known: Int)
  /// The file or its folder may not be written.
  case notWritable(path: String)
  /// The file may not be read.
  case notReadable(path: String)
  /// Another program held the file for longer than the time that is waited.
  case locked(path: String)
  /// The file's content is broken; the detail is what SQLite said.
  case damaged(path: String, detail: String)
  /// There is no room left on the disk.
  case diskFull(path: String)
  /// Reading or writing failed; the detail is what SQLite said.
  case inputOutput(path: String, detail: String)
  /// SQLite can't carry out what was asked of it, for a reason that lies in the asking; the detail is what it said.
  case unanswerable(path: String, detail: String)
  /// A value given to make the programme can't be.
  case unsuitable(path: String, reason: String)

  /// The sentence.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no programme file at \(path); make one with advocate demo or advocate import, or name another with --file."
    case .exists(let path):
      "There is a file at \(path) already, and it is never overwritten; name another path."
    case .notAProgramme(let path):
      "\(path) is not a programme file; name the right one with --file."
    case .newer(let path, let version, let known):
      "\(path) was written by a newer advocate: it has schema \(version), and this program knows up to \(known); install the newer advocate."
    case .notWritable(let path):
      "\(path) can't be written; check the permissions of the file and of its folder."
    case .notReadable(let path):
      "\(path) can't be read; check the permissions of the file and of its folder."
    case .locked(let path):
      "\(path) was busy for longer than five seconds; another program is writing to it, try again when it has ended."
    case .damaged(let path, let detail):
      "\(path) is damaged (\(detail)); restore a backup, and keep this file for rescue."
    case .diskFull(let path):
      "There is no room left on the disk of \(path); nothing was changed. Free some and try again."
    case .inputOutput(let path, let detail):
      "\(path) could not be read or written (\(detail)); nothing was changed. Check the disk and try again."
    case .unanswerable(let path, let detail):
      "What was asked of \(path) can't be done (\(detail)); nothing was changed. Ask for less at a time; advocate check tells whether the file is sound."
    case .unsuitable(let path, let reason):
      "No programme was made at \(path): \(reason)"
    }
  }
}
