import Advocacy
import Testing

@testable import Dashboard

@Suite("Macros and promises on the dashboard")
struct MacroTests {
  @Test("m offers the macros for what is selected, and runs the one that is chosen")
  func runs() throws {
    var desk = Scene.desk()
    desk.press("3 j m")
    let choices = try #require(desk.model.overlays.last?.picker).list.items.map(\.title)
    #expect(choices == ["Put right: answer, tag, resolve", "To the product team: answer, hand over"])
    let fitting = try #require(desk.model.overlays.last?.picker).list.items.first { $0.refusal == nil }
    #expect(fitting?.title == "Put right: answer, tag, resolve")
    desk.press("enter")
    let act = try #require(desk.acts.first)
    #expect(act.action == "feedback.macro")
    #expect(act.targets == [Reference(.feedback, 1002)])
    #expect(act.arguments == [.macro: .text("put_right")])
    #expect(desk.model.notice?.text == "ran the macro on F-1002; u undoes")
  }

  @Test("A promise about a customer opens with the customer filled in")
  func promise() throws {
    var desk = Scene.desk()
    desk.press("2 P")
    let form = try #require(desk.form)
    #expect(form.key.action == "task.create")
  }
}
