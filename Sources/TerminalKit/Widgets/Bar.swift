/// A bar that shows a part of a whole.
public struct Bar: Sendable, Hashable {
  /// The filled part, 0 to 1.
  public let fraction: Double
  /// What the filled part means.
  public let role: ThemeRole

  /// Makes a bar; a fraction outside of 0 to 1 is drawn empty or full, and so is one that is no number.
  public init(fraction: Double, role: ThemeRole = .bar) {
    self.fraction = fraction.isNaN ? 0 : min(max(0, fraction), 1)
    self.role = role
  }

  /// Makes a bar of an amount in a whole; a whole of nothing is full as soon as there is an amount.
  public init(_ amount: Int, of whole: Int, role: ThemeRole = .bar) {
    self.init(fraction: whole > 0 ? Double(amount) / Double(whole) : (amount > 0 ? 1 : 0), role: role)
  }

  /// The bar as text of some cells.
  ///
  /// The smallest amount shows, and only the whole looks full.
  public func text(width: Int, glyphs: GlyphTable) -> StyledText {
    guard width > 0 else { return StyledText() }
    let perCell = glyphs.barSteps.count
    let all = width * perCell
    var steps = Int((fraction * Double(all)).rounded())
    if fraction > 0 { steps = max(1, steps) }
    if fraction < 1 { steps = min(all - 1, steps) }
    let full = steps / perCell
    let part = steps % perCell
    let filled = String(repeating: glyphs.barSteps[perCell - 1], count: full)
    let tip = part == 0 ? "" : glyphs.barSteps[part - 1]
    let track = String(repeating: glyphs.barTrack, count: width - full - (part == 0 ? 0 : 1))
    return StyledText(filled + tip, role) + StyledText(track, .barTrack)
  }

  /// Draws the bar along the first line of a rectangle.
  public func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) {
    grid.put(text(width: rect.width, glyphs: grid.glyphs), in: rect, theme: theme)
  }
}
