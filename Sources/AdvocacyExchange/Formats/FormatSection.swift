import TOMLKit

/// One table of a format file, read key by key; what doesn't fit is told with file, line and what was expected.
struct FormatSection {
  let file: String
  let path: [String]
  let table: TOMLTable
  let lines: TOMLLineIndex

  /// The failure for a key of this table.
  func failure(_ key: String?, _ problem: String) -> ExchangeError {
    .format(file: file, line: lines.line(of: path + (key.map { [$0] } ?? [])), problem: problem)
  }

  /// Refuses keys that mean nothing here.
  func allow(_ known: [String]) throws(ExchangeError) {
    for key in table.keys where !known.contains(key) {
      throw failure(key, "there is no “\(key)” here; known are \(known.joined(separator: ", ")).")
    }
  }

  func string(_ key: String) throws(ExchangeError) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw failure(key, "“\(key)” must be a text in quotes.") }
    return text
  }

  /// A text, for which a number or truth value is taken too.
  func word(_ key: String) throws(ExchangeError) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    if let number = value.int { return String(number) }
    if let flag = value.bool { return String(flag) }
    throw failure(key, "“\(key)” must be a text, a whole number, true or false.")
  }

  func required(_ key: String) throws(ExchangeError) -> String {
    guard let text = try string(key), !text.isEmpty else {
      throw failure(nil, "“\(key)” is missing: a text in quotes.")
    }
    return text
  }

  func flag(_ key: String, default fallback: Bool) throws(ExchangeError) -> Bool {
    guard let value = table[key] else { return fallback }
    guard let flag = value.bool else { throw failure(key, "“\(key)” must be true or false.") }
    return flag
  }

  func count(_ key: String, default fallback: Int, in range: ClosedRange<Int>) throws(ExchangeError) -> Int {
    guard let value = table[key] else { return fallback }
    guard let number = value.int, range.contains(number) else {
      throw failure(
        key, "“\(key)” must be a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  func number(_ key: String) throws(ExchangeError) -> Double? {
    guard let value = table[key] else { return nil }
    let number = value.double ?? value.int.map(Double.init)
    guard let number, number.isFinite else { throw failure(key, "“\(key)” must be a number.") }
    return number
  }

  /// One word of a set.
  func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type
  ) throws(ExchangeError) -> Choice? {
    guard let text = try string(key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure(key, "“\(key)” is “\(text)”, but must be one of \(words).")
    }
    return choice
  }

  /// A text or a list of texts.
  func strings(_ key: String) throws(ExchangeError) -> [String]? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return [text] }
    guard let array = value.array else { throw failure(key, "“\(key)” must be a text or a list of texts.") }
    var texts: [String] = []
    for element in array {
      guard let text = element.string else { throw failure(key, "“\(key)” must hold texts only.") }
      texts.append(text)
    }
    return texts
  }

  /// A list of columns, each given once or as a list of alternatives.
  func alternatives(_ key: String) throws(ExchangeError) -> [[ColumnName]]? {
    guard let value = table[key] else { return nil }
    guard let array = value.array, !array.isEmpty else {
      throw failure(key, "“\(key)” must be a list of columns.")
    }
    var columns: [[ColumnName]] = []
    for element in array {
      if let text = element.string {
        columns.append([ColumnName(text)])
      } else if let inner = element.array, !inner.isEmpty, inner.allSatisfy({ $0.string != nil }) {
        columns.append(inner.compactMap(\.string).map { ColumnName($0) })
      } else {
        throw failure(key, "“\(key)” must hold column names, or lists of alternative names.")
      }
    }
    return columns
  }

  /// The table under a key.
  func section(_ key: String) throws(ExchangeError) -> FormatSection? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { throw failure(key, "“\(key)” must be a table.") }
    return FormatSection(file: file, path: path + [key], table: inner, lines: lines)
  }
}
