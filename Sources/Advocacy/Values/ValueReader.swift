/// Reads text that someone typed into the value of a field: for forms, `--set` and queries.
public struct ValueReader: Sendable {
  /// What reading needs to know.
  public let context: ReadingContext
  /// The handles there are; nothing to take any.
  public let handles: [String]?

  /// Reads in a context; with handles given, a colleague must be one of them.
  public init(_ context: ReadingContext, handles: [String]? = nil) {
    self.context = context
    self.handles = handles
  }

  /// The value that text stands for.
  ///
  /// The field's name says whether `monday` lies ahead, and that what expires or is promised by a day has all of it.
  public func read(_ text: String, as type: Field.ValueType, for name: FieldName) throws(ValueProblem)
    -> Value
  {
    let trimmed = String(text.trimmingBlanks)
    guard !trimmed.isEmpty else { throw ValueProblem("A value is needed here, \(Self.expected(type)).") }
    switch type {
    case .text: return .text(trimmed.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .longText: return .text(trimmed)
    case .integer: return .integer(try integer(trimmed))
    case .flag: return .flag(try flag(trimmed))
    case .instant: return .instant(try instant(trimmed, name))
    case .day: return .day(try day(trimmed, name))
    case .money: return .money(try money(trimmed))
    case .choice(let words): return .text(try choice(trimmed, words))
    case .reference(let kind): return .reference(try reference(trimmed, kind))
    case .colleague: return .colleague(try colleague(trimmed))
    case .tags: return .tags(try tags(trimmed))
    }
  }

  /// What a type expects, with examples, as part of a sentence.
  public static func expected(_ type: Field.ValueType) -> String {
    switch type {
    case .text, .longText: "some text"
    case .integer: "a whole number such as 12"
    case .flag: "yes or no"
    case .instant: "a time such as 2026-09-01, tomorrow 9:00 or 3d"
    case .day: "a date such as 2026-09-01, tomorrow or 3d"
    case .money: "an amount such as 20 or 19.90"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .reference(let kind): "a reference such as \(Reference(kind, 12))"
    case .colleague: "a colleague such as @ana, or me"
    case .tags: "tags such as vip, sizing"
    }
  }

  private func integer(_ text: String) throws(ValueProblem) -> Int64 {
    guard let number = Int64(text) else {
      throw ValueProblem("“\(text)” is no whole number; try 12.")
    }
    return number
  }

  private func flag(_ text: String) throws(ValueProblem) -> Bool {
    switch Folding.fold(text) {
    case "yes", "y", "true", "1": return true
    case "no", "n", "false", "0": return false
    default: throw ValueProblem("“\(text)” is neither yes nor no.", suggestions: ["yes", "no"])
    }
  }

  private func instant(_ text: String, _ name: FieldName) throws(ValueProblem) -> Instant {
    switch DateWords(context, DateWords.Direction(of: name)).read(text) {
    case .point(let instant), .distance(let instant): return instant
    case .days(let first, let last) where first == last:
      switch name {
      case .expires: return context.zone.end(of: first)
      case .due, .by: return context.zone.start(of: first + 1) - .minutes(1)
      default: return context.zone.start(of: first)
      }
    case .days: throw ValueProblem("“\(text)” is more than a day; try \(text.prefix(4))-09-01.")
    case nil: throw ValueReader.noDate(text)
    }
  }

  private func day(_ text: String, _ name: FieldName) throws(ValueProblem) -> CalendarDay {
    let words = DateWords(context, DateWords.Direction(of: name))
    switch words.read(text) {
    case .point(let instant), .distance(let instant): return words.day(of: instant)
    case .days(let first, let last) where first == last: return first
    case .days: throw ValueProblem("“\(text)” is more than a day; try \(text.prefix(4))-09-01.")
    case nil: throw ValueReader.noDate(text)
    }
  }

  static func noDate(_ text: String) -> ValueProblem {
    ValueProblem("“\(text)” is no date; try 2026-09-01, tomorrow 9:00 or 3d.")
  }

  private func reference(_ text: String, _ kind: Kind) throws(ValueProblem) -> Reference {
    if let reference = Reference(text) {
      guard reference.kind == kind else {
        throw ValueProblem(
          "\(reference) is \(reference.kind.withArticle); \(kind.withArticle) is expected, such as \(Reference(kind, 12))."
        )
      }
      return reference
    }
    if text.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(text), id > 0 {
      return Reference(kind, id)
    }
    throw ValueProblem("“\(text)” is no reference; try \(Reference(kind, 12)).")
  }

  private func colleague(_ text: String) throws(ValueProblem) -> String {
    let handle = (text.first == "@" ? String(text.dropFirst()) : text).lowercased()
    if handle == "me" { return context.me }
    guard ActionCatalogue.isHandle(handle) else {
      throw ValueProblem("“\(text)” is no colleague; try @ana or me.")
    }
    if let handles, !handles.contains(handle) {
      let near = NearWords.of(handle, in: handles).map { "@" + $0 }
      let hint = near.first.map { "; did you mean \($0)?" } ?? "."
      throw ValueProblem("There is no colleague @\(handle)\(hint)", suggestions: near)
    }
    return handle
  }

  private func tags(_ text: String) throws(ValueProblem) -> [String] {
    let tags = Tag.canonical(text.split(whereSeparator: { $0 == "," || $0.isNewline }).map(Self.unsigned))
    guard !tags.isEmpty else { throw ValueProblem("“\(text)” holds no tag; try vip, sizing.") }
    return tags
  }

  /// A tag without the sign that people put before it.
  static func unsigned(_ text: some StringProtocol) -> String {
    let tag = text.trimmingBlanks
    return String(tag.first == "#" ? tag.dropFirst() : tag)
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  var trimmingBlanks: SubSequence {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}

extension Kind {
  /// The word with its article: `a customer`, `feedback`.
  public var withArticle: String {
    switch self {
    case .feedback: rawValue
    default: ActionCatalogue.article(rawValue)
    }
  }
}
