import Advocacy
import GRDB

/// The judging of a programme's past referrals by another policy, one after the other, each as if those before it had
/// been judged by it too.
///
/// Customers count as they are now. What people did after a judgement, a rejection or a refund, is taken to have
/// happened as it did.
final class ReferralReplay {
  private struct Judged {
    var reference: Reference
    var at: Instant
    var converted: Instant
  }

  private struct Grant {
    var at: Instant
    var ended: Instant?
  }

  private struct Person: Hashable {
    var customer: Reference
    var side: RewardSide
  }

  private let database: Database
  private let policy: Policy
  private let zone: ProgrammeZone
  private let judged: [Judged]
  private let isJudged: Set<Reference>
  /// When people ended referrals and rewards, by rejecting, voiding or letting them expire.
  private let ended: [Reference: Instant]
  /// When people took back what a referral earned, by rejecting or refunding it.
  private let takenBack: [Reference: Instant]
  private var outcomes: [Reference: (status: ReferralStatus, qualified: Instant?)] = [:]
  private var grants: [Person: [Grant]] = [:]
  private var now = Instant(milliseconds: 0)

  init(_ database: Database, _ policy: Policy, in zone: ProgrammeZone) throws {
    self.database = database
    self.policy = policy
    self.zone = zone
    judged = try Self.judged(database)
    isJudged = Set(judged.map(\.reference))
    ended = try Self.ended(database)
    takenBack = try Self.takenBack(database)
    try noteOtherGrants()
  }

  /// What the other policy would have made of the rewards that there are.
  func rehearsal() throws -> ReferralRehearsal {
    var rehearsal = ReferralRehearsal()
    try replay { _, verdict, rewards in
      for reward in rewards { rehearsal.take(reward, verdict) }
    }
    return rehearsal
  }

  /// What the other policy makes of each referral, in the order in which they were judged.
  func verdicts() throws -> [(Reference, ReferralVerdict)] {
    var verdicts: [(Reference, ReferralVerdict)] = []
    try replay { reference, verdict, _ in verdicts.append((reference, verdict)) }
    return verdicts
  }

  private func replay(_ take: (Reference, ReferralVerdict, [Record]) -> Void) throws {
    for judgement in judged {
      guard let record = try database.storedRecord(judgement.reference) else { continue }
      now = judgement.at
      let reader = ReferralFactsReader(
        database: database, zone: zone, thing: { try self.thing($0) },
        grants: { customer, side, year in self.grants(of: Person(customer: customer, side: side), year) })
      guard
        let facts = try reader.facts(
          of: record, converted: judgement.converted, judged: judgement.at, paid: record[.paid]?.money)
      else { continue }
      let verdict = ReferralVerdict(of: facts, under: policy, in: zone)
      let rewards = try sides(of: judgement.reference)
      note(verdict, of: judgement, facts, rewards)
      take(judgement.reference, verdict, rewards)
    }
  }

  private func sides(of referral: Reference) throws -> [Record] {
    try database.records(
      .reward, where: "t.referral = ? AND t.referral IS NOT NULL", [.integer(referral.id)],
      order: "t.side DESC, t.id", limit: 2)
  }

  /// Keeps what a judgement would have left behind.
  private func note(
    _ verdict: ReferralVerdict, of judgement: Judged, _ facts: ReferralFacts, _ rewards: [Record]
  ) {
    switch verdict.outcome {
    case .qualifies: outcomes[judgement.reference] = (.qualified, judgement.converted)
    case .flagged: outcomes[judgement.reference] = (.flagged, judgement.converted)
    case .fraud, .notEligible: outcomes[judgement.reference] = (.rejected, nil)
    case .notYet: outcomes[judgement.reference] = (.registered, nil)
    }
    let people: [(RewardSide, Reference?)] = [
      (.referrer, facts.referrer.reference), (.referred, facts.referred?.reference),
    ]
    for (side, customer) in people {
      guard let customer, case .granted = verdict.sides[side] else { continue }
      let real = rewards.first { $0.text(.side) == side.rawValue }
      // What the rules refused then would have ended with its referral.
      let wasRefused = real.map { $0[.decidedBy] == .colleague(Actor.policy.handle) } ?? true
      let end = real.flatMap { ended[$0.reference] } ?? (wasRefused ? takenBack[judgement.reference] : nil)
      grants[Person(customer: customer, side: side), default: []].append(Grant(at: judgement.at, ended: end))
    }
  }

  private func grants(of person: Person, _ year: Instant) -> ReferralFacts.Grants {
    let standing = (grants[person] ?? []).filter { grant in
      grant.at <= now && (grant.ended.map { $0 > now } ?? true)
    }
    let period = BudgetPeriod(.year, containing: year, in: zone)
    return ReferralFacts.Grants(thisYear: standing.count { period.contains($0.at) }, ever: standing.count)
  }

