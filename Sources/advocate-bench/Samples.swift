/// Times of one thing done often, in milliseconds.
struct Samples {
  private var all: [Double] = []

  /// Does something and keeps its time.
  @discardableResult
  mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
    let begin = ContinuousClock.now
    let result = try body()
    add(ContinuousClock.now - begin)
    return result
  }

  /// Keeps a time.
  mutating func add(_ duration: Duration) { all.append(duration.milliseconds) }

  /// How many times were kept.
  var count: Int { all.count }

  /// The longest time.
  var worst: Double { all.max() ?? 0 }

  /// The least time that a share of all doesn't exceed; a half gives the median.
  func quantile(_ share: Double) -> Double {
    guard !all.isEmpty else { return 0 }
    let sorted = all.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}

extension Duration {
  /// The time in milliseconds.
  var milliseconds: Double { Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15 }
}
