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
  /// The bytes of UTF-8 beyond which no more is written or pasted in; what is set as its text is kept whole.
  public let limit: Int
  /// Whether the last of what was written or pasted in found no room.
  public internal(set) var isFull = false
  /// The content, character by character.
  var characters: [Character] = [] {
    didSet { written = String(characters) }
  }
  /// The content as one text.
  private var written = ""
  /// The place of the cursor: the number of characters before it.
  public internal(set) var cursor = 0
  /// The column that moves up and down try to keep.
  var goalColumn: Int?
  /// What was last cut away to an end of the line, for `^y`.
  var killed: [Character] = []

  /// Makes a field with the cursor behind its text.
  public init(
    text: String = "", isMultiline: Bool = false, placeholder: String = "", limit: Int? = nil
  ) {
    self.isMultiline = isMultiline
    self.placeholder = placeholder
    self.limit = max(1, limit ?? (isMultiline ? Self.mostOfLines : Self.mostOfLine))
    self.text = text
  }

  /// The content; setting it puts the cursor behind it.
  public var text: String {
    get { written }
    set {
      characters = Array(accepted(newValue, room: .max).text)
      isFull = false
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
  /// Newlines stay in a field of several lines and become spaces in the others; other controls are dropped. Of a text
  /// that is too long for the field, its beginning is taken.
  public mutating func paste(_ text: String) {
    let taken = accepted(text, room: max(0, limit - written.utf8.count))
    isFull = !taken.isWhole
    insert(taken.text)
  }

  /// What a person is told whose text found no room; nothing when it was taken whole.
  public var fullSentence: String? {
    guard isFull else { return nil }
    let size = limit < 1024 ? "\(limit) letters" : "\(limit / 1024) KB"
    return "Only the first \(size) were taken; no more fits."
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
    let length = before.count
    characters = Array(before + String(characters[cursor...]))
    cursor = min(length, characters.count)
    goalColumn = nil
  }

  /// The most bytes that are written into a field of several lines.
  private static let mostOfLines = 64 * 1024
  /// The most bytes that are written into a field of one line.
  private static let mostOfLine = 4 * 1024

  /// The beginning of a text that a room takes, and whether that is all of it.
  private func accepted(_ text: String, room: Int) -> (text: String, isWhole: Bool) {
    var result = ""
    var taken = 0
    for character in text {
      taken += character.utf8.count
      guard taken <= room else { return (result, false) }
      if character.isNewline {
        result.append(isMultiline ? "\n" : " ")
      } else if character == "\t" {
        result.append(" ")
      } else if character.unicodeScalars.first?.properties.generalCategory != .control {
        result.append(character)
      }
    }
    return (result, true)
  }
}
