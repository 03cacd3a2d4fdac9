/// The share that is still there after each length of time, reckoned also from those of whom it isn't known yet how
/// long they stay (Kaplan and Meier 1958, Journal of the American Statistical Association 53).
public struct SurvivalCurve: Sendable {
  /// Some whose stay has one length.
  public struct Stay: Hashable, Sendable {
    /// How long they have stayed.
    public var length: Int
    /// Whether the stay ended with that; else it goes on.
    public var isEnded: Bool
    /// How many they are.
    public var count: Int

    /// Counts stays of one length.
    public init(_ length: Int, isEnded: Bool, count: Int = 1) {
      self.length = length
      self.isEnded = isEnded
      self.count = count
    }
  }

  /// A length at which stays end.
  private struct Step: Sendable {
    var length: Int
    var share: Double
    /// Greenwood's sum up to here.
    var spread: Double
  }

  /// How many there are.
  public let total: Int
  private let steps: [Step]
  /// The lengths there are, from short to long, each with how many stayed at least so long.
  private let observed: [(length: Int, count: Int)]

  /// Reckons the curve of stays, in any order.
  public init(_ stays: [Stay]) {
    var ended: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    for stay in stays {
      all[stay.length, default: 0] += stay.count
      if stay.isEnded { ended[stay.length, default: 0] += stay.count }
    }
    var left = stays.reduce(0) { $0 + $1.count }
    total = left
    var (share, spread) = (1.0, 0.0)
    var steps: [Step] = []
    var observed: [(Int, Int)] = []
    for (length, count) in all.sorted(by: { $0.key < $1.key }) {
      observed.append((length, left))
      if let ended = ended[length] {
        share *= Double(left - ended) / Double(left)
        if left > ended { spread += Double(ended) / (Double(left) * Double(left - ended)) }
        steps.append(Step(length: length, share: share, spread: spread))
      }
      left -= count
    }
    (self.steps, self.observed) = (steps, observed)
  }

  /// How many were seen to stay at least so long.
  public func observed(after length: Int) -> Int {
    observed.first { $0.length >= length }?.count ?? 0
  }

  /// The share that stays longer, 0 to 1.
  public func share(after length: Int) -> Double { step(at: length)?.share ?? 1 }

  /// The 95% interval of that share.
  ///
  /// It is Wilson's, for as many as would leave the share as uncertain as Greenwood's variance says (Rothman 1978,
  /// Journal of Chronic Diseases 31). With all stays ended it is that of a proportion.
  public func interval(after length: Int) -> ClosedRange<Double> {
    guard let step = step(at: length), step.share > 0 else {
      return Proportion.interval(of: share(after: length), among: Double(max(1, observed(after: length))))
    }
    let variance = step.share * step.share * step.spread
    return Proportion.interval(of: step.share, among: step.share * (1 - step.share) / variance)
  }

  /// The least length after which half of them or fewer are still there; nothing while more are.
  public var median: Int? { steps.first { $0.share <= 0.5 }?.length }

  private func step(at length: Int) -> Step? { steps.last { $0.length <= length } }
}
