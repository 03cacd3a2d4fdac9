import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("What people expect of programs in a terminal")
struct ConventionTests {
  @Test("No key is one that tmux, screen, flow control or zellij keep for themselves")
  func keptFree() {
    let kept = "abgpqs".map { KeyChord.control($0) }
    for command in CommandTable.all {
      #expect(command.keys.allSatisfy { row in row.allSatisfy { !kept.contains($0) } }, "\(command.id)")
    }
  }

  @Test("No command needs a key that other keyboards have behind AltGr, and every vi key has a twin")
  func otherKeyboards() throws {
    let hard: Set<Character> = ["[", "]", "{", "}", "@", "~", "\\", "|"]
    for command in CommandTable.all where !command.keys.isEmpty {
      let easy = command.keys.filter { row in
        row.allSatisfy { $0.typedCharacter.map { !hard.contains($0) } ?? true }
      }
      #expect(!easy.isEmpty, "\(command.id)")
    }
    for id in ["move.down", "move.up", "open", "back", "move.first", "move.last"] {
      let keys = try #require(CommandTable.command(id)).keys
      #expect(keys.contains { $0.count == 1 && $0[0].typedCharacter == nil }, "\(id)")
    }
  }

  @Test("The cursor stands on the row that the keys go to, on the detail where they go there, and in fields")
  func cursor() throws {
    var desk = Scene.desk()
    func cursor() -> CellPosition? { view(desk.model, theme: .plain, glyphs: .unicode).cursor }
    func line(_ text: String) -> Int? {
      desk.screen().split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(text) }
    }
    #expect(cursor() == CellPosition(column: 0, row: try #require(line("▌"))))
    desk.press("3 j j")
    #expect(cursor() == CellPosition(column: 0, row: try #require(line("▌"))))
    desk.press("enter")
    #expect(cursor() == ScreenLayout(desk.model).item.origin)
    desk.press("z")
    #expect(cursor() != nil)
    desk.press("esc esc w")
    #expect(cursor() != nil)
    desk.press("esc /")
    #expect(try #require(cursor()).column >= 3)
  }

  @Test("What takes longer than a moment is told while it lasts, and nothing before")
  func progress() throws {
    var desk = Scene.desk()
    desk.file = nil
    desk.press("3")
    #expect(!desk.screen().contains("reading…"))
    let token = try #require(desk.model.workToken)
    #expect(desk.effects.contains(.rest(token, milliseconds: Model.momentOfWork)))
    desk.send(.rested(token))
    #expect(desk.screen().contains("reading…"))
    desk.press("j ?")
    #expect(desk.model.overlays.last?.kind == .help, "keys are answered meanwhile")
    desk.press("esc")
    let load = try #require(desk.model.list?.load)
    desk.send(.page(load.token, ListPage(rows: Scene.feedback(3), hasBefore: false, hasAfter: false)))
    #expect(!desk.screen().contains("reading…"))
    #expect(desk.model.workToken == nil)
  }

  @Test("A long act tells how many things are done, until it is, and so does its undo")
  func actProgress() throws {
    var desk = Scene.desk()
    desk.press("3")
    desk.file = nil
    desk.send(.acting(done: 1, of: 2))
    #expect(desk.model.actProgress == nil, "nothing is being done")
    desk.press("c")
    let act = try #require(desk.model.acts.first?.token)
    desk.send(.rested(try #require(desk.model.workToken)))
    #expect(desk.screen().contains("writing…"))
    desk.send(.acting(done: 4000, of: 10_000))
    #expect(desk.screen().contains("writing 4,000 of 10,000…"))
    desk.send(.acting(done: 6000, of: 10_000))
    #expect(desk.screen().contains("writing 6,000 of 10,000…"))
    desk.press("u")
    desk.send(.performed(act, ActionReport(batch: 1, lines: [])))
    #expect(!desk.screen().contains("6,000"), "the undo behind it has not told yet")
    desk.send(.acting(done: 10, of: 10_000))
    #expect(desk.screen().contains("writing 10 of 10,000…"))
    desk.send(.undone(.done("Undid it.")))
    #expect(!desk.screen().contains("writing"))
    #expect(desk.model.actProgress == nil)
  }
}
