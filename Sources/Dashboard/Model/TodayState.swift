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
  /// What was typed to narrow it down.
  var filter = ""
  /// The filter as last understood.
  private(set) var words = TodayFilter.none
  /// The rows and the selected one.
  var window = ListWindow<Row>()
  /// Whether it must be made anew.
  var isStale = true
  /// Whether it is being made.
  var isLoading = false
  /// Whether its headline is being reckoned.
  var isMeasuring = false
  /// Whether the worklist was made anew since the headline was asked for.
  var isMeasureStale = false
  /// The thing whose line is selected when it comes with the next worklist.
  var wanted: Reference?
  /// Why it couldn't be made, as a sentence.
  var failure: String?

  /// The line that is selected.
  var selectedLine: Today.Line? { window.selectedRow?.line }

  /// Takes in a new worklist; the headline stays until another comes.
  mutating func show(_ today: Today) {
    let measures = today.measures ?? self.today?.measures
    self.today = today
    self.today?.measures = measures
    showLines()
  }

  /// Narrows the worklist down; the bar stays on its line as long as that is shown.
  mutating func narrow(to text: String, _ words: TodayFilter) {
    filter = text
    guard words != self.words else { return }
    self.words = words
    let selected = selectedLine?.reference
    showLines()
    guard selectedLine?.reference != selected else { return }
    window.moveToEnd(.first)
    leaveHeading(forward: true)
  }

  /// How many lines there are, and how many of them are shown.
  var counts: (shown: Int, all: Int) { (window.rows.count { $0.line != nil }, today?.lines.count ?? 0) }

  private mutating func showLines() {
    let selected = selectedLine
    var rows: [Row] = []
    var stretch: Today.Line.Stretch?
    for line in today?.lines ?? [] where words.matches(line) {
      if line.stretch != stretch { rows.append(.heading(line.stretch)) }
      stretch = line.stretch
      rows.append(.line(line))
    }
    // A line whose reason changed is still the line of its thing.
    let isThere = selected.map { line in rows.contains { $0.id == Row.line(line).id } } ?? false
    let sought = rows.first { $0.line != nil && $0.line?.reference == wanted }
    let heir = isThere ? nil : rows.first { $0.line != nil && $0.line?.reference == selected?.reference }
    wanted = nil
    window.replace(with: rows, hasBefore: false, hasAfter: false, select: (sought ?? heir)?.id)
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
