import Advocacy

/// What queries match, said once for the evaluation in memory and for the programme file.
enum QueryCases {
  /// Wednesday 2026-09-16, 12:30 in Vienna.
  static let now = Instant(milliseconds: 1_789_554_600_000)
  static let context = ReadingContext(
    now: now, zone: ProgrammeZone("Europe/Vienna") ?? .utc, currency: .euro, me: "ana")

  static let zoe = Record(
    Reference(.customer, 12),
    values: [
      .display: .text("Zoë Okafor"), .name: .text("Zoë Okafor"), .standing: .text("champion"),
      .tags: .tags(["Größe", "vip"]),
    ],
    attributes: ["Contract": "Two year", "Monthly Charges": "79.85", "Note": ""])

  static let lost = Record(
    Reference(.feedback, 88),
    values: [
      .subject: .text("Refund lost"), .status: .text("new"), .priority: .text("high"),
      .customer: .reference(Reference(.customer, 12)), .open: .flag(true),
      .created: .instant(now),
    ])

  static let feedback: [(text: String, matches: Bool)] = [
    ("", true), ("refund", true), ("REFÜND", true), ("zoe", true), ("okafor refund", true), ("-lost", false),
    ("refund -zzz", true), ("\"refund lost\"", true), ("\"lost refund\"", false), ("%", false), ("_", false),
    ("status:new", true), ("status:new,closed", true), ("status!=new", false), ("-status:closed", true),
    ("priority>normal", true), ("priority>=high", true), ("priority>high", false), ("priority<urgent", true),
    ("owner:none", true), ("owner:any", false), ("owner!=me", true), ("-owner:me", true), ("owner:me", false),
    ("standing:champion", true), ("customer.standing:champion", true), ("customer.tags:grosse", true),
    ("customer.tags:gross", false), ("customer:okafor", true), ("customer:C-12", true),
    ("customer:C-1", false),
    ("customer.email:none", true), ("created:today", true), ("created:-2h", true), ("created<today", false),
    ("created>yesterday", true), ("subject:fund", true), ("subject=fund", false),
    ("subject=\"refund lost\"", true),
    ("ref:F-88", true), ("ref:F-8", false), ("open:yes", true), ("snoozed_until:none", true),
    ("snoozed_until<2d", false),
  ]

  static let customers: [(text: String, matches: Bool)] = [
    ("x.contract:\"Two year\"", true), ("x.contract:two", true), ("x.contract=two", false),
    ("x.monthly_charges>79", true), ("x.monthly_charges>80", false), ("x.contract>1", false),
    ("x.note:none", true), ("x.note:any", false), ("x.missing:none", true),
    ("x.contract!=\"one year\"", true),
    ("tags:vip", true), ("tags:vi", false), ("tags:GRÖSSE", true), ("-tags:vip", false), ("tags:none", false),
    ("standing>advocate", true),
  ]
}
