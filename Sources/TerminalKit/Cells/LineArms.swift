/// The directions in which a drawn line leaves its cell.
struct LineArms: OptionSet {
  let rawValue: Int

  static let up = LineArms(rawValue: 1)
  static let down = LineArms(rawValue: 2)
  static let left = LineArms(rawValue: 4)
  static let right = LineArms(rawValue: 8)
}

extension GlyphTable {
  /// The line glyph with some arms.
  func line(_ arms: LineArms) -> String { lines[arms.rawValue] }

  /// The arms that a line glyph has; none when the glyph is no line.
  ///
  /// ASCII has one glyph for all crossings, which counts as having every arm.
  func arms(of glyph: PackedGlyph) -> LineArms {
    guard glyph != .blank else { return [] }
    return LineArms(rawValue: lines.lastIndex(of: glyph.text) ?? 0)
  }
}
