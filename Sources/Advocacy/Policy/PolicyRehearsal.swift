/// What a changed policy would have made of a programme's own past.
///
/// Each piece of feedback is reckoned twice over the same history: under the versions as they were in force, and
/// under the changed policy alone, as if it had been in force all along.
public struct PolicyRehearsal: Hashable, Sendable {
  /// The promises of one clock, kept and broken.
  public struct Count: Hashable, Sendable {
    /// How many were kept.
    public var kept = 0
    /// How many were broken, those that are open and late included.
    public var broken = 0

    /// Counts promises.
    public init(kept: Int = 0, broken: Int = 0) {
      self.kept = kept
      self.broken = broken
    }
  }

  /// A piece of feedback that would have gone otherwise.
  public struct Difference: Hashable, Sendable {
    /// The feedback.
    public var reference: Reference
    /// How many of its promises were broken.
    public var broken: Int
    /// How many would have been.
    public var wouldBeBroken: Int
  }

  /// How many pieces of feedback with clocks there are.
  public private(set) var feedback = 0
  /// As it was, by clock.
  public private(set) var before: [ClockKind: Count] = [:]
  /// As it would have been, by clock.
  public private(set) var after: [ClockKind: Count] = [:]
  /// What would have gone otherwise, as far as it is kept.
  public private(set) var differences: [Difference] = []
  /// How many would have gone otherwise.
  public private(set) var differing = 0
  /// How many open pieces would have another deadline now.
  public private(set) var otherwiseDue = 0
  /// How many remedies were granted alone by a role, and would have gone to a manager.
  public var remediesBeyond = 0
  /// How many granted remedies there are.
  public var remedies = 0
  /// The rewards of past referrals; nothing where the changed policy leaves them to people.
  public var referrals: ReferralRehearsal?

  /// The most differences that are kept.
  public static let mostDifferences = 20

  /// Begins with nothing.
  public init() {}

  /// Takes one piece of feedback.
  public mutating func take(
    _ reference: Reference, _ course: FeedbackCourse, under versions: [PolicyVersion],
    changed: PolicyVersion, at now: Instant
  ) {
    guard let was = course.clocks(under: versions), let would = course.clocks(under: [changed]) else {
      return
    }
    feedback += 1
    var broken = (0, 0)
    for clock in ClockKind.allCases {
      before[clock, default: Count()].kept += was[clock].kept
      after[clock, default: Count()].kept += would[clock].kept
      before[clock, default: Count()].broken += was.breaches(of: clock, at: now)
      after[clock, default: Count()].broken += would.breaches(of: clock, at: now)
      broken.0 += was.breaches(of: clock, at: now)
      broken.1 += would.breaches(of: clock, at: now)
    }
    if was.nextDue?.at != would.nextDue?.at { otherwiseDue += 1 }
    guard broken.0 != broken.1 else { return }
    differing += 1
    if differences.count < Self.mostDifferences {
      differences.append(Difference(reference: reference, broken: broken.0, wouldBeBroken: broken.1))
    }
  }

  /// The outcome in lines: `first response: 12 breaches become 5, 40 kept become 47`.
  public var lines: [String] {
    var lines = ["\(feedback) pieces of feedback have clocks."]
    for clock in ClockKind.allCases {
      let (was, would) = (before[clock] ?? Count(), after[clock] ?? Count())
      guard was != Count() || would != Count() else { continue }
      lines.append(
        "\(clock.title): \(was.broken) broken \(was.broken == would.broken ? "stay" : "become") \(would.broken), \(was.kept) kept \(was.kept == would.kept ? "stay" : "become") \(would.kept)."
      )
    }
    lines.append("\(otherwiseDue) have another deadline.")
    if remedies > 0 {
      lines.append("\(remediesBeyond) of \(remedies) remedies would have gone to a manager.")
    }
    for difference in differences {
      lines.append(
        "  \(difference.reference): \(difference.broken) broken, would be \(difference.wouldBeBroken)")
    }
    if differing > differences.count { lines.append("  and \(differing - differences.count) more") }
    return lines + (referrals?.lines ?? [])
  }
}
