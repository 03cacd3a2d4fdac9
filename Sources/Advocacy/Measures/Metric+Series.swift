extension Metric {
  /// A row of values that belong together: over the months, or from one step to the next.
  public struct Series: Hashable, Sendable {
    /// What its points follow.
    public enum Shape: String, Sendable {
      /// One month after the other, the earliest first.
      case months
      /// Steps of a way on which fewer and fewer go on.
      case steps
      /// Parts of one whole, or sizes to be compared.
      case parts
      /// One month after another since the beginning of each.
      case ages
      /// The same, of those who began in one month.
      case cohort
    }

    /// One value of it.
    public struct Point: Hashable, Sendable {
      /// What it is of: `2026-11`, `registered`.
      public var label: String
      /// The value; nothing where there is too little to say one.
      public var value: Double?
      /// How many it rests on.
      public var total: Int

      /// Notes a value.
      public init(_ label: String, _ value: Double?, of total: Int) {
        self.label = label
        self.value = value
        self.total = total
      }
    }

    /// What it shows.
    public var label: String
    /// What its points follow.
    public var shape: Shape
    /// What its values count in.
    public var unit: Unit
    /// The values.
    public var points: [Point]
    /// The currency of amounts.
    public var currency: Currency?

    /// Gathers values.
    public init(
      _ label: String, _ shape: Shape, _ unit: Unit, _ points: [Point], in currency: Currency? = nil
    ) {
      self.label = label
      self.shape = shape
      self.unit = unit
      self.points = points
      self.currency = currency
    }

    /// The values that are known.
    public var known: [Double] { points.compactMap(\.value) }
  }

  /// The score of a survey month by month.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - months: The months with how many there are of each score in each.
  /// - Returns: The row of scores; nothing when fewer than two months have answers.
  public static func trend(of survey: Survey, _ months: [(name: String, counts: [Int64: Int])]) -> Series? {
    let points = months.map { name, counts in
      let total = counts.values.reduce(0, +)
      guard total > 0 else { return Series.Point(name, nil, of: 0) }
      if survey == .nps { return Series.Point(name, NetPromoterScore(counts).score, of: total) }
      let content = counts.filter { $0.key >= survey.contentFrom }.values.reduce(0, +)
      return Series.Point(name, 100 * Proportion(content, of: total).share, of: total)
    }
    let series = Series("monthly", .months, survey == .nps ? .points : .percent, points)
    return series.known.count > 1 ? series : nil
  }

  /// The share of promises kept month by month; nothing when fewer than two months have any.
  public static func keptByMonth(_ months: [(name: String, kept: Int, broken: Int)]) -> Series? {
    let points = months.map { name, kept, broken in
      let share = Proportion(kept, of: kept + broken)
      return Series.Point(name, share.total > 0 ? 100 * share.share : nil, of: share.total)
    }
    let series = Series("monthly", .months, .percent, points)
    return series.known.count > 1 ? series : nil
  }
}
