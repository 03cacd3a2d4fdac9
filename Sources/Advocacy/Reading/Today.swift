/// The worklist of a day: everything that waits, the most urgent first.
public struct Today: Hashable, Sendable {
  /// One thing that waits.
  public struct Line: Hashable, Sendable {
    /// The stretch of time it falls into.
    public enum Stretch: Int, CaseIterable, Sendable, Comparable {
      case now, today, thisWeek
      /// Orders two values.
      public static func < (left: Stretch, right: Stretch) -> Bool { left.rawValue < right.rawValue }
    }

    /// When it is due, or since when it waits.
    public var when: Instant
    /// Whether it was promised by then, instead of waiting since.
    public var isPromised = false
    /// The stretch it is shown under.
    public var stretch: Stretch
    /// What is to be done: `Answer Zoë Okafor: refund still not here`.
    public var what: String
    /// Why it is here, in a few words.
    public var why: String
    /// The thing.
    public var reference: Reference

    /// Makes a line.
    public init(when: Instant, stretch: Stretch, what: String, why: String, reference: Reference) {
      self.when = when
      self.stretch = stretch
      self.what = what
      self.why = why
      self.reference = reference
    }
  }

  /// One headline measure: `open feedback 214`.
  public struct Measure: Hashable, Sendable {
    /// What is measured.
    public var label: String
    /// The figure as text.
    public var figure: String

    /// Makes a measure.
    public init(_ label: String, _ figure: String) {
      self.label = label
      self.figure = figure
    }
  }

  /// When the list was made.
  public var asOf: Instant
  /// The headline, each measure only when there is data for it; nothing while it isn't reckoned yet.
  public var measures: [Measure]?
  /// The lines, in order.
  public var lines: [Line]

  /// Makes a worklist.
  public init(asOf: Instant, measures: [Measure]?, lines: [Line]) {
    self.asOf = asOf
    self.measures = measures
    self.lines = lines
  }
}
