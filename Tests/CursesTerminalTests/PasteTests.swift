import CNcurses
import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("Pasted text")
struct PasteTests {
  private let start = "\u{1B}[200~"
  private let end = "\u{1B}[201~"

  private func events(_ text: String, most: Int = 1 << 20) -> [TerminalEvent] {
    var decoder = KeyDecoder(mostPasted: most)
    return text.utf8.flatMap { decoder.take(.byte($0), at: .now) }
  }

  @Test func isOneEventWithNewlines() {
    #expect(events("\(start)q\rT\r\n中\nx\(end)j") == [.paste("q\nT\n中\nx"), .key(KeyChord("j"))])
  }

  @Test func keepsEscapesAndStartsOfTheEndMark() {
    #expect(events("\(start)a\u{1B}[20b\u{1B}\u{1B}[201~") == [.paste("a\u{1B}[20b\u{1B}")])
  }

  @Test func isCutAtItsLimitAndStillEnds() {
    #expect(events("\(start)abcdef\(end)j", most: 4) == [.paste("abcd"), .key(KeyChord("j"))])
  }

  @Test func endsBySilenceWhenItsEndNeverComes() {
    var decoder = KeyDecoder(pasteDelay: .seconds(2))
    let now = ContinuousClock.now
    for byte in "\(start)half".utf8 {
      #expect(decoder.take(.byte(byte), at: now) == [])
    }
    #expect(decoder.expire(at: now.advanced(by: .seconds(1))) == [])
    #expect(decoder.expire(at: now.advanced(by: .seconds(2))) == [.paste("half")])
    #expect(decoder.take(.byte(0x6A), at: now) == [.key(KeyChord("j"))])
  }

  @Test func takesNoKeyFromItsMiddle() {
    var decoder = KeyDecoder()
    _ = decoder.take(.code(KeySequences.firstCode), at: .now)
    #expect(decoder.take(.code(KEY_UP), at: .now) == [])
    #expect(
      (Array("x".utf8) + Array(end.utf8)).flatMap { decoder.take(.byte($0), at: .now) } == [.paste("x")])
  }
}
