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

@Suite("The editor")
struct ExternalEditorTests {
  private func edit(_ text: String, with editor: String, _ more: [String: String] = [:]) throws
    -> ExternalEditor.Outcome
  {
    let environment = ["VISUAL": editor, "PATH": "/usr/bin:/bin"].merging(more) { $1 }
    return try ExternalEditor(environment: environment).edit(text)
  }

  @Test func takesVisualThenEditorThenVi() {
    #expect(ExternalEditor(environment: ["VISUAL": "a b", "EDITOR": "c"]).command == ["a", "b"])
    #expect(ExternalEditor(environment: ["VISUAL": " ", "EDITOR": "c -x"]).command == ["c", "-x"])
    #expect(ExternalEditor(environment: [:]).command == ["vi"])
  }

  @Test(arguments: [
    ("vi", ["vi"]), ("emacsclient -t -a=", ["emacsclient", "-t", "-a="]),
    ("'/opt/my editor' --wait", ["/opt/my editor", "--wait"]), ("a\\ b c", ["a b", "c"]),
    ("x \"y 'z'\" ''", ["x", "y 'z'", ""]), ("$(touch x) `y` ; z", ["$(touch", "x)", "`y`", ";", "z"]),
    ("", []), ("'open", ["open"]),
  ])
  func splitsWordsWithoutAShell(command: String, words: [String]) {
    #expect(CommandWords.split(command) == words)
  }

  @Test func returnsTheNewText() throws {
    #expect(try edit("one", with: "sed -i s/one/two/") == .changed("two"))
  }

  @Test func dropsTheLineEndThatEditorsAdd() throws {
    #expect(try edit("one", with: "sh -c 'echo two > \"$1\"' sh") == .changed("two"))
    #expect(try edit("one", with: "sh -c 'echo one > \"$1\"' sh") == .cancelled)
  }

  @Test(arguments: ["true", "sed -i d", "sh -c 'echo two > \"$1\"; exit 1' sh", "rm"])
  func unchangedEmptyFailedOrRemovedIsCancelled(editor: String) throws {
    #expect(try edit("one", with: editor) == .cancelled)
  }

  @Test func anEditorThatIsNotThereIsNamed() {
    #expect(throws: ExternalEditor.Failure.notStarted(editor: "no-such-editor")) {
      try edit("one", with: "no-such-editor -w")
    }
  }

  @Test func theTextIsItsOwnersAloneAndGoneAfterwards() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try edit(
      "one", with: "sh -c 'stat -c %a \"$1\" \"$(dirname \"$1\")\" > \"$1.new\"; mv \"$1.new\" \"$1\"' sh",
      ["XDG_RUNTIME_DIR": folder.path])
    #expect(outcome == .changed("600\n700"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
