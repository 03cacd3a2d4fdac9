import Advocacy

/// Reads JSON objects one after another: JSON Lines, one array of objects, or objects with blanks between.
///
/// In JSON Lines each line stands for itself, so that a broken one spoils no other, and rows are numbered by line.
final class JSONObjectReader {
  private static let longestObject = 16 << 20

  private let stream: TextStream
  private let isLines: Bool
  private var buffer: [UInt8] = []
  private var index = 0
  private var isAtEnd = false
  private var number = 0
  private var line = 1

  var position: Int { stream.position }
  var length: Int? { stream.length }

  init(_ stream: TextStream) {
    self.stream = stream
    isLines = Self.looksLikeLines(stream.peek())
  }

  /// Whether a text begins as JSON objects do.
  static func looksLikeJSON(_ sample: [UInt8]) -> Bool {
    let rest = sample.drop(while: isBlank)
    guard let first = rest.first else { return false }
    if first == UInt8(ascii: "{") { return true }
    let inner = rest.dropFirst().drop(while: isBlank).first
    return first == UInt8(ascii: "[") && (inner == UInt8(ascii: "{") || inner == UInt8(ascii: "]"))
  }

  /// Whether a text that begins as JSON is JSON Lines: one of its lines, not indented, is an object by itself.
  private static func looksLikeLines(_ sample: [UInt8]) -> Bool {
    guard sample.first(where: { !isBlank($0) }) == UInt8(ascii: "{") else { return false }
    return sample.split(separator: 0x0A).contains { line in
      guard line.first == UInt8(ascii: "{"), case .object? = try? JSONParser.parse(trimmed(line)) else {
        return false
      }
      return true
    }
  }

  /// A line without blanks at its end, and without the comma that some write there.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, isBlank(last) { line.removeLast() }
    if line.last == UInt8(ascii: ",") { line.removeLast() }
    return line
  }

  /// The next object as a row, its keys as columns; nil after the last.
  func next(header: [String]) throws(ExchangeError) -> TableRow? {
    var row: TableRow
    if isLines {
      guard let bytes = try takeLine() else { return nil }
      row = TableRow(number: number, line: number, bytes: Array(Self.trimmed(bytes[...])))
    } else {
      guard try skipToObject() else { return nil }
      number += 1
      row = TableRow(number: number, line: line)
      row.bytes = try takeObject()
    }
    do {
      guard case .object(let members) = try JSONParser.parse(row.bytes) else {
        row.problem = "This isn't a JSON object."
        return row
      }
      row.extras = members.filter { $0.key != RefusedRows.reasonColumn }.map {
        TableRow.Extra(column: $0.key, text: Self.text($0.value))
      }
      Self.arrange(&row, by: header)
    } catch {
      row.problem = "This isn't a JSON object: \(error)."
    }
    return row
  }

  /// Puts the cells of a row in the order of a header; what the header doesn't know stays beside it.
  static func arrange(_ row: inout TableRow, by header: [String]) {
    guard !header.isEmpty else { return }
    var byColumn: [String: String] = [:]
    for extra in row.extras { byColumn[extra.column] = extra.text }
    row.cells = header.map { byColumn[$0] ?? "" }
    let known = Set(header)
    row.extras.removeAll { known.contains($0.column) }
  }

  /// A JSON value as the text a cell would hold.
  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .bool, .integer, .number: value.text
    case .array(let values):
      values.allSatisfy(\.isString) ? values.map(text).joined(separator: ", ") : value.text
    case .object:
      if case .integer(let amount)? = value["amount_minor"], case .string(let code)? = value["currency"],
        let currency = Currency(code)
      {
        Money(minorUnits: amount, currency: currency).majorText + " " + currency.code
      } else {
        value.text
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The next line that isn't blank; nil after the last.
  private func takeLine() throws(ExchangeError) -> [UInt8]? {
    while true {
      var end = buffer[index...].firstIndex(of: 0x0A)
      while end == nil {
        guard buffer.count - index < Self.longestObject else {
          throw .rowTooLong(row: number + 1, limit: Self.longestObject)
        }
        let searched = buffer.count - index
        guard try refill(keepingFrom: index) else { break }
        end = buffer[(index + searched)...].firstIndex(of: 0x0A)
      }
      guard index < buffer.count else { return nil }
      let line = Array(buffer[index..<(end ?? buffer.count)])
      index = end.map { $0 + 1 } ?? buffer.count
      number += 1
      if !line.allSatisfy(Self.isBlank) { return line }
    }
  }

  /// Goes to the next opening brace, over blanks, commas and the brackets of an array.
  private func skipToObject() throws(ExchangeError) -> Bool {
    while true {
      while index < buffer.count {
        let byte = buffer[index]
        if byte == UInt8(ascii: "{") { return true }
        guard
          Self.isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "]")
        else {
          throw .json(line: line, problem: "a JSON object in braces was expected after object \(number).")
        }
        if byte == 0x0A { line += 1 }
        index += 1
      }
      guard try refill() else { return false }
    }
  }

  private func takeObject() throws(ExchangeError) -> [UInt8] {
    var depth = 0
    var isInText = false
    var isEscaped = false
    var length = 0
    while true {
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        length += 1
        if byte == 0x0A { line += 1 }
        if isEscaped, byte != 0x0A {
          isEscaped = false
        } else if isInText {
          if byte == UInt8(ascii: "\\") { isEscaped = true }
          // A line end can't stand in a text: the object is broken, and the next line is a new one.
          if byte == 0x0A { return endedObject(from: index - length) }
          if byte == UInt8(ascii: "\"") { isInText = false }
        } else if byte == UInt8(ascii: "\"") {
          isInText = true
        } else if byte == UInt8(ascii: "{") {
          depth += 1
        } else if byte == UInt8(ascii: "}") {
          depth -= 1
          if depth == 0 { return endedObject(from: index - length) }
        }
      }
      guard length < Self.longestObject else {
        throw .rowTooLong(row: number, limit: Self.longestObject)
      }
      let kept = index - length
      guard try refill(keepingFrom: kept) else { return endedObject(from: index - length) }
    }
  }

  private func endedObject(from start: Int) -> [UInt8] {
    Array(buffer[start..<index])
  }

  private func refill(keepingFrom kept: Int? = nil) throws(ExchangeError) -> Bool {
    guard !isAtEnd else { return false }
    let removed = kept ?? buffer.count
    buffer.removeFirst(removed)
    index -= removed
    isAtEnd = try !stream.read(into: &buffer)
    return !isAtEnd
  }
}

extension JSONValue {
  fileprivate var isString: Bool {
    if case .string = self { true } else { false }
  }
}
