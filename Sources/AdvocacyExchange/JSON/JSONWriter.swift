import Advocacy

/// Writes JSON values one after another, handing on the bytes as they come.
public struct JSONWriter {
  /// How the values stand in the output.
  public enum Layout: Sendable {
    /// One array of all values, one value a line.
    case array
    /// One value, indented by two spaces.
    case single
    /// One value a line, with nothing between (JSON Lines).
    case lines
  }

  private static let flushSize = 64 * 1024

  private let layout: Layout
  private let write: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []
  private var count = 0

  /// A writer that gives its bytes to `write`.
  public init(_ layout: Layout, write: @escaping ([UInt8]) throws -> Void) {
    self.layout = layout
    self.write = write
  }

  /// Writes one value.
  public mutating func value(_ value: JSONValue) throws {
    switch layout {
    case .array:
      buffer.append(contentsOf: (count == 0 ? "[\n" : ",\n").utf8)
      value.encode(into: &buffer)
    case .single:
      value.encode(into: &buffer, indentation: 2)
      buffer.append(0x0A)
    case .lines:
      value.encode(into: &buffer)
      buffer.append(0x0A)
    }
    count += 1
    if buffer.count >= Self.flushSize { try flush() }
  }

  /// Ends the output; call it after the last value.
  ///
  /// An array without values is still an array.
  public mutating func finish() throws {
    if layout == .array {
      buffer.append(contentsOf: (count == 0 ? "[]\n" : "\n]\n").utf8)
    }
    try flush()
  }

  private mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
