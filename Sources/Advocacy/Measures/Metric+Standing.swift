/// When a customer was a brand advocate: what stands, and each change before it.
public struct StandingCourse: Hashable, Sendable {
  /// A change of the standing.
  public struct Change: Hashable, Sendable {
    /// When it was.
    public var at: Instant
    /// Whether the customer was a brand advocate before it.
    public var wasAdvocate: Bool

    /// Notes a change.
    public init(at: Instant, wasAdvocate: Bool) {
      self.at = at
      self.wasAdvocate = wasAdvocate
    }
  }

  /// From when on there is such a customer.
  public var created: Instant
  /// Whether the customer is a brand advocate now.
  public var isAdvocate: Bool
  /// The changes, the earliest first.
  public var changes: [Change]

  /// Gathers a course.
  public init(created: Instant, isAdvocate: Bool, changes: [Change] = []) {
    self.created = created
    self.isAdvocate = isAdvocate
    self.changes = changes
  }

  /// Whether the customer was a brand advocate at an instant.
  public func wasAdvocate(at instant: Instant) -> Bool {
    guard created <= instant else { return false }
    return changes.first { $0.at > instant }?.wasAdvocate ?? isAdvocate
  }
}

extension Metric {
  /// How many brand advocates there are, and were at the end of each month.
  ///
  /// - Parameters:
  ///   - courses: The customers who are brand advocates, or whose standing changed.
  ///   - standings: How many customers there are of each standing.
  ///   - months: The months with the end of each, the present one ending now.
  ///   - span: The period.
  ///   - now: Its end.
  ///   - rows: The latest changes.
  /// - Returns: The figure; nothing when there is and was no brand advocate.
  public static func standing(
    _ courses: [StandingCourse], standings: [Standing: Int], months: [(name: String, end: Instant)],
    over span: Span, until now: Instant, rows: [Row]
  ) -> Metric? {
    let counts = months.map { name, end in
      Series.Point(name, Double(courses.count { $0.wasAdvocate(at: end) }), of: courses.count)
    }
    let present = courses.count(where: \.isAdvocate)
    guard present > 0 || counts.contains(where: { $0.value != 0 }) else { return nil }
    let before = courses.count { $0.wasAdvocate(at: now - span) }
    let became = courses.count { $0.isAdvocate && !$0.wasAdvocate(at: now - span) }
    let ended = courses.count { !$0.isAdvocate && $0.wasAdvocate(at: now - span) }
    func figure(_ label: String, _ count: Int, _ note: String? = nil) -> Figure {
      Figure(label: label, value: Double(count), unit: .count, total: count, interval: nil, note: note)
    }
    let days = span.milliseconds / Span.days(1).milliseconds
    let parts: [Standing] = [.potential, .invited, .advocate, .champion]
    return Metric(
      name: .standing, title: "Brand advocates",
      rule:
        "Customers whose standing is advocate or champion, now and at the end of each of the last 12 months, as far as "
        + "the record of activity tells; what an import changed counts as if it had always been so.",
      from: now - span, to: now,
      figures: [
        figure("now", present), figure("\(days) days before", before),
        figure("became since", became), figure("no longer", ended),
      ], rows: rows, rowCount: courses.count,
      series: [
        Series(
          "by standing", .parts, .count,
          parts.map { Series.Point($0.rawValue, Double(standings[$0] ?? 0), of: standings[$0] ?? 0) }),
        Series("monthly", .months, .count, counts),
      ])
  }
}
