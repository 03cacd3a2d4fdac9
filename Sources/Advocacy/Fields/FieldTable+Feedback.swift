extension FieldTable {
  static let feedback: [Field] = [
    entered(
      .feedbackKind, "Kind", .choice(FeedbackKind.words), "complaint", sortable: true, "kind", "type",
      "category", "ticket type"),
    entered(
      .subject, "Subject", .text, "\"refund still not here\"", sortable: true, searched: true, personal: true,
      "title", "ticket name", "summary"),
    entered(
      .status, "Status", .choice(FeedbackStatus.allCases.map(\.rawValue)), "new", sortable: true,
      "ticket status", "state"),
    entered(.priority, "Priority", .choice(Priority.words), "urgent", sortable: true, "urgency"),
    entered(.customer, "Customer", .reference(.customer), "C-1042", "requester", "contact"),
    related(.customerName, "Customer", .text, "Zoë Okafor", by: .customer, .display, searched: true),
    related(.standing, "Standing", .choice(Standing.words), "champion", by: .customer, .standing),
    entered(.owner, "Owner", .colleague, "me", sortable: true, "assignee", "agent"),
    entered(.tags, "Tags", .tags, "sizing", "tag", "labels"),
    entered(.channel, "Channel", .choice(Channel.words), "mail", "via", "source", "origin", "via channel"),
    derived(.open, "Open", .flag, "yes"),
    derived(.unattended, "Unattended", .flag, "yes"),
    kept(.waitingSince, "Waiting since", .instant, "today", sortable: true, "waiting"),
    kept(.firstAnswered, "First answered", .instant, "none", sortable: true),
    kept(.resolvedAt, "Resolved", .instant, "2026-09", sortable: true),
    kept(.snoozedUntil, "Snoozed until", .instant, "monday", sortable: true, "snoozed"),
    reckoned(.due, "Due", .instant, "2d"),
    reckoned(.firstResponseDue, "First response due", .instant, "today"),
    reckoned(.nextResponseDue, "Next response due", .instant, "4h"),
    reckoned(.resolutionDue, "Resolution due", .instant, "3d"),
    reckoned(.promisesKept, "Promises kept", .integer, "2", sortable: false),
    reckoned(.promisesBroken, "Promises broken", .integer, "1", sortable: false),
    kept(.clocksFrom, "Clocks from", .instant, "2026-09-01"),
    kept(.waitingTeam, "Waiting for", .text, "logistics", "team"),
    kept(.teamDue, "Team promised", .instant, "friday", sortable: true),
    kept(.chase, "Chase", .instant, "today", sortable: true),
    kept(.cause, "Cause", .text, "delivery"),
    kept(.outcome, "Outcome", .choice(ComplaintOutcome.words), "upheld"),
    kept(.remedy, "Remedy", .choice(RemedyKind.words), "refund"),
    kept(.remedyValue, "Remedy's value", .money, "20"),
    kept(.remedyState, "Remedy is", .choice(RemedyState.words), "proposed"),
    kept(.remedied, "Put right", .instant, "2026-09", sortable: true),
    kept(.remediedBy, "Put right by", .colleague, "@ana"),
    kept(.duplicateOf, "Duplicate of", .reference(.feedback), "F-88", "duplicate"),
    kept(.reason, "Reason", .text, "\"not ours\""),
    entered(.request, "Request", .reference(.request), "Q-5", "feature request"),
    kept(.told, "Told", .instant, "none", sortable: true),
    entered(
      .body, "Text", .longText, "\"zip is broken\"", searched: true, personal: true, "description", "comment",
      "comments", "text", "review", "review text", "content", "message"),
    entered(
      .created, "Received", .instant, "2026-09-01", sortable: true, "received", "create date", "created at",
      "date"),
    updated,
  ]

  static let message: [Field] = [
    entered(.feedback, "Feedback", .reference(.feedback), "F-88", "ticket", "ticket id"),
    entered(.direction, "Direction", .choice(MessageDirection.words), "from_customer"),
    entered(.author, "Author", .colleague, "@ben", "agent"),
    entered(.channel, "Channel", .choice(Channel.words), "mail", "via"),
    entered(
      .body, "Text", .longText, "\"thank you\"", searched: true, personal: true, "text", "comment", "message",
      "content"),
    entered(
      .sent, "Sent", .instant, "yesterday", sortable: true, "created", "created at", "date", "timestamp"),
    kept(.updated, "Changed", .instant, "today"),
  ]
}
