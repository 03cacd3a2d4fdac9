extension FieldTable {
  static let opportunity: [Field] = [
    entered(.title, "For what", .text, "\"call with a retailer\"", searched: true, "subject", "purpose"),
    entered(.askKind, "What", .choice(AskKind.words), "reference_call", sortable: true, "kind", "type"),
    entered(
      .status, "Status", .choice(OpportunityStatus.allCases.map(\.rawValue)), "open", sortable: true),
    entered(.due, "Wanted by", .day, "thursday", sortable: true, "wanted by", "deadline"),
    entered(.needed, "How many", .integer, "2", sortable: true, "how many", "seats"),
    derived(.found, "Found", .integer, "1", sortable: true),
    derived(.unanswered, "Unanswered", .integer, "1", sortable: true),
    entered(.wanted, "Profile", .text, "\"standing:champion tags:retail\"", "profile", "segment"),
    entered(.channel, "By", .choice(Channel.words), "mail"),
    entered(.forWhom, "For whom", .text, "\"Jo of sales\"", searched: true, "for", "requested by"),
    entered(.owner, "Owner", .colleague, "me", sortable: true),
    entered(.body, "Notes", .longText, "\"half an hour, in the morning\"", "notes", "description"),
    entered(.reason, "Why", .text, "\"the event is off\""),
    kept(.filled, "Filled", .instant, "2026-09", sortable: true),
    created, updated,
  ]
}
