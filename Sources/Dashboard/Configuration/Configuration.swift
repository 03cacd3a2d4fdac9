import Advocacy
import TerminalKit

/// How a person wants the dashboard: what `config.toml` says, and what the program does where it says nothing.
public struct Configuration: Hashable, Sendable {
  /// How points in time are written in lists and details.
  public enum Dates: String, Hashable, Sendable, CaseIterable {
    /// Relative near now, by the calendar further off: `12m`, `Wed`, `12 Nov`.
    case relative
    /// By calendar and clock: `16:48`, `11-12 16:48`, `2026-11-12`.
    case absolute
  }

  /// Which ground the terminal has, where a theme for each is named.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    /// As the terminal says by COLORFGBG, else dark.
    case auto
    /// Dark.
    case dark
    /// Light.
    case light
  }

  /// How many colours are used.
  public enum Colors: String, Hashable, Sendable, CaseIterable {
    /// As the terminal can, none where NO_COLOR is set.
    case auto
    /// As the terminal can, whatever NO_COLOR says.
    case always
    /// None.
    case never
    /// At most 256.
    case most256 = "256"
    /// At most 16.
    case most16 = "16"
    /// At most 8.
    case most8 = "8"
  }

  /// Keys given to a command in place of its own.
  public struct KeyOverride: Hashable, Sendable {
    /// The command.
    public var command: String
    /// Its keys, each a row of chords; none takes all keys away.
    public var keys: [[KeyChord]]
    /// The line that says so, from 1.
    public var line: Int?

    /// Gives keys to a command.
    public init(_ command: String, _ keys: [[KeyChord]], line: Int? = nil) {
      self.command = command
      self.keys = keys
      self.line = line
    }
  }

  /// The theme on a dark ground.
  public var darkTheme = "dark"
  /// The theme on a light ground.
  public var lightTheme = "light"
  /// The ground of the terminal.
  public var ground = Ground.auto
  /// The colours used.
  public var colors = Colors.auto
  /// Whether only ASCII is drawn.
  public var wantsASCII = false
  /// Whether the mouse is listened to from the start.
  public var usesMouse = true
  /// Whether a frame is shown all at once by terminals that know how.
  public var synchronizesOutput = true
  /// How points in time are written.
  public var dates = Dates.relative
  /// The fields that a kind's list shows, from left to right, where they were chosen.
  public var columns: [Kind: [FieldName]] = [:]
  /// The keys that were chosen, in the order of the text.
  public var keys: [KeyOverride] = []

  /// What goes where nothing is said.
  public init() {}

  /// The theme for a terminal; some tell ink and ground by COLORFGBG, such as `15;0`.
  public func themeName(colorsOfTerminal: String?) -> String {
    switch ground {
    case .dark: return darkTheme
    case .light: return lightTheme
    case .auto:
      let number = colorsOfTerminal?.split(separator: ";").last.flatMap { Int($0) }
      return number.map { $0 == 7 || $0 > 8 } == true ? lightTheme : darkTheme
    }
  }
}
