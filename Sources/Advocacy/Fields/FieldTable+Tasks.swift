extension FieldTable {
  static let task: [Field] = [
    entered(
      .title, "To do", .text, "\"send the size guide\"", sortable: true, searched: true, personal: true,
      "name", "subject", "task", "summary", "to do"),
    entered(.status, "Status", .choice(TaskStatus.allCases.map(\.rawValue)), "open", sortable: true, "state"),
    entered(.due, "Due", .instant, "2d", sortable: true, "due date", "promised for", "by"),
    entered(.customer, "Customer", .reference(.customer), "C-1042", "contact"),
    related(.customerName, "Customer", .text, "Zoë Okafor", by: .customer, .display, searched: true),
    entered(.account, "Account", .reference(.account), "A-17"),
    related(.accountName, "Account", .text, "Delta Sports", by: .account, .name, searched: true),
    entered(.feedback, "Feedback", .reference(.feedback), "F-88", "ticket"),
    entered(.owner, "Owner", .colleague, "me", sortable: true, "assignee", "assigned to"),
    entered(.list, "List", .text, "welcome", sortable: true, searched: true, "checklist", "playbook"),
    entered(.position, "Step", .integer, "2"),
    entered(.firstValue, "First value", .flag, "yes"),
    entered(.done, "Done", .instant, "none", sortable: true, "done at", "completed"),
    entered(.reason, "Why skipped", .text, "\"has it already\""),
    entered(
      .body, "Text", .longText, "\"here is the guide\"", searched: true, personal: true, "description",
      "notes", "text"),
    created, updated,
  ]
}
