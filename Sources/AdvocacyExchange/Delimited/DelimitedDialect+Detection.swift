extension DelimitedDialect {
  /// Tells the dialect from the first text of a file: of comma, semicolon, tab and pipe, the delimiter
  /// that gives most rows the same number of cells, the larger number winning.
  ///
  /// - Parameters:
  ///   - sample: the first text, as UTF-8.
  ///   - isWhole: whether the sample is all of it; otherwise its last row is left out.
  ///   - delimiter: the delimiter, where it is known.
  ///   - quotes: how quotes are meant.
  /// - Returns: the dialect; a comma where no delimiter stands out.
  static func detect(
    _ sample: [UInt8], isWhole: Bool, delimiter: UInt8? = nil, quotes: Quotes = .doubled
  ) -> DelimitedDialect {
    let candidates = delimiter.map { [$0] } ?? Array(",;\t|".utf8)
    var best = DelimitedDialect(delimiter: candidates[0], quotes: quotes)
    best.carriageReturnEndsRow = endsRowsWithCarriageReturn(sample, best)
    guard candidates.count > 1 else { return best }
    var bestScore = (share: 0.0, cells: 1)
    for candidate in candidates {
      var dialect = best
      dialect.delimiter = candidate
      dialect.carriageReturnEndsRow = endsRowsWithCarriageReturn(sample, dialect)
      let score = agreement(cellCounts(sample, dialect, isWhole: isWhole))
      if score.cells > 1, score > bestScore {
        bestScore = score
        best = dialect
      }
    }
    return best
  }

  /// Whether the sample has carriage returns and no line feed outside quotes.
  private static func endsRowsWithCarriageReturn(_ sample: [UInt8], _ dialect: DelimitedDialect) -> Bool {
    guard sample.contains(0x0D) else { return false }
    guard sample.contains(0x0A) else { return true }
    var scanner = DelimitedScanner(dialect)
    return sample.withUnsafeBufferPointer { scanner.scan($0, from: 0) == nil }
  }

  private static func cellCounts(_ sample: [UInt8], _ dialect: DelimitedDialect, isWhole: Bool) -> [Int] {
    sample.withUnsafeBufferPointer { bytes in
      var counts: [Int] = []
      var start = 0
      while counts.count < 200, start < bytes.count {
        var scanner = DelimitedScanner(dialect)
        guard let end = scanner.scan(UnsafeBufferPointer(rebasing: bytes[start...]), from: 0) else {
          if isWhole || counts.isEmpty {
            scanner.finish(at: bytes.count - start)
            counts.append(scanner.fields.count)
          }
          break
        }
        if end > 1 { counts.append(scanner.fields.count) }
        start += end
      }
      return counts
    }
  }

  /// The share of rows with the commonest number of cells, rounded down to tenths, and that number.
  private static func agreement(_ counts: [Int]) -> (share: Double, cells: Int) {
    var tally: [Int: Int] = [:]
    for count in counts { tally[count, default: 0] += 1 }
    guard let (cells, rows) = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return (0, 1)
    }
    return ((Double(rows) / Double(counts.count) * 10).rounded(.down), cells)
  }
}
