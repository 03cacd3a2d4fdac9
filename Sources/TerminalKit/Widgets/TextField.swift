/// A field to write in, of one line or several.
///
/// The cursor stands between characters as a reader sees them, so that no key ever cuts one apart.
public struct TextField: Sendable, Hashable {
  /// Whether the text may have several lines.
  public let isMultiline: Bool
  /// What is shown, faintly, while the field is empty.
  public var placeholder: String
  /// Why the content isn't accepted; shown below the text.
  public var error: String?
  /// The most characters that are taken in.
  public let limit: Int
  /// The content, character by character.
  var characters: [Character] = []
  /// The place of the cursor: the number of characters before it.
  public internal(set) var cursor = 0
  /// The column that moves up and down try to keep.
  var goalColumn: Int?
  /// What was last cut away to an end of the line, for `^y`.
  var killed: [Character] = []

  /// Makes a field with the cursor behind its text.
  public init(
    text: String = "", isMultiline: Bool = false, placeholder: String = "", limit: Int = 100_000
  ) {
    self.isMultiline = isMultiline
    self.placeholder = placeholder
    self.limit = max(1, limit)
    self.text = text
  }

  /// The content; setting it puts the cursor behind it.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(accepted(newValue).prefix(limit))
      cursor = characters.count
      goalColumn = nil
    }
  }

  /// Whether there is nothing in the field.
  public var isEmpty: Bool { characters.isEmpty }

  /// The text before the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Takes in text at the cursor: pasted, or offered as a completion.
  ///
  /// Newlines stay in a field of several lines and become spaces in the others; other controls are dropped.
  public mutating func paste(_ text: String) {
    let room = limit - characters.count
    insert(String(accepted(text).prefix(max(0, room))))
  }

  /// Puts other text in the place of some characters, with the cursor behind it.
  public mutating func replace(_ range: Range<Int>, with text: String) {
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    cursor = range.lowerBound
    paste(text)
  }

  /// Puts the cursor behind a number of characters.
  public mutating func moveCursor(to place: Int) {
    cursor = min(max(0, place), characters.count)
    goalColumn = nil
  }

  /// Adds text that has been accepted; marks may join the character before them.
  mutating func insert(_ text: String) {
    let before = String(characters[..<cursor]) + text
    let all = before + String(characters[cursor...])
    characters = Array(all)
    cursor = min(before.count, characters.count)
    goalColumn = nil
  }

  private func accepted(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result.append(isMultiline ? "\n" : " ")
      } else if character == "\t" {
        result.append(" ")
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        result.append(character)
      }
    }
    return result
  }
}
