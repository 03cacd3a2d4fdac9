import Advocacy
import TerminalKit

@testable import Dashboard

/// A dashboard at work in a test: messages go in, effects are kept.
struct Desk {
  var model: Model
  var effects: [Effect]

  init(columns: Int = 80, rows: Int = 24, role: Role = .manager) {
    model = Model(
      settings: DashboardSettings(
        programmeName: "Acme Outdoors", zone: .utc, currency: .euro,
        actor: Actor(handle: "ana", role: role)),
      size: TerminalSize(columns: columns, rows: rows), now: Desk.now)
    effects = start(&model)
  }

  /// Monday, 23 November 2026, 11:00 UTC.
  static let now = Instant(milliseconds: 1_795_431_600_000)

  /// Takes in a message and keeps the effects it had.
  mutating func send(_ message: Message) {
    effects = update(&model, message)
  }

  /// Presses keys, written as in configuration with a space between each; keeps the effects of all.
  mutating func press(_ keys: String) {
    var all: [Effect] = []
    for chord in KeyChord.sequence(parsing: keys) ?? [] {
      send(.terminal(.key(chord)))
      all += effects
    }
    effects = all
  }

  /// What is on the screen.
  var screen: String {
    ScreenText.plain(view(model, theme: .plain, glyphs: .unicode).grid)
  }
}
