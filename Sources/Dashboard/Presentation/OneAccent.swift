import TerminalKit

/// The rule that at most one thing on a line stands out.
enum OneAccent {
  /// What stands out, the most pressing first; everything else is quiet.
  private static let order: [ThemeRole] = [
    .late, .warning, .error, .money, .presence, .accent, .advocate, .good,
  ]

  /// The texts with all but the most pressing accent made ordinary.
  static func kept(in cells: [StyledText]) -> [StyledText] {
    let roles = cells.flatMap { $0.spans.map(\.role) }
    guard let kept = order.first(where: roles.contains) else { return cells }
    var isFree = true
    return cells.map { cell in
      StyledText(
        cell.spans.map { span in
          guard order.contains(span.role) else { return span }
          if span.role == kept, isFree {
            isFree = false
            return span
          }
          return StyledText.Span(span.text, .text, adding: span.attributes)
        })
    }
  }
}
