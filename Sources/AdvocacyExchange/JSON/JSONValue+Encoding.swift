import Advocacy

extension JSONValue {
  /// The value as text on one line.
  public var text: String {
    var bytes: [UInt8] = []
    encode(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as UTF-8.
  ///
  /// The indentation is in spaces a level, nil for one line.
  func encode(into bytes: inout [UInt8], indentation: Int? = nil, level: Int = 0) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let value): bytes.append(contentsOf: Self.numberText(value).utf8)
    case .string(let value): Self.encode(value, into: &bytes)
    case .array(let values):
      Self.encodeList(values, "[", "]", into: &bytes, indentation, level) { value, bytes in
        value.encode(into: &bytes, indentation: indentation, level: level + 1)
      }
    case .object(let members):
      Self.encodeList(members, "{", "}", into: &bytes, indentation, level) { member, bytes in
        Self.encode(member.key, into: &bytes)
        bytes.append(contentsOf: (indentation == nil ? ":" : ": ").utf8)
        member.value.encode(into: &bytes, indentation: indentation, level: level + 1)
      }
    }
  }

  private static func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value.rounded() == value, value.magnitude < 9_007_199_254_740_992 { return String(Int64(value)) }
    return "\(value)"
  }

  private static func encodeList<Element>(
    _ elements: [Element], _ opening: String, _ closing: String, into bytes: inout [UInt8],
    _ indentation: Int?, _ level: Int, one: (Element, inout [UInt8]) -> Void
  ) {
    func newLine(_ level: Int) {
      guard let indentation, !elements.isEmpty else { return }
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(0x20, count: indentation * level))
    }
    bytes.append(contentsOf: opening.utf8)
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(level + 1)
      one(element, &bytes)
    }
    newLine(level)
    bytes.append(contentsOf: closing.utf8)
  }

  /// Appends a text with quotes; C0, DEL, C1 and the two line separators are written as escapes, so that
  /// the output holds no control character whatever the text holds.
  private static func encode(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: appendEscape(scalar.value, to: &bytes)
      default: UTF8Bytes.append(scalar.value, to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ value: UInt32, to bytes: inout [UInt8]) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
  }
}
