/// A small chart of a row of values, one cell each.
public struct Sparkline: Sendable, Hashable {
  /// The values, oldest first; `nil` where there is none.
  public let values: [Double?]
  /// The value that is drawn lowest.
  public let lowest: Double
  /// The value that is drawn highest.
  public let highest: Double

  /// Makes a chart from the least to the greatest value, or between given bounds.
  public init(_ values: [Double?], lowest: Double? = nil, highest: Double? = nil) {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.lowest = lowest ?? known.min() ?? 0
    self.highest = highest ?? known.max() ?? 0
  }

  /// The chart as text of at most some cells, which show the newest values.
  ///
  /// Values that are all alike are drawn half high.
  public func text(width: Int, glyphs: GlyphTable, role: ThemeRole = .bar) -> StyledText {
    let cells = values.suffix(max(0, width)).map { value in
      value.map { glyphs.sparks[level($0, of: glyphs.sparks.count)] } ?? " "
    }
    return StyledText(cells.joined(), role)
  }

  /// Draws the chart along the first line of a rectangle.
  public func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme, role: ThemeRole = .bar) {
    grid.put(text(width: rect.width, glyphs: grid.glyphs, role: role), in: rect, theme: theme)
  }

  private func level(_ value: Double, of count: Int) -> Int {
    guard highest > lowest else { return count / 2 - 1 }
    let part = (value - lowest) / (highest - lowest)
    return min(max(0, Int((part * Double(count - 1)).rounded())), count - 1)
  }
}
