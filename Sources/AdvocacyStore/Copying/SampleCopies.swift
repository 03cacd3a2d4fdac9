import Advocacy

/// How often the things of a sample are copied under other names, times and numbers, so that a large one needn't be
/// made row by row.
public struct SampleCopies {
  /// How many copies there are of everything.
  public var count: Int
  /// How many customers are copied once more, by themselves.
  public var customers: Int
  /// How many pieces of feedback are copied once more, with what was written on them, for the same customers.
  public var feedback: Int
  /// What a customer or an account is called in a copy, the first being 1, and how it is reached.
  public var names: (Reference, Int) -> [FieldName: String]

  /// Says how often.
  public init(
    count: Int, customers: Int, feedback: Int, names: @escaping (Reference, Int) -> [FieldName: String]
  ) {
    self.count = count
    self.customers = customers
    self.feedback = feedback
    self.names = names
  }

  /// Whether nothing is copied at all.
  public var isEmpty: Bool { count == 0 && customers == 0 && feedback == 0 }
}
