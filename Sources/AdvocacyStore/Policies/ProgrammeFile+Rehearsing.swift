import Advocacy
import GRDB

extension ProgrammeFile {
  /// What a changed policy would have made of the programme's own past; nothing is changed.
  ///
  /// Throws ``PolicyProblem`` for a text that can't be understood.
  public func rehearsePolicy(_ text: String, at now: Instant) throws -> PolicyRehearsal {
    let policy = try Policy(text: text, zone: settings.zone, currency: settings.currency)
    return try read { database in
      let versions = try shelf.versions(database, settings)
      let changed = PolicyVersion(
        number: (versions.last?.number ?? 0) + 1, text: text, policy: policy, from: settings.created,
        colleague: "", isRetiming: false)
      let courses = try CourseReader(database)
      var rehearsal = PolicyRehearsal()
      let ids = try database.rows(
        "SELECT id FROM feedback WHERE clocks_from IS NOT NULL AND removed = 0 ORDER BY id"
      ) { $0.integer(0) }
      for id in ids {
        guard let course = try courses.course(of: id) else { continue }
        rehearsal.take(Reference(.feedback, id), course, under: versions, changed: changed, at: now)
      }
      try rehearseRemedies(policy, database, &rehearsal)
      if policy.rewards != nil {
        rehearsal.referrals = try ReferralReplay(database, policy, in: settings.zone).rehearsal()
      }
      return rehearsal
    }
  }

  /// Counts the remedies that were granted alone and would not have been.
  private func rehearseRemedies(_ policy: Policy, _ database: Database, _ rehearsal: inout PolicyRehearsal)
    throws
  {
    let granted = try database.rows(
      """
      SELECT f.remedy, f.remedy_value_minor, f.remedy_value_currency, c.role FROM feedback f
      JOIN colleagues c ON c.id = f.remedied_by WHERE f.remedy_state = 'granted' AND f.removed = 0
      """
    ) { row in
      (
        kind: row.text(0),
        value: row.text(2).flatMap { Currency($0) }.map {
          Money(minorUnits: row.integer(1), currency: $0)
        }, role: row.text(3).flatMap(Role.init(rawValue:)) ?? .advocate
      )
    }
    rehearsal.remedies = granted.count
    rehearsal.remediesBeyond = granted.count { remedy in
      let context = ActionContext(
        actor: Actor(handle: "", role: remedy.role), now: settings.created, zone: settings.zone,
        currency: settings.currency, policy: policy)
      return ActionCatalogue.excess(remedy.kind, remedy.value, context) != nil
    }
  }

  /// How the deadlines of feedback, or the next contact with a customer, came about.
  ///
  /// Throws a `Refusal` for a kind that nothing is explained of.
  public func why(_ reference: Reference, at now: Instant) throws -> Explanation {
    try read { database in
      guard let record = try database.record(reference) else { throw Refusal.missing(reference) }
      if let explanation = try explanation(of: record, at: now, in: database) { return explanation }
      throw Refusal(
        "Nothing is explained of a \(reference.kind.rawValue) yet; of feedback its deadlines are, of a customer the score, the next contact and whether one may ask, of a request its rank, of a response what it asked for, of a colleague the work, of an account its onboarding and plan, of an opportunity whom one may ask, of a story its consent, of an announcement who may be told, of a referral or a reward how it was judged, of points what is left of them.",
        cause: .argument)
    }
  }

