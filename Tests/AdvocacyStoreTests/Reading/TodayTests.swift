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
    func first(_ lines: Int) throws -> (worklist: Today, isWhole: Bool) {
      try programme.file.firstWorklist(at: now, for: Programme.mia, lines: lines)
    }
    let whole = try first(40)
    #expect(whole.worklist.lines == lines && whole.isWhole)
    _ = try programme.make("customer.create", [.name: .text("Noor Haddad")])
    #expect(try first(40).worklist.lines == lines)
    // Three are due now: where a screen holds no more, they are all that it begins with.
    let beginning = try first(3)
    #expect(beginning.worklist.lines == Array(lines.prefix(3)) && !beginning.isWhole)
    #expect(try programme.file.wholeFirstWorklist(at: now, for: Programme.mia).lines == lines)
    #expect(try first(4).isWhole)
  }

  /// What is nobody's, one's own and of who is away are one list by when they are due, and nobody else's is among them.
  @Test func nobodysAndOnesOwnAreOneList() throws {
    let programme = try Programme()
    try programme.addColleagues()
    try programme.file.write { database in
      try put(.customer, 1, [.display: .text("Ida")], database)
      for id in 1...120 {
        let owner: [FieldName: Value] =
          switch id % 4 {
          case 0: [.owner: .colleague("mia")]
          case 1: [.owner: .colleague("ben")]
          case 2: [.owner: .colleague("ana")]
          default: [:]
          }
        let values: [FieldName: Value] = [
          .title: .text("t"), .status: .text("open"), .due: ago(.hours(Int64(id / 2))),
          .customer: .reference(Reference(.customer, 1)),
        ]
        try put(.task, Int64(id), values.merging(owner) { $1 }, database)
      }
    }
    func told(_ actor: Actor) throws -> [Int64] {
      try programme.file.today(at: now, for: actor).lines.map(\.reference.id)
    }
    let late = (1...120).sorted { ($1 / 2, $0) < ($0 / 2, $1) }.map(Int64.init)
    #expect(try told(Programme.mia) == Array(late.filter { [0, 3].contains($0 % 4) }.prefix(25)))
    #expect(try told(Programme.ben) == Array(late.filter { [1, 3].contains($0 % 4) }.prefix(25)))
    try programme.file.write { database in
      try database.run(
        """
        UPDATE colleagues SET away_from = ?, away_until = ?,
          cover = (SELECT id FROM colleagues WHERE handle = 'mia') WHERE handle = 'ben'
        """, .integer((now - .days(1)).milliseconds), .integer((now + .days(3)).milliseconds))
    }
    #expect(try told(Programme.mia) == Array(late.filter { [0, 1, 3].contains($0 % 4) }.prefix(25)))
  }

  /// The holds of a referral's rewards are told by that of the referral, and those of other rewards by themselves.
  @Test func holdsOfRewardsWithoutReferralAreTold() throws {
    let programme = try programme()
    try programme.file.write { database in
      let common: [FieldName: Value] = [
        .status: .text("held"), .customer: .reference(Reference(.customer, 2)), .side: .text("single"),
        .heldUntil: ahead(.days(1)), .value: .money(Money(minorUnits: 2000, currency: .euro)),
      ]
      try put(.reward, 20, common, database)
      for (id, referral) in [(21, 2), (22, 3)] {
        let side: [FieldName: Value] = [
          .referral: .reference(Reference(.referral, Int64(referral))), .side: .text("referred"),
        ]
        let values = common.merging(side) { $1 }
        try put(.reward, Int64(id), values, database)
      }
    }
    let held = try programme.file.today(at: now, for: Programme.mia).lines
      .filter { $0.what.hasPrefix("The hold of") }.map(\.reference.description)
    #expect(held == ["W-4", "W-20", "W-21", "R-3"])
  }

  /// The beginning of the worklist is what the whole begins with, for whoever it is and whatever the time.
  @Test(arguments: [-30, 0, 1, 2, 6, 60]) func nothingComesBeforeWhatIsDueNow(days: Int64) throws {
    let programme = try programme()
    let settings = programme.file.settings
    let policy = try Policy(text: Policy.standardText, zone: settings.zone, currency: settings.currency)
    for actor in [Programme.mia, Programme.ben] {
      try programme.file.read { database in
        let reader = try TodayReader(database, settings, policy, actor, now + .days(days))
        #expect(try reader.unhurried().allSatisfy { $0.line.stretch != .now })
        #expect(try reader.pressing(besides: []).allSatisfy { $0.weight < TodayReader.weightOfPromises })
        let (whole, beginning) = (try reader.worklist().lines, try reader.beginning(lines: 1))
        let now = Array(whole.prefix { $0.stretch == .now })
        #expect(beginning.isWhole == now.isEmpty)
        #expect(beginning.worklist.lines == (now.isEmpty ? whole : now))
      }
    }
  }

  /// What was promised comes before all else that is due now, so that it alone is read where it fills the screen.
  @Test func promisesAreReadFirst() throws {
    let programme = try programme()
    try programme.file.write { database in
      for id in 100..<110 {
        let values: [FieldName: Value] = [
          .title: .text("t"), .status: .text("open"), .due: ago(.hours(Int64(id))),
          .customer: .reference(Reference(.customer, 1)),
        ]
        try put(.task, Int64(id), values, database)
      }
    }
    let whole = try programme.file.today(at: now, for: Programme.mia).lines
    for lines in [1, 10, 11, 13, 14] {
      let first = try programme.file.firstWorklist(at: now, for: Programme.mia, lines: lines)
      #expect(first.worklist.lines == Array(whole.prefix(lines <= 10 ? 10 : lines <= 13 ? 13 : whole.count)))
      #expect(first.isWhole == (lines > 13))
    }
    #expect(whole.count > 13)
    #expect(whole.prefix(10).allSatisfy { $0.reference.kind == .task })
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
