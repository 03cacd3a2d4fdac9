/// Who of a segment may be told something, who is left out, and who is unhappy.
public struct SegmentReading: Hashable, Sendable {
  /// A customer with what is noted of him or her.
  public struct Person: Hashable, Sendable {
    /// The customer.
    public var reference: Reference
    /// The customer's name.
    public var name: String
    /// What is noted: why left out, or what the customer is unhappy about.
    public var note: String

    /// Notes something of a customer.
    public init(_ reference: Reference, _ name: String, _ note: String) {
      self.reference = reference
      self.name = name
      self.note = note
    }
  }

  /// Why someone is left out.
  public enum Gap: String, CaseIterable, Sendable {
    case denied, unknown
    case noAddress = "no_address"

    /// The reason as the end of a sentence.
    public func words(_ channel: String) -> String {
      switch self {
      case .denied: "doesn't want to be reached by \(channel)"
      case .unknown: "hasn't said yet whether he or she may be reached by \(channel)"
      case .noAddress: "has no \(channel == "mail" ? "mail address" : "phone number")"
      }
    }
  }

  /// How many may be told.
  public var reached = 0
  /// How many are left out, by what is missing.
  public var leftOut: [Gap: Int] = [:]
  /// How many of those who may be told have an open complaint.
  public var complaining = 0
  /// How many of them gave a low score that nobody has answered.
  public var lowScores = 0
  /// How many of them are unhappy by either.
  public var unhappy = 0
  /// Some of the unhappy ones.
  public var unhappyPeople: [Person] = []
  /// Some of those left out.
  public var leftOutPeople: [Person] = []

  /// Gathers nothing yet.
  public init() {}

  /// How many are left out.
  public var leftOutCount: Int { leftOut.values.reduce(0, +) }
}
