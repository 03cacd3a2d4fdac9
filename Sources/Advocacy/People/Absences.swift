/// One colleague's absence: from when, until when, and who covers.
public struct Absence: Hashable, Sendable {
  /// When it begins.
  public var from: Instant
  /// When it is over.
  public var until: Instant
  /// The handle of who covers; none when nobody does.
  public var cover: String?

  /// Notes an absence.
  public init(from: Instant, until: Instant, cover: String? = nil) {
    self.from = from
    self.until = until
    self.cover = cover
  }

  /// Whether it goes on at a time; at its end it is over.
  public func holds(at now: Instant) -> Bool { from <= now && now < until }
}

/// Who is away, and who covers for whom.
public struct Absences: Hashable, Sendable {
  /// The absences by handle, those to come included.
  public private(set) var all: [String: Absence]

  /// Gathers absences by handle.
  public init(_ all: [String: Absence] = [:]) {
    self.all = all
  }

  /// The absence of a colleague that goes on at a time; none when he or she is there.
  public func absence(of handle: String, at now: Instant) -> Absence? {
    all[handle].flatMap { $0.holds(at: now) ? $0 : nil }
  }

  /// Who looks after a colleague's work at a time: the colleague, or who covers, or who covers for that one.
  ///
  /// Nobody when a cover is missing, or when those who cover for one another are all away.
  public func keeper(of handle: String, at now: Instant) -> String? {
    var keeper = handle
    var passed: Set<String> = []
    while let absence = absence(of: keeper, at: now) {
      guard passed.insert(keeper).inserted, let cover = absence.cover else { return nil }
      keeper = cover
    }
    return keeper
  }

  /// The colleagues whose work someone looks after at a time, himself or herself left out, by handle.
  public func covered(by handle: String, at now: Instant) -> [String] {
    all.keys.filter { $0 != handle && keeper(of: $0, at: now) == handle }.sorted()
  }
}
