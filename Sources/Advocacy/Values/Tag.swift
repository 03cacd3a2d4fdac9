/// A tag's one written form, so that a tag is found however it was typed.
public enum Tag {
  /// A tag folded, its blanks and commas as dashes; nothing when no letter or sign is left.
  public static func canonical(_ text: some StringProtocol) -> String? {
    let words = Folding.fold(text).unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || scalar == "," || scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
    }
    let tag = words.map { String($0) }.joined(separator: "-")
    return tag.isEmpty ? nil : tag
  }

  /// Tags in their written form, in alphabetical order, each once.
  public static func canonical(_ tags: some Sequence<String>) -> [String] {
    Set(tags.compactMap { canonical($0) }).sorted()
  }
}
