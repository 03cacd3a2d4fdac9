/// How many more promote than advise against, out of a hundred who answered (Reichheld, Harvard Business Review,
/// December 2003).
///
/// Only answers count; who was asked and kept silent is in no figure.
public struct NetPromoterScore: Hashable, Sendable {
  /// Answers of 9 and 10.
  public var promoters: Int
  /// Answers of 7 and 8.
  public var passives: Int
  /// Answers of 0 to 6.
  public var detractors: Int

  /// Counts answers.
  public init(promoters: Int, passives: Int, detractors: Int) {
    self.promoters = promoters
    self.passives = passives
    self.detractors = detractors
  }

  /// Sorts answers by score: how many there are of each.
  public init(_ counts: [Int64: Int]) {
    self.init(promoters: 0, passives: 0, detractors: 0)
    for (score, count) in counts {
      switch score {
      case 9...: promoters += count
      case 7...8: passives += count
      default: detractors += count
      }
    }
  }

  /// How many answered.
  public var total: Int { promoters + passives + detractors }

  /// The score, -100 to 100; zero without an answer.
  public var score: Double {
    total == 0 ? 0 : 100 * Double(promoters - detractors) / Double(total)
  }

  /// The score that the interval is around, -100 to 100: three answers are added, three quarters at each end, so that
  /// few or unanimous answers don't look certain (Rocks 2016, The American Statistician 70).
  public var adjusted: Double { 100 * (shares.promoting - shares.detracting) }

  /// Half the 95% interval around the adjusted score, by the adjusted Wald method.
  public var margin: Double { 100 * Normal.twoSided95 * squaredError.squareRoot() }

  /// The 95% interval, inside -100 to 100.
  public var interval: ClosedRange<Double> { max(-100, adjusted - margin)...min(100, adjusted + margin) }

  /// How many standard errors this score is above another; beyond 1.96 either way is more than chance explains.
  public func deviation(from other: NetPromoterScore) -> Double {
    (adjusted - other.adjusted) / 100 / (squaredError + other.squaredError).squareRoot()
  }

  /// Whether two scores differ by more than chance explains.
  public func differs(from other: NetPromoterScore) -> Bool {
    abs(deviation(from: other)) > Normal.twoSided95
  }

  /// The score in words: `+18 (6 to 30), n 143`.
  public var text: String { Metric.score(self, label: "").text }

  private var shares: (promoting: Double, detracting: Double) {
    let all = Double(total) + 3
    return ((Double(promoters) + 0.75) / all, (Double(detractors) + 0.75) / all)
  }

  /// The square of the standard error of the adjusted score as a share.
  private var squaredError: Double {
    let (promoting, detracting) = shares
    let difference = promoting - detracting
    return (promoting + detracting - difference * difference) / (Double(total) + 3)
  }
}
