import CNcurses
import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("Keys from bytes")
struct KeyDecoderTests {
  /// Feeds bytes one by one and lets the deadline pass at the end.
  private func events(_ bytes: [UInt8], endsInSilence: Bool = true) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    let now = ContinuousClock.now
    var events = bytes.flatMap { decoder.take(.byte($0), at: now) }
    if endsInSilence {
      events += decoder.expire(at: now.advanced(by: .seconds(60)))
    }
    return events
  }

  private func events(_ text: String) -> [TerminalEvent] { events(Array(text.utf8)) }

  @Test(arguments: [
    ("j", KeyChord("j")), ("G", KeyChord("G")), (" ", KeyChord(" ")), ("é", KeyChord("é")),
    ("中", KeyChord("中")), ("😀", KeyChord("😀")), ("\r", KeyChord(.enter)), ("\t", KeyChord(.tab)),
    ("\u{7F}", KeyChord(.backspace)), ("\u{8}", KeyChord(.backspace)), ("\u{4}", .control("d")),
    ("\0", KeyChord(.character(" "), .control)), ("\u{1C}", .control("\\")), ("\u{1B}", KeyChord(.escape)),
    ("\u{1B}x", .alt("x")), ("\u{1B}ä", .alt("ä")), ("\u{1B}\r", KeyChord(.enter, .alt)),
    ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}[A", KeyChord(.up)), ("\u{1B}OA", KeyChord(.up)),
    ("\u{1B}[Z", KeyChord(.backtab)), ("\u{1B}[1;2B", KeyChord(.down, .shift)),
    ("\u{1B}[1;5C", KeyChord(.right, .control)), ("\u{1B}[1;3D", KeyChord(.left, .alt)),
    ("\u{1B}[1;8H", KeyChord(.home, [.shift, .alt, .control])), ("\u{1B}[3;5~", KeyChord(.delete, .control)),
    ("\u{1B}[15;2~", KeyChord(.function(5), .shift)), ("\u{1B}[[B", KeyChord(.function(2))),
  ])
  func oneKey(bytes: String, chord: KeyChord) {
    #expect(events(bytes) == [.key(chord)])
  }

  @Test func controlCInterrupts() {
    #expect(events("\u{3}") == [.interrupt])
  }

  @Test func twoEscapesAreTwoKeys() {
    #expect(events("\u{1B}\u{1B}") == [.key(KeyChord(.escape)), .key(KeyChord(.escape))])
  }

  @Test(arguments: ["\u{1B}[99;99X", "\u{1B}[?62;22c", "\u{1B}[I", "\u{1B}[1;", "\u{1B}Ox"])
  func sequencesNobodyKnowsAreNoKeys(bytes: String) {
    #expect(events(bytes) == [])
  }

  @Test func anUnknownSequenceDoesNotEatWhatFollows() {
    #expect(events("\u{1B}[99;99Xj") == [.key(KeyChord("j"))])
  }

  @Test func bytesThatAreNoCharacterAreDroppedAlone() {
    #expect(
      events([0xFF, 0x61, 0xC3, 0x62, 0x80, 0xC3, 0xA9, 0xED, 0xA0, 0x80, 0xC2, 0x9B, 0x63])
        == [.key(KeyChord("a")), .key(KeyChord("b")), .key(KeyChord("é")), .key(KeyChord("c"))])
  }

  @Test func aCharacterInTwoReadsIsOne() {
    var decoder = KeyDecoder()
    let now = ContinuousClock.now
    #expect(decoder.take(.byte(0xC3), at: now) == [])
    #expect(decoder.expire(at: now.advanced(by: .seconds(60))) == [])
    #expect(decoder.take(.byte(0xA9), at: now) == [.key(KeyChord("é"))])
  }

  @Test(arguments: [
    ([:], 10), (["SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"], 25), (["SSH_TTY": "/dev/pts/3"], 25),
    (["ESCDELAY": "80", "SSH_TTY": "/dev/pts/3"], 80), (["ESCDELAY": "40"], 40), (["ESCDELAY": "soon"], 10),
    (["ESCDELAY": "99999"], 5000),
  ])
  func escapeWaitsLongerWhereALineMayBringSequencesInPieces(environment: [String: String], milliseconds: Int)
  {
    var options = TerminalOptions()
    options.environment = environment
    #expect(options.escapeDelay == .milliseconds(milliseconds))
  }

  @Test func escapeWaitsForItsDeadlineAlone() throws {
    var decoder = KeyDecoder(escapeDelay: .milliseconds(25))
    let now = ContinuousClock.now
    #expect(decoder.deadline == nil)
    #expect(decoder.take(.byte(0x1B), at: now) == [])
    #expect(decoder.deadline == now.advanced(by: .milliseconds(25)))
    #expect(decoder.expire(at: now.advanced(by: .milliseconds(24))) == [])
    #expect(decoder.expire(at: now.advanced(by: .milliseconds(25))) == [.key(KeyChord(.escape))])
    #expect(decoder.deadline == nil)
  }

  @Test func keysByNumberAndWithAlt() {
    var decoder = KeyDecoder()
    let now = ContinuousClock.now
    #expect(decoder.take(.code(KEY_UP), at: now) == [.key(KeyChord(.up))])
    #expect(decoder.take(.code(cn_key_f(7)), at: now) == [.key(KeyChord(.function(7)))])
    _ = decoder.take(.byte(0x1B), at: now)
    #expect(decoder.take(.code(KEY_LEFT), at: now) == [.key(KeyChord(.left, .alt))])
    #expect(decoder.take(.code(KEY_MAX), at: now) == [])
  }

  @Test func everySequenceOfTheTableIsReadAsItSays() {
    for (place, entry) in KeySequences.table.enumerated() {
      var byNumber = KeyDecoder()
      let now = ContinuousClock.now
      let numbered = byNumber.take(.code(KeySequences.firstCode + Int32(place)), at: now)
      #expect(numbered == events("\u{1B}\(entry.sequence)", endsInSilence: false), "\(entry.sequence)")
    }
  }

  private func events(_ text: String, endsInSilence: Bool) -> [TerminalEvent] {
    events(Array(text.utf8), endsInSilence: endsInSilence)
  }
}
