/// Why a customer may not be asked for something now.
///
/// No ask, survey or campaign reaches someone with an open complaint, an unanswered low score, no permission for that
/// channel, a spent budget or a rest period.
public struct AskGuard: Hashable, Sendable {
  /// An ask made of the customer before, or an answer given.
  public struct Earlier: Hashable, Sendable {
    /// The ask, or the response.
    public var reference: Reference
    /// When the customer was asked, or answered.
    public var at: Instant

    /// Notes an ask or an answer.
    public init(_ reference: Reference, at: Instant) {
      self.reference = reference
      self.at = at
    }
  }

  /// The customer's complaints that are open.
  public var complaints: [Reference]
  /// The customer's low scores that nobody has answered yet.
  public var lowScores: [Reference]
  /// The asks made of the customer, cancelled ones left out.
  public var asks: [Earlier]
  /// The customer's last answer to each survey.
  public var answers: [Survey: Earlier]

  /// Gathers what speaks against asking.
  public init(
    complaints: [Reference] = [], lowScores: [Reference] = [], asks: [Earlier] = [],
    answers: [Survey: Earlier] = [:]
  ) {
    self.complaints = complaints
    self.lowScores = lowScores
    self.asks = asks
    self.answers = answers
  }

  /// Why a customer isn't asked the same survey again yet; nothing when he or she may be.
  public func reason(
    against survey: Survey, _ rule: ResponseRule?, at now: Instant, _ zone: ProgrammeZone
  ) -> String? {
    guard let throttle = rule?.throttle, let last = answers[survey], last.at + throttle > now else {
      return nil
    }
    let again = zone.local(last.at + throttle).day
    return
      "answered \(survey.title) on \(zone.local(last.at).day) (\(last.reference)); the same may be asked again from \(again)"
  }

  /// All reasons not to ask a customer by a channel at a time, each as the end of a sentence that begins with the
  /// customer: `has an open complaint, F-88`.
  public func reasons(
    against customer: Record, by channel: Channel, limits: AskLimits, at now: Instant, _ zone: ProgrammeZone
  ) -> [String] {
    var reasons: [String] = []
    if customer.text(.lifecycle) == Lifecycle.lapsed.rawValue { reasons.append("has left") }
    if !complaints.isEmpty {
      let one = complaints.count == 1
      reasons.append("has \(one ? "an open complaint" : "open complaints"), \(Self.list(complaints))")
    }
    if !lowScores.isEmpty {
      reasons.append("gave a low score that nobody has answered, \(Self.list(lowScores))")
    }
    if let reason = Self.permission(of: customer, channel) { reasons.append(reason) }
    let today = zone.local(now).day
    if let until = customer[.restingUntil]?.day, until > today { reasons.append("rests until \(until)") }
    reasons += spent(limits, at: now, zone)
    return reasons
  }

  /// The budget and the rest between two asks.
  private func spent(_ limits: AskLimits, at now: Instant, _ zone: ProgrammeZone) -> [String] {
    var reasons: [String] = []
    let days = Span.days(1).milliseconds
    guard limits.most > 0 else { return ["belongs to a programme whose policy allows no asks"] }
    let counted = asks.filter { $0.at > now - limits.period && $0.at <= now }.sorted { $0.at < $1.at }
    if counted.count >= limits.most {
      let again = counted[counted.count - limits.most].at + limits.period
      reasons.append(
        "was asked \(counted.count) \(counted.count == 1 ? "time" : "times") in \(limits.period.milliseconds / days) days (\(Self.list(counted.map(\.reference)))), and \(limits.most) is the most; again from \(zone.local(again).day)"
      )
    }
    if let last = asks.filter({ $0.at <= now }).max(by: { $0.at < $1.at }), last.at + limits.rest > now {
      reasons.append(
        "was asked on \(zone.local(last.at).day) (\(last.reference)) and is left alone for \(limits.rest.milliseconds / days) days"
      )
    }
    return reasons
  }

  /// Why a channel is closed; whoever is met at an event or in a shop may be asked there.
  private static func permission(of customer: Record, _ channel: Channel) -> String? {
    guard let field = ActionCatalogue.permissionFields[channel.rawValue] else {
      return nil
    }
    switch customer.text(field).flatMap(Permission.init(rawValue:)) ?? .unknown {
    case .granted: return nil
    case .denied: return "doesn't want to be reached by \(channel.rawValue)"
    case .unknown: return "hasn't said yet whether he or she may be reached by \(channel.rawValue)"
    }
  }

  private static func list(_ references: [Reference]) -> String {
    references.sorted().map(\.description).joined(separator: ", ")
  }
}
