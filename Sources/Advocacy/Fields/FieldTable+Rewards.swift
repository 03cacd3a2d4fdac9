extension FieldTable {
  static let referral: [Field] = [
    entered(.status, "Status", .choice(ReferralStatus.allCases.map(\.rawValue)), "flagged", sortable: true),
    entered(.code, "Code", .text, "PRIYA20", sortable: true, searched: true, "referral code", "coupon"),
    entered(.referrer, "Who referred", .reference(.customer), "C-12", "advocate", "referred by"),
    related(.referrerName, "Who referred", .text, "Priya Raman", by: .referrer, .display, searched: true),
    entered(.referred, "Who came", .reference(.customer), "C-90", "friend", "referee"),
    entered(
      .referredName, "Name given", .text, "Tomás Vidal", searched: true, personal: true, "friend name",
      "referee name"),
    entered(
      .referredEmail, "Mail given", .text, "tomas@example.org", searched: true, personal: true,
      "friend email", "referee email"),
    entered(.invited, "Invited", .instant, "2026-09", sortable: true, "invited at"),
    entered(.registered, "Registered", .instant, "2026-09", sortable: true, "registered at"),
    entered(.qualified, "Qualified", .instant, "2026-09", sortable: true, "qualified at", "converted at"),
    entered(.heldUntil, "Held until", .instant, "friday", sortable: true),
    entered(.expires, "Expires", .instant, "2026-12-31", sortable: true, "expiry", "expires at"),
    entered(.reason, "Why", .text, "\"same address\"", "flag reason"),
    created, updated,
  ]

  static let reward: [Field] = [
    entered(.status, "Status", .choice(RewardStatus.allCases.map(\.rawValue)), "pending", sortable: true),
    entered(.customer, "Customer", .reference(.customer), "C-12"),
    related(.customerName, "Customer", .text, "Priya Raman", by: .customer, .display, searched: true),
    entered(.referral, "Referral", .reference(.referral), "R-198"),
    related(
      .referralStatus, "Referral", .choice(ReferralStatus.allCases.map(\.rawValue)), "qualified",
      by: .referral, .status),
    entered(.side, "Side", .choice(RewardSide.words), "referrer"),
    entered(.value, "Value", .money, "20", sortable: true, "amount", "reward"),
    entered(.points, "Points", .integer, "500", sortable: true),
    entered(.reason, "Why", .text, "\"first paid month\"", "note"),
    kept(.rule, "Rule", .text, "\"12 a year\""),
    entered(.heldUntil, "Held until", .instant, "friday", sortable: true),
    entered(.expires, "Expires", .instant, "2026-12-31", sortable: true, "expiry"),
    entered(.decided, "Decided", .instant, "2026-09", sortable: true),
    kept(.decidedBy, "Decided by", .colleague, "@mia"),
    entered(.issued, "Issued", .instant, "2026-09", sortable: true),
    entered(.redeemed, "Redeemed", .instant, "2026-09", sortable: true),
    entered(.grantKey, "Grant key", .text, "\"order-7781\"", "idempotency key"),
    derived(.other, "Other side", .reference(.reward), "W-13"),
    derived(.otherCustomer, "Other customer", .reference(.customer), "C-90"),
    derived(.otherName, "Other customer", .text, "Tomás Vidal"),
    derived(.otherStatus, "Other status", .choice(RewardStatus.allCases.map(\.rawValue)), "pending"),
    derived(.otherValue, "Other value", .money, "20"),
    derived(.otherPoints, "Other points", .integer, "500"),
    created, updated,
  ]
}
