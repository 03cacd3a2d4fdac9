import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Acts from the keyboard")
struct ActingTests {
  private func feedback(_ number: Int64) -> Reference { Reference(.feedback, 1000 + number) }

  @Test(
    "Twenty unattended items are answered, resolved or handed over in three keys or fewer, the next selected")
  func threeKeys() throws {
    var desk = Scene.desk()
    desk.press("3")
    let ways = ["r 1 enter", "x", "H 2", "r 2", "r 1"]
    for number in 1...20 {
      #expect(desk.model.selection == feedback(Int64(number)))
      let keys = ways[number % ways.count].replacing(" enter", with: "")
      #expect(keys.split(separator: " ").count <= 3)
      desk.press(keys)
      #expect(desk.acts.count == 1)
      #expect(desk.model.notice?.weight == .information, "\(desk.model.notice?.text ?? "")")
      #expect(desk.model.notice?.text.contains("F-\(1000 + number)") == true)
      #expect(desk.model.notice?.text.hasSuffix("u undoes") == true)
    }
    let file = try #require(desk.file)
    let ended = (1...20).filter { number in
      let record = file.things[feedback(Int64(number))]
      return record?[.waitingSince] == nil || record?.status == "waiting_team"
    }
    #expect(ended.count >= 14)
    #expect(desk.model.selection == feedback(21))
  }

  @Test("Return chooses the first template, so that an answer is three keys")
  func answer() throws {
    var desk = Scene.desk()
    desk.press("3 r")
    #expect(desk.acts.isEmpty)
    desk.press("enter")
    let act = try #require(desk.acts.first)
    #expect(act.targets == [feedback(1)])
    #expect(act.seenVersions == [feedback(1): 2])
    let text = try #require(act.arguments[.body]?.text)
    #expect(text.hasPrefix("Hello 山田 太郎,"))
    #expect(text.hasSuffix("Kind regards\nAna Lima"))
    #expect(desk.model.notice?.text == "recorded the answer to F-1001; u undoes")
  }

  @Test(
    "The bar moves on at the key press, so that keys typed ahead act on the next thing, never on the same")
  func typedAhead() throws {
    var desk = Scene.desk()
    desk.press("3")
    let file = desk.file
    desk.file = nil
    desk.press("x")
    let first = try #require(desk.acts.first)
    desk.press("x")
    #expect(first.targets == [feedback(1)])
    #expect(desk.acts.isEmpty, "the second act waits for the first")
    #expect(desk.model.acts.map(\.request.targets) == [[feedback(1)], [feedback(2)]])
    #expect(desk.model.selection == feedback(3))
    desk.file = file
    let token = try #require(desk.model.acts.first?.token)
    desk.send(
      .performed(token, ActionReport(batch: 1, lines: [.init(feedback(1), .done(version: 3))])))
    #expect(desk.acts.first?.targets == [feedback(2)])
    #expect(desk.model.acts.isEmpty)
  }

