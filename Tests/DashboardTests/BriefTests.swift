import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The brief before a call")
struct BriefTests {
  private let zoe = Reference(.customer, 1042)

  private func desk() -> Desk {
    var desk = Scene.desk()
    desk.file?.things[zoe]?[.notes] = .text((1...40).map { "Note \($0)" }.joined(separator: "\n"))
    return desk
  }

  @Test("It opens from any thing that has a customer, and says who, what may be done and what is open")
  func opens() {
    for way in ["2 v 5 b", "3 j j j j j j j j b", "6 v 5 b"] {
      var desk = desk()
      desk.press(way)
      #expect(desk.model.overlays.last?.kind == .sheet, "\(way)")
    }
    var desk = desk()
    desk.press("2 v 5 g")
    desk.type("c1042")
    desk.press("enter b")
    let screen = desk.screen()
    #expect(screen.contains("Before you speak"))
    #expect(screen.contains("Zoë Okafor"))
    #expect(screen.contains("May be reached  mail; not call"))
    #expect(screen.contains("Open"))
    desk.press("pgdn pgdn pgdn pgdn pgdn")
    #expect(desk.screen().contains("Note 40"))
    desk.press("k")
    #expect(!desk.screen().contains("Note 40"))
    desk.press("b")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("It stays below what is noted from it, so that a second promise is the same customer's")
  func stays() throws {
    var desk = desk()
    desk.press("3 b")
    let customer = try #require(desk.model.selectedCustomer)
    for promise in ["Send it", "Ask the workshop"] {
      desk.press("P")
      desk.type(promise)
      desk.press("tab f r i ^x")
      #expect(desk.model.overlays.last?.kind == .sheet)
      let act = try #require(desk.file?.performed.last)
      #expect(act.action == "task.create")
      #expect(act.arguments[.customer] == .reference(customer) && act.arguments[.title] == .text(promise))
    }
    desk.press("T esc")
    #expect(desk.model.overlays.last?.kind == .sheet)
    desk.press("esc")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("A key that does nothing in it says what closes it")
  func idleKey() {
    var desk = desk()
    desk.press("3 b 4")
    #expect(desk.model.overlays.last?.kind == .sheet)
    #expect(desk.model.notice?.text == "4 does nothing here; Esc closes this first.")
  }

  @Test("The contact is logged from it, for the same customer")
  func logs() throws {
    var desk = desk()
    desk.press("3 b T")
    let form = try #require(desk.form)
    #expect(form.action == "touchpoint.log")
    #expect(form.fields.first { $0.spec.name == .customer }?.text == desk.model.selectedCustomer?.description)
  }

  @Test("Without a customer it says so, and one that can't be read is told in its place")
  func without() throws {
    var desk = desk()
    let first = Reference(.feedback, 1001)
    desk.file?.things[first]?[.customer] = nil
    desk.press("3 b")
    #expect(desk.model.notice?.text == "Nobody is known who F-1001 is about.")
    desk.press("j")
    desk.model.details = [:]
    desk.file = nil
    desk.press("b")
    let customer = try #require(desk.model.selectedCustomer)
    #expect(desk.effects.contains(.detail(customer)))
    desk.send(.detailFailed(customer, "The disk is gone."))
    #expect(desk.screen().contains("\(customer) couldn't be read: The disk is gone."))
  }
}
