/// A share of a sample, with the range in which the share of all probably lies.
public struct Proportion: Hashable, Sendable {
  /// How many of the sample it holds for.
  public var count: Int
  /// How large the sample is.
  public var total: Int

  /// Counts a share.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// The share, 0 to 1; zero for an empty sample.
  public var share: Double { total == 0 ? 0 : Double(count) / Double(total) }

  /// The 95% interval by Wilson's score (Wilson 1927, Journal of the American Statistical Association 22), which stays
  /// inside 0 to 1 and holds for small samples too.
  public var interval: ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    return Proportion.interval(of: share, among: Double(total))
  }

  /// The same for a share of so many, which need not be a whole number.
  static func interval(of share: Double, among n: Double) -> ClosedRange<Double> {
    let (p, z) = (share, Normal.twoSided95)
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    // At the ends rounding would leave a hair above nothing or below all.
    let low = p <= 0 ? 0 : max(0, centre - half)
    let high = p >= 1 ? 1 : min(1, centre + half)
    return low...high
  }

  /// By how much this share is probably above another: the 95% interval of the difference, by Newcombe's hybrid score
  /// (Newcombe 1998, Statistics in Medicine 17, method 10).
  public func difference(from other: Proportion) -> ClosedRange<Double> {
    let (first, second) = (interval, other.interval)
    let difference = share - other.share
    func length(_ left: Double, _ right: Double) -> Double { (left * left + right * right).squareRoot() }
    let low = difference - length(share - first.lowerBound, second.upperBound - other.share)
    let high = difference + length(first.upperBound - share, other.share - second.lowerBound)
    return low...high
  }

  /// Whether two shares differ by more than chance explains.
  public func differs(from other: Proportion) -> Bool { !difference(from: other).contains(0) }
}

/// The standard normal distribution.
enum Normal {
  /// Within so many standard deviations, either way, lie 95% of it.
  static let twoSided95 = 1.959_963_984_540_054
}