  @Test("A second act on the same thing knows the version that the first left")
  func ownVersions() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file = nil
    desk.press("c")
    let token = try #require(desk.model.acts.first?.token)
    desk.press("p 4")
    desk.send(.performed(token, ActionReport(batch: 1, lines: [.init(feedback(1), .done(version: 3))])))
    #expect(desk.acts.first?.action == "feedback.priority")
    #expect(desk.acts.first?.seenVersions == [feedback(1): 3])
  }

  @Test("What someone else did between two of my acts isn't taken for mine")
  func foreignVersions() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file = nil
    desk.press("c")
    let token = try #require(desk.model.acts.first?.token)
    desk.press("p 4")
    desk.send(.performed(token, ActionReport(batch: 1, lines: [.init(feedback(1), .done(version: 7))])))
    #expect(desk.acts.first?.seenVersions == [feedback(1): 2])
  }

  @Test("Undo and the end come in their turn, after the acts asked for before them")
  func undoWaitsForActs() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file = nil
    desk.press("c")
    desk.press("u")
    let token = try #require(desk.model.acts.first?.token)
    #expect(desk.model.acts.map(\.effect) == [nil, .undo])
    #expect(desk.model.acts.last?.token == nil)
    desk.send(.performed(token, ActionReport(batch: 1, lines: [.init(feedback(1), .done(version: 3))])))
    #expect(desk.model.acts.first?.token != nil)
    desk.send(.undone(.done("Undid B-1")))
    #expect(!desk.model.isActing)
  }

  @Test("An act on what someone changed meanwhile is refused in the rule's words, and the bar goes back")
  func conflict() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file?.things[feedback(1)]?.version = 9
    desk.press("x")
    #expect(desk.model.notice?.text == "F-1001 was changed by @ben meanwhile.")
    #expect(desk.model.notice?.weight == .refusal)
    #expect(desk.model.selection == feedback(1))
    desk.press("x")
    #expect(desk.model.notice?.weight == .information, "the row was read anew")
  }

  @Test("Claiming keeps the bar where it is")
  func claim() {
    var desk = Scene.desk()
    desk.press("3 j c")
    #expect(desk.model.selection == feedback(2))
    #expect(desk.model.record(feedback(2))?[.owner] == .colleague("ana"))
    #expect(desk.model.notice?.text == "claimed F-1002; u undoes")
  }

  @Test("The last act is repeated on another thing; a template is filled in anew")
  func again() throws {
    var desk = Scene.desk()
    desk.press("3 H 2 .")
    #expect(desk.acts.last?.targets == [feedback(2)])
    #expect(desk.acts.last?.arguments[.team] == .text("engineering"))
    desk.press("r 1 .")
    #expect(desk.acts.last?.targets == [feedback(4)])
    #expect(desk.acts.last?.arguments[.body]?.text?.contains("Lars Håkansson") == true)
  }

  @Test("Undo and redo are asked for, and told as they end")
  func undo() {
    var desk = Scene.desk()
    desk.press("3 u")
    #expect(desk.effects.contains(.undo))
    desk.send(.undone(.refused("@ben has resolved F-1001 since; nothing was undone.")))
    #expect(desk.model.notice?.weight == .refusal)
    desk.press("^r")
    #expect(desk.effects.contains(.redo))
    desk.send(.redone(.done("resolved F-1001 again")))
    #expect(desk.model.notice?.text == "resolved F-1001 again")
    #expect(desk.effects.contains { if case .page = $0 { true } else { false } }, "the list is read anew")
  }

  @Test("Both sides of a referral are decided together")
  func rewards() throws {
    var desk = Scene.desk()
    desk.press("6")
    #expect(desk.model.list?.window.rows.map(\.reference) == [Reference(.reward, 312)])
    desk.press("A")
    #expect(desk.acts.first?.action == "reward.approve")
    #expect(desk.acts.first?.arguments[.otherSide] == nil, "the standard, both, is the rule's")
    let (own, other) = (Reference(.reward, 312), Reference(.reward, 313))
    #expect(desk.acts.first?.seenVersions == [own: 1, other: 1], "both were seen")
    #expect(desk.file?.things[Reference(.reward, 313)]?.status == "approved")
    #expect(
      desk.model.notice?.text == "approved W-312 and W-313, flagged (same postal address); u undoes")
  }

  @Test("After an act on both sides the other's version isn't guessed, and is known again once it is read")
  func otherSideAgain() throws {
    var desk = Scene.desk()
    let (own, other) = (Reference(.reward, 312), Reference(.reward, 313))
    desk.press("6")
    let file = desk.file
    desk.file = nil
    desk.press("H 1")
    let token = try #require(desk.model.acts.first?.token)
    desk.press("A")
    desk.send(.performed(token, ActionReport(batch: 1, lines: [.init(own, .done(version: 2))])))
    #expect(desk.acts.first?.seenVersions == [own: 2])
    desk.send(
      .detail(
        own,
        ThingDetail(record: try #require(file?.things[own]), related: [try #require(file?.things[other])]))
    )
    #expect(desk.model.unsettled.isEmpty)
  }

  @Test("What nothing takes back asks first, and return doesn't do it")
  func confirm() throws {
    var desk = Scene.desk()
    desk.file?.things[Reference(.reward, 314)]?[.status] = .text("issued")
    desk.press("6 v 5 k G")
    let rewards = try #require(desk.model.list?.window.rows)
    #expect(rewards.contains { $0.reference.id == 314 })
    while desk.model.selection != Reference(.reward, 314) { desk.press("k") }
    desk.press("s")
    desk.type("claw")
    desk.press("esc :")
    desk.type("claw back")
    desk.press("enter 1")
    guard case .confirm(let question)? = desk.model.overlays.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.question == "Claw back W-314? Nothing takes this back.")
    desk.press("enter")
    #expect(desk.acts.isEmpty)
    desk.press(":")
    desk.type("claw back")
    desk.press("enter 1 y")
    #expect(desk.acts.first?.action == "reward.claw_back")
  }

  @Test("On the worklist an act waits for what is known of its thing, with the keys typed ahead")
  func heldOnToday() throws {
    var desk = Scene.desk()
    let file = desk.file
    desk.model.details = [:]
    desk.file = nil
    let reference = try #require(desk.model.selection)
    desk.press("r 1")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.effects.contains(.detail(reference)))
    #expect(desk.model.place == .today, "1 was no screen key")
    desk.file = file
    desk.send(.detail(reference, ThingDetail(record: try #require(file?.things[reference]))))
    #expect(desk.model.notice?.text == "recorded the answer to \(reference); u undoes")
    #expect(desk.model.selection != reference)
  }

  @Test("From a page opened on the worklist an act leads back to the next line")
  func page() throws {
    var desk = Scene.desk()
    let first = try #require(desk.model.selection)
    desk.press("enter")
    #expect(desk.model.place == .thing(first))
    let before = desk.file
    desk.press("x")
    #expect(desk.model.place == .today)
    #expect(desk.model.selection != first)
    desk.file = before
    desk.press("u")
    desk.send(.undone(.done("Undid it.")))
    #expect(desk.model.selection == first, "undo brings the bar back to it")
  }

  @Test("On a Sunday no two times to snooze or hold until are the same")
  func sunday() throws {
    let sunday = ReadingContext(
      now: Desk.now - .days(1), zone: .utc, currency: .euro, me: "ana")
    let snoozes = Times.snoozes(sunday)
    #expect(snoozes.map(\.title).contains("in a week 9:00"))
    #expect(Set(snoozes.map(\.detail)).count == snoozes.count)
    let hold = try #require(ActionCatalogue.action("reward.hold"))
    let field = try #require(hold.fields.first { $0.type == .instant })
    let holds = ChoicePrompt.answers(to: field, colleagues: [], reading: sunday)
    #expect(Set(holds.map(\.detail)).count == holds.count)
  }

  @Test("A reward whose referral has ended isn't said to be approved for money")
  func ended() {
    var desk = Scene.desk()
    desk.file?.things[Reference(.reward, 312)]?[.referralStatus] = .text("refunded")
    desk.press("6")
    #expect(!desk.screen().contains("Approving commits"))
    #expect(desk.screen().contains("W-312 20.00 € for Lars Håkansson is pending"))
  }

  @Test("The question about a duplicate says which is the duplicate of which")
  func duplicate() {
    var desk = Scene.desk()
    desk.press("3 D")
    #expect(desk.screen().contains("F-1001 is a duplicate of"))
  }

  @Test("Undo brings the bar back to the thing it had moved on from, and only for an act that moved it")
  func undoReturns() {
    for screen in ["3", "1"] {
      var desk = Scene.desk()
      desk.press(screen)
      let first = desk.model.selection
      let before = desk.file
      desk.press("x c")
      #expect(desk.model.selection != first)
      let second = desk.model.selection
      desk.press("u")
      desk.send(.undone(.done("Undid it.")))
      #expect(desk.model.selection == second, "claiming doesn't move the bar")
      desk.file = before
      desk.press("u")
      desk.send(.undone(.done("Undid it.")))
      #expect(desk.model.selection == first, "screen \(screen)")
    }
  }

  @Test("An undo that fails leaves the lists as they are")
  func failedUndo() {
    var desk = Scene.desk()
    desk.press("3 u")
    desk.send(.failed(nil, "There is nothing of yours to undo."))
    #expect(desk.model.list?.failure == nil && desk.model.list?.isLoaded == true)
    #expect(!desk.model.isActing)
  }

  @Test("What was marked as a duplicate is told in order")
  func duplicateTold() {
    var desk = Scene.desk()
    desk.press("3 D")
    desk.type("f1004")
    desk.press("enter")
    #expect(desk.model.notice?.text == "marked F-1001 as a duplicate of F-1004; u undoes")
  }

  @Test("A batch of rewards says how many of them are flagged, before and after it is approved")
  func flaggedInBatch() {
    var desk = Scene.desk(columns: 100)
    desk.file?.things[Reference(.reward, 314)]?[.status] = .text("pending")
    desk.press("6 *")
    #expect(desk.screen().contains("2 selected, 1 flagged · 2"))
    desk.press("A")
    #expect(
      desk.model.notice?.text == "approved 3 rewards, flagged (same postal address); u undoes")
    desk.press("v 5 k space")
    #expect(desk.screen().contains("1 selected · 2"))
  }
}
