/// A figure on its scale, with the range in which it probably lies.
public struct Gauge: Sendable, Hashable {
  /// The figure.
  public let value: Double
  /// The range around it; nothing when it is known exactly.
  public let range: ClosedRange<Double>?
  /// The ends of the scale.
  public let scale: ClosedRange<Double>

  /// Makes a gauge; what lies outside of the scale is drawn at its ends.
  public init(_ value: Double, range: ClosedRange<Double>? = nil, scale: ClosedRange<Double>) {
    self.value = value
    self.range = range
    self.scale = scale
  }

  /// The gauge as text of some cells: the scale, the range on it, and the figure on both.
  public func text(width: Int, glyphs: GlyphTable, role: ThemeRole = .bar) -> StyledText {
    guard width > 0 else { return StyledText() }
    let place = cell(value, width: width)
    let low = range.map { cell($0.lowerBound, width: width) } ?? place
    let high = range.map { cell($0.upperBound, width: width) } ?? place
    var text = StyledText()
    for column in 0..<width {
      if column == place {
        text.append(glyphs.gaugeMark, role)
      } else if (low...max(low, high)).contains(column) {
        text.append(glyphs.gaugeRange, .muted)
      } else {
        text.append(glyphs.barTrack, .barTrack)
      }
    }
    return text
  }

  private func cell(_ number: Double, width: Int) -> Int {
    let length = scale.upperBound - scale.lowerBound
    guard length > 0, number.isFinite else { return 0 }
    let part = (number - scale.lowerBound) / length
    return min(max(0, Int((part * Double(width - 1)).rounded())), width - 1)
  }
}
