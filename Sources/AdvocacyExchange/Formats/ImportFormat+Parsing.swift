import Advocacy
import TOMLText

extension ImportFormat {
  private static let keys = [
    "name", "title", "kind", "source", "delimiter", "encoding", "quotes", "header_rows", "unmapped", "ignore",
    "match_names", "starts_clocks", "spreadsheet_safe", "empty", "key", "skip", "fields",
  ]

  /// Reads a format file.
  ///
  /// - Parameters:
  ///   - text: the TOML text.
  ///   - file: the name told in errors.
  /// - Throws: ``ExchangeError/format(file:line:problem:)`` with the line and what was expected.
  public init(toml text: String, file: String) throws(ExchangeError) {
    do throws(TOMLProblem) {
      try self.init(root: TOMLSection(text: text))
    } catch {
      throw .format(file: file, line: error.line, problem: error.sentence)
    }
  }

  private init(root: TOMLSection) throws(TOMLProblem) {
    try root.allow(Self.keys)
    let name = try root.required("name")
    self.init(
      name: name, title: try root.required("title"), kind: try root.kind(),
      source: try root.string("source") ?? name)
    try readFile(root)
    key = try root.key()
    if let section = try root.section("skip") {
      for column in section.keys {
        let words = Set(try (section.strings(column) ?? []).map { $0.lowercased() })
        skips.append(Skip(column: ColumnName(column), words: words))
      }
    }
    guard let fields = try root.section("fields") else { return }
    for field in fields.keys {
      guard let section = try fields.section(field) else { continue }
      rules.append(try section.rule(for: FieldName(rawValue: field), of: kind))
    }
  }

  private mutating func readFile(_ root: TOMLSection) throws(TOMLProblem) {
    delimiter = try root.delimiter()
    encoding = try root.encoding()
    if let text = try root.string("quotes") {
      guard let quotes = DelimitedDialect.Quotes(rawValue: text) else {
        throw root.problem("quotes", "“quotes” is “\(text)”, but must be doubled or text.")
      }
      self.quotes = quotes
    }
    headerRows = try root.count("header_rows", default: 1, in: 0...20)
    if let unmapped = try root.string("unmapped") {
      guard unmapped == "keep" || unmapped == "ignore" else {
        throw root.problem("unmapped", "“unmapped” is “\(unmapped)”, but must be keep or ignore.")
      }
      keepsUnmapped = unmapped == "keep"
    }
    ignored = try (root.strings("ignore") ?? []).map { ColumnName($0) }
    matchesNames = try root.flag("match_names", default: false)
    startsClocks = try root.flag("starts_clocks", default: false)
    isSpreadsheetSafe = try root.flag("spreadsheet_safe", default: false)
    emptyByDefault = try root.choice("empty", of: FieldRule.Empty.self) ?? .keep
  }
}

extension TOMLSection {
  fileprivate func kind() throws(TOMLProblem) -> Kind? {
    guard let text = try string("kind") else { return nil }
    if let kind = Kind(rawValue: text) ?? Kind(plural: text) { return kind }
    let words = Kind.allCases.map(\.rawValue).joined(separator: ", ")
    throw problem("kind", "“kind” is “\(text)”, but must be one of \(words).")
  }

  fileprivate func delimiter() throws(TOMLProblem) -> UInt8? {
    guard let text = try string("delimiter") else { return nil }
    switch text {
    case "detect": return nil
    case "comma": return UInt8(ascii: ",")
    case "semicolon": return UInt8(ascii: ";")
    case "tab": return UInt8(ascii: "\t")
    case "pipe": return UInt8(ascii: "|")
    default:
      guard text.utf8.count == 1, let byte = text.utf8.first, byte > 0x20 || byte == 0x09, byte != 0x22 else {
        throw problem(
          "delimiter",
          "“delimiter” is “\(text)”, but must be detect, comma, semicolon, tab, pipe or one character.")
      }
      return byte
    }
  }

  fileprivate func encoding() throws(TOMLProblem) -> TextEncoding? {
    guard let text = try string("encoding"), text != "detect" else { return nil }
    guard let encoding = TextEncoding(name: text) else {
      let words = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("encoding", "“encoding” is “\(text)”, but must be detect, \(words).")
    }
    return encoding
  }

