/// The state machine that finds the cells of one row; it can stop at the end of a buffer and go on in the next.
struct DelimitedScanner {
  /// A cell as a range of the row's bytes.
  struct Field: Equatable {
    var start: Int
    var end: Int
    /// Whether doubled quotes in it stand for one.
    var hasDoubledQuotes = false
  }

  private enum State {
    case cellStart
    case plain
    case quoted
    case quoteInQuoted
    case afterQuoted
  }

  let dialect: DelimitedDialect
  /// The cells found so far, as offsets from the beginning of the row.
  private(set) var fields: [Field] = []
  /// Line feeds inside quoted cells.
  private(set) var innerLineFeeds = 0
  /// The first cell with text after its closing quote, counted from zero.
  private(set) var textAfterQuote: Int?
  private var state = State.cellStart
  private var current = Field(start: 0, end: 0)

  init(_ dialect: DelimitedDialect) {
    self.dialect = dialect
  }

  /// Whether a quote is open where the scan stopped.
  var isInQuotes: Bool { state == .quoted }

  /// Prepares for the next row.
  mutating func reset() {
    fields.removeAll(keepingCapacity: true)
    innerLineFeeds = 0
    textAfterQuote = nil
    state = .cellStart
    current = Field(start: 0, end: 0)
  }

  /// Scans a row's bytes from an offset on.
  ///
  /// - Returns: the offset after the row's line end, or nil where the bytes end before the row does.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    let quote = UInt8(ascii: "\"")
    let delimiter = dialect.delimiter
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      switch state {
      case .cellStart:
        current = Field(start: index, end: index)
        if byte == quote, dialect.quotes == .doubled {
          current.start = index + 1
          state = .quoted
          index += 1
        } else {
          state = .plain
        }
      case .plain:
        index = Self.plainEnd(bytes, from: index, delimiter: delimiter)
        guard index < bytes.count else { return nil }
        current.end = index
        if let end = endCell(bytes, at: index, isPlain: true) { return end }
        index += 1
      case .quoted:
        index = quotedEnd(bytes, from: index)
        guard index < bytes.count else { return nil }
        current.end = index
        state = .quoteInQuoted
        index += 1
      case .quoteInQuoted where byte == quote:
        current.hasDoubledQuotes = true
        state = .quoted
        index += 1
      case .quoteInQuoted, .afterQuoted:
        state = .afterQuoted
        if byte == delimiter || byte == 0x0A || byte == 0x0D {
          if let end = endCell(bytes, at: index, isPlain: false) { return end }
        } else if byte != 0x20, byte != 0x09, textAfterQuote == nil {
          textAfterQuote = fields.count
        }
        index += 1
      }
    }
    return nil
  }

  /// Ends the row at the end of the file.
  mutating func finish(at end: Int) {
    switch state {
    case .cellStart: current = Field(start: end, end: end)
    case .plain, .quoted: current.end = end
    case .quoteInQuoted, .afterQuoted: break
    }
    fields.append(current)
  }

  /// Ends the cell at a delimiter or line end; the offset after the row if it ends the row too.
  private mutating func endCell(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isPlain: Bool) -> Int? {
    switch bytes[index] {
    case dialect.delimiter:
      fields.append(current)
      state = .cellStart
      return nil
    case 0x0A:
      if isPlain, current.end > current.start, bytes[current.end - 1] == 0x0D { current.end -= 1 }
      fields.append(current)
      return index + 1
    default:
      guard dialect.carriageReturnEndsRow else { return nil }
      fields.append(current)
      return index + 1
    }
  }

  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8) -> Int
  {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      index += 1
    }
    return index
  }

  private mutating func quotedEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") { break }
      if byte == 0x0A { innerLineFeeds += 1 }
      index += 1
    }
    return index
  }
}
