import Advocacy

@testable import Dashboard

extension Scene {
  /// The small programme with requests in every state, and what customers wrote of them.
  static func bridge() -> MemoryFile {
    var file = Scene.file()
    for record in requests + linkedFeedback { file.things[record.reference] = record }
    return file
  }

  /// A day so many days from that of the desk.
  static func day(_ distance: Int) -> Value { .day(CalendarDay(daysSince1970: 20_780 + distance)) }

  static let requests: [Record] = [
    request(5, "Size guide beside the sizes", .shipped, rank: 25_300, customers: 4, untold: 3),
    request(6, "Show stock per shop", .proposed, rank: 18_250, customers: 3),
    request(7, "サイズ表を日本語で", .proposed, rank: 9_100, customers: 1),
    request(8, "Let a plan rest in winter", .started, rank: 4_020, customers: 2, due: -3),
    request(9, "Rental of tents", .planned, rank: 1_900, customers: 1, due: 12),
    request(10, "Darker boxes", .declined, rank: 12, customers: 1),
  ]

  private static func request(
    _ id: Int64, _ title: String, _ status: RequestStatus, rank: Int64, customers: Int64, untold: Int64 = 0,
    due: Int? = nil
  ) -> Record {
    var record = Record(
      Reference(.request, id), version: 4,
      values: [
        .title: .text(title), .status: .text(status.rawValue), .team: .text(id == 8 ? "billing" : "digital"),
        .rank: .integer(rank), .customers: .integer(customers), .feedbackCount: .integer(customers + 1),
        .untold: .integer(untold), .toldCount: .integer(customers - untold),
        .recentCustomers: .integer(customers), .recentFeedback: .integer(customers + 1),
        .created: ago(.days(40)), .updated: ago(.days(id)), .lastAsked: ago(.days(2)),
        .owner: .colleague("ana"), .revenue: .money(Money(minorUnits: 24_900 * customers, currency: .euro)),
      ])
    if let due {
      record[.due] = day(due)
      record[.chase] = day(due - 2)
    }
    if status == .shipped { record[.shipped] = ago(.days(1)) }
    if status == .declined { record[.reason] = .text("too few would have it") }
    return record
  }

  private static let linkedFeedback: [Record] = [
    piece(2001, 0, "Boots come up small", "I am a 40 everywhere, but not with you."),
    piece(2002, 1, "サイズが合わない", "靴のサイズが小さすぎます。"),
    piece(2003, 2, "Which size do I take?", "Your page names sizes, but no lengths."),
    piece(2004, 0, "The jacket too", "And the jacket is one size too wide."),
  ]

  private static func piece(_ id: Int64, _ person: Int, _ subject: String, _ body: String) -> Record {
    let customer = customers[person]
    return Record(
      Reference(.feedback, id), version: 2,
      values: [
        .feedbackKind: .text("suggestion"), .subject: .text(subject), .body: .text(body),
        .status: .text("resolved"), .priority: .text("normal"), .customer: .reference(customer.reference),
        .customerName: .text(customer.text(.display) ?? ""), .open: .flag(false),
        .created: ago(.days(id - 1990)), .request: .reference(Reference(.request, 5)),
      ])
  }
}
