/// How a format or an option names a column of a file.
public enum ColumnName: Hashable, Sendable {
  /// By its header; case, blanks, underscores and hyphens are ignored.
  case named(String)
  /// By its position, counted from 1, as in `#3`.
  case numbered(Int)

  /// Reads `#3` as a position and anything else as a header.
  public init(_ text: String) {
    if text.hasPrefix("#"), let number = Int(text.dropFirst()), number > 0 {
      self = .numbered(number)
    } else {
      self = .named(text)
    }
  }
}

extension ColumnName: CustomStringConvertible {
  /// The name as it is written in a format.
  public var description: String {
    switch self {
    case .named(let header): header
    case .numbered(let number): "#\(number)"
    }
  }
}
