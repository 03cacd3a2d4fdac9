/// The one way in which text that came from outside becomes cells.
///
/// Control characters, bidirectional controls, variation selectors and everything else that takes no cell are
/// dropped; newlines and tabs become a space. The stored text stays as it is: this is for drawing alone.
public enum SafeText {
  /// The most marks that are kept on one base character.
  public static let mostMarks = 4

  /// Calls `body` with each piece to draw, in order; `body` answers whether to go on.
  public static func forEachCluster(
    of text: some StringProtocol, isUnicode: Bool = true, _ body: (SafeCluster) -> Bool
  ) {
    for character in text {
      guard append(character, isUnicode: isUnicode, to: body) else { return }
    }
  }

  /// The pieces to draw of a text.
  public static func clusters(of text: some StringProtocol, isUnicode: Bool = true) -> [SafeCluster] {
    var result: [SafeCluster] = []
    forEachCluster(of: text, isUnicode: isUnicode) {
      result.append($0)
      return true
    }
    return result
  }

  /// The cells that a text takes when drawn.
  public static func width(of text: some StringProtocol, isUnicode: Bool = true) -> Int {
    var total = 0
    forEachCluster(of: text, isUnicode: isUnicode) {
      total += $0.width
      return true
    }
    return total
  }
}
