import Advocacy
import TerminalKit

extension Model {
  /// The least time between two readings of the figures, however often others write.
  private static let insightsRest = Span.seconds(15)

  /// Asks for the figures when they are shown and old; they rest on much, so that each reading is followed by a pause.
  mutating func readInsights() {
    guard insights.isStale, !insights.isLoading, insights.waitToken == nil else { return }
    if let last = insights.readAt, now - last < Model.insightsRest {
      let token = nextToken()
      insights.waitToken = token
      let wait = Model.insightsRest - (now - last)
      return emit(.rest(token, milliseconds: Int(wait.milliseconds)))
    }
    insights.isStale = false
    insights.readAt = now
    insights.isLoading = true
    insights.failure = nil
    emit(.insights)
  }

  /// Opens the rule of the selected figure and what it rests on.
  mutating func openFigure() {
    guard let metric = insights.selected else { return }
    overlays.append(.sheet(.figure(metric.name), scroll: 0))
  }

  /// Offers the things that the selected figure rests on.
  mutating func pickFigureRow() {
    guard let metric = insights.selected else { return }
    guard !metric.rows.isEmpty else { return refuse("\(metric.title) names no single thing.") }
    pick(
      "Go to",
      metric.rows.map { row in
        Picker.Choice(row.reference.description, detail: row.text) { $0.go(to: .thing(row.reference)) }
      })
  }

  /// Goes to the first figure of the next measure, or of the one before.
  mutating func moveMeasure(forward: Bool) {
    guard let index = insights.window.selectedIndex else { return }
    let rows = insights.window.rows
    let name = rows[index].name
    let others =
      forward ? rows[index...].filter { $0.name != name } : rows[..<index].filter { $0.name != name }
    guard let other = forward ? others.first?.name : others.last?.name,
      let first = rows.first(where: { $0.name == other && !$0.isHeading })
    else { return }
    insights.window.select(first)
  }

  /// How a figure came about, in lines of a width; nothing for one that isn't there any more.
  func figureLines(_ name: Metric.Name, width: Int) -> [StyledText]? {
    insights.metric(name).map { metric in
      let table = Set(metric.cohortLines)
      return metric.explanation(in: settings.zone).enumerated().flatMap { number, line in
        // A line of a table that is wrapped can't be read.
        let line = table.contains(line) ? Metric.cohortLine(line, width: width) : line
        let text = SafeText.line(line, isUnicode: settings.glyphs.isUnicode)
        return DetailLine(indented: text, number == 0 ? .title : .text)
          .wrapped(width: width, glyphs: settings.glyphs)
      }
    }
  }
}
