import TOMLKit

/// One table of a TOML text, read key by key; what doesn't fit is told with its line and what was expected.
public struct TOMLSection {
  /// The keys that lead to the table.
  public let path: [String]
  private let table: TOMLTable
  /// The whole document: its tables go with it.
  private let root: TOMLTable
  private let lines: TOMLLineIndex

  private init(_ path: [String], _ table: TOMLTable, of root: TOMLTable, _ lines: TOMLLineIndex) {
    self.path = path
    self.table = table
    self.root = root
    self.lines = lines
  }

  /// The table of a whole text.
  ///
  /// - Throws: ``TOMLProblem`` with the line where the text stops being TOML.
  public init(text: String) throws(TOMLProblem) {
    do {
      let root = try TOMLTable(string: text)
      self.init([], root, of: root, TOMLLineIndex(text))
    } catch let error as TOMLParseError {
      throw TOMLProblem(line: error.source.begin.line, "this isn't TOML: \(error.description).")
    } catch {
      throw TOMLProblem(line: nil, "this isn't TOML.")
    }
  }

  /// The keys, in the order of the alphabet.
  public var keys: [String] { table.keys.sorted() }

  /// The keys, in the order of the text.
  public var keysInOrder: [String] {
    keys.map { (key: $0, line: lines.line(of: path + [$0]) ?? 0) }
      .sorted { ($0.line, $0.key) < ($1.line, $1.key) }.map(\.key)
  }

  /// Whether a key is there.
  public func has(_ key: String) -> Bool { table[key] != nil }

  /// The problem of a key of this table, or of the table itself.
  public func problem(_ key: String?, _ sentence: String) -> TOMLProblem {
    TOMLProblem(line: lines.line(of: path + (key.map { [$0] } ?? [])), sentence)
  }

  /// Refuses keys that mean nothing here.
  public func allow(_ known: [String]) throws(TOMLProblem) {
    for key in keys where !known.contains(key) {
      throw problem(key, "there is no “\(key)” here; known are \(known.joined(separator: ", ")).")
    }
  }

  /// A text in quotes.
  public func string(_ key: String) throws(TOMLProblem) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw problem(key, "“\(key)” must be a text in quotes.") }
    return text
  }

  /// A text, for which a number or truth value is taken too.
  public func word(_ key: String) throws(TOMLProblem) -> String? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return text }
    if let number = value.int { return String(number) }
    if let flag = value.bool { return String(flag) }
    throw problem(key, "“\(key)” must be a text, a whole number, true or false.")
  }

  /// A text that must be there.
  public func required(_ key: String) throws(TOMLProblem) -> String {
    guard let text = try string(key), !text.isEmpty else {
      throw problem(nil, "“\(key)” is missing: a text in quotes.")
    }
    return text
  }

  /// True or false.
  public func flag(_ key: String, default fallback: Bool) throws(TOMLProblem) -> Bool {
    guard let value = table[key] else { return fallback }
    guard let flag = value.bool else { throw problem(key, "“\(key)” must be true or false.") }
    return flag
  }

  /// A whole number in a range.
  public func count(_ key: String, default fallback: Int, in range: ClosedRange<Int>) throws(TOMLProblem)
    -> Int
  {
    guard let value = table[key] else { return fallback }
    guard let number = value.int, range.contains(number) else {
      throw problem(
        key, "“\(key)” must be a whole number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  /// A number, whole or not.
  public func number(_ key: String) throws(TOMLProblem) -> Double? {
    guard let value = table[key] else { return nil }
    let number = value.double ?? value.int.map(Double.init)
    guard let number, number.isFinite else { throw problem(key, "“\(key)” must be a number.") }
    return number
  }

  /// One word of a set.
  public func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type
  ) throws(TOMLProblem) -> Choice? {
    guard let text = try string(key) else { return nil }
    return try choice(text, key, type)
  }

  /// One or several words of a set; an empty list when the key is not there.
  public func choices<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Choice.Type
  ) throws(TOMLProblem) -> [Choice] {
    var choices: [Choice] = []
    for text in try strings(key) ?? [] { choices.append(try choice(text, key, type)) }
    return choices
  }

  private func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ text: String, _ key: String, _ type: Choice.Type
  ) throws(TOMLProblem) -> Choice {
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    throw problem(key, "“\(key)” is “\(text)”, but must be one of \(words).")
  }

  /// A text or a list of texts.
  public func strings(_ key: String) throws(TOMLProblem) -> [String]? {
    guard let value = table[key] else { return nil }
    if let text = value.string { return [text] }
    guard let array = value.array else { throw problem(key, "“\(key)” must be a text or a list of texts.") }
    var texts: [String] = []
    for element in array {
      guard let text = element.string else { throw problem(key, "“\(key)” must hold texts only.") }
      texts.append(text)
    }
    return texts
  }

  /// A list of texts, each given once or as a list of alternatives.
  public func alternatives(_ key: String) throws(TOMLProblem) -> [[String]]? {
    guard let value = table[key] else { return nil }
    guard let array = value.array, !array.isEmpty else {
      throw problem(key, "“\(key)” must be a list of columns.")
    }
    var lists: [[String]] = []
    for element in array {
      if let text = element.string {
        lists.append([text])
      } else if let inner = element.array, !inner.isEmpty, inner.allSatisfy({ $0.string != nil }) {
        lists.append(inner.compactMap(\.string))
      } else {
        throw problem(key, "“\(key)” must hold column names, or lists of alternative names.")
      }
    }
    return lists
  }

  /// The table under a key.
  public func section(_ key: String) throws(TOMLProblem) -> TOMLSection? {
    guard let value = table[key] else { return nil }
    guard let inner = value.table else { throw problem(key, "“\(key)” must be a table.") }
    return TOMLSection(path + [key], inner, of: root, lines)
  }

  /// The tables under a key, in the order of the text: `[[key]]`.
  public func sections(_ key: String) throws(TOMLProblem) -> [TOMLSection] {
    guard let value = table[key] else { return [] }
    guard let array = value.array else {
      throw problem(key, "“\(key)” must be written as [[\(key)]], once for each.")
    }
    var sections: [TOMLSection] = []
    for (position, element) in array.enumerated() {
      guard let inner = element.table else {
        throw problem(key, "“\(key)” must be written as [[\(key)]], once for each.")
      }
      sections.append(TOMLSection(path + [key, String(position)], inner, of: root, lines))
    }
    return sections
  }
}
