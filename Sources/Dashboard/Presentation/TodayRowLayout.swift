import Advocacy
import TerminalKit

/// The columns of the worklist at a width, and what stands in them for a line.
struct TodayRowLayout: Hashable, Sendable {
  /// The columns fitted to the width; it draws the headings and the rows.
  let table: TableLayout

  /// Fits the columns to a width.
  init(width: Int, dates: Configuration.Dates = .relative) {
    table = TableLayout(
      columns: [
        TableColumn("when", minimum: dates == .absolute ? 11 : 10, alignment: .right),
        TableColumn("what", minimum: 20, ideal: 40, isFlexible: true),
        TableColumn("why", minimum: width < 70 ? 12 : 19, ideal: width < 100 ? 24 : 32, priority: 1),
        TableColumn("ref", minimum: 6, ideal: 9),
      ], width: width, gap: width < 100 ? 1 : 2)
  }

  /// What stands in the columns for a line.
  func cells(_ line: Today.Line, in context: PresentationContext) -> [StyledText] {
    let when =
      if context.dates == .absolute {
        context.time.stamp(line.when)
      } else if line.when > context.now {
        context.time.deadline(line.when)
      } else if line.isPromised {
        context.time.late(line.when)
      } else if line.reference.kind == .customer {
        // Nobody waits who hasn't written; days are the calendar's, as in what says how long it was quiet.
        context.time.daysAge(line.when) + " ago"
      } else {
        context.time.waits(line.when)
      }
    let isLate = line.isPromised && line.when < context.now
    let role: ThemeRole = isLate ? .late : line.stretch == .now ? .warning : .muted
    return [
      StyledText(when, role), StyledText(line.what), StyledText(line.why, .muted),
      StyledText(line.reference.description, .muted),
    ]
  }

  /// The heading of a stretch: `Now`, `Today`, `This week`.
  static func title(of stretch: Today.Line.Stretch) -> String {
    switch stretch {
    case .now: "Now"
    case .today: "Today"
    case .thisWeek: "This week"
    }
  }
}
