/// The one way in which text that came from outside becomes cells.
///
/// Control characters, bidirectional controls, variation selectors and everything else that takes no cell are
/// dropped; newlines and tabs become a space. The stored text stays as it is: this is for drawing alone.
public enum SafeText {
  /// The most marks that are kept on one base character.
  public static let mostMarks = 4

  /// Calls `body` with each piece to draw, in order; `body` answers whether to go on.
  public static func forEachCluster(
    of text: String, isUnicode: Bool = true, _ body: (SafeCluster) -> Bool
  ) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      forEachASCII(of: bytes, body)
      return true
    }
    if isDone == true { return }
    let scalars = text.unicodeScalars
    var index = text.startIndex
    while index < text.endIndex {
      let next = scalars.index(after: index)
      if standsAlone(scalars[index], before: next < text.endIndex ? scalars[next] : nil) {
        guard append(scalars[index], isUnicode: isUnicode, to: body) else { return }
        index = next
      } else {
        guard append(text[index], isUnicode: isUnicode, to: body) else { return }
        index = text.index(after: index)
      }
    }
  }

  /// The pieces to draw of a text.
  public static func clusters(of text: String, isUnicode: Bool = true) -> [SafeCluster] {
    var result: [SafeCluster] = []
    forEachCluster(of: text, isUnicode: isUnicode) {
      result.append($0)
      return true
    }
    return result
  }

  /// The cells that a text takes when drawn on one line.
  public static func width(of text: String, isUnicode: Bool = true) -> Int {
    var total = 0
    let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
      total = bytes.count
      return bytes.allSatisfy(isVisibleASCII)
    }
    if isDone == true { return total }
    total = 0
    forEachCluster(of: text, isUnicode: isUnicode) {
      total += $0.width
      return true
    }
    return total
  }

  /// Whether a byte is an ASCII character that is drawn as it is, a blank included.
  static func isVisibleASCII(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// The cells that one character takes when drawn.
  public static func width(of character: Character, isUnicode: Bool = true) -> Int {
    var total = 0
    _ = append(character, isUnicode: isUnicode) {
      total += $0.width
      return true
    }
    return total
  }

  /// A text as it is drawn on one line.
  public static func line(_ text: String, isUnicode: Bool = true) -> String {
    var result = ""
    forEachCluster(of: text, isUnicode: isUnicode) {
      result += $0.glyph
      return true
    }
    return result
  }

  /// A text as it is drawn on several lines, each ended by its newline in the text.
  public static func lines(_ text: String, isUnicode: Bool = true) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { line(String($0), isUnicode: isUnicode) }
  }

  /// The pieces of a text whose bytes are all below 0x80.
  private static func forEachASCII(of bytes: UnsafeBufferPointer<UInt8>, _ body: (SafeCluster) -> Bool) {
    var previous: UInt8 = 0
    for byte in bytes {
      defer { previous = byte }
      switch byte {
      case 0x0A where previous == 0x0D: continue
      case 0x09...0x0D: guard body(SafeCluster(.blank)) else { return }
      case 0x20..<0x7F:
        guard body(SafeCluster(PackedGlyph(Unicode.Scalar(byte), width: 1))) else { return }
      default: continue
      }
    }
  }
}
