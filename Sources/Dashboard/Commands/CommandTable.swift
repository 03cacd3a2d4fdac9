import Advocacy

/// All commands, in one table that a ``CommandSet`` and the list of keys are made of.
public enum CommandTable {
  /// All commands: the catalogue's actions, then the screens' own.
  public static let all: [Command] =
    actions + untagging + selections + lists + columns + additions + insights + moves + screens + overlays

  /// The command of a name, or nothing.
  public static func command(_ id: String) -> Command? { index[id] }

  private static let index = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
