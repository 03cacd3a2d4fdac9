import Advocacy
import Synchronization
import TOMLText
import TerminalKit

/// The commands with the keys that a person chose; dispatch, footer, help and palette read it.
public struct CommandSet: Sendable {
  /// All commands, in table order.
  let all: [Command]
  /// What can't be done as it was asked for, and which keys changed hands, with the lines that say so.
  public let problems: [TOMLProblem]
  /// What is at hand in the situations asked about so far.
  private let known = Known()

  private final class Known: Sendable {
    let commands = Mutex<[CommandContext: [Command]]>([:])
    let hinted = Mutex<[CommandContext: [Command]]>([:])
  }

  /// The commands with the keys of the program.
  static let standard = CommandSet(overrides: [])

  /// Gives commands other keys than their own.
  public init(overrides: [Configuration.KeyOverride]) {
    var commands = CommandTable.all
    var places = Dictionary(
      commands.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var problems: [TOMLProblem] = []
    var chosen: [String: Configuration.KeyOverride] = [:]
    for override in overrides {
      guard let place = places[override.command] else { continue }
      if let reason = CommandSet.reasonAgainst(override, commands[place]) {
        problems.append(TOMLProblem(line: override.line, reason))
        places[override.command] = nil
      } else {
        commands[place].keys = override.keys
        chosen[override.command] = override
      }
    }
    CommandSet.settleConflicts(&commands, chosen: chosen, &problems)
    all = commands
    self.problems = problems
  }

  /// The commands at hand in a situation, in table order.
  func commands(in context: CommandContext) -> [Command] {
    if let commands = known.commands.withLock({ $0[context] }) { return commands }
    let commands = all.filter { $0.isAtHand(in: context) }
    known.commands.withLock { $0[context] = commands }
    return commands
  }

  /// The commands at hand in a situation of which the footer tells, the most useful first.
  func hinted(in context: CommandContext) -> [Command] {
    if let commands = known.hinted.withLock({ $0[context] }) { return commands }
    let commands = commands(in: context).filter { !$0.hint.isEmpty && !$0.keys.isEmpty }
      .sorted { $0.order < $1.order }
    known.hinted.withLock { $0[context] = commands }
    return commands
  }

  /// The command that a row of chords asks for in a situation, or nothing.
  func command(for chords: [KeyChord], in context: CommandContext) -> Command? {
    commands(in: context).first { $0.keys.contains(chords) }
  }

  /// The first key of a command as shown, or empty.
  func keyLabel(_ id: String, _ glyphs: GlyphTable) -> String {
    all.first { $0.id == id }?.keyLabel(glyphs) ?? ""
  }

  /// A command as a sentence names it: by its first key, or where it has none, by what the palette calls it.
  func inSentence(_ id: String, _ glyphs: GlyphTable) -> String {
    guard let command = all.first(where: { $0.id == id }) else { return "" }
    return command.keys.isEmpty ? "“\(command.longTitle)”" : command.keyLabel(glyphs)
  }

  /// Whether a command's keys can be changed: those that choose by number mean their digits.
  static func mayChange(_ command: Command) -> Bool { !command.id.hasSuffix(".number") }

  /// Why keys can't be given to a command, as a sentence; nothing when they can.
  private static func reasonAgainst(_ override: Configuration.KeyOverride, _ command: Command) -> String? {
    guard mayChange(command) else {
      return "the keys of “\(command.id)” are the digits themselves and stay."
    }
    let isWritten = command.scopes.contains { scope in
      if case .overlay(let kind) = scope { kind.isWrittenIn } else { false }
    }
    guard isWritten, let row = override.keys.first(where: { $0[0].typedCharacter != nil }) else { return nil }
    return
      "“\(row.map(\.description).joined(separator: " "))” for “\(command.id)” is a letter there; take a key such as ^k or f5."
  }

  /// Takes keys from those who had them: the chosen ones stay, and of two that were chosen the first.
  private static func settleConflicts(
    _ commands: inout [Command], chosen: [String: Configuration.KeyOverride], _ problems: inout [TOMLProblem]
  ) {
    guard !chosen.isEmpty else { return }
    let order = commands.indices.sorted { first, second in
      let lines = [first, second].map { chosen[commands[$0].id].map { $0.line ?? 0 } ?? Int.max }
      return (lines[0], first) < (lines[1], second)
    }
    let contexts = commands.map { command in
      Set(CommandContext.all.indices.filter { command.isAtHand(in: CommandContext.all[$0]) })
    }
    var holders: [[KeyChord]: [Int]] = [:]
    var beginnings: [KeyChord: [(index: Int, keys: [KeyChord])]] = [:]
    let goto = commands.firstIndex { $0.id == "goto" }
    // Going to a reference takes its own key once more for the beginning of the list.
    func isApart(_ index: Int, _ row: [KeyChord]) -> Bool { index == goto && Set(row).count == 1 }
    for index in order {
      let command = commands[index]
      var kept = command.keys
      kept.removeAll { keys in
        // A row of keys that begins with another command's key can't be typed, `g g` apart.
        let first = keys.count > 1 ? holders[[keys[0]], default: []].filter { !isApart($0, keys) } : []
        let longer = keys.count == 1 ? beginnings[keys[0], default: []] : []
        let rows = longer.filter { !isApart(index, $0.keys) }.map(\.index)
        let holder = (holders[keys, default: []] + first + rows).first { other in
          !contexts[other].isDisjoint(with: contexts[index])
            && (chosen[command.id] != nil || chosen[commands[other].id] != nil)
        }
        guard let holder else { return false }
        let text = keys.map(\.description).joined(separator: " ")
        let line = chosen[command.id]?.line ?? chosen[commands[holder].id]?.line
        let isBoth = chosen[command.id] != nil && chosen[commands[holder].id] != nil
        problems.append(
          TOMLProblem(
            line: line,
            isBoth
              ? "“\(text)” is given to “\(commands[holder].id)” and to “\(command.id)”; the first keeps it."
              : "“\(text)” is “\(commands[holder].id)” now and no longer “\(command.id)”."))
        return true
      }
      commands[index].keys = kept
      for keys in kept {
        holders[keys, default: []].append(index)
        if keys.count > 1 { beginnings[keys[0], default: []].append((index, keys)) }
      }
    }
  }
}

extension OverlayKind {
  /// Whether letters are always written there, so that a letter is no key.
  var isWrittenIn: Bool {
    switch self {
    case .help, .palette, .filter, .prompt, .form: true
    case .goto, .choice, .pick, .columns, .confirm, .sheet, .messages, .tour: false
    }
  }
}
