import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Questions on one line")
struct PromptTests {
  private func prompt(
    _ action: ActionName, asking name: FieldName? = nil, on records: [Record] = [Samples.refund]
  ) throws -> PromptModel {
    let definition = try #require(ActionCatalogue.action(action))
    return try #require(
      PromptModel(definition, asking: name, on: records, reading: try FormSupport.reading()))
  }

  private func screen(_ prompt: PromptModel, _ columns: Int, glyphs: GlyphTable = .unicode) -> String {
    var grid = CellGrid(size: TerminalSize(columns: columns, rows: prompt.height), glyphs: glyphs)
    prompt.draw(into: &grid, rect: grid.bounds, theme: .plain)
    return ScreenText.plain(grid)
  }

  @Test("Actions with one needed value on one line are asked for so")
  func suits() {
    let names = ActionCatalogue.all.filter(PromptModel.suits).map(\.name.rawValue)
    for name in ["feedback.snooze", "feedback.decline", "feedback.hand_over", "reward.void", "reward.reject"]
    {
      #expect(names.contains(name), "\(name)")
    }
    for name in [
      "feedback.note", "feedback.priority", "feedback.create", "customer.permit", "feedback.claim",
    ] {
      #expect(!names.contains(name), "\(name)")
    }
  }

  @Test("A snooze shows what the words mean as one types, and sends that time")
  func snooze() throws {
    var prompt = try prompt("feedback.snooze")
    for character in "next fri 16:00" { _ = prompt.handle(KeyChord(character)) }
    #expect(
      screen(prompt, 60) == """
         Snooze F-1088: until next fri 16:00
         → Fri 2026-11-27 16:00, in 6d

        """)
    guard case .submit(let request) = prompt.handle(KeyChord(.enter)) else {
      Issue.record("return asks for the act")
      return
    }
    #expect(request.arguments == [.until: .instant(try #require(Instant(iso8601: "2026-11-27T15:00:00Z")))])
    #expect(request.targets == [Samples.refund.reference])
    #expect(request.seenVersions == [Samples.refund.reference: 2])
  }

  @Test("Text that can't be read is told below and asked for again")
  func problem() throws {
    var prompt = try prompt("feedback.snooze")
    for character in "soonish" { _ = prompt.handle(KeyChord(character)) }
    #expect(screen(prompt, 70).contains("“soonish” is no date"))
    expect(prompt.handle(KeyChord(.enter)), .stay)
    #expect(prompt.text == "soonish")
  }

  @Test("The time it is moves the meaning")
  func time() throws {
    var prompt = try prompt("feedback.snooze")
    for character in "4h" { _ = prompt.handle(KeyChord(character)) }
    var reading = try FormSupport.reading()
    reading.now = reading.now + .hours(1)
    prompt.tell(reading)
    guard case .submit(let request) = prompt.handle(KeyChord(.enter)) else {
      Issue.record("return asks for the act")
      return
    }
    #expect(request.arguments == [.until: .instant(FormSupport.now + .hours(5))])
  }

  @Test("Standards of the other fields go along")
  func standards() throws {
    var prompt = try prompt("reward.reject", on: [Samples.reward])
    _ = prompt.paste("same\nperson")
    guard case .submit(let request) = prompt.handle(KeyChord(.enter)) else {
      Issue.record("return asks for the act")
      return
    }
    #expect(request.arguments == [.reason: .text("same person"), .otherSide: .text("same")])
  }

  @Test("Escape keeps a draft, a refusal keeps the text, and nothing needed may stay empty")
  func kept() throws {
    var prompt = try prompt("feedback.decline")
    expect(prompt.handle(KeyChord(.enter)), .stay)
    #expect(screen(prompt, 60).contains("Why is needed."))
    _ = prompt.paste("not ours")
    prompt.refuse("F-1088 is closed; reopen it first.")
    #expect(screen(prompt, 60).contains("F-1088 is closed; reopen it first."))
    #expect(prompt.text == "not ours")
    let key = FormDraft.Key(action: "feedback.decline", targets: [Samples.refund.reference])
    expect(prompt.handle(KeyChord(.escape)), .cancelled(FormDraft(key: key, texts: [.reason: "not ours"])))
  }

  @Test("A field that isn't needed can be asked for by name")
  func tag() throws {
    var prompt = try prompt("feedback.tag", asking: .add)
    _ = prompt.paste("vip")
    guard case .submit(let request) = prompt.handle(KeyChord(.enter)) else {
      Issue.record("return asks for the act")
      return
    }
    #expect(request.arguments == [.add: .tags(["vip"])])
    let definition = try #require(ActionCatalogue.action("feedback.claim"))
    #expect(PromptModel(definition, reading: try FormSupport.reading()) == nil)
  }

  @Test("It is drawn at any size", arguments: [1, 2, 7, 30, 200])
  func sizes(_ columns: Int) throws {
    var prompt = try prompt("feedback.decline")
    _ = prompt.paste("山田\u{202E}\u{1B}[2J 太郎 " + String(repeating: "x", count: 300))
    for line in screen(prompt, columns, glyphs: .ascii).split(separator: "\n") {
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
      #expect(line.utf8.count <= columns)
    }
  }
}
