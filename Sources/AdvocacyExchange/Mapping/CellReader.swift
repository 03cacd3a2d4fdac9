import Advocacy

/// Reads the text of a cell as a value of a field.
struct CellReader {
  /// What a text gave.
  enum Result {
    case value(Value)
    case link(ImportRecord.Link)
  }

  /// Why it gave nothing.
  struct Refusal: Error {
    var reason: String
  }

  /// The longest text of a field, in bytes.
  static let longestText = 1 << 20

  let context: ReadingContext
  let source: String
  let isSpreadsheetSafe: Bool

  /// The text of a cell without the apostrophe that guards it in our own exports.
  func plainText(_ cell: String) -> String {
    isSpreadsheetSafe ? SpreadsheetSafety.original(cell) : cell
  }

  /// Reads a text that isn't empty.
  func read(_ text: String, by bound: MappingPlan.BoundRule) throws(Refusal) -> Result {
    let rule = bound.rule
    guard text.utf8.count <= Self.longestText else { throw Refusal(reason: "The text is longer than 1 MiB.") }
    var text = text
    if !rule.values.isEmpty || rule.otherwise != nil {
      if let word = rule.values[text.trimmed.lowercased()] {
        text = word
      } else if let otherwise = rule.otherwise {
        text = otherwise
      }
    }
    if let derivation = rule.derivation { return .value(try derived(text.trimmed, derivation, bound.field)) }
    switch bound.field.type {
    case .text, .longText: return .value(.text(rule.field == .email ? text.trimmed.lowercased() : text))
    case .integer: return .value(.integer(try integer(text.trimmed, rule)))
    case .flag: return .value(.flag(try flag(text.trimmed)))
    case .instant: return .value(.instant(try instant(text.trimmed, rule)))
    case .day: return .value(.day(try day(text.trimmed, rule)))
    case .money: return .value(.money(try money(text.trimmed, rule)))
    case .choice(let words): return .value(.text(try choice(text.trimmed, words, bound.field)))
    case .reference(let kind): return .link(try link(text.trimmed, kind, rule))
    case .colleague: return .value(.colleague(Self.handle(text.trimmed)))
    case .tags: return .value(.tags(Self.tags(text)))
    }
  }

  /// A handle without its `@`.
  static func handle(_ text: String) -> String {
    text.hasPrefix("@") ? String(text.dropFirst()) : text
  }

  /// Tags in their written form, in order, each once.
  static func tags(_ text: String) -> [String] {
    var parts: [String] = []
    if text.trimmed.hasPrefix("["), case .array(let values)? = try? JSONParser.parse(text.utf8) {
      parts = values.compactMap { if case .string(let tag) = $0 { tag } else { nil } }
    } else {
      parts = text.split { $0 == "," || $0 == ";" || $0 == "|" || $0.isNewline }.map(String.init)
    }
    return Tag.canonical(parts.map(\.trimmed))
  }

  private func choice(_ text: String, _ words: [String], _ field: Field) throws(Refusal) -> String {
    let word = String(text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
    if words.contains(word) { return word }
    if words == Permission.words, let flag = try? flag(text) {
      return (flag ? Permission.granted : .denied).rawValue
    }
    throw Refusal(
      reason: "“\(Snippet.of(text))” isn't a word for \(field.label.lowercased()); "
        + "it must be one of \(words.joined(separator: ", ")).")
  }

  private func flag(_ text: String) throws(Refusal) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true", "t", "1", "on", "x": return true
    case "no", "n", "false", "f", "0", "off": return false
    default: throw Refusal(reason: "“\(Snippet.of(text))” is neither yes nor no.")
    }
  }

  private func link(_ text: String, _ kind: Kind, _ rule: FieldRule) throws(Refusal) -> ImportRecord.Link {
    let external = ExternalID(source: rule.linkSource ?? source, value: text)
    switch rule.link ?? .any {
    case .externalID: return .external(external)
    case .name: return .named(kind == .customer && text.contains("@") ? text.lowercased() : text)
    case .reference: return .reference(try reference(text, kind))
    case .any: return .any(external)
    }
  }

  private func reference(_ text: String, _ kind: Kind) throws(Refusal) -> Reference {
    guard let reference = Reference(text), reference.kind == kind else {
      throw Refusal(
        reason: "“\(Snippet.of(text))” isn't a reference of \(kind.plural) such as \(kind.letter)-12.")
    }
    return reference
  }
}
