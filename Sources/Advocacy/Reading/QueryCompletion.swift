/// What could stand at the cursor of a filter line.
public struct QueryCompletion: Hashable, Sendable {
  /// One way to go on.
  public struct Choice: Hashable, Sendable {
    /// What is put in place of the range.
    public var text: String
    /// What it is, in a few words.
    public var hint: String
  }

  /// The characters that a choice replaces, the first being 0.
  public var replaces: Range<Int>
  /// The choices, the likeliest first.
  public var choices: [Choice]

  /// Completions of a text at a cursor, counted in characters before it.
  ///
  /// Colleagues and tags are offered from those given.
  public static func at(
    _ cursor: Int, in text: String, of kind: Kind, handles: [String] = [], tags: [String] = []
  ) -> QueryCompletion {
    let before = Array(text.prefix(max(0, cursor)))
    let nothing = QueryCompletion(replaces: before.count..<before.count, choices: [])
    guard before.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return nothing }
    var start = (before.lastIndex(where: \.isWhitespace) ?? -1) + 1
    if start < before.count, before[start] == "-" { start += 1 }
    let token = String(before[start...])
    guard let sign = token.firstIndex(where: { ":=<>!".contains($0) }) else {
      return QueryCompletion(
        replaces: start..<before.count, choices: names(beginning: token, of: kind))
    }
    guard let field = QueryFields.named(token[..<sign], of: kind) else { return nothing }
    let begun = token[sign...].drop { ":=<>!".contains($0) }
    let item = begun.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    return QueryCompletion(
      replaces: (before.count - item.count)..<before.count,
      choices: values(beginning: String(item), of: field, handles: handles, tags: tags))
  }

  private static func names(beginning text: String, of kind: Kind) -> [Choice] {
    let folded = Folding.fold(text)
    if let dot = folded.firstIndex(of: ".") {
      guard let link = QueryFields.named(folded[..<dot], of: kind), case .reference(let other) = link.type
      else { return [] }
      let rest = folded[folded.index(after: dot)...]
      return FieldTable.fields(of: other).filter { $0.name.rawValue.hasPrefix(rest) }
        .map { Choice(text: folded[...dot] + $0.name.rawValue + ":", hint: $0.label) }
    }
    let ref = Choice(text: "ref:", hint: "Reference")
    let rows = FieldTable.fields(of: kind)
    let byName = rows.filter { $0.name.rawValue.hasPrefix(folded) }
    let bySynonym = rows.filter { field in
      !byName.contains(field) && !folded.isEmpty && field.synonyms.contains { $0.hasPrefix(folded) }
    }
    return (byName + bySynonym).map { Choice(text: $0.name.rawValue + ":", hint: $0.label) }
      + ("ref".hasPrefix(folded) ? [ref] : [])
  }

  private static func values(
    beginning text: String, of field: QueryFields.Named, handles: [String], tags: [String]
  ) -> [Choice] {
    let all: [Choice]
    switch field.type {
    case .choice(let words): all = words.map { Choice(text: $0, hint: "") }
    case .flag: all = ["yes", "no"].map { Choice(text: $0, hint: "") }
    case .colleague:
      all =
        [Choice(text: "me", hint: "yourself")] + handles.map { Choice(text: "@" + $0, hint: "colleague") }
        + absences
    case .tags: all = tags.map { Choice(text: quoted($0), hint: "tag") } + absences
    case .instant, .day:
      all =
        ["today", "yesterday", "tomorrow", "monday", "-7d", "2d"].map { Choice(text: $0, hint: "time") }
        + absences
    case .reference, .text, .longText: all = absences
    case .integer, .money: all = [Choice(text: field.example, hint: "for example")] + absences
    }
    let folded = Folding.fold(text)
    let sought = folded.first == "@" ? String(folded.dropFirst()) : folded
    return all.filter { choice in
      let plain = Folding.fold(choice.text).drop { $0 == "@" || $0 == "\"" }
      return plain.hasPrefix(sought) && Folding.fold(choice.text) != folded
    }
  }

  private static let absences = [
    Choice(text: "none", hint: "empty"), Choice(text: "any", hint: "not empty"),
  ]

  private static func quoted(_ tag: String) -> String {
    Query.quotedWhereNeeded(tag, isWord: false)
  }
}