  /// A thing as it would have been at the judgement that is replayed.
  private func thing(_ reference: Reference) throws -> Record? {
    guard var record = try database.storedRecord(reference) else { return nil }
    guard reference.kind == .referral else { return record }
    let end = ended[reference].flatMap { $0 < now ? $0 : nil }
    if let outcome = outcomes[reference] {
      let isEnded = end != nil && outcome.status != .registered
      record[.status] = .text((isEnded ? ReferralStatus.rejected : outcome.status).rawValue)
      record[.qualified] = outcome.qualified.map { .instant($0) }
    } else if isJudged.contains(reference) || (end == nil && ended[reference] != nil) {
      record[.status] = .text(ReferralStatus.registered.rawValue)
      record[.qualified] = nil
    }
    return record
  }

  /// Rewards of referrals that were never judged count as they are.
  private func noteOtherGrants() throws {
    let others = try database.rows(
      """
      SELECT id, customer, side, created, referral FROM rewards
      WHERE referral IS NOT NULL AND removed = 0 AND status NOT IN ('not_eligible', 'rejected')
      """
    ) { row in
      (
        Reference(.reward, row.integer(0)), Reference(.customer, row.integer(1)),
        row.text(2).flatMap(RewardSide.init), Instant(milliseconds: row.integer(3)),
        Reference(.referral, row.integer(4))
      )
    }
    for (reward, customer, side, at, referral) in others {
      guard let side, !isJudged.contains(referral) else { continue }
      grants[Person(customer: customer, side: side), default: []].append(Grant(at: at, ended: ended[reward]))
    }
  }

  /// The referrals that were judged, or let through before there were rules, in the order in which that happened.
  private static func judged(_ database: Database) throws -> [Judged] {
    try database.rows(
      """
      SELECT r.id, coalesce(r.first_paid, r.qualified) AS converted, a.at, a.id AS entry
      FROM referrals r LEFT JOIN (
        SELECT thing, min(a.at) AS at, min(a.id) AS id FROM activity a
        WHERE a.kind = 'referral' AND a.action = 'referral.qualify' AND \(Undoing.stands) GROUP BY thing
      ) a ON a.thing = r.id
      WHERE r.removed = 0 AND coalesce(r.first_paid, r.qualified) IS NOT NULL
      ORDER BY coalesce(a.at, converted), entry, r.id
      """
    ) { row in
      let converted = Instant(milliseconds: row.integer(1))
      return Judged(
        reference: Reference(.referral, row.integer(0)),
        at: row.optionalInteger(2).map { Instant(milliseconds: $0) } ?? converted, converted: converted)
    }
  }

  /// When people ended things; for what an import brought, when it last changed.
  private static func ended(_ database: Database) throws -> [Reference: Instant] {
    var ended: [Reference: Instant] = [:]
    let words = "'rejected', 'expired', 'not_eligible', 'voided', 'clawed_back'"
    let imported = [
      (Kind.referral, "referrals", "'rejected', 'expired'"),
      (.reward, "rewards", "'rejected', 'not_eligible', 'voided', 'clawed_back'"),
    ]
    for (kind, table, statuses) in imported {
      for (id, at) in try database.rows(
        "SELECT id, updated FROM \(table) WHERE status IN (\(statuses)) AND batch IS NOT NULL AND removed = 0",
        [], { ($0.integer(0), $0.integer(1)) })
      { ended[Reference(kind, id)] = Instant(milliseconds: at) }
    }
    let acts = try database.rows(
      """
      SELECT a.kind, a.thing, a.at FROM activity a
      WHERE a.kind IN ('referral', 'reward') AND a.action <> 'referral.qualify'
        AND json_extract(a.payload, '$.fields.status[1]') IN (\(words)) AND \(Undoing.stands)
        AND (a.kind = 'referral' OR json_extract(a.payload, '$.fields.status[1]') <> 'expired')
      ORDER BY a.id
      """
    ) { row in
      row.text(0).flatMap(Kind.init(rawValue:)).map {
        (Reference($0, row.integer(1)), Instant(milliseconds: row.integer(2)))
      }
    }
    for case let (reference, at)? in acts { ended[reference] = at }
    return ended
  }

  private static func takenBack(_ database: Database) throws -> [Reference: Instant] {
    let acts = try database.rows(
      """
      SELECT a.thing, a.at FROM activity a
      WHERE a.kind = 'referral' AND a.action <> 'referral.qualify'
        AND json_extract(a.payload, '$.fields.status[1]') IN ('rejected', 'refunded') AND \(Undoing.stands)
      ORDER BY a.id
      """
    ) { (Reference(.referral, $0.integer(0)), Instant(milliseconds: $0.integer(1))) }
    return Dictionary(acts, uniquingKeysWith: { $1 })
  }
}
