extension FieldTable {
  static let customer: [Field] = [
    kept(.display, "Name", .text, "Zoë Okafor", sortable: true, personal: true),
    entered(
      .name, "Full name", .text, "Zoë Okafor", searched: true, personal: true, "full name", "customer",
      "customer name", "contact name"),
    entered(
      .email, "Mail", .text, "zoe@example.org", sortable: true, searched: true, personal: true, "e-mail",
      "mail", "email address", "e-mail address"),
    entered(.phone, "Phone", .text, "+43 1 234567", personal: true, "phone number", "telephone", "mobile"),
    entered(.account, "Account", .reference(.account), "A-17"),
    related(.accountName, "Account", .text, "Delta Sports", by: .account, .name, searched: true),
    entered(.jobTitle, "Job title", .text, "Head of Store", "job title", "title", "position", "jobtitle"),
    entered(.language, "Language", .text, "de", "locale", "lang"),
    entered(.street, "Street", .text, "Storgatan 4", personal: true, "address", "street address"),
    entered(.postcode, "Postcode", .text, "111 22", "zip", "zip code", "postal code"),
    entered(.city, "City", .text, "Wien", "town"),
    entered(.country, "Country", .text, "AT", "country code"),
    entered(
      .lifecycle, "Lifecycle", .choice(Lifecycle.words), "active", sortable: true, "lifecycle stage", "stage"),
    entered(.standing, "Standing", .choice(Standing.words), "champion", sortable: true),
    entered(.restingUntil, "Resting until", .day, "2026-12-31", "resting"),
    entered(.owner, "Owner", .colleague, "me", sortable: true, "contact owner", "account manager"),
    entered(.tags, "Tags", .tags, "vip", "tag", "labels"),
    entered(
      .since, "Customer since", .day, "2021-03-01", sortable: true, "customer since", "start date",
      "signup date"),
    entered(.plan, "Plan", .text, "Plus", searched: true, "subscription"),
    entered(.usage, "Usage a month", .text, "\"orders=12, seats=2\""),
    kept(.planOffered, "Plan offered", .text, "Basic"),
    kept(.planOfferedAt, "Offered", .instant, "2026-09", sortable: true),
    kept(.planChosenAt, "Plan chosen", .instant, "2026-09", sortable: true),
    entered(
      .mrr, "Monthly revenue", .money, "120", sortable: true, "monthly revenue", "monthly recurring revenue"),
    entered(.mayMail, "May mail", .choice(Permission.words), "granted", "email opt in"),
    entered(.mayCall, "May call", .choice(Permission.words), "granted"),
    entered(.mayChat, "May chat", .choice(Permission.words), "denied"),
    entered(.mayPost, "May write by post", .choice(Permission.words), "unknown"),
    kept(.lastContact, "Last contact", .instant, "2026-08-30", sortable: true),
    kept(.cadenceIdeal, "Cadence in days", .integer, "30"),
    kept(.cadenceLongest, "Longest in days", .integer, "45"),
    entered(.notes, "Notes", .longText, "\"prefers calls\"", personal: true, "note", "description"),
    kept(.mergedInto, "Merged into", .reference(.customer), "C-3"),
    derived(.duplicate, "May be a duplicate", .flag, "yes"),
    derived(.duplicateReason, "Duplicate because", .text, "\"same mail as C-7\""),
    derived(.payer, "Payer", .text, "A-17"),
    derived(.payerRevenue, "Payer's monthly revenue", .money, "500"),
    derived(.openFeedback, "Open feedback", .integer, "2"),
    derived(.referrals, "Referrals", .integer, "3"),
    derived(.rewardsOwed, "Rewards owed", .integer, "1"),
    created, updated,
  ]

  static let account: [Field] = [
    entered(
      .name, "Name", .text, "Delta Sports", sortable: true, searched: true, "company", "company name",
      "organization", "organisation"),
    entered(.domain, "Domain", .text, "delta-sports.example", searched: true, "website", "company domain"),
    entered(.industry, "Industry", .text, "retail", "sector"),
    entered(.street, "Street", .text, "Storgatan 4", "address", "street address"),
    entered(.postcode, "Postcode", .text, "111 22", "zip", "zip code", "postal code"),
    entered(.city, "City", .text, "Wien", "town"),
    entered(.country, "Country", .text, "AT", "country code"),
    entered(.owner, "Owner", .colleague, "@ana", sortable: true, "company owner"),
    entered(.tags, "Tags", .tags, "retail", "tag", "labels"),
    entered(.plan, "Plan", .text, "Plus", searched: true, "subscription"),
    entered(.usage, "Usage a month", .text, "\"orders=12, seats=2\""),
    kept(.planOffered, "Plan offered", .text, "Basic"),
    kept(.planOfferedAt, "Offered", .instant, "2026-09", sortable: true),
    kept(.planChosenAt, "Plan chosen", .instant, "2026-09", sortable: true),
    entered(
      .mrr, "Monthly revenue", .money, "2400", sortable: true, "monthly revenue", "monthly recurring revenue"),
    entered(.notes, "Notes", .longText, "\"two shops\"", "note", "description", "details"),
    created, updated,
  ]

  static let colleague: [Field] = [
    entered(.handle, "Handle", .text, "ana", sortable: true, searched: true, "login", "user", "username"),
    entered(.name, "Name", .text, "Ana Lima", sortable: true, searched: true, "full name"),
    entered(.email, "Mail", .text, "ana@example.org", searched: true, "e-mail", "mail"),
    entered(.role, "Role", .choice(Role.words), "advocate", sortable: true),
    entered(.active, "Active", .flag, "yes"),
    kept(.awayFrom, "Away from", .instant, "2026-12-01", sortable: true),
    kept(.awayUntil, "Away until", .instant, "friday", sortable: true),
    kept(.cover, "Who covers", .colleague, "@ben"),
    derived(.ownedCustomers, "Customers", .integer, "40", sortable: true),
    derived(.openFeedback, "Open feedback", .integer, "12", sortable: true),
    derived(.late, "Late", .integer, "2", sortable: true),
    derived(.openRequests, "Open requests", .integer, "3", sortable: true),
    derived(.answers, "Answers in 30 days", .integer, "57", sortable: true),
    derived(.firstAnswers, "First answers in 30 days", .integer, "31", sortable: true),
    derived(.firstResponseMinutes, "First response, median minutes", .integer, "140", sortable: true),
    created, updated,
  ]

  static let touchpoint: [Field] = [
    entered(.customer, "Customer", .reference(.customer), "C-1042"),
    related(.customerName, "Customer", .text, "Zoë Okafor", by: .customer, .display, searched: true),
    entered(.channel, "Channel", .choice(Channel.words), "call", sortable: true),
    entered(.direction, "Direction", .choice(TouchpointDirection.words), "outbound"),
    entered(.summary, "Summary", .text, "\"size guide\"", searched: true, personal: true, "subject", "title"),
    entered(
      .body, "Notes", .longText, "\"asked for a demo\"", searched: true, personal: true, "note body", "notes",
      "description"),
    entered(.at, "When", .instant, "today", sortable: true, "date", "activity date", "when", "timestamp"),
    entered(.colleague, "Colleague", .colleague, "@ana", "by", "owner"),
    created, updated,
  ]
}
