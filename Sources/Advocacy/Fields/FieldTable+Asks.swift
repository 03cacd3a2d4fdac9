extension FieldTable {
  static let ask: [Field] = [
    entered(.askKind, "What", .choice(AskKind.words), "reference_call", sortable: true, "kind", "type"),
    entered(.title, "For what", .text, "\"call with a retailer\"", searched: true, "subject", "purpose"),
    entered(.status, "Status", .choice(AskStatus.allCases.map(\.rawValue)), "accepted", sortable: true),
    entered(.customer, "Customer", .reference(.customer), "C-1042"),
    related(.customerName, "Customer", .text, "Zoë Okafor", by: .customer, .display, searched: true),
    related(.standing, "Standing", .choice(Standing.words), "champion", by: .customer, .standing),
    entered(.opportunity, "Opportunity", .reference(.opportunity), "O-4"),
    related(
      .opportunityTitle, "Opportunity", .text, "\"call with a retailer\"", by: .opportunity, .title),
    entered(.introducedTo, "Introduced to", .reference(.customer), "C-90"),
    related(.introducedName, "Introduced to", .text, "Marta Nowak", by: .introducedTo, .display),
    entered(.channel, "By", .choice(Channel.words), "mail"),
    entered(.due, "Wanted by", .day, "thursday", sortable: true, "wanted by", "deadline"),
    entered(.owner, "Owner", .colleague, "me", sortable: true),
    entered(.asked, "Asked", .instant, "2026-09", sortable: true, "asked at"),
    kept(.answered, "Answered", .instant, "none", sortable: true),
    kept(.done, "Done", .instant, "2026-09", sortable: true),
    kept(.thanked, "Thanked", .instant, "none", sortable: true),
    entered(.result, "What came of it", .text, "\"they signed\"", searched: true, "outcome"),
    entered(.reason, "Why", .text, "\"no time\""),
    kept(.override, "Asked all the same because", .text, "\"she offered it\""),
    kept(.overridden, "What spoke against it", .text, "\"rests until\""),
    created, updated,
  ]
}
