import Advocacy
import TerminalKit

extension Model {
  /// Asks for the figures when they are shown and old.
  mutating func readInsights() {
    guard insights.isStale, !insights.isLoading else { return }
    insights.isStale = false
    insights.isLoading = true
    insights.failure = nil
    emit(.insights)
  }

  /// Opens the rule of the selected figure and what it rests on.
  mutating func openFigure() {
    guard let metric = insights.selected else { return }
    overlays.append(.sheet(.figure(metric.name), scroll: 0))
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
      metric.explanation(in: settings.zone).enumerated().flatMap { number, line in
        let text = StyledText(
          SafeText.line(line, isUnicode: settings.glyphs.isUnicode), number == 0 ? .title : .text)
        return line.isEmpty ? [StyledText()] : text.wrapped(width: width, glyphs: settings.glyphs)
      }
    }
  }
}
