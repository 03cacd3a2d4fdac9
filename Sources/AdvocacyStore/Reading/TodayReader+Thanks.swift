import Advocacy

extension TodayReader {
  /// The most thanks of one sort that one worklist proposes.
  private static let mostThanks = 5

  /// The things of a kind for which someone is to be thanked whom I own or nobody does, the latest by a field first.
  func toBeThanked(_ kind: Kind, since time: FieldName) throws -> [Record] {
    let ids = try database.rows(
      """
      SELECT p.id FROM \(ThingTable.name(of: kind)) p JOIN customers t ON t.id = p.\(FieldColumn.thanked(kind))
      WHERE \(FieldColumn.isToBeThanked(kind, "p")) AND p.\(time) <= ? AND \(isMineOrNobodys)
      ORDER BY p.\(time) DESC, p.id DESC LIMIT \(Self.mostThanks)
      """, [.integer(now.milliseconds)]
    ) { $0.integer(0) }
    return try database.records(kind, ids, only: told)
  }

  /// How long ago a day was, in words.
  func ago(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    default: "\(days) days ago"
    }
  }

  /// Customers to be thanked for bringing another one, the latest first.
  func thanksForReferrals() throws -> [Candidate] {
    let referrals = try toBeThanked(.referral, since: .qualified)
    let referred = try database.records(
      .customer, referrals.compactMap { $0[.referred]?.reference?.id }, only: told)
    let names = Dictionary(referred.map { ($0.reference, $0.text(.display)) }) { first, _ in first }
    return referrals.map { referral in
      let qualified = referral[.qualified]?.instant ?? now
      let name = referral.text(.referrerName) ?? "the customer"
      let friend =
        referral[.referred]?.reference.flatMap { names[$0] ?? nil } ?? referral.text(.referredName)
        ?? "a new customer"
      return line(
        referral, qualified, in: .today, "Thank \(name) for bringing \(friend)",
        "became a customer \(ago(days(since: qualified)))", weight: -1)
    }
  }
}
