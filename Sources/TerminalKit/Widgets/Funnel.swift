/// Steps of a way on which fewer and fewer go on, as bars of one length for all of them.
public struct Funnel: Sendable, Hashable {
  /// How many there are at each step.
  public let counts: [Int]

  /// Makes a funnel.
  public init(_ counts: [Int]) {
    self.counts = counts
  }

  /// The bars of the steps, each of some cells; the first step with the most fills them.
  public func lines(width: Int, glyphs: GlyphTable, role: ThemeRole = .bar) -> [StyledText] {
    let most = counts.max() ?? 0
    return counts.map { Bar($0, of: most, role: role).text(width: width, glyphs: glyphs) }
  }
}
