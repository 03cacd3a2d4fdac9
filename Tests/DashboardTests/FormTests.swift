import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Questions and forms over the screen")
struct OverFormTests {
  private let first = Reference(.feedback, 1001)

  @Test("A note is written in a form, which stays until the act is done")
  func note() throws {
    var desk = Scene.desk()
    desk.press("3 n")
    desk.type("Bank asked.")
    let file = desk.file
    desk.file = nil
    desk.press("^x")
    let act = try #require(desk.acts.first)
    #expect(act.arguments[.body] == .text("Bank asked."))
    #expect(desk.model.overlays.last?.kind == .form)
    let token = try #require(desk.model.acts.first?.token)
    desk.file = file
    desk.send(.performed(token, ActionReport(batch: 4, lines: [.init(first, .done(version: 3))])))
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.model.notice?.text == "noted on F-1001; u undoes")
  }

  @Test("A refused act leaves the form as it was written, with the reason in it")
  func refused() throws {
    var desk = Scene.desk()
    desk.press("3 D")
    desk.type("f1001")
    desk.press("enter")
    #expect(desk.model.overlays.last?.kind == .prompt)
    #expect(desk.screen().contains("F-1001 can't be a duplicate of itself."))
    desk.press("backspace 2 enter")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.file?.things[first]?[.duplicateOf] == .reference(Reference(.feedback, 1002)))
  }

  @Test("Keys wait while a form's act is under way; ^c closes the form and lets the act go on")
  func waiting() throws {
    var desk = Scene.desk()
    desk.press("3 n")
    desk.type("Bank asked.")
    desk.file = nil
    desk.press("^x j j")
    #expect(desk.model.selection == first, "the keys wait")
    desk.press("^c")
    #expect(desk.model.overlays.isEmpty)
    desk.press("t")
    #expect(desk.model.overlays.last?.kind == .prompt)
    let token = try #require(desk.model.acts.first?.token)
    desk.send(.performed(token, ActionReport(batch: 4, lines: [.init(first, .done(version: 3))])))
    #expect(desk.model.overlays.last?.kind == .prompt, "the other question stays open")
    #expect(desk.model.notice?.text == "noted on F-1001; u undoes")
  }

  @Test("A failed read lets go of the keys that waited for it")
  func heldAndFailed() {
    var desk = Scene.desk()
    desk.model.details = [:]
    desk.file = nil
    let reference = desk.model.selection ?? Reference(.feedback, 1)
    desk.press("r 1")
    desk.send(.detailFailed(reference, "The file can't be read now."))
    #expect(desk.model.notice?.text == "The file can't be read now.")
    desk.press("3")
    #expect(desk.model.place == .list(.feedback))
  }

  @Test("Esc keeps what was written as a draft")
  func draft() {
    var desk = Scene.desk()
    desk.press("3 n")
    desk.type("half a thou")
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty)
    desk.press("n")
    #expect(desk.screen().contains("half a thou"))
  }

  @Test("A template is changed before it is recorded, also in the editor")
  func editTemplate() throws {
    var desk = Scene.desk()
    desk.press("3 r j e")
    let form = try #require(desk.form)
    #expect(form.fields.first?.text.hasPrefix("Hello 山田 太郎,") == true)
    desk.press("^o")
    var token: Token?
    for case .openEditor(let editor, _) in desk.effects { token = editor }
    desk.send(.edited(try #require(token), "Short and mine."))
    desk.press("^x")
    #expect(desk.acts.first?.arguments[.body] == .text("Short and mine."))
  }

  @Test("A snooze is two keys, its other time is written")
  func snooze() throws {
    var desk = Scene.desk()
    desk.press("3 z 3")
    #expect(desk.acts.first?.arguments[.until]?.instant?.description == "2026-11-24T09:00:00Z")
    desk.press("z 5")
    desk.type("2026-12-01")
    desk.press("enter")
    #expect(desk.acts.first?.arguments[.until]?.instant?.description == "2026-12-01T00:00:00Z")
  }

  @Test("Something is handed to a colleague by number or by name")
  func assign() {
    var desk = Scene.desk()
    desk.press("3 a")
    desk.type("mia")
    desk.press("enter")
    #expect(desk.acts.first?.arguments[.to] == .colleague("mia"))
    #expect(desk.model.notice?.text == "assigned F-1001 to @mia; u undoes")
  }

  @Test("Pasted text goes into fields and is ignored outside of them")
  func paste() {
    var desk = Scene.desk()
    desk.press("3")
    desk.send(.terminal(.paste("xxq:quit\n")))
    #expect(desk.effects.isEmpty)
    #expect(desk.model.overlays.isEmpty)
    desk.press("n")
    desk.send(.terminal(.paste("from the\nclipboard")))
    desk.press("^x")
    #expect(desk.acts.first?.arguments[.body] == .text("from the\nclipboard"))
  }

  @Test("The long text is edited in the person's own editor")
  func editor() throws {
    var desk = Scene.desk()
    desk.press("3 E")
    var opened: (Token, String)?
    for case .openEditor(let token, let text) in desk.effects { opened = (token, text) }
    let (token, text) = try #require(opened)
    #expect(text == Scene.feedback(30).first?.text(.body))
    desk.send(.edited(token, nil))
    #expect(desk.model.notice?.text == "Nothing was changed.")
    desk.press("E")
    for case .openEditor(let token, _) in desk.effects { opened = (token, "") }
    desk.send(.edited(try #require(opened).0, "Better."))
    #expect(desk.acts.first?.action == "feedback.edit")
    #expect(desk.acts.first?.arguments == [.body: .text("Better.")])
  }

  @Test("References in forms are completed from the file")
  func completion() throws {
    var desk = Scene.desk()
    desk.press("3 D")
    desk.type("rain")
    let request = try #require(desk.pageRequest)
    #expect(request.kind == .feedback)
    #expect(request.limit == 6)
    #expect(desk.screen().contains("Courier left it in the rain"))
  }

  @Test("A paste too long for a field is taken up to a size that is told, in forms, prompts and the filter")
  func longPaste() {
    let text = String(repeating: "All work and no play. ", count: 50_000)
    var desk = Scene.desk()
    desk.press("3 n")
    desk.send(.terminal(.paste(text)))
    #expect(desk.screen().contains("Only the first 64 KB were taken; no more fits."))
    desk.press("left")
    #expect(!desk.screen().contains("64 KB"))
    desk.press("esc t")
    desk.send(.terminal(.paste(text)))
    #expect(desk.screen().contains("Only the first 4 KB were taken"))
    desk.press("esc /")
    desk.send(.terminal(.paste(text)))
    #expect(desk.model.notice?.text.contains("Only the first 2 KB were taken") == true)
    desk.press("esc :")
    desk.send(.terminal(.paste(text)))
    #expect(desk.model.notice?.text.contains("Only the first 200 letters were taken") == true)
  }
}
