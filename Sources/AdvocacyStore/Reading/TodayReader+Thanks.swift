import Advocacy

extension TodayReader {
  /// Customers to be thanked for bringing another one, the latest first.
  func thanksForReferrals() throws -> [Candidate] {
    let ids = try database.rows(
      """
      SELECT p.id FROM referrals p JOIN customers t ON t.id = p.referrer
      WHERE \(FieldColumn.isToBeThanked(.referral, "p")) AND p.qualified <= ? AND \(isMineOrNobodys)
      ORDER BY p.qualified DESC, p.id DESC LIMIT \(Self.mostThanks)
      """, [.integer(now.milliseconds), me]
    ) { Reference(.referral, $0.integer(0)) }
    return try ids.compactMap { try database.record($0) }.map { referral -> Candidate in
      let qualified = referral[.qualified]?.instant ?? now
      let name = referral.text(.referrerName) ?? "the customer"
      let friend =
        try referral[.referred]?.reference.flatMap { try database.record($0)?.text(.display) }
        ?? referral.text(.referredName) ?? "a new customer"
      return line(
        referral, qualified, in: .today, "Thank \(name) for bringing \(friend)",
        "became a customer \(ago(days(since: qualified)))", weight: -1)
    }
  }
}
