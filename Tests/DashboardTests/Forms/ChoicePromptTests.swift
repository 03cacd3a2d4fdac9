import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Questions answered by one key")
struct ChoicePromptTests {
  private func prompt(
    _ action: ActionName, asking name: FieldName? = nil, colleagues: [FormCandidate] = []
  ) throws -> ChoicePrompt {
    let definition = try #require(ActionCatalogue.action(action))
    return try #require(
      ChoicePrompt(
        definition, asking: name, on: [Samples.refund], colleagues: colleagues,
        reading: try FormSupport.reading()))
  }

  private func expectSubmit(
    _ outcome: FormOutcome, sends arguments: [FieldName: Value],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard case .submit(let request) = outcome else {
      Issue.record("the act is asked for, not \(outcome)", sourceLocation: sourceLocation)
      return
    }
    #expect(request.targets == [Samples.refund.reference], sourceLocation: sourceLocation)
    #expect(request.seenVersions == [Samples.refund.reference: 2], sourceLocation: sourceLocation)
    #expect(request.arguments == arguments, sourceLocation: sourceLocation)
  }

  private func screen(_ prompt: ChoicePrompt, _ columns: Int, _ rows: Int) -> String {
    var grid = CellGrid(size: TerminalSize(columns: columns, rows: rows))
    prompt.draw(into: &grid, rect: grid.bounds, theme: .plain)
    return ScreenText.plain(grid)
  }

  @Test("A number picks at once")
  func number() throws {
    var prompt = try prompt("feedback.priority")
    expectSubmit(prompt.handle(KeyChord("4")), sends: [.to: .text("urgent")])
    expect(prompt.handle(KeyChord("9")), .stay)
  }

  @Test("Letters narrow, arrows move, return picks")
  func letters() throws {
    var prompt = try prompt("feedback.priority")
    _ = prompt.handle(KeyChord("u"))
    expectSubmit(prompt.handle(KeyChord(.enter)), sends: [.to: .text("urgent")])
    var other = try self.prompt("feedback.priority")
    _ = other.handle(KeyChord(.down))
    expectSubmit(other.handle(KeyChord(.enter)), sends: [.to: .text("normal")])
    _ = other.handle(KeyChord("z"))
    expect(other.handle(KeyChord(.enter)), .stay)
    expect(other.handle(KeyChord(.escape)), .cancelled(nil))
  }

  @Test("Colleagues: oneself first, nobody last")
  func colleagues() throws {
    var prompt = try prompt(
      "feedback.assign", colleagues: [FormCandidate("@ben", "Ben Osei"), FormCandidate("@ana", "Ana Lima")])
    #expect(prompt.answers.map(\.title) == ["@ana", "@ben", "nobody"])
    #expect(
      screen(prompt, 40, prompt.height) == """
        ┌─ Assign F-1088 ──────────────────────┐
        │                                      │
        │ ▌ 1 @ana  Ana Lima                   │
        │   2 @ben  Ben Osei                   │
        │   3 nobody                           │
        └──────────────────────────────────────┘

        """)
    expectSubmit(prompt.handle(KeyChord("2")), sends: [.to: .colleague("ben")])
    expectSubmit(prompt.handle(KeyChord("3")), sends: [:])
    expectSubmit(prompt.handle(KeyChord("1")), sends: [.to: .colleague("ana")])
  }

  @Test("A snooze offers the usual times with what they mean, and any other in writing")
  func snooze() throws {
    var prompt = try prompt("feedback.snooze", asking: .until)
    #expect(
      prompt.answers.map { "\($0.title): \($0.detail)" } == [
        "in 4 hours: 19:30", "tomorrow at 9: Sun 09:00", "Monday at 9: Mon 09:00",
        "in a week: 2026-11-28 15:30", "another time: such as next fri 16:00",
      ])
    expectSubmit(prompt.handle(KeyChord("1")), sends: [.until: .instant(FormSupport.now + .hours(4))])
    expect(prompt.handle(KeyChord("5")), .writeInstead(.until))
  }

  @Test("A click picks the answer under it")
  func click() throws {
    var prompt = try prompt("feedback.priority")
    expectSubmit(prompt.click(line: 3), sends: [.to: .text("normal")])
    expect(prompt.click(line: 0), .stay)
    expect(prompt.click(line: 40), .stay)
  }

  @Test("Only actions whose one needed value is chosen are asked for so")
  func suits() {
    let names = ActionCatalogue.all.filter(ChoicePrompt.suits).map(\.name.rawValue)
    for name in [
      "feedback.priority", "feedback.assign", "customer.assign", "customer.standing", "reward.approve",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    for name in ["customer.permit", "feedback.decline", "feedback.note", "feedback.claim"] {
      #expect(!names.contains(name), "\(name)")
    }
  }

  @Test("A refusal is told in the frame, and it is drawn at any size", arguments: [1, 3, 5, 12, 60])
  func sizes(_ columns: Int) throws {
    var prompt = try prompt("feedback.priority")
    prompt.refuse("@ben changed F-1088 meanwhile.")
    for rows in [1, 2, 4, 20] {
      for line in screen(prompt, columns, rows).split(separator: "\n") {
        #expect(SafeText.width(of: String(line)) <= columns)
      }
    }
    #expect(screen(prompt, 60, prompt.height).contains("@ben changed F-1088 meanwhile."))
  }
}
