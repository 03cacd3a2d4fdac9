import Advocacy
import TerminalKit

/// One thing that can be asked for by a key or by name.
public struct Command: Sendable {
  /// What tells commands apart: an action's name, or `screen.word` for the dashboard's own.
  public let id: String
  /// What it is called in help and palette.
  public let title: String
  /// The word behind its key in the footer; empty when the footer leaves it out.
  public let hint: String
  /// Its keys, each a row of chords pressed one after the other; the first is the one shown.
  public internal(set) var keys: [[KeyChord]]
  /// Where it is at hand.
  public let scopes: [Scope]
  /// Other words by which the palette finds it.
  public let aliases: [String]
  /// Its place in the footer, least first.
  public let order: Int
  /// Whether the palette runs it on every screen.
  public let runsAnywhere: Bool
  /// The action of the catalogue behind it; nothing for the dashboard's own commands.
  let definition: ActionDefinition?
  /// Why it can't be done now; nothing when it can.
  let unavailable: @Sendable (Model) -> String?
  /// Does it.
  let run: @Sendable (inout Model) -> Void
  /// The word behind its key where that changes with what is shown; nothing where ``hint`` stands.
  var liveHint: (@Sendable (Model) -> String?)?

  init(
    _ id: String, _ title: String, hint: String = "", keys: String..., scopes: [Scope], order: Int = 500,
    aliases: [String] = [], unavailable: @escaping @Sendable (Model) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Model) -> Void
  ) {
    self.init(
      id, title, hint: hint, keys: keys, scopes: scopes, order: order, aliases: aliases,
      unavailable: unavailable, run: run)
  }

  init(
    _ id: String, _ title: String, hint: String = "", keys: [String], scopes: [Scope], order: Int = 500,
    aliases: [String] = [], runsAnywhere: Bool = false, definition: ActionDefinition? = nil,
    unavailable: @escaping @Sendable (Model) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Model) -> Void
  ) {
    self.id = id
    self.title = title
    self.hint = hint
    self.keys = keys.compactMap(KeyChord.sequence(parsing:))
    self.scopes = scopes
    self.order = order
    self.aliases = aliases
    self.runsAnywhere = runsAnywhere
    self.definition = definition
    self.unavailable = unavailable
    self.run = run
  }

  /// Whether it is at hand in a situation.
  public func isAtHand(in context: CommandContext) -> Bool {
    scopes.contains { context.includes($0) }
  }

  /// The first of its keys as shown, or empty.
  public func keyLabel(_ glyphs: GlyphTable) -> String {
    keys.first.map { $0.map { $0.label(glyphs) }.joined(separator: " ") } ?? ""
  }

  /// All of its keys as help shows them, or empty.
  func allKeys(_ glyphs: GlyphTable) -> String {
    keys.map { $0.map { $0.label(glyphs) }.joined(separator: " ") }.joined(separator: "  ")
  }

  /// What it is called where commands of every kind stand together: `Feedback: Claim`.
  var longTitle: String {
    guard let definition, !definition.isCreation, !definition.title.contains(definition.kind.rawValue) else {
      return title
    }
    return "\(definition.kind.rawValue.capitalizedFirst): \(title)"
  }

  /// The same command with a word behind its key that changes with what is shown.
  func hinting(_ words: @escaping @Sendable (Model) -> String?) -> Command {
    var command = self
    command.liveHint = words
    return command
  }

  /// Whether it is one of what lies over the screen.
  var isOverlayCommand: Bool {
    scopes.contains { if case .overlay = $0 { true } else { false } }
  }

  /// Where it is at hand, as a sentence for who looks for it elsewhere.
  var whereabouts: String {
    switch scopes.first {
    case .today: "This is for Today and the \(scopes.count > 1 ? "lists" : "worklist")."
    case .insights: "This is for Insights."
    case .lists: scopes.contains(.today) ? "This is for Today and the lists." : "This is for lists."
    case .screen(let kind): "This is for the screen of \(kind.plural)."
    case .selection: "Select something first."
    case .thing(let kind): "Select \(kind.withArticle) first."
    case .screens, .overlay, nil: "This can't be done here."
    }
  }
}
