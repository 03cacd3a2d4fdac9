extension FieldTable {
  static let mention: [Field] = [
    entered(.at, "Said", .instant, "yesterday", sortable: true, "date", "published"),
    entered(.sentiment, "Says", .choice(Sentiment.words), "praise", sortable: true, "tone"),
    entered(.status, "Status", .choice(MentionStatus.allCases.map(\.rawValue)), "seen", sortable: true),
    entered(.author, "By", .text, "\"Trail Magazine\"", searched: true, personal: true, "by", "writer"),
    entered(.source, "Where", .text, "\"review site\"", searched: true, "site", "platform"),
    entered(.url, "Link", .text, "https://example.org/review", "link"),
    entered(.customer, "Customer", .reference(.customer), "C-1042"),
    related(.customerName, "Customer", .text, "Zoë Okafor", by: .customer, .display, searched: true),
    related(.standing, "Standing", .choice(Standing.words), "champion", by: .customer, .standing),
    entered(.body, "Text", .longText, "\"they mended it at once\"", searched: true, personal: true, "text"),
    entered(.owner, "Owner", .colleague, "me", sortable: true),
    entered(.feedback, "Became", .reference(.feedback), "F-88"),
    kept(.thanked, "Thanked", .instant, "none", sortable: true),
    kept(.amplified, "Amplified", .instant, "none", sortable: true),
    kept(.amplifiedIn, "Amplified in", .text, "\"our journal\""),
    entered(.reason, "Why", .text, "\"not about us\""),
    created, updated,
  ]

  static let announcement: [Field] = [
    entered(.title, "Title", .text, "\"new opening hours\"", searched: true, "subject", "headline"),
    entered(.news, "News", .choice(["good", "bad"]), "bad", sortable: true, "kind", "tone"),
    entered(.status, "Status", .choice(AnnouncementStatus.allCases.map(\.rawValue)), "draft", sortable: true),
    entered(.segment, "Segment", .text, "\"lifecycle:active\"", "for whom", "audience"),
    entered(.channel, "By", .choice(AnnouncementRules.channels), "mail"),
    entered(.owner, "Owner", .colleague, "me", sortable: true),
    entered(.body, "Text", .longText, "\"from May on\"", searched: true, "text"),
    kept(.sent, "Sent", .instant, "2026-09", sortable: true),
    kept(.toldCount, "Told", .integer, "212", sortable: true),
    kept(.leftOut, "Left out", .integer, "28", sortable: true),
    kept(.override, "One text for so many because", .text, "\"the shop burnt down\""),
    kept(.corrections, "Corrections", .longText, "\"it is Tuesday\""),
    kept(.corrected, "Corrected", .instant, "none", sortable: true),
    created, updated,
  ]
}
