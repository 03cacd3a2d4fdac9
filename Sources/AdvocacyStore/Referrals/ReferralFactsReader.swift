import Advocacy
import GRDB

/// Gathers what the rules look at when a referral is judged; things and grants as whoever asks knows them.
struct ReferralFactsReader {
  /// The most of a referrer's other referrals that are looked at, the latest.
  static let mostOthers = 200

  let database: Database
  let zone: ProgrammeZone
  /// A thing as it is, or was, at the judgement.
  let thing: (Reference) throws -> Record?
  /// What a person has been granted on a side before the judgement, in the year from an instant on and ever.
  let grants: (Reference, RewardSide, _ year: Instant) throws -> ReferralFacts.Grants

  /// What is known of a referral; nothing when who referred isn't there.
  func facts(of referral: Record, converted: Instant, judged: Instant, paid: Money?) throws -> ReferralFacts?
  {
    guard let referrer = try referral[.referrer]?.reference.flatMap({ try thing($0) }) else { return nil }
    let referred = try referral[.referred]?.reference.flatMap { try thing($0) }
    var facts = ReferralFacts(
      referral: referral, referrer: referrer, referred: referred, converted: converted, judged: judged,
      paid: paid)
    let mail = referred?.text(.email) ?? referral.text(.referredEmail)
    let key = mail.flatMap { ContactKey.mail($0) }
    facts.ofPerson = try others(of: referral, referred?.reference, key)
    facts.ofReferrer = try others(of: referral, by: referrer.reference)
    facts.namesakes = try namesakes(of: referred, key, besides: referrer.reference)
    facts.ancestors = try ancestors(of: referrer.reference)
    if let person = referred?.reference, let code = referral.text(.code), try handsOut(person, code, referral)
    {
      facts.codeOwners = [person]
    }
    let year = yearStart(judged)
    facts.grants[.referrer] = try grants(referrer.reference, .referrer, year)
    if let referred { facts.grants[.referred] = try grants(referred.reference, .referred, year) }
    return facts
  }

  /// The first instant of the calendar year of another one.
  func yearStart(_ instant: Instant) -> Instant {
    BudgetPeriod(.year, containing: instant, in: zone).start
  }

  private func others(of referral: Record, _ person: Reference?, _ key: String?) throws -> [Record] {
    var ids: Set<Int64> = []
    if let person {
      ids.formUnion(try self.ids("referred = ?", .integer(person.id)))
    }
    if let key { ids.formUnion(try self.ids("mail_key = ?", .text(key))) }
    ids.remove(referral.reference.id)
    return try ids.sorted().compactMap { try thing(Reference(.referral, $0)) }
  }

  private func ids(_ condition: String, _ value: SQLValue) throws -> [Int64] {
    try database.rows(
      "SELECT id FROM referrals WHERE \(condition) AND removed = 0 ORDER BY id LIMIT 100", [value]
    ) {
      $0.integer(0)
    }
  }

  private func others(of referral: Record, by referrer: Reference) throws -> [Record] {
    try database.rows(
      """
      SELECT r.id, coalesce(c.email, r.referred_email) FROM referrals r LEFT JOIN customers c ON c.id = r.referred
      WHERE r.referrer = ? AND r.id <> ? AND r.removed = 0 ORDER BY r.id DESC LIMIT \(Self.mostOthers)
      """, [.integer(referrer.id), .integer(referral.reference.id)]
    ) { (Reference(.referral, $0.integer(0)), $0.text(1)) }.compactMap { reference, email in
      guard var other = try thing(reference) else { return nil }
      other[.referredEmail] = email.map { .text($0) }
      return other
    }
  }

