/// Something in a theme file that was left out.
public struct ThemeWarning: Sendable, Hashable, CustomStringConvertible {
  /// The theme.
  public let theme: String
  /// The line of its file, counted from 1; `nil` when it isn't known.
  public let line: Int?
  /// What was left out, and why.
  public let message: String

  /// The warning as a sentence with its place.
  public var description: String {
    let place = line.map { "theme \(theme), line \($0)" } ?? "theme \(theme)"
    return "\(place): \(message)"
  }
}
