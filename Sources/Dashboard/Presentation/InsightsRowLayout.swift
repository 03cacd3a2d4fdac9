import Advocacy
import TerminalKit

/// The columns of the figures at a width, and what stands in them for a line.
struct InsightsRowLayout: Hashable, Sendable {
  /// The columns fitted to the width; it draws the headings and the rows.
  let table: TableLayout
  /// The cells of the graphs.
  let graphWidth: Int

  /// Fits the columns to a width.
  init(width: Int) {
    table = TableLayout(
      columns: [
        TableColumn("", minimum: 20, ideal: 33),
        TableColumn("figure", minimum: 10, ideal: 12, alignment: .right),
        TableColumn("range", minimum: 11, ideal: 14, priority: 1, alignment: .right),
        TableColumn("n", minimum: 7, ideal: 9, priority: 3, alignment: .right),
        TableColumn("", minimum: 12, ideal: 24, priority: 2, isFlexible: true),
      ], width: width, gap: width < 90 ? 1 : 2)
    graphWidth = min(table.places.first { $0.index == 4 }?.width ?? 0, InsightsRowLayout.mostGraph)
  }

  /// The cells beyond which a graph says no more.
  private static let mostGraph = 40

  /// What stands in the columns for a line.
  func cells(_ row: InsightsState.Row, of metric: Metric, glyphs: GlyphTable) -> [StyledText] {
    switch row {
    case .heading: [StyledText(metric.title, .header)]
    case .figure(_, let place):
      metric.figures.indices.contains(place) ? cells(metric.figures[place], glyphs) : []
    case .point(_, let series, let place): point(metric, series, place, glyphs)
    case .months(_, let series): months(metric, series, glyphs)
    case .shades: shades(metric, glyphs)
    case .cohort(_, let series): cohort(metric, series, glyphs)
    }
  }

  private func cells(_ figure: Metric.Figure, _ glyphs: GlyphTable) -> [StyledText] {
    guard let value = figure.value else {
      return [StyledText(figure.label), StyledText(glyphs.absent, .muted), "", StyledText("0", .muted), ""]
    }
    return [
      StyledText(figure.label),
      StyledText(InsightsText.value(value, figure.unit, figure.currency, glyphs), .title),
      StyledText(figure.rangeText ?? "", .muted),
      StyledText(figure.unit == .count ? "" : ValueText.grouped(Int64(figure.total)), .muted),
      graph(figure, value, glyphs),
    ]
  }

  private func graph(_ figure: Metric.Figure, _ value: Double, _ glyphs: GlyphTable) -> StyledText {
    switch figure.unit {
    case .points:
      Gauge(value, range: figure.interval, scale: -100...100).text(width: graphWidth, glyphs: glyphs)
    case .percent:
      Gauge(value, range: figure.interval, scale: 0...100).text(width: graphWidth, glyphs: glyphs)
    case .count, .amount, .hours: StyledText()
    }
  }

  private func point(_ metric: Metric, _ series: Int, _ place: Int, _ glyphs: GlyphTable) -> [StyledText] {
    guard metric.series.indices.contains(series), metric.series[series].points.indices.contains(place) else {
      return []
    }
    let all = metric.series[series]
    let point = all.points[place]
    let counts = all.points.map { Int($0.value ?? 0) }
    let bars = Funnel(counts).lines(width: graphWidth, glyphs: glyphs)
    return [
      StyledText(point.label),
      StyledText(
        point.value.map { InsightsText.value($0, all.unit, all.currency, glyphs) } ?? glyphs.absent, .title),
      "", "", bars[place],
    ]
  }

  private func months(_ metric: Metric, _ place: Int, _ glyphs: GlyphTable) -> [StyledText] {
    guard metric.series.indices.contains(place) else { return [] }
    let series = metric.series[place]
    let known = series.known
    guard let low = known.min(), let high = known.max(), let last = known.last else { return [] }
    func text(_ value: Double) -> String { InsightsText.value(value, series.unit, nil, glyphs) }
    let ends = [series.points.first, series.points.last].map { $0?.label ?? "" }
    let isFromZero = series.unit == .amount || series.unit == .count
    let isByAge = series.shape == .ages
    // Each month has as many cells as there is room for, so that twelve of them fill the graph.
    let each = max(1, graphWidth / max(1, series.points.count))
    let stride = isByAge ? HeatMap.stride(series.points.count, width: graphWidth) : 1
    let shown = series.points.enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element)
    let values = shown.flatMap { Array(repeating: $0.value, count: each) }
    return [
      StyledText("\(series.label)" + (isByAge ? ", \(ends[0]) to \(ends[1])" : " from \(ends[0])")),
      StyledText(text(last), .title),
      StyledText("\(Metric.plain(low)) to \(Metric.plain(high))", .muted), "",
      Sparkline(values, lowest: isFromZero ? 0 : nil).text(width: graphWidth, glyphs: glyphs),
    ]
  }
}

/// Values of figures as the screen shows them: short, with signs for currencies.
enum InsightsText {
  /// A value in its unit.
  static func value(
    _ value: Double, _ unit: Metric.Unit, _ currency: Currency?, _ glyphs: GlyphTable
  ) -> String {
    switch unit {
    case .amount:
      guard let currency else { return unit.text(value) }
      let scale = (0..<currency.exponent).reduce(1.0) { scale, _ in scale * 10 }
      return ValueText.amount(
        Money(minorUnits: Int64((value * scale).rounded()), currency: currency), glyphs: glyphs)
    case .points, .percent, .count, .hours: return unit.text(value)
    }
  }

  /// The sentence on a line of the figures.
  static func sentence(_ row: InsightsState.Row, of metric: Metric) -> String {
    switch row {
    case .heading: return metric.title
    case .figure(_, let place):
      guard metric.figures.indices.contains(place) else { return metric.title }
      let figure = metric.figures[place]
      return "\(metric.title), \(figure.label): \(figure.text)" + (figure.note.map { "; \($0)" } ?? "")
    case .point(_, let series, let place):
      guard metric.series.indices.contains(series), metric.series[series].points.indices.contains(place)
      else {
        return metric.title
      }
      let all = metric.series[series]
      let point = all.points[place]
      let value = point.value.map { all.unit.text($0, all.currency) } ?? "nothing to reckon from"
      return "\(metric.title), \(all.label): \(point.label) \(value)"
    case .shades: return metric.title
    case .cohort(_, let series):
      return metric.series.indices.contains(series)
        ? HeatMap.sentence(metric.series[series], of: metric) : metric.title
    case .months(_, let series):
      guard metric.series.indices.contains(series) else { return metric.title }
      let all = metric.series[series]
      if all.shape == .ages { return HeatMap.sentence(all, of: metric) }
      let points = all.points.suffix(6).map { point in
        "\(point.label) \(point.value.map { all.unit.text($0, nil) } ?? "none")"
      }
      return "\(metric.title): \(points.joined(separator: ", "))"
    }
  }
}
