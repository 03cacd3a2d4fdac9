import TerminalKit

/// Whether colours are wanted, as the person says on the command line or in the environment.
public enum ColorChoice: String, Sendable, Hashable, CaseIterable {
  /// As the terminal can, and none at all when NO_COLOR is set and not empty.
  case auto

  /// As the terminal can, whatever NO_COLOR says.
  case always

  /// None at all, not even greys.
  case never

  /// The depth to draw in on a terminal that has `colors` colours.
  ///
  /// - Parameters:
  ///   - colors: What the terminal has, as ncurses counts them.
  ///   - most: A depth that the person wishes not to go beyond.
  ///   - environment: Where NO_COLOR is looked up.
  /// - Returns: A depth that the terminal has.
  public func depth(colors: Int, most: ColorDepth?, environment: [String: String]) -> ColorDepth {
    let refuses = !environment["NO_COLOR", default: ""].isEmpty
    if self == .never || (self == .auto && refuses) {
      return .mono
    }
    let able = ColorDepth.allCases.filter { $0.rawValue <= colors }.max() ?? .mono
    return most.map { min($0, able) } ?? able
  }
}
