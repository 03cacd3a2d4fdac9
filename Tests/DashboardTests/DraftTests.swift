import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("What was written in a form is not lost")
struct DraftTests {
  private func body(_ desk: Desk) -> String? {
    desk.form?.fields.first { $0.spec.name == .body }?.text
  }

  private func question(_ desk: Desk) -> String? {
    if case .confirm(let confirmation)? = desk.model.overlays.last { confirmation.question } else { nil }
  }

  @Test("Interrupting a form keeps what was written, as Esc does", arguments: ["n", "t"])
  func interrupted(key: String) {
    var desk = Scene.desk()
    desk.press("3 \(key)")
    desk.type("half a thou")
    desk.press("^c")
    #expect(desk.model.overlays.isEmpty && desk.model.drafts.count == 1)
    #expect(desk.model.notice?.text == "Kept as a draft; it is there when you open this again.")
    desk.press(key)
    #expect(desk.screen().contains("half a thou"))
  }

  @Test("A draft goes when all that was written is taken out again")
  func emptied() {
    var desk = Scene.desk()
    desk.press("3 n")
    desk.type("ab")
    desk.press("esc n backspace backspace esc")
    #expect(desk.model.drafts.isEmpty)
    desk.press("n")
    #expect(body(desk) == "")
  }

  @Test("What was begun for one customer doesn't come back for another")
  func perCustomer() throws {
    var desk = Scene.desk()
    desk.press("2 v 5 T")
    let action = try #require(ActionCatalogue.action("touchpoint.log"))
    let form = try #require(desk.form)
    #expect(form.action == action.name && form.key.about.count == 1)
    desk.press("tab")
    desk.type("x")
    desk.press("esc")
    #expect(desk.model.drafts.map(\.key) == [form.key])
    desk.press("j T")
    let other = try #require(desk.form)
    #expect(other.key != form.key && other.draft == nil)
    desk.press("esc k T")
    let same = try #require(desk.form)
    #expect(same.draft == desk.model.drafts.first)
  }

  @Test("A template that is picked now stands before a draft, which is asked about and not lost")
  func templateOverDraft() throws {
    var desk = Scene.desk()
    desk.press("3 r e")
    let template = try #require(body(desk))
    desk.type("My own words.")
    desk.press("esc r")
    // Another template, and the same again.
    for key in ["j e", "e"] {
      desk.press(key)
      let titles = try #require(desk.model.overlays.last?.picker?.list.items.map(\.title))
      #expect(titles.count == 2 && titles[0].hasPrefix("Begin with “") && titles[1] == "Go on with your own")
      #expect(desk.screen().contains("you had begun a text"))
      desk.press("enter")
      #expect(body(desk)?.contains("My own words.") == false)
      desk.press("esc")
      #expect(desk.model.drafts.count == 1 && desk.model.drafts[0].texts[.body]?.contains("My own") == true)
      desk.press("r")
    }
    desk.press("e 2")
    #expect(body(desk) == template + "My own words.")
    desk.press("esc r e enter")
    #expect(body(desk) == template)
    desk.type("Other words.")
    desk.press("esc")
    #expect(desk.model.drafts.map { $0.texts[.body] } == [template + "Other words."])
  }

  @Test("Who quits with drafts is asked, and told how many")
  func quitting() {
    var desk = Scene.desk()
    desk.press("3 n")
    desk.type("one")
    desk.press("esc q")
    #expect(!desk.effects.contains(.quit))
    #expect(question(desk)?.hasSuffix("What you wrote and didn't save in a form is lost with it.") == true)
    desk.press("enter j n")
    desk.type("two")
    desk.press("esc q")
    #expect(question(desk)?.contains("in 2 forms") == true)
    desk.press("y")
    #expect(desk.effects.contains(.quit))
  }

  /// A desk whose form was interrupted while its act was under way.
  private func waiting() throws -> (desk: Desk, token: Token) {
    var desk = Scene.desk()
    desk.press("3 n")
    desk.type("for the file")
    desk.file = nil
    desk.press("^x")
    var sent: Token?
    for case .perform(let token, _) in desk.effects { sent = token }
    desk.press("^c")
    #expect(desk.model.overlays.isEmpty && desk.model.drafts.count == 1)
    return (desk, try #require(sent))
  }

  @Test("A form that is closed before its act is done keeps the draft until it is known that it was done")
  func whileWaiting() throws {
    let note = Reference(.feedback, 1001)
    var (desk, token) = try waiting()
    desk.send(.performed(token, ActionReport(batch: 1, lines: [.init(note, .done(version: 9))])))
    #expect(desk.model.drafts.isEmpty)
    (desk, token) = try waiting()
    desk.send(
      .performed(token, ActionReport(batch: nil, lines: [.init(note, .refused(Refusal("It is gone.")))])))
    #expect(desk.model.drafts.count == 1)
    desk.press("n")
    #expect(body(desk) == "for the file")
  }

  @Test("A text from the editor that can't be saved is kept as a draft of the form that edits it")
  func refusedFromEditor() throws {
    var desk = Scene.desk()
    desk.press("3 E")
    var token: Token?
    for case .openEditor(let editor, _) in desk.effects { token = editor }
    desk.file = nil
    desk.send(.edited(try #require(token), "An hour's work."))
    var sent: Token?
    for case .perform(let act, _) in desk.effects { sent = act }
    let thing = try #require(desk.model.selection)
    desk.send(
      .performed(
        try #require(sent),
        ActionReport(batch: nil, lines: [.init(thing, .refused(Refusal("@ben changed it.")))])))
    #expect(
      desk.model.notice?.text == "@ben changed it. What you wrote is kept as a draft; e opens it.")
    desk.press("e")
    #expect(body(desk) == "An hour's work.")
    desk.press("esc")
    desk.send(.failed(nil, "The disk is full."))
    #expect(desk.model.notice?.text == "The disk is full.")
  }
}
