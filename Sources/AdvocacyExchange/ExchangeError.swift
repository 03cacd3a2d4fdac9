/// Why a file can't be read, a format not understood or an import not begun; a row's own trouble is a ``RowProblem``.
public enum ExchangeError: Error, Equatable, Sendable {
  /// The file can't be opened or read; the reason is the system's own.
  case unreadable(path: String, reason: String)
  /// The output can't be written; the reason is the system's own.
  case unwritable(path: String, reason: String)
  /// The file isn't text: what it is instead, and what to do about it.
  case notText(reason: String)
  /// The file has no header row, or nothing at all.
  case empty
  /// A row longer than any row may be; the limit is in bytes.
  case rowTooLong(row: Int, limit: Int)
  /// Quotes that are never closed, so often that they can't be meant as quotes.
  case quotesNeverClosed(firstRow: Int)
  /// A format file says something that can't be understood.
  case format(file: String, line: Int?, problem: String)
  /// No format of this name is shipped, and no file of this name is there.
  case unknownFormat(name: String, known: [String])
  /// The columns of the file don't give what the kind needs.
  case mapping(String)
  /// The JSON of a line or value can't be understood.
  case json(line: Int, problem: String)
}

extension ExchangeError: CustomStringConvertible {
  /// The sentence for the person who asked; what it quotes from files and arguments is made harmless.
  public var description: String { Snippet.harmless(sentence) }

  private var sentence: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)."
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)."
    case .notText(let reason): reason
    case .empty: "The file is empty: it needs a header row that names its columns."
    case .rowTooLong(let row, let limit):
      "Row \(row) is longer than \(limit >> 20) MiB: this doesn't look like a table."
    case .quotesNeverClosed(let firstRow):
      "Many quotes are never closed, the first in row \(firstRow). "
        + "If quotes are plain text in this file, use a format that says quotes = \"text\"."
    case .format(let file, let line, let problem):
      if let line { "\(file), line \(line): \(problem)" } else { "\(file): \(problem)" }
    case .unknownFormat(let name, let known):
      "There is no format \(name). Shipped are \(known.joined(separator: ", ")); "
        + "for one of your own give the path of its TOML file."
    case .mapping(let problem): problem
    case .json(let line, let problem): "Line \(line): \(problem)"
    }
  }
}
