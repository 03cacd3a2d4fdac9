/// A key of the keyboard.
public enum Key: Sendable, Hashable {
  /// A key that writes a character, the space bar included.
  case character(Character)
  /// The return key.
  case enter
  /// The escape key.
  case escape
  /// The tabulator.
  case tab
  /// The tabulator with shift.
  case backtab
  /// Deletes to the left.
  case backspace
  /// Deletes to the right.
  case delete
  /// The insert key.
  case insert
  /// The up arrow.
  case up
  /// The down arrow.
  case down
  /// The left arrow.
  case left
  /// The right arrow.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
  /// A function key, counted from 1.
  case function(Int)
}
