/// Where the bytes of an import come from.
public enum ByteSource: Sendable {
  /// A file by its path.
  case file(String)
  /// An open descriptor, such as 0 for standard input; it stays open afterwards.
  case descriptor(Int32)
  /// Bytes at hand.
  case memory([UInt8])

  /// The name shown for it.
  public var name: String {
    switch self {
    case .file(let path): path
    case .descriptor(0): "standard input"
    case .descriptor(let number): "descriptor \(number)"
    case .memory: "the given text"
    }
  }
}
