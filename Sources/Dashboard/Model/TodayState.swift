import Advocacy
import TerminalKit

/// The worklist as the dashboard holds it.
struct TodayState: Sendable {
  /// One line on the screen: the name of a stretch of time, or a thing that waits in it.
  enum Row: Identifiable, Hashable, Sendable {
    case heading(Today.Line.Stretch)
    case line(Today.Line)

    /// What tells rows apart while the worklist changes.
    enum ID: Hashable, Sendable {
      case heading(Today.Line.Stretch)
      case line(Reference, String)
    }

    var id: ID {
      switch self {
      case .heading(let stretch): .heading(stretch)
      case .line(let line): .line(line.reference, line.why)
      }
    }

    /// The thing that waits; nothing for a heading.
    var line: Today.Line? {
      if case .line(let line) = self { line } else { nil }
    }
  }

  /// The worklist as last made; nothing before the first.
  var today: Today?
  /// The rows and the selected one.
  var window = ListWindow<Row>()
  /// Whether it must be made anew.
  var isStale = true
  /// Whether it is being made.
  var isLoading = false
  /// Why it couldn't be made, as a sentence.
  var failure: String?

  /// The line that is selected.
  var selectedLine: Today.Line? { window.selectedRow?.line }

  /// Takes in a new worklist.
  mutating func show(_ today: Today) {
    self.today = today
    var rows: [Row] = []
    var stretch: Today.Line.Stretch?
    for line in today.lines {
      if line.stretch != stretch { rows.append(.heading(line.stretch)) }
      stretch = line.stretch
      rows.append(.line(line))
    }
    window.replace(with: rows, hasBefore: false, hasAfter: false)
    leaveHeading(forward: true)
  }

  /// Moves on from a heading, which can't be selected.
  mutating func leaveHeading(forward: Bool) {
    guard let row = window.selectedRow, row.line == nil else { return }
    if forward || window.selectedIndex == 0 {
      window.move(by: 1)
    } else {
      window.move(by: -1)
    }
  }
}
