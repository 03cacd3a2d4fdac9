import Advocacy
import TerminalKit

/// All commands, in one table that dispatch, footer, help, palette and the list of keys read.
public enum CommandTable {
  /// All commands: the catalogue's actions, then the screens' own.
  public static let all: [Command] =
    actions + untagging + selections + lists + additions + insights + moves + screens + overlays

  /// The command of a name, or nothing.
  public static func command(_ id: String) -> Command? { index[id] }

  /// The commands at hand in a situation, in table order.
  public static func commands(in context: CommandContext) -> [Command] {
    byContext[context] ?? all.filter { $0.isAtHand(in: context) }
  }

  /// The command that a row of chords asks for in a situation, or nothing.
  static func command(for chords: [KeyChord], in context: CommandContext) -> Command? {
    commands(in: context).first { $0.keys.contains(chords) }
  }

  private static let index = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static let byContext: [CommandContext: [Command]] = Dictionary(
    uniqueKeysWithValues: CommandContext.all.map { context in
      (context, all.filter { $0.isAtHand(in: context) })
    })
}
