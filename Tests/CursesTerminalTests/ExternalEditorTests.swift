import Foundation
import Testing

@testable import CursesTerminal

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
