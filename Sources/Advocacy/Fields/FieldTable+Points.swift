extension FieldTable {
  static let lot: [Field] = [
    entered(.customer, "Customer", .reference(.customer), "C-12"),
    related(.customerName, "Customer", .text, "Priya Raman", by: .customer, .display, searched: true),
    entered(.pot, "Pot", .text, "points", sortable: true),
    entered(.points, "Points", .integer, "500", sortable: true),
    derived(.left, "Left", .integer, "300", sortable: true),
    kept(.spent, "Spent", .integer, "200"),
    kept(.reserved, "Reserved", .integer, "none"),
    kept(.lapsed, "Lapsed", .integer, "none"),
    kept(.withdrawn, "Taken back", .integer, "none"),
    entered(.reason, "Why", .text, "\"a story\"", searched: true, "note"),
    kept(.reward, "Reward", .reference(.reward), "W-12"),
    entered(.earned, "Earned", .instant, "2026-09", sortable: true, "earned at"),
    entered(.starts, "Can be spent from", .instant, "friday", sortable: true, "active from"),
    entered(.expires, "Expires", .instant, "2026-12-31", sortable: true, "expiry", "expires at"),
    kept(.expired, "Expired", .instant, "none", sortable: true),
    created, updated,
  ]

  static let code: [Field] = [
    entered(.item, "For", .text, "tote_bag", sortable: true, searched: true, "catalogue item"),
    entered(.code, "Code", .text, "TOTE-7F3K", sortable: true, searched: true, "coupon", "voucher"),
    derived(.free, "Free", .flag, "yes"),
    entered(.expires, "Expires", .instant, "2026-12-31", sortable: true, "expiry", "valid until"),
    kept(.reward, "Given for", .reference(.reward), "W-12"),
    kept(.given, "Given", .instant, "2026-09", sortable: true),
    kept(.voided, "Withdrawn", .instant, "none", sortable: true),
    kept(.reason, "Why", .text, "\"was on a list that leaked\""),
    created, updated,
  ]

  /// What points a customer has, as fields of the customer.
  static let pointsOfCustomer: [Field] = [
    derived(.pointsBalance, "Points", .integer, "500"),
    derived(.pointsEarned, "Points ever earned", .integer, "1200"),
  ]

  /// What a reward was exchanged for, as fields of the reward.
  static let exchange: [Field] = [
    entered(.pot, "Pot", .text, "points"),
    kept(.item, "For", .text, "tote_bag", sortable: true),
    kept(.price, "Price in points", .integer, "500"),
    kept(.lots, "Lots", .text, "L-3:200"),
    derived(.code, "Code", .text, "TOTE-7F3K"),
  ]
}
