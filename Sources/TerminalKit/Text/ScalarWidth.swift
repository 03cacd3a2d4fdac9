extension Unicode.Scalar {
  /// The cells this scalar takes in a terminal: 0, 1 or 2, or `nil` when that is not known.
  ///
  /// Equals `wcwidth` of glibc 2.36 in a UTF-8 locale; characters of ambiguous width take one cell.
  public var terminalWidth: Int? {
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) ? nil : 1
    }
    if WidthTable.contains(value, in: WidthTable.zero) { return 0 }
    if value >= 0x1100 && WidthTable.contains(value, in: WidthTable.two) { return 2 }
    return WidthTable.contains(value, in: WidthTable.unknown) ? nil : 1
  }
}

extension WidthTable {
  /// Whether a scalar lies in one of the ranges, by halving.
  static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[2 * middle] {
        high = middle
      } else if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