  fileprivate func key() throws(TOMLProblem) -> ImportFormat.Key? {
    guard let section = try section("key") else { return nil }
    try section.allow(["column", "columns", "field", "contents"])
    let column = try section.strings("column")
    let columns = try section.alternatives("columns")
    let field = try section.string("field")
    let isContents = try section.flag("contents", default: false)
    switch (column, columns, field, isContents) {
    case (let column?, nil, nil, false): return .columns([column.map { ColumnName($0) }])
    case (nil, let columns?, nil, false): return .columns(columns.map { $0.map { ColumnName($0) } })
    case (nil, nil, let field?, false): return .field(FieldName(rawValue: field))
    case (nil, nil, nil, true): return .contents
    default:
      throw section.problem(nil, "“key” needs exactly one of column, columns, field, or contents = true.")
    }
  }

  fileprivate func rule(for field: FieldName, of kind: Kind?) throws(TOMLProblem) -> FieldRule {
    try allow([
      "column", "join", "separator", "constant", "part", "values", "otherwise", "dates", "zone", "scale",
      "unit", "currency", "derive", "empty", "default", "link", "link_source", "missing",
    ])
    if let kind {
      guard let known = FieldTable.field(field, of: kind) else {
        throw problem(nil, "a \(kind.rawValue) has no field “\(field)”.")
      }
      guard known.origin == .entered else {
        throw problem(nil, "the field “\(field)” of a \(kind.rawValue) can't be imported.")
      }
    }
    var rule = FieldRule(field, from: try input())
    rule.part = try choice("part", of: FieldRule.Part.self)
    rule.values = try valueTable(for: kind.flatMap { FieldTable.field(field, of: $0) })
    rule.otherwise = try word("otherwise")
    rule.datePatterns = try datePatterns()
    rule.zone = try zone()
    rule.scale = try number("scale")
    rule.isMinorUnits = try isMinorUnits()
    rule.currency = try currency()
    rule.derivation = try choice("derive", of: FieldRule.Derivation.self)
    rule.empty = try choice("empty", of: FieldRule.Empty.self) ?? .keep
    rule.fallback = try word("default")
    rule.link = try choice("link", of: FieldRule.LinkStyle.self)
    rule.linkSource = try string("link_source")
    rule.missing = try choice("missing", of: FieldRule.Missing.self)
    return rule
  }

  private func input() throws(TOMLProblem) -> FieldRule.Input {
    let column = try strings("column")
    let join = try alternatives("join")
    let constant = try word("constant")
    let separator = try string("separator")
    switch (column, join, constant) {
    case (let column?, nil, nil) where !column.isEmpty: return .column(column.map { ColumnName($0) })
    case (nil, let join?, nil):
      return .joined(join.map { $0.map { ColumnName($0) } }, separator: separator ?? " ")
    case (nil, nil, let constant?): return .constant(constant)
    default: throw problem(nil, "a field needs exactly one of column, join or constant.")
    }
  }

  private func valueTable(for field: Field?) throws(TOMLProblem) -> [String: String] {
    guard let section = try section("values") else { return [:] }
    var values: [String: String] = [:]
    for key in section.keys {
      let word = try section.word(key) ?? ""
      if case .choice(let words)? = field?.type, !words.contains(word) {
        throw section.problem(
          key, "“\(word)” isn't a word of this field; it has \(words.joined(separator: ", ")).")
      }
      values[key.lowercased()] = word
    }
    return values
  }

  private func datePatterns() throws(TOMLProblem) -> [DatePattern] {
    var patterns: [DatePattern] = []
    for text in try strings("dates") ?? [] {
      guard let pattern = DatePattern(text) else {
        throw problem(
          "dates", "“\(text)” isn't a date pattern; write for instance YYYY-MM-DD HH:mm:ss or M/D/YYYY.")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private func zone() throws(TOMLProblem) -> ProgrammeZone? {
    guard let name = try string("zone") else { return nil }
    guard let zone = ProgrammeZone(name) else {
      throw problem("zone", "“\(name)” isn't a time zone; write for instance UTC or Europe/Vienna.")
    }
    return zone
  }

  private func isMinorUnits() throws(TOMLProblem) -> Bool {
    guard let unit = try string("unit") else { return false }
    guard unit == "minor" || unit == "major" else {
      throw problem("unit", "“unit” is “\(unit)”, but must be minor or major.")
    }
    return unit == "minor"
  }

  private func currency() throws(TOMLProblem) -> Currency? {
    guard let code = try string("currency") else { return nil }
    guard let currency = Currency(code) else {
      throw problem("currency", "“\(code)” isn't a currency; write its three letters, such as EUR.")
    }
    return currency
  }
}
