extension SafeText {
  /// The pieces of a text that fit into a number of cells; characters are never cut apart.
  public static func fit(
    _ text: String, width: Int, glyphs: GlyphTable, cut: TextCut = .ellipsis
  ) -> [SafeCluster] {
    var kept: [SafeCluster] = []
    var total = 0
    forEachCluster(of: text, isUnicode: glyphs.isUnicode) { cluster in
      kept.append(cluster)
      total += cluster.width
      return total <= width
    }
    guard total > width else { return kept }
    let tail: [SafeCluster] =
      cut == .ellipsis && width > 0 ? [SafeCluster(PackedGlyph(glyphs.ellipsis))] : []
    while total > width - tail.count, let last = kept.popLast() {
      total -= last.width
      removeJoined(last, from: &kept, total: &total)
    }
    return kept + tail
  }

  /// A text as it is drawn in some cells at most; characters are never cut apart.
  public static func fitted(_ text: String, width: Int, glyphs: GlyphTable) -> String {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isVisibleASCII) }
    if isPlain == true, text.utf8.count <= width { return text }
    return fit(text, width: width, glyphs: glyphs).map(\.glyph).joined()
  }

  /// Takes away the beginning of a character whose end is gone.
  private static func removeJoined(_ last: SafeCluster, from kept: inout [SafeCluster], total: inout Int) {
    var removed = last
    while removed.isJoined, let before = kept.popLast() {
      total -= before.width
      removed = before
    }
  }
}
