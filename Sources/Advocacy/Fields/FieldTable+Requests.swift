extension FieldTable {
  static let request: [Field] = [
    entered(
      .title, "Title", .text, "\"size guide\"", sortable: true, searched: true, "name", "subject", "summary",
      "post title"),
    entered(
      .status, "Status", .choice(RequestStatus.allCases.map(\.rawValue)), "shipped", sortable: true, "state"),
    entered(.team, "Team", .text, "logistics", sortable: true, searched: true, "department"),
    entered(.owner, "Owner", .colleague, "me", sortable: true, "assignee"),
    entered(.tags, "Tags", .tags, "sizing", "tag", "labels"),
    derived(.rank, "Rank", .integer, "25300", sortable: true),
    derived(.customers, "Customers", .integer, "14", sortable: true),
    derived(.feedbackCount, "Feedback", .integer, "19", sortable: true),
    derived(.toldCount, "Customers told", .integer, "10"),
    derived(.untold, "Customers left to tell", .integer, "4", sortable: true),
    derived(.recentCustomers, "Customers in 30 days", .integer, "10"),
    derived(.recentFeedback, "Feedback in 30 days", .integer, "12"),
    derived(.revenue, "Monthly revenue", .money, "2400", sortable: true),
    derived(.revenueWeight, "Its revenue in 30 days, in customers", .integer, "3"),
    derived(.lastAsked, "Last asked for", .instant, "yesterday", sortable: true),
    entered(.due, "Promised for", .day, "2026-12-01", sortable: true, "promised", "due date", "promised for"),
    entered(.chase, "Chase on", .day, "friday", sortable: true, "chase on"),
    kept(.shipped, "Shipped", .instant, "2026-09", sortable: true),
    entered(.reason, "Why", .text, "\"not this year\"", "decline reason"),
    kept(.mergedInto, "Merged into", .reference(.request), "Q-3"),
    entered(
      .body, "Need", .longText, "\"measurements beside the sizes\"", searched: true, "need", "description",
      "text"),
    created, updated,
  ]
}
