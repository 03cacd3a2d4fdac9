import Advocacy

@testable import Dashboard

extension Scene {
  /// The small programme with something on every screen.
  static func full() -> MemoryFile {
    var file = bridge()
    for record in referrals + outreach { file.things[record.reference] = record }
    file.budgets = [
      BudgetUse(
        Budget("referrals", .money(Money(minorUnits: 500_000, currency: .euro)), per: .month),
        BudgetPeriod(.month, containing: Desk.now, in: .utc), committed: 84_000, spent: 240_000)
    ]
    file.metrics = metrics
    file.contacts = Contacts([customers[5].reference, customers[0].reference])
    return file
  }

  static let referrals: [Record] = [
    referral(
      207, 4, "Tomás Vidal", .flagged,
      [
        .fraudPoints: .integer(70), .undecidedUntil: .instant(Desk.now + .hours(5)), .policy: .integer(7),
        .reason: .text("70 of 100 points"), .firstPaid: ago(.days(2)), .qualified: ago(.days(2)),
        .paid: .money(Money(minorUnits: 4_990, currency: .euro)),
        .findings: .text(
          "same postal address +40: Storgatan 4, 111 22 = Storgatan 4, 111 22\nsame name +30: Lars Håkansson = Hakansson, Lars"
        ),
      ]),
    referral(208, 6, "鈴木 花子", .registered, [.registered: ago(.days(8))]),
    referral(209, 0, "Kofi Mensah", .invited, [.code: .text("ZOE20")]),
    referral(
      210, 2, "Ana Ferreira", .held, [.heldUntil: .instant(Desk.now + .days(3)), .fraudPoints: .integer(0)]),
    referral(211, 5, "Jonas Berg", .rejected, [.reason: .text("was a customer before")]),
  ]

  private static func referral(
    _ id: Int64, _ person: Int, _ name: String, _ status: ReferralStatus, _ more: [FieldName: Value]
  ) -> Record {
    let referrer = customers[person]
    let values: [FieldName: Value] = [
      .status: .text(status.rawValue), .referrer: .reference(referrer.reference),
      .referrerName: .text(referrer.text(.display) ?? ""), .referredName: .text(name),
      .invited: ago(.days(id - 190)), .created: ago(.days(id - 190)), .updated: ago(.days(1)),
    ]
    return Record(Reference(.referral, id), version: 2, values: values.merging(more) { $1 })
  }

  static let outreach: [Record] = [
    Record(
      Reference(.task, 31), version: 2,
      values: [
        .title: .text("Send the measurements"), .status: .text("open"), .owner: .colleague("ana"),
        .due: ago(.hours(2)), .customer: .reference(customers[0].reference),
        .customerName: .text("Zoë Okafor"), .created: ago(.days(4)),
      ]),
    Record(
      Reference(.task, 32), version: 1,
      values: [
        .title: .text("Show the order page"), .status: .text("open"), .owner: .colleague("ben"),
        .due: .instant(Desk.now + .days(2)), .list: .text("welcome"), .created: ago(.days(1)),
      ]),
    Record(
      Reference(.ask, 41), version: 1,
      values: [
        .title: .text("Call with a retailer"), .askKind: .text("reference_call"), .status: .text("asked"),
        .asked: ago(.days(3)), .due: day(3), .customer: .reference(customers[2].reference),
        .customerName: .text("Nkechi Adeyemi-Brown"), .owner: .colleague("ana"), .created: ago(.days(3)),
      ]),
    Record(
      Reference(.opportunity, 61), version: 1,
      values: [
        .title: .text("Reference for a retailer in Graz"), .askKind: .text("reference_call"),
        .status: .text("open"), .due: day(6), .needed: .integer(2), .found: .integer(1),
        .unanswered: .integer(1), .forWhom: .text("Jo of sales"), .owner: .colleague("ana"),
        .created: ago(.days(2)),
      ]),
    Record(
      Reference(.response, 51), version: 1,
      values: [
        .survey: .text("nps"), .score: .integer(10), .at: ago(.days(1)), .followUp: .text("thanks"),
        .customer: .reference(customers[6].reference), .customerName: .text("Priya Raman"),
        .body: .text("You mended the tent on a Sunday."), .created: ago(.days(1)),
      ]),
  ]

  /// Figures as a programme of some size has them.
  static let metrics: [Metric] = {
    let span = Span.days(90)
    var nps = Metric.score(
      of: .nps, [10: 40, 9: 31, 8: 22, 7: 11, 4: 9, 2: 5], before: [10: 30, 9: 30, 7: 22, 3: 20], over: span,
      until: Desk.now, rows: [Metric.Row(Reference(.response, 51), "C-1048, NPS 10")])
    nps?.series = [
      Metric.trend(
        of: .nps,
        [
          ("2026-08", [10: 8, 3: 5]), ("2026-09", [10: 12, 3: 4]), ("2026-10", [:]),
          ("2026-11", [10: 20, 3: 4]),
        ])
    ].compactMap(\.self)
    let rewards = Metric.rewards(
      (
        undecided: RewardSum(count: 7, minorUnits: 14_000, points: 500),
        approved: RewardSum(count: 42, minorUnits: 84_000), issued: RewardSum(count: 90, minorUnits: 180_000),
        redeemed: RewardSum(count: 30, minorUnits: 60_000)
      ),
      months: (1...12).map {
        ("2026-\($0 < 10 ? "0" : "")\($0)", RewardSum(count: $0, minorUnits: Int64($0) * 2_000))
      },
      in: .euro, over: .days(365), until: Desk.now, rows: [Metric.Row(Reference(.reward, 312), "20.00 EUR")])
    let referrals = Metric.referrals(
      ReferralCounts(invited: 412, registered: 160, qualified: 71, rewarded: 55), over: .days(365),
      until: Desk.now, rows: [Metric.Row(Reference(.referral, 207), "flagged, by Lars Håkansson")])
    let response = Metric.response(
      (1...40).map { (Reference(.feedback, $0), Span.minutes($0 * $0)) }, of: 44, over: span, until: Desk.now)
    let today = ProgrammeZone.utc.local(Desk.now).day
    let stays = (2...40).flatMap { months in
      let since = today.adding(months: -months)
      return [
        CustomerStay(since: since, lost: nil, count: 20 + months % 7),
        CustomerStay(since: since, lost: since.adding(months: min(months - 1, 1 + months % 5)), count: 2),
        CustomerStay(since: since, lost: months > 9 ? since.adding(months: 9) : nil, count: 3),
      ]
    }
    let retention = Metric.retention(
      stays, undated: 4, over: .days(365), today: today, until: Desk.now,
      rows: [Metric.Row(Reference(.customer, 1048), "Priya Raman, lost 2026-11-02 after 14 months")],
      rowCount: 1)
    return [nps, response, referrals, rewards, retention].compactMap(\.self)
  }()
}
