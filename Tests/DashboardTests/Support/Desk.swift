import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

/// A dashboard at work in a test: messages go in, effects are kept, and a programme in memory answers them.
struct Desk {
  var model: Model
  /// The effects since the keys were last pressed.
  var effects: [Effect] = []
  /// What answers effects; nothing leaves them unanswered.
  var file: MemoryFile?
  /// A real programme file that answers where there is none in memory.
  var store: StoreAnswers?
  /// Whether waits end at once.
  var restsAtOnce = true

  init(
    columns: Int = 80, rows: Int = 24, role: Role = .manager, file: MemoryFile? = nil,
    store: StoreAnswers? = nil, glyphs: GlyphTable = .unicode, configuration: Configuration = Configuration()
  ) {
    model = Model(
      settings: DashboardSettings(
        programmeName: "Acme Outdoors", zone: .utc, currency: .euro,
        actor: Actor(handle: "ana", role: role), colleagueName: "Ana Lima",
        themeNames: ["dark", "light", "mono"], glyphs: glyphs, configuration: configuration),
      size: TerminalSize(columns: columns, rows: rows), now: Desk.now, themeName: "dark")
    self.file = file
    self.store = store
    self.file?.actor.role = role
    effects = start(&model)
    answer(effects)
  }

  /// Monday, 23 November 2026, 11:00 UTC.
  static let now = Instant(milliseconds: 1_795_431_600_000)

  /// Takes in a message, keeps the effects it had, and lets the file answer them.
  mutating func send(_ message: Message) {
    effects = update(&model, message)
    let first = effects
    answer(first)
    effects = first
  }

  /// Presses keys, written as in configuration with a space between each; keeps the effects of all.
  mutating func press(_ keys: String) {
    var all: [Effect] = []
    let chords = KeyChord.sequence(parsing: keys)
    #expect(chords != nil, "“\(keys)” names no keys")
    for chord in chords ?? [] {
      send(.terminal(.key(chord)))
      all += effects
    }
    effects = all
  }

  /// Types a text.
  mutating func type(_ text: String) {
    var all: [Effect] = []
    for character in text {
      send(.terminal(.key(KeyChord(character))))
      all += effects
    }
    effects = all
  }

  private mutating func answer(_ effects: [Effect]) {
    guard file != nil || store != nil else { return }
    for effect in effects {
      if let message = file?.answer(effect) ?? store?.answer(effect) {
        answer(update(&model, message))
      } else if case .rest(let token, let milliseconds) = effect, restsAtOnce, milliseconds < 1000 {
        answer(update(&model, .rested(token)))
      }
    }
  }

  /// What is on the screen.
  func screen(_ glyphs: GlyphTable = .unicode) -> String {
    ScreenText.plain(view(model, theme: .plain, glyphs: glyphs).grid)
  }

  /// The form on top.
  var form: FormModel? { if case .form(let form)? = model.overlays.last { form } else { nil } }

  /// The question on top that a line answers.
  var prompt: PromptModel? { if case .prompt(let prompt)? = model.overlays.last { prompt } else { nil } }

  /// The window of a list asked for last, and the number of the request.
  private var lastPage: (token: Token, request: ListRequest)? {
    for case .page(let token, let request) in effects.reversed() { return (token, request) }
    return nil
  }

  /// The window of a list asked for last.
  var pageRequest: ListRequest? { lastPage?.request }

  /// The number of the request for it.
  var pageToken: Token? { lastPage?.token }

  /// The acts asked for.
  var acts: [ActionRequest] {
    effects.compactMap { if case .perform(_, let request) = $0 { request } else { nil } }
  }
}
