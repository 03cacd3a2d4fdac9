/// The promises of some versions of a policy as clocks take them: each is put together once, however many pieces of
/// feedback it is made for.
public final class PromiseBook {
  /// The versions, the oldest first.
  let versions: [PolicyVersion]
  private var known: [Place: ClockRules] = [:]

  /// What tells promises apart.
  private struct Place: Hashable {
    var version: Int
    var kind: FeedbackKind?
    var priority: Priority
    var isAnswered: Bool
  }

  /// Takes the versions, the oldest first.
  public init(_ versions: [PolicyVersion]) { self.versions = versions }

  /// Where the version stands that is in force at an instant; before the first that is the first.
  func place(at instant: Instant) -> Int { versions.lastIndex { $0.from <= instant } ?? 0 }

  /// The promises that the version at a place makes for feedback.
  func rules(
    _ version: Int, for kind: FeedbackKind?, _ priority: Priority, isAnswered: Bool
  ) -> ClockRules {
    let place = Place(version: version, kind: kind, priority: priority, isAnswered: isAnswered)
    if let rules = known[place] { return rules }
    let rules = versions[version].policy.rules(
      for: kind, priority, version: versions[version].number, isAnswered: isAnswered)
    known[place] = rules
    return rules
  }
}
