/// A colour of a theme, and the named colour that stands in for it where there are few.
struct Ink: Sendable, Hashable {
  /// The terminal's own ink.
  static let terminalDefault = Ink(color: .terminalDefault)

  var color: Color
  var standIn: Color?
}
