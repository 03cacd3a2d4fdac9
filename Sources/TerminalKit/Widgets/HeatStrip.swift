/// A row of shares as shades, the darker the more: a line of a heat map.
public struct HeatStrip: Sendable, Hashable {
  /// The values, from left to right; `nil` where there is none.
  public let values: [Double?]
  /// From where to where the shades go.
  public let scale: ClosedRange<Double>

  /// Makes a row; what lies outside of the scale has the shade of its end.
  public init(_ values: [Double?], scale: ClosedRange<Double>) {
    self.values = values
    self.scale = scale
  }

  /// The row as text, each value some cells wide.
  public func text(cells: Int = 1, glyphs: GlyphTable, role: ThemeRole = .bar) -> StyledText {
    let shades = values.map { value in
      String(
        repeating: value.map { glyphs.shades[level($0, of: glyphs.shades.count)] } ?? " ",
        count: max(1, cells))
    }
    return StyledText(shades.joined(), role)
  }

  /// The shades, each with the least value it stands for.
  public static func legend(_ scale: ClosedRange<Double>, glyphs: GlyphTable) -> [(
    shade: String, least: Double
  )] {
    let length = scale.upperBound - scale.lowerBound
    return glyphs.shades.enumerated().map { place, shade in
      (shade, scale.lowerBound + length * Double(place) / Double(glyphs.shades.count))
    }
  }

  private func level(_ value: Double, of count: Int) -> Int {
    let length = scale.upperBound - scale.lowerBound
    guard length > 0, value.isFinite else { return count - 1 }
    return min(max(0, Int((value - scale.lowerBound) / length * Double(count))), count - 1)
  }
}
