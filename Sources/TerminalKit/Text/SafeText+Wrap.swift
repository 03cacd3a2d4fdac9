extension SafeText {
  /// Where a text breaks into lines of at most some cells.
  ///
  /// A line ends at a newline, else after its last word that fits, else in the middle of a word. The blanks and the
  /// newline at which a line ends lie in no range. A text without characters has one empty line, and a character
  /// wider than the room has a line of its own.
  public static func wrap(_ text: String, width: Int, isUnicode: Bool = true) -> [Range<String.Index>] {
    guard width > 0 else { return [] }
    if isOneLine(text, width: width, isUnicode: isUnicode) { return [text.startIndex..<text.endIndex] }
    var wrapper = LineWrapper(text: text, width: width)
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      wrapper.add(character, at: index, width: self.width(of: character, isUnicode: isUnicode))
      index = text.index(after: index)
    }
    return wrapper.finish()
  }

  /// Whether a text is one line as it is, as most are: it fits, without newlines and tabs, and ends in no blank.
  private static func isOneLine(_ text: String, width: Int, isUnicode: Bool) -> Bool {
    guard text.utf8.last != 0x20 else { return false }
    let isASCII = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isVisibleASCII) }
    if isASCII == true { return text.utf8.count <= width }
    guard !text.unicodeScalars.contains(where: isSpace) else { return false }
    var rest = width
    forEachCluster(of: text, isUnicode: isUnicode) {
      rest -= $0.width
      return rest >= 0
    }
    return rest >= 0
  }

  /// The lines of a text, wrapped to a width; they are not yet safe.
  public static func wrappedLines(_ text: String, width: Int, isUnicode: Bool = true) -> [String] {
    wrap(text, width: width, isUnicode: isUnicode).map { String(text[$0]) }
  }
}
