import Foundation
import TestSupport
import Testing

@testable import TerminalKit

/// What must hold for every text: nothing dangerous is drawn, and it takes the cells that were measured.
func expectSafe(_ text: String, _ comment: String) {
  for glyphs in [GlyphTable.unicode, .ascii] {
    let width = SafeText.width(of: text, isUnicode: glyphs.isUnicode)
    let drawn = SafeText.line(text, isUnicode: glyphs.isUnicode)
    #expect(!drawn.unicodeScalars.contains { SafeText.isDropped($0) }, "\(comment)")
    #expect(drawn.unicodeScalars.reduce(0) { $0 + ($1.terminalWidth ?? 100) } == width, "\(comment)")
    #expect(glyphs.isUnicode || drawn.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(comment)")
    var grid = CellGrid(size: TerminalSize(columns: width + 2, rows: 1), glyphs: glyphs)
    #expect(grid.put(text, at: CellPosition(column: 0, row: 0)) == width, "\(comment)")
    #expect(Array(grid.cells.suffix(2)) == [.blank(.plain), .blank(.plain)], "\(comment)")
    #expect(grid.cells.reduce(0) { $0 + Int($1.width) } == width + 2, "\(comment)")
  }
}

@Suite("Text made safe, against published data", .enabled(if: TestData.isNamed))
struct SafeTextDataTests {
  @Test("Wide characters of the Unicode data take two cells, the others one or none")
  func eastAsianWidth() throws {
    var wide = 0
    for line in try TestData.unicodeLines("unicode/EastAsianWidth.txt") {
      let fields = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
      for value in try #require(ends.first)...#require(ends.last) {
        guard let scalar = Unicode.Scalar(value), isAssigned(scalar) else { continue }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .spacingMark, .control: continue
        case .otherLetter where Self.medials.contains { $0.contains(value) }: continue
        default: break
        }
        let isWide = fields[1] == "W" || fields[1] == "F" || Self.customary.contains { $0.contains(value) }
        #expect(scalar.terminalWidth == (isWide ? 2 : 1), "U+\(String(value, radix: 16))")
        wide += isWide ? 1 : 0
      }
    }
    #expect(wide > 1000)
  }

  /// Korean vowels and finals, which are drawn within the syllable before them.
  private static let medials: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FB]
  /// Circled numbers and hexagrams, which terminals' libraries take as wide although the data doesn't.
  private static let customary: [ClosedRange<UInt32>] = [0x3248...0x324F, 0x4DC0...0x4DFF]

  /// Whether a line holds more than one character that is drawn.
  private func isLine(_ text: String) -> Bool {
    text.filter { SafeText.width(of: $0) > 0 }.count > 1
  }

  /// Whether Unicode 14 has the scalar.
  private func isAssigned(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return age.major <= 14 && !SafeText.isSpace(scalar)
  }

  @Test("Every emoji sequence is drawn in the cells measured, at most two for one character")
  func emoji() throws {
    let lines = try TestData.unicodeLines("unicode/emoji-test.txt")
    #expect(lines.count > 4000)
    for line in lines {
      let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let text = String(String.UnicodeScalarView(scalars))
      expectSafe(text, String(line))
      #expect((1...2).contains(SafeText.width(of: text)), "\(line)")
    }
  }

  @Test("Clusters of the grapheme break test are never cut apart")
  func graphemes() throws {
    for line in try TestData.unicodeLines("unicode/GraphemeBreakTest.txt") {
      let scalars = line.split(separator: " ").compactMap {
        UInt32($0.trimmingCharacters(in: .whitespaces), radix: 16).flatMap(Unicode.Scalar.init)
      }
      let text = String(String.UnicodeScalarView(scalars))
      expectSafe(text, String(line))
      let whole = text.map { SafeText.width(of: $0) }
      for width in 0...4 {
        let kept = SafeText.fit(text, width: width, glyphs: .unicode, cut: .plain).reduce(0) { $0 + $1.width }
        var sums = [0]
        for part in whole { sums.append((sums.last ?? 0) + part) }
        #expect(sums.contains(kept), "\(line)")
      }
    }
  }

  @Test("No naughty string draws a control or more cells than measured")
  func naughty() throws {
    let data = try Data(TestData.text("torture/blns/blns.json").utf8)
    let strings = try JSONDecoder().decode([String].self, from: data)
    #expect(strings.count == 515)
    for text in strings {
      expectSafe(text, text)
      for width in [1, 7, 30] {
        for line in SafeText.wrappedLines(text, width: width) where isLine(line) {
          #expect(SafeText.width(of: line) <= width, "\(text)")
        }
      }
    }
  }
}
