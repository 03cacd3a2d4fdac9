import Advocacy
import TerminalKit

extension InsightsRowLayout {
  /// What the columns of the cohorts below are, and their shades.
  func shades(_ metric: Metric, _ glyphs: GlyphTable) -> [StyledText] {
    [
      StyledText("by month of coming", .muted), StyledText("so far", .muted), StyledText("months", .muted),
      StyledText("n", .muted), HeatMap(metric, width: graphWidth).legend(glyphs),
    ]
  }

  /// What stands in the columns for those who came in one month.
  func cohort(_ metric: Metric, _ place: Int, _ glyphs: GlyphTable) -> [StyledText] {
    guard metric.series.indices.contains(place), let last = metric.series[place].points.last else {
      return []
    }
    let series = metric.series[place]
    return [
      StyledText("came in \(series.label)"),
      StyledText(
        last.value.map { InsightsText.value($0, series.unit, nil, glyphs) } ?? glyphs.absent, .title),
      StyledText(last.label, .muted), StyledText(ValueText.grouped(Int64(last.total)), .muted),
      HeatMap(metric, width: graphWidth).line(series, glyphs: glyphs),
    ]
  }
}
