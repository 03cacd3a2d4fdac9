@testable import Advocacy

/// Referrals as tests need them: Ida Holm brings Tomás Vidal, who pays a week later.
enum ReferralSamples {
  static let invited = Instant(milliseconds: 1_790_000_000_000)
  static let paid = invited + .days(7)
  static let referrer = Reference(.customer, 12)
  static let referred = Reference(.customer, 90)

  static func customer(_ reference: Reference, _ values: [FieldName: Value]) -> Record {
    Record(reference, values: values)
  }

  /// Two who have nothing in common.
  static func facts(
    _ own: [FieldName: Value] = [:], _ other: [FieldName: Value] = [:], given: [FieldName: Value] = [:],
    converted: Instant = paid
  ) -> ReferralFacts {
    let ida: [FieldName: Value] = [
      .name: .text("Ida Holm"), .email: .text("ida@example.org"), .phone: .text("+43 1 2345678"),
      .street: .text("Seeweg 4"), .postcode: .text("1010"),
    ]
    let tomas: [FieldName: Value] = [
      .name: .text("Tomás Vidal"), .email: .text("tomas@example.org"), .phone: .text("+34 91 7654321"),
      .street: .text("Calle Mayor 1"), .postcode: .text("28013"),
    ]
    let referral: [FieldName: Value] = [
      .status: .text("registered"), .referrer: .reference(referrer), .referred: .reference(referred),
      .invited: .instant(invited),
    ]
    return ReferralFacts(
      referral: Record(Reference(.referral, 31), values: referral.merging(given) { $1 }),
      referrer: Record(referrer, values: ida.merging(own) { $1 }),
      referred: Record(referred, values: tomas.merging(other) { $1 }), converted: converted, judged: converted
    )
  }

  /// Another referral of the same person or by the same referrer.
  static func other(
    _ id: Int64, _ status: ReferralStatus, invited: Instant, _ values: [FieldName: Value] = [:]
  )
    -> Record
  {
    Record(
      Reference(.referral, id),
      values: [.status: .text(status.rawValue), .invited: .instant(invited)].merging(values) { $1 })
  }

  static func verdict(_ facts: ReferralFacts, _ text: String = Policy.standardText) throws -> ReferralVerdict
  {
    ReferralVerdict(of: facts, under: try policy(text), in: .utc)
  }

  /// A policy in which every sign counts one point.
  static let everySign =
    "name = \"A\"\n[fraud]\nflag_at = 50\nreject_at = 100\n"
    + FraudRule.allCases.map { rule in
      switch rule {
      case .velocity: "velocity = { points = 1, more_than = 2, within = \"7d\" }\n"
      case .chain: "chain = { points = 1, links = 3 }\n"
      default: "\(rule.rawValue) = 1\n"
      }
    }.joined()
}
