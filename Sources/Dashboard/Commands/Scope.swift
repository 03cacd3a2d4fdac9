import Advocacy

/// Where a command is at hand.
public enum Scope: Hashable, Sendable {
  /// On every screen.
  case screens
  /// On the worklist.
  case today
  /// On the figures.
  case insights
  /// On the list of any kind.
  case lists
  /// On the list of a kind, and where a thing of it fills the screen.
  case screen(Kind)
  /// Wherever a thing is selected.
  case selection
  /// Wherever a thing of a kind is selected.
  case thing(Kind)
  /// While something lies over the screen.
  case overlay(OverlayKind)
}
