import Advocacy
import TerminalKit

/// The heat map of cohorts: which share of those who came in a month is still here, month by month since.
struct HeatMap {
  /// The cohorts.
  let cohorts: [Metric.Series]
  /// From where to where the shades go, in percent.
  let scale: ClosedRange<Double>
  /// The cells of a month.
  let cells: Int
  /// Which month follows another on the map: the next where there is room for all.
  let stride: Int

  private let width: Int

  /// Fits the cohorts of a measure to a width.
  init(_ metric: Metric, width: Int) {
    self.width = width
    cohorts = metric.series.filter { $0.shape == .cohort }
    let longest = cohorts.map(\.points.count).max() ?? 0
    let lowest = cohorts.flatMap(\.known).min() ?? 0
    // Round steps: the shades of 80 to 100 are five points each, of 60 to 100 ten.
    scale = max(0, min(80, (lowest / 20).rounded(.down) * 20))...100
    stride = HeatMap.stride(longest, width: width)
    cells = max(1, min(HeatMap.mostCells, width / max(1, (longest + stride - 1) / stride)))
  }

  private static let mostCells = 2
  /// The cells that four shades and their numbers take with blanks between them.
  private static let leastLegend = 15

  /// Which of so many months are shown where there is room for fewer.
  static func stride(_ months: Int, width: Int) -> Int {
    max(1, (months + max(1, width) - 1) / max(1, width))
  }

  /// The line of a cohort.
  func line(_ series: Metric.Series, glyphs: GlyphTable) -> StyledText {
    // Where several months share a place, the last of them stands for all.
    let places = Swift.stride(from: 0, to: series.points.count, by: stride).map { start in
      series.points[min(start + stride, series.points.count) - 1].value
    }
    return HeatStrip(places, scale: scale).text(cells: cells, glyphs: glyphs)
  }

  /// What the shades mean, apart from each other where there is room.
  func legend(_ glyphs: GlyphTable) -> StyledText {
    var text = StyledText()
    for (number, step) in HeatStrip.legend(scale, glyphs: glyphs).enumerated() {
      if number > 0, width >= HeatMap.leastLegend { text.append(" ") }
      text.append(step.shade, .bar)
      text.append(Metric.plain(step.least), .muted)
    }
    return text
  }

  /// The numbers of a line over months since coming, the earliest and the latest among them.
  static func sentence(_ series: Metric.Series, of metric: Metric) -> String {
    let told = series.points.filter { ages.contains($0.label) || $0.label == series.points.last?.label }
    let total = ValueText.grouped(Int64(series.points.first?.total ?? 0))
    let who = series.shape == .cohort ? "came in \(series.label), n \(total)" : series.label
    let shares = told.compactMap { point in
      point.value.map { "\(point.label) mo \(series.unit.text($0, nil))" }
    }
    return "\(metric.title), \(who): \(shares.joined(separator: ", "))"
  }

  private static let ages: Set<String> = ["1", "3", "6", "12", "24"]
}
