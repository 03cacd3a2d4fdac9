/// Reads one JSON value (RFC 8259) from bytes, strictly, at most 128 levels deep.
public struct JSONParser {
  /// What is wrong, and where.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    /// The bytes before the place, which are characters where all are ASCII.
    public var offset: Int
    /// What is wrong there.
    public var problem: String
    /// Both in a few words.
    public var description: String { "\(problem) (at character \(offset + 1))" }
  }

  private static let deepest = 128

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var depth = 0

  /// The value of the bytes, which must hold nothing else but blanks.
  public static func parse(_ bytes: some Collection<UInt8>) throws(Failure) -> JSONValue {
    var parser = JSONParser(ArraySlice(bytes))
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.peek == nil else { throw parser.failure("the JSON value goes on after its end") }
    return value
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private func failure(_ problem: String) -> Failure {
    Failure(offset: index - bytes.startIndex, problem: problem)
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipBlanks()
    guard let byte = peek else { throw failure("a JSON value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try nested { parser throws(Failure) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(Failure) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(Failure) -> JSONValue
  ) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure("the JSON is nested too deeply") }
    depth += 1
    index += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func take(_ byte: UInt8, _ problem: @autoclosure () -> String) throws(Failure) {
    skipBlanks()
    guard peek == byte else { throw failure(problem()) }
    index += 1
  }

  private mutating func object() throws(Failure) -> JSONValue {
    var members: [JSONValue.Member] = []
    skipBlanks()
    if peek == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw failure("a key in quotes was expected") }
      let key = try string()
      try take(UInt8(ascii: ":"), "a colon was expected after “\(key.prefix(40))”")
      members.append(JSONValue.Member(key, try value()))
      skipBlanks()
      if peek == UInt8(ascii: ",") {
        index += 1
      } else {
        try take(UInt8(ascii: "}"), "a comma or } was expected")
        return .object(members)
      }
    }
  }

  private mutating func array() throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    skipBlanks()
    if peek == UInt8(ascii: "]") {
      index += 1
      return .array([])
    }
    while true {
      values.append(try value())
      skipBlanks()
      if peek == UInt8(ascii: ",") {
        index += 1
      } else {
        try take(UInt8(ascii: "]"), "a comma or ] was expected")
        return .array(values)
      }
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("\(word) was expected") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    let digits = try digits("a value was expected")
    if digits.count > 1, digits.first == UInt8(ascii: "0") {
      throw failure("a number may not begin with 0")
    }
    var isWhole = true
    if peek == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      _ = try self.digits("digits were expected after the point")
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      isWhole = false
      index += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { index += 1 }
      _ = try self.digits("digits were expected in the exponent")
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let value = Int64(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else { throw failure("the number is too large") }
    return .number(value)
  }

  private mutating func digits(_ problem: String) throws(Failure) -> ArraySlice<UInt8> {
    let start = index
    while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw failure(problem) }
    return bytes[start..<index]
  }
}

extension JSONParser {
  private mutating func string() throws(Failure) -> String {
    index += 1
    let start = index
    // Most texts have no escapes.
    while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    var result = Array(bytes[start..<index])
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: result, as: UTF8.self) else {
          throw failure("the text isn't UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &result)
      case 0..<0x20: throw failure("a control character must be written as an escape")
      default: result.append(byte)
      }
    }
    throw failure("the text isn't closed by a quote")
  }

  private mutating func escape(into result: inout [UInt8]) throws(Failure) {
    guard let byte = peek else { throw failure("the text isn't closed by a quote") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"):
      result += String(Unicode.Scalar(try escapedScalar()) ?? "\u{FFFD}").utf8
    default: throw failure("there is no escape \\\(Character(Unicode.Scalar(byte)))")
    }
  }

  /// The character of `\u` and four hexadecimal digits, two of which may be a surrogate pair; a lone surrogate becomes
  /// U+FFFD.
  private mutating func escapedScalar() throws(Failure) -> UInt32 {
    let unit = try hexadecimal()
    guard (0xD800...0xDFFF).contains(unit) else { return unit }
    guard unit < 0xDC00, bytes[index...].starts(with: "\\u".utf8) else { return 0xFFFD }
    let afterFirst = index
    index += 2
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low) else {
      index = afterFirst
      return 0xFFFD
    }
    return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits were expected") }
    index += 4
    return value
  }
}