  private func namesakes(of referred: Record?, _ key: String?, besides referrer: Reference) throws -> [Record]
  {
    var ids: Set<Int64> = []
    func add(_ column: String, _ value: String?) throws {
      guard let value else { return }
      ids.formUnion(
        try database.rows(
          """
          SELECT id FROM customers WHERE \(column) = ? AND \(column) IS NOT NULL AND removed = 0
            AND merged_into IS NULL ORDER BY id LIMIT 20
          """, [.text(value)]
        ) { $0.integer(0) })
    }
    try add("mail_key", key)
    try add("phone_key", referred?.text(.phone).flatMap { ContactKey.phone($0) })
    ids.subtract([referrer.id, referred?.reference.id ?? 0])
    return try ids.sorted().compactMap { try thing(Reference(.customer, $0)) }
  }

  /// Who brought a customer, who brought that one, and so on, until nobody did or the row comes back to itself.
  private func ancestors(of customer: Reference) throws -> [Reference] {
    var row: [Reference] = []
    var last = customer
    while row.count < ReferralFacts.mostAncestors {
      let claims = try ids("referred = ?", .integer(last.id)).compactMap {
        try thing(Reference(.referral, $0))
      }
      let counted = claims.filter { $0[.qualified] != nil && $0.status != ReferralStatus.rejected.rawValue }
      guard let next = counted.first?[.referrer]?.reference, next != customer, !row.contains(next) else {
        break
      }
      row.append(next)
      last = next
    }
    return row
  }

  private func handsOut(_ person: Reference, _ code: String, _ referral: Record) throws -> Bool {
    try database.number(
      "SELECT EXISTS (SELECT 1 FROM referrals WHERE referrer = ? AND code = ? AND id <> ? AND removed = 0)",
      .integer(person.id), .text(code), .integer(referral.reference.id)) == 1
  }
}

extension Database {
  /// What a person has been granted on a side and still stands, in the year from an instant on and ever; what points
  /// were exchanged for isn't granted.
  func grants(of customer: Reference, _ side: RewardSide, year: Instant, zone: ProgrammeZone) throws
    -> ReferralFacts.Grants
  {
    let end = BudgetPeriod(.year, containing: year, in: zone).end
    return try first(
      """
      SELECT coalesce(sum(created >= ?1 AND created < ?2), 0), count(*) FROM rewards
      WHERE customer = ?3 AND side = ?4 AND removed = 0 AND item IS NULL
        AND status NOT IN ('not_eligible', 'rejected', 'voided', 'clawed_back')
      """,
      [.integer(year.milliseconds), .integer(end.milliseconds), .integer(customer.id), .text(side.rawValue)]
    ) { ReferralFacts.Grants(thisYear: Int($0.integer(0)), ever: Int($0.integer(1))) }
      ?? ReferralFacts.Grants()
  }

  /// What is taken of a budget in a period.
  func use(of budget: Budget, in period: BudgetPeriod) throws -> BudgetUse {
    var use = BudgetUse(budget, period)
    let (column, currency): (String, SQLValue) =
      switch budget.limit {
      case .money(let most): ("value_minor", .text(most.currency.code))
      default: ("points", .null)
      }
    let sums = try rows(
      """
      SELECT side, status, issued IS NOT NULL, sum(\(column)) FROM rewards
      WHERE coalesce(decided, issued) >= ? AND coalesce(decided, issued) < ? AND removed = 0
        AND value_currency IS ? GROUP BY 1, 2, 3
      """, [.integer(period.start.milliseconds), .integer(period.end.milliseconds), currency]
    ) { row -> Record in
      var sum = Record(Reference(.reward, 0))
      sum[.side] = row.text(0).map { .text($0) }
      sum[.status] = row.text(1).map { .text($0) }
      sum[.decided] = .instant(period.start)
      if row.integer(2) == 1 { sum[.issued] = .instant(period.start) }
      switch budget.limit {
      case .money(let most): sum[.value] = .money(Money(minorUnits: row.integer(3), currency: most.currency))
      default: sum[.points] = .integer(row.integer(3))
      }
      return sum
    }
    for sum in sums { use.add(sum) }
    return use
  }
}
