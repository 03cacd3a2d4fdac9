import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Completion in forms")
struct FormCompletionTests {
  @Test("A name asks for candidates, and return takes the marked one and goes on")
  func reference() throws {
    var form = try FormSupport.form("touchpoint.log")
    form.type("zo")
    expect(form.handle(KeyChord("e")), .wantsCompletions(.customer, .reference(.customer), "zoe"))
    form.offer(
      [FormCandidate(Samples.zoe), FormCandidate("C-7", "Zoe Lima")], for: .customer, text: "zoe")
    #expect(form.focused?.candidate == 0)
    #expect(form.problem(of: 0) == nil)
    let screen = FormSupport.screen(form, 60, 15)
    #expect(screen.contains("▌C-1042  Zoë Okafor"))
    #expect(screen.contains(" C-7  Zoe Lima"))
    try form.press("down")
    #expect(form.focused?.candidate == 1)
    try form.press("down")
    #expect(form.focused?.candidate == 0)
    try form.press("up up enter")
    #expect(form.fields[0].text == "C-1042")
    #expect(form.focused?.spec.name == .channel)
    #expect(FormSupport.screen(form, 60, 15).contains("C-1042  Zoë Okafor"))
  }

  @Test("Candidates for another text than the one that stands there now are dropped")
  func stale() throws {
    var form = try FormSupport.form("touchpoint.log")
    form.type("zoe")
    form.offer([FormCandidate(Samples.zoe)], for: .customer, text: "zo")
    #expect(form.focused?.candidates.isEmpty == true)
    form.offer([FormCandidate(Samples.zoe)], for: .account, text: "zoe")
    #expect(form.focused?.candidates.isEmpty == true)
  }

  @Test("Escape closes the candidates first, and only then the form")
  func escape() throws {
    var form = try FormSupport.form("touchpoint.log")
    form.type("zoe")
    form.offer([FormCandidate(Samples.zoe)], for: .customer, text: "zoe")
    expect(try form.press("esc"), .stay)
    #expect(form.fields[0].text == "zoe")
    guard case .cancelled = try form.press("esc") else {
      Issue.record("the form closes")
      return
    }
  }

  @Test("A written reference needs no candidate: return goes on with it")
  func whole() throws {
    var form = try FormSupport.form("touchpoint.log")
    form.type("C-104")
    form.offer(
      [FormCandidate("C-104", "Ana Lima"), FormCandidate(Samples.zoe)], for: .customer, text: "C-104")
    #expect(form.focused?.candidate == nil)
    try form.press("enter")
    #expect(form.fields[0].text == "C-104")
    #expect(form.focused?.spec.name == .channel)
  }

  @Test("Colleagues are completed from the handles there are, and another handle is refused by name")
  func colleagues() throws {
    var form = try FormSupport.form("customer.assign", on: [Samples.zoe], handles: ["ana", "ben", "banu"])
    form.type("@b")
    #expect(form.focused?.candidates.map(\.text) == ["@ben", "@banu"])
    try form.press("^u")
    form.type("an")
    #expect(form.focused?.candidates.map(\.text) == ["@ana", "@banu"])
    try form.press("enter")
    #expect(form.fields[0].text == "@ana")
    try form.press("^u")
    form.type("zz")
    expect(try form.press("^x"), .stay)
    #expect(form.problem(of: 0) == "There is no colleague @zz.")
    try form.press("^u")
    form.type("me")
    guard case .submit(let request) = try form.press("^x") else {
      Issue.record("me is a colleague")
      return
    }
    #expect(request.arguments == [.to: .colleague("ana")])
  }

  @Test("A field that was left with a name instead of a reference says so")
  func left() throws {
    var form = try FormSupport.form("touchpoint.log")
    form.type("zoe")
    #expect(form.problem(of: 0) == nil)
    try form.press("tab")
    #expect(form.problem(of: 0) == "“zoe” is no reference; try C-12.")
  }

  @Test("Tags may be completed, and stay as written otherwise")
  func tags() throws {
    var form = try FormSupport.form("feedback.tag", on: [Samples.refund])
    form.type("vip, si")
    form.offer([FormCandidate("vip, sizing")], for: .add, text: "vip, si")
    #expect(form.focused?.candidate == nil)
    try form.press("down enter")
    #expect(form.fields[0].text == "vip, sizing")
  }
}
