import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

/// What the tests of forms share: a fixed afternoon in Vienna, and hands that type.
enum FormSupport {
  /// Saturday, 21 November 2026, 15:30 in Vienna.
  static let now = Instant(milliseconds: 1_795_271_400_000)

  static func reading() throws -> ReadingContext {
    ReadingContext(
      now: now, zone: try #require(ProgrammeZone("Europe/Vienna")), currency: .euro, me: "ana")
  }

  static func context(_ glyphs: GlyphTable = .unicode) throws -> PresentationContext {
    PresentationContext(reading: try reading(), glyphs: glyphs)
  }

  static func form(
    _ action: ActionName, on records: [Record] = [], prefill: [FieldName: Value] = [:],
    names: [Reference: String] = [:], draft: FormDraft? = nil, handles: [String]? = nil
  ) throws -> FormModel {
    FormModel(
      try #require(ActionCatalogue.action(action)), on: records, prefill: prefill, names: names, draft: draft,
      reading: try reading(), handles: handles)
  }

  static func screen(_ form: FormModel, _ columns: Int, _ rows: Int, _ glyphs: GlyphTable = .unicode)
    -> String
  {
    var grid = CellGrid(size: TerminalSize(columns: columns, rows: rows), glyphs: glyphs)
    form.draw(into: &grid, rect: grid.bounds, theme: .plain)
    return ScreenText.plain(grid)
  }
}

extension FormModel {
  /// Types a text, character by character.
  mutating func type(_ text: String) {
    for character in text { _ = handle(KeyChord(character)) }
  }

  /// Presses keys by their names and answers what the last one led to.
  @discardableResult
  mutating func press(_ names: String) throws -> FormOutcome {
    var outcome = FormOutcome.stay
    for chord in try #require(KeyChord.sequence(parsing: names)) { outcome = handle(chord) }
    return outcome
  }
}

/// Expects what a key led to; its argument may change the form, which an expectation can't.
func expect(
  _ outcome: FormOutcome, _ expected: FormOutcome, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outcome == expected, sourceLocation: sourceLocation)
}
