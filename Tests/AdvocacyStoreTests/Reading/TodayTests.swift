import GRDB
import Testing

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct TodayTests {
  /// Wednesday 2026-09-16, 12:30 in Vienna.
  private let now = QueryCases.now

  private func ago(_ span: Span) -> Value { .instant(now - span) }
  private func ahead(_ span: Span) -> Value { .instant(now + span) }

  private func put(
    _ kind: Kind, _ id: Int64, _ values: [FieldName: Value], _ database: Database
  ) throws {
    var all = values
    all[.created] = all[.created] ?? ago(.days(100))
    all[.updated] = all[.updated] ?? ago(.hours(1))
    try RowWriter.insert(Record(Reference(kind, id), values: all), database)
  }

  private func programme() throws -> Programme {
    let programme = try Programme()
    try programme.addColleagues()
    try programme.file.write { database in
      for (id, name, standing, quiet) in [
        (1, "Priya Raman", "champion", 58), (2, "Tomás Vidal", "none", 400), (3, "Zoë Okafor", "champion", 1),
        (4, "Marta Nowak", "advocate", 90), (5, "Ben Osei", "advocate", 70), (6, "Ana Lima", "advocate", 61),
      ] {
        var values: [FieldName: Value] = [
          .display: .text(name), .standing: .text(standing), .lastContact: ago(.days(Int64(quiet))),
        ]
        if id == 4 { values[.restingUntil] = .day(CalendarDay(daysSince1970: 30_000)) }
        if id == 5 { values[.owner] = .colleague("ben") }
        if id == 6 { values[.mayCall] = .text("denied") }
        try put(.customer, Int64(id), values, database)
      }
      try feedback(database)
      try rewards(database)
    }
    return programme
  }

  private func feedback(_ database: Database) throws {
    func put(_ id: Int64, _ subject: String, _ status: String, _ values: [FieldName: Value]) throws {
      let common: [FieldName: Value] = [.subject: .text(subject), .status: .text(status)]
      try self.put(.feedback, id, common.merging(values) { $1 }, database)
    }
    try put(
      1, "refund", "new", [.customer: .reference(Reference(.customer, 3)), .waitingSince: ago(.hours(3))])
    try put(2, "old", "in_progress", [.waitingSince: ago(.days(9)), .firstAnswered: ago(.days(10))])
    try put(3, "of ben", "new", [.owner: .colleague("ben"), .waitingSince: ago(.days(20))])
    try put(4, "asleep", "new", [.waitingSince: ago(.days(2)), .snoozedUntil: ahead(.hours(3))])
    try put(
      5, "parcel", "waiting_team",
      [
        .owner: .colleague("mia"), .waitingTeam: .text("logistics"), .updated: ago(.days(7)),
        .firstAnswered: ago(.days(8)),
      ])
    try put(6, "fire", "new", [.priority: .text("urgent"), .waitingSince: ago(.hours(1))])
    try put(7, "over", "resolved", [.firstAnswered: ago(.days(8))])
    try put(8, "without a clock", "new", [:])
  }

  private func rewards(_ database: Database) throws {
    func referral(_ id: Int64, _ status: String, _ values: [FieldName: Value]) throws {
      let common: [FieldName: Value] = [
        .status: .text(status), .referrer: .reference(Reference(.customer, 1)), .updated: ago(.days(1)),
      ]
      try put(.referral, id, common.merging(values) { $1 }, database)
    }
    try referral(1, "qualified", [.referred: .reference(Reference(.customer, 2))])
    try referral(2, "flagged", [.reason: .text("same address")])
    try referral(3, "held", [.heldUntil: ahead(.days(2))])
    try referral(4, "invited", [.expires: ahead(.days(3)), .referredName: .text("Kofi")])
    try referral(5, "invited", [.expires: ahead(.days(30))])
    func reward(_ id: Int64, _ customer: Int64, _ status: String, _ values: [FieldName: Value]) throws {
      let common: [FieldName: Value] = [
        .status: .text(status), .customer: .reference(Reference(.customer, customer)), .side: .text("single"),
        .value: .money(Money(minorUnits: 2000, currency: .euro)), .created: ago(.days(10 - id)),
      ]
      try put(.reward, id, common.merging(values) { $1 }, database)
    }
    let first = Value.reference(Reference(.referral, 1))
    try reward(
      1, 2, "pending", [.referral: first, .side: .text("referred"), .reason: .text("first paid month")])
    try reward(2, 1, "pending", [.referral: first, .side: .text("referrer")])
    try reward(3, 3, "approved", [.decided: ago(.days(1)), .decidedBy: .colleague("mia")])
    try reward(4, 3, "held", [.heldUntil: ahead(.days(1))])
    try reward(5, 3, "issued", [.expires: ahead(.days(5))])
    try reward(
      6, 1, "held",
      [.referral: .reference(Reference(.referral, 3)), .side: .text("referrer"), .heldUntil: ahead(.days(2))])
    try reward(7, 3, "redeemed", [.expires: ahead(.days(2))])
  }

  @Test func everythingThatWaitsTheMostUrgentFirst() throws {
    let programme = try programme()
    let today = try programme.file.today(at: now, for: Programme.mia)
    #expect(today.asOf == now)
    #expect(
      today.lines.map { "\($0.stretch) \($0.reference) \($0.what) (\($0.why))" } == [
        "now F-6 Answer fire (urgent, never answered)",
        "now F-1 Answer Zoë Okafor: refund (champion, never answered)",
        "now F-2 Answer old (customer waits)",
        "today R-2 Referral by Priya Raman is flagged (same address)",
        "today C-1 Call Priya Raman, champion (58 days quiet, cadence 45 d)",
        "today W-1 Two rewards wait for you: Priya Raman ⇄ Tomás Vidal (first paid month)",
        "today F-5 Chase logistics: parcel (7 days unchanged)",
        "today W-3 Issue 20.00 EUR to Zoë Okafor (approved by @mia)",
        "today F-4 Look again at asleep (snooze ends)",
        "today C-6 Write to Ana Lima, advocate (61 days quiet, cadence 60 d)",
        "thisWeek W-4 The hold of 20.00 EUR for Zoë Okafor ends (held)",
        "thisWeek R-3 The hold of the referral by Priya Raman ends (held)",
        "thisWeek R-4 The referral by Priya Raman of Kofi expires (invited)",
        "thisWeek W-5 20.00 EUR for Zoë Okafor expires (not redeemed)",
      ])
    #expect(
      today.measures == [
        Today.Measure("open feedback", "7"), Today.Measure("unattended", "5"),
        Today.Measure("median wait", "2d"),
        Today.Measure("rewards to decide", "4, 80.00 EUR"), Today.Measure("brand advocates", "5"),
      ])
  }

  @Test func decisionsAreForManagersAndOthersSeeTheirOwn() throws {
    let programme = try programme()
    let lines = try programme.file.today(at: now, for: Programme.ben).lines
    #expect(!lines.contains { $0.what.hasPrefix("Two rewards") || $0.what.hasPrefix("Issue") })
    #expect(lines.contains { $0.reference == Reference(.feedback, 3) })
    #expect(!lines.contains { $0.reference == Reference(.feedback, 5) })
    #expect(lines.contains { $0.reference == Reference(.customer, 5) })
  }

  @Test func withinASpanOnlyWhatIsDueByThen() throws {
    let programme = try programme()
    let lines = try programme.file.today(at: now, for: Programme.mia, within: .hours(4)).lines
    #expect(lines.contains { $0.reference == Reference(.feedback, 4) })
    #expect(lines.allSatisfy { $0.when <= now + .hours(4) })
    let soon = try programme.file.today(at: now, for: Programme.mia, within: .hours(2)).lines
    #expect(!soon.contains { $0.reference == Reference(.feedback, 4) })
  }

  @Test func anEmptyProgrammeHasNothingToMeasure() throws {
    let programme = try Programme()
    let today = try programme.file.today(at: now, for: Programme.mia)
    #expect(today == Today(asOf: now, measures: [], lines: []))
  }

  @Test func theFirstWorklistIsTheSameAndWhatItReadOverWritesOn() throws {
    let programme = try programme()
    let lines = try programme.file.today(at: now, for: Programme.mia).lines
    #expect(lines.count > 10)
    #expect(try programme.file.firstWorklist(at: now, for: Programme.mia).lines == lines)
    _ = try programme.make("customer.create", [.name: .text("Noor Haddad")])
    #expect(try programme.file.firstWorklist(at: now, for: Programme.mia).lines == lines)
  }

  @Test func everySourceIsBounded() throws {
    let programme = try Programme()
    try programme.file.write { database in
      for id in 1...200 {
        try put(
          .feedback, Int64(id),
          [.status: .text("new"), .subject: .text("s"), .waitingSince: ago(.hours(Int64(id)))], database)
      }
    }
    let lines = try programme.file.today(at: now, for: Programme.mia).lines
    #expect(lines.count == TodayReader.sourceBound)
    #expect(lines.first?.reference == Reference(.feedback, 200))
  }
}
