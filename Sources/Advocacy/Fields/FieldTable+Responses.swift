extension FieldTable {
  static let response: [Field] = [
    entered(
      .survey, "Survey", .choice(Survey.words), "nps", sortable: true, "survey type", "question", "type"),
    entered(.score, "Score", .integer, "9", sortable: true, "rating", "answer", "nps score", "csat score"),
    entered(.customer, "Customer", .reference(.customer), "C-1042", "respondent"),
    related(.customerName, "Customer", .text, "Zoë Okafor", by: .customer, .display, searched: true),
    entered(
      .body, "Comment", .longText, "\"quick help\"", searched: true, personal: true, "comment", "comments",
      "verbatim", "text", "message"),
    entered(.channel, "Channel", .choice(Channel.words), "mail", sortable: true, "via", "source"),
    entered(
      .at, "Answered", .instant, "2026-09", sortable: true, "answered", "created at", "date", "timestamp",
      "responded at", "response received at"),
    entered(.sent, "Sent", .instant, "2026-09", sortable: true, "asked", "sent at", "request sent at"),
    entered(.feedback, "Feedback", .reference(.feedback), "F-88", "ticket", "ticket id"),
    kept(.followUp, "Asks for", .choice(FollowUp.words), "thanks"),
    kept(.thanked, "Thanked", .instant, "none", sortable: true),
    kept(.thankedBy, "Thanked by", .colleague, "@ana"),
    entered(.colleague, "Recorded by", .colleague, "@ana", "by"),
    created, updated,
  ]
}