  /// What is explained of a thing; nothing for most kinds.
  func explanation(of record: Record, at now: Instant, in database: Database) throws -> Explanation? {
    let versions = try shelf.versions(database, settings)
    switch record.reference.kind {
    case .feedback:
      let course = try ClockKeeper(database, versions).course(of: record.reference.id)
      return try explanation(of: record, course, under: versions, at: now, in: database)
    case .customer:
      guard let version = versions.last else { return nil }
      var explanation = Explanation.cadence(record, under: version, at: now, settings.zone)
      if let score = try score(of: record, at: now, in: database) {
        explanation.parts.insert(.score(score, policy: version.number), at: 0)
        let counts = try database.advocateCounts(of: [record.reference], at: now)[record.reference]
        let own = counts ?? AdvocateCounts()
        explanation.parts += [
          .tier(of: record, score, own, under: version),
          .standing(of: record, score, own, under: version, at: now),
        ].compactMap(\.self)
      }
      explanation.parts.append(
        Explanation.asking(
          record, try database.askGuard(of: record.reference), under: version, at: now, settings.zone))
      if let plan = Explanation.plan(of: record, under: version, settings.currency) {
        explanation.parts.append(plan)
      }
      let answers = try database.satisfaction(of: record.reference, under: version.policy)
      if let part = Explanation.surveys(answers, policy: version.number, at: now, settings.zone) {
        explanation.parts.append(part)
      }
      if let reason = record.text(.duplicateReason) {
        explanation.parts.append(Explanation.Part("May be a duplicate: \(reason)"))
      }
      explanation.parts += try onboarding(of: record, at: now, in: database)
      explanation.parts += Explanation.Part.points(
        try lots(of: record, in: database), at: now, settings.zone)
      return explanation
    case .lot: return try explanation(ofLot: record, at: now, in: database)
    case .account:
      var parts = try onboarding(of: record, at: now, in: database)
      let plan = versions.last.flatMap { Explanation.plan(of: record, under: $0, settings.currency) }
      if let plan { parts.append(plan) }
      return parts.isEmpty ? nil : Explanation(record.reference, parts)
    case .colleague:
      return Explanation.work(record, absences: try Colleagues(database).absences, at: now, settings.zone)
    case .request:
      let place = try database.rankPlace(of: record)
      return versions.last.map { Explanation.rank(record, place: place, under: $0, at: now) }
    case .response:
      let version = record[.created]?.instant.flatMap { versions.inForce(at: $0) }
      return version.map { Explanation.response(record, under: $0) }
    case .story:
      let rewards = try database.records(
        .reward, where: "t.story = ? AND t.story IS NOT NULL", [.integer(record.reference.id)], limit: 20)
      return Explanation.story(record, rewards, at: now, settings.zone)
    case .announcement:
      let reading = try database.segment(of: record, at: now, in: settings)
      return Explanation.announcement(
        record, reading, told: try database.told(of: record, leftOut: false),
        leftOut: try database.told(of: record, leftOut: true), under: versions.inForce(at: now), settings.zone
      )
    case .opportunity: return try explanation(ofOpportunity: record, at: now, in: database)
    case .referral: return try explanation(ofReferral: record, at: now, in: database)
    case .reward: return try explanation(ofReward: record, at: now, in: database)
    default: return nil
    }
  }

  /// What is explained of feedback whose course is known.
  func explanation(
    of feedback: Record, _ course: FeedbackCourse?, under versions: [PolicyVersion], at now: Instant,
    in database: Database
  ) throws -> Explanation {
    var explanation = Explanation.promises(
      feedback.reference, course, under: versions, at: now, settings.zone)
    if let recovery = try MetricsReader(database, settings.zone, at: now).recovery(of: feedback) {
      explanation.parts.append(.recovery(recovery))
    }
    return explanation
  }

  private func onboarding(of payer: Record, at now: Instant, in database: Database) throws
    -> [Explanation.Part]
  {
    guard let list = payer.text(.onboarding), let since = payer[.onboardingSince]?.instant else { return [] }
    let column = payer.reference.kind.rawValue
    let steps = try database.records(
      .task, where: "t.\(column) = ? AND t.\(column) IS NOT NULL AND t.list = ? AND t.created >= ?",
      [.integer(payer.reference.id), .text(list), .integer(since.milliseconds)], order: "t.position, t.id",
      limit: 100)
    return [.onboarding(of: payer, steps, at: now, settings.zone)].compactMap(\.self)
  }
}
