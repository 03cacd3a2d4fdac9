import Advocacy

@testable import Dashboard

/// A small programme with a bit of everything.
enum Scene {
  static func ago(_ span: Span) -> Value { .instant(Desk.now - span) }

  /// A desk on the programme, with everything read.
  static func desk(
    columns: Int = 80, rows: Int = 24, role: Role = .manager, feedback: Int = 30,
    configuration: Configuration = Configuration()
  ) -> Desk {
    Desk(
      columns: columns, rows: rows, role: role, file: file(feedback: feedback), configuration: configuration)
  }

  static func file(feedback count: Int = 30) -> MemoryFile {
    var file = MemoryFile(colleagues + customers + feedback(count) + rewards + [referral])
    for number in 1...max(1, count) {
      let reference = Reference(.feedback, Int64(1000 + number))
      guard let record = file.things[reference] else { continue }
      file.messages[reference] = conversation(record)
    }
    file.lines = file.things.values.filter { $0[.unattended] == .flag(true) }
      .sorted { $0.reference < $1.reference }.prefix(12).enumerated().map { number, record in
        Today.Line(
          when: record[.waitingSince]?.instant ?? Desk.now,
          stretch: number < 3 ? .now : number < 9 ? .today : .thisWeek,
          what: "Answer \(record.text(.customerName) ?? ""): \(record.text(.subject) ?? "")",
          why: "unattended", reference: record.reference)
      }
    return file
  }

  static let colleagues: [Record] = [("ana", "Ana Lima"), ("ben", "Ben Osei"), ("mia", "Mia Sørensen")]
    .enumerated().map { number, person in
      Record(
        Reference(.colleague, Int64(number + 1)),
        values: [
          .handle: .text(person.0), .name: .text(person.1), .active: .flag(true), .role: .text("advocate"),
        ])
    }

  private static let people: [(String, String, String)] = [
    ("Zoë Okafor", "champion", "AT"), ("山田 太郎", "none", "JP"), ("Nkechi Adeyemi-Brown", "advocate", "NG"),
    ("محمد الأحمد", "none", "AE"), ("Lars Håkansson", "potential", "SE"), ("Marta Nowak", "champion", "PL"),
    ("Priya Raman", "advocate", "IN"), ("Tomás Vidal", "none", "ES"), ("Ben Okoro", "invited", "NG"),
  ]

  static let customers: [Record] = people.enumerated().map { number, person in
    Record(
      Reference(.customer, Int64(1042 + number)), version: 3,
      values: [
        .display: .text(person.0), .name: .text(person.0), .email: .text("person\(number)@example.org"),
        .standing: .text(person.1), .lifecycle: .text("active"), .country: .text(person.2),
        .lastContact: ago(.days(Int64(9 * number + 1))), .openFeedback: .integer(Int64(number % 3)),
        .referrals: .integer(Int64(number % 2)), .rewardsOwed: .integer(number == 0 ? 1 : 0),
        .owner: .colleague(number % 2 == 0 ? "ana" : "ben"), .mayMail: .text("granted"),
        .mayCall: .text("denied"), .mayChat: .text("unknown"), .mayPost: .text("unknown"),
        .since: .day(CalendarDay(daysSince1970: 18_687 + number * 30)), .tags: .tags(["trail", "vip"]),
      ])
  }

  private static let topics: [(String, String, String)] = [
    (
      "complaint", "Refund still not here",
      "I sent the boots back three weeks ago. The shop says it is done, my bank says it is not. I like you, but this is the second time."
    ),
    (
      "question", "Can I move my plan down in winter?",
      "We are away from November to March. Can the plan rest?"
    ),
    ("complaint", "サイズ違い、三回目", "三回続けてサイズが違います。交換してください。"),
    (
      "suggestion", "Show stock per shop",
      "Before I drive into town I would like to see whether the shop has it."
    ),
    ("praise", "The repair team saved our trip", "They mended the tent pole within an hour. Thank you."),
    ("complaint", "Courier left it in the rain", "The parcel stood in a puddle."),
  ]

  static func feedback(_ count: Int) -> [Record] {
    (1...max(1, count)).prefix(count).map { number in
      let topic = topics[number % topics.count]
      let customer = customers[number % customers.count]
      return Record(
        Reference(.feedback, Int64(1000 + number)), version: 2,
        values: [
          .feedbackKind: .text(topic.0), .subject: .text(topic.1), .body: .text(topic.2),
          .status: .text("new"),
          .priority: .text(number % 7 == 0 ? "urgent" : number % 5 == 0 ? "high" : "normal"),
          .customer: .reference(customer.reference), .customerName: .text(customer.text(.display) ?? ""),
          .standing: .text(customer.text(.standing) ?? "none"), .channel: .text("mail"),
          .open: .flag(true), .unattended: .flag(true),
          .waitingSince: ago(.hours(Int64(count - number) * 5 + 2)),
          .created: ago(.hours(Int64(count - number) * 5 + 2)), .updated: ago(.hours(1)),
          .due: ago(.minutes(Int64(count - number) * 50 - 170)),
          .firstResponseDue: ago(.minutes(Int64(count - number) * 50 - 170)),
        ])
    }
  }

  static func conversation(_ record: Record) -> [Record] {
    [
      Record(
        Reference(.message, record.reference.id),
        values: [
          .feedback: .reference(record.reference), .direction: .text("from_customer"),
          .channel: .text("mail"), .body: record[.body] ?? .text(""),
          .sent: record[.created] ?? ago(.hours(1)),
        ]),
      Record(
        Reference(.message, record.reference.id + 5000),
        values: [
          .feedback: .reference(record.reference), .direction: .text("note"), .author: .colleague("ben"),
          .body: .text("Payment shows as queued since 2 Nov."), .sent: ago(.hours(1)),
        ]),
    ]
  }

  static let referral = Record(
    Reference(.referral, 207),
    values: [
      .status: .text("flagged"), .referrer: .reference(customers[4].reference),
      .referrerName: .text("Lars Håkansson"), .referred: .reference(customers[7].reference),
      .referredName: .text("Tomás Vidal"), .reason: .text("same postal address"), .qualified: ago(.days(2)),
    ])

  static let rewards: [Record] = [
    reward(312, "referrer", customers[4], other: (313, customers[7])),
    reward(313, "referred", customers[7], other: (312, customers[4])),
    Record(
      Reference(.reward, 314),
      values: [
        .status: .text("approved"), .side: .text("single"), .customer: .reference(customers[5].reference),
        .customerName: .text("Marta Nowak"), .points: .integer(500),
        .reason: .text("story “From tent to shop”"),
        .created: ago(.days(6)),
      ]),
  ]

  private static func reward(_ id: Int64, _ side: String, _ customer: Record, other: (Int64, Record))
    -> Record
  {
    let worth: Value = .money(Money(minorUnits: 2000, currency: .euro))
    return Record(
      Reference(.reward, id),
      values: [
        .status: .text("pending"), .side: .text(side), .customer: .reference(customer.reference),
        .customerName: .text(customer.text(.display) ?? ""), .value: worth,
        .referral: .reference(referral.reference), .referralStatus: .text("flagged"),
        .reason: .text("first paid month"), .created: ago(.days(3)),
        .other: .reference(Reference(.reward, other.0)), .otherCustomer: .reference(other.1.reference),
        .otherName: .text(other.1.text(.display) ?? ""), .otherStatus: .text("pending"), .otherValue: worth,
      ])
  }
}
