import Foundation
import Testing

@testable import CursesTerminal

@Suite("The clipboard")
struct ClipboardTests {
  /// Copies into a pipe and returns the outcome and the bytes.
  private func copy(_ text: String, _ environment: [String: String]) -> (Clipboard.Outcome, String) {
    let pipe = Pipe()
    let outcome = Clipboard(
      terminal: pipe.fileHandleForWriting.fileDescriptor, environment: environment
    ).copy(text)
    pipe.fileHandleForWriting.closeFile()
    return (outcome, String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
  }

  @Test func asksTheTerminal() {
    let (outcome, bytes) = copy("F-88", [:])
    #expect(outcome.isDone)
    #expect(outcome.sentence == "Copied 4 characters by asking the terminal (OSC 52).")
    #expect(bytes == "\u{1B}]52;c;Ri04OA==\u{07}")
  }

  @Test func sendsNoByteOfTheTextItself() {
    let (_, bytes) = copy("\u{1B}]0;title\u{07}\u{9B}31m", [:])
    #expect(bytes.unicodeScalars.filter { $0.value < 0x20 || $0.value > 0x7E }.map(\.value) == [0x1B, 0x07])
  }

  @Test func wrapsForGNUScreenInShortPieces() {
    let (outcome, bytes) = copy(String(repeating: "x", count: 600), ["STY": "1.tty"])
    #expect(outcome.isDone)
    let pieces = bytes.components(separatedBy: "\u{1B}\\").filter { !$0.isEmpty }
    #expect(pieces.count == 4)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.count <= 242 })
    let whole = pieces.map { $0.dropFirst(2) }.joined()
    #expect(whole.hasPrefix("\u{1B}]52;c;") && whole.hasSuffix("\u{07}"))
  }

  @Test func asksTheTerminalWhenTmuxDoesNot() {
    let (outcome, bytes) = copy("a", ["TMUX": "/nowhere/socket,1,0", "TMUX_TMPDIR": "/nowhere"])
    #expect(outcome.sentence == "Copied 1 character by asking the terminal (OSC 52).")
    #expect(bytes == "\u{1B}]52;c;YQ==\u{07}")
  }

  @Test func refusesWhatTerminalsDrop() {
    let (outcome, bytes) = copy(String(repeating: "x", count: Clipboard.largestForTerminal + 1), [:])
    #expect(!outcome.isDone)
    #expect(bytes.isEmpty)
    #expect(outcome.sentence.contains("55001 bytes"))
  }

  @Test func saysWhenTheTerminalTakesNothing() {
    let outcome = Clipboard(terminal: -1, environment: [:]).copy("a")
    #expect(outcome == .init(isDone: false, sentence: "Not copied: the terminal takes no output."))
  }
}
