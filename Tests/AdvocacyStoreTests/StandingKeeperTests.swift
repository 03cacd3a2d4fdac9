import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// Tiers and suggested standings, kept as fields.
@Suite struct StandingKeeperTests {
  private let programme: Programme
  private let start = Programme.start

  init() throws { programme = try Programme() }

  private func place(_ customer: Reference) throws -> [String?] {
    let record = try programme.thing(customer)
    return [record.text(.tier), record.text(.suggestedStanding)]
  }

  private func found(_ query: String) throws -> [Reference] {
    try programme.rows(.customer, query, by: .tier).map(\.reference)
  }

  /// A customer who was invited, and did what was asked.
  private func helper(_ name: String) throws -> Reference {
    let customer = try programme.customer(
      name, [.standing: .text("invited"), .lifecycle: .text("active"), .mayMail: .text("granted")])
    let ask = try programme.make(
      "ask.create", [.customer: .reference(customer), .askKind: .text("review"), .title: .text("Boots")])
    try programme.done(.init("ask.accept", on: [ask]), after: .minutes(2))
    try programme.done(
      .init("ask.done", on: [ask], arguments: [.result: .text("four sentences")]), after: .minutes(3))
    return customer
  }

  @Test func anActMakesThemAndItsUndoTakesThemBack() throws {
    let zoe = try helper("Zoë")
    #expect(try place(zoe) == ["Companion", "advocate"])
    #expect(try found("tier:Companion suggested_standing:advocate") == [zoe])
    _ = try programme.file.undo(by: Programme.mia, at: start + .minutes(4), via: .command)
    #expect(try place(zoe) == [nil, nil])
    _ = try programme.file.redo(by: Programme.mia, at: start + .minutes(5), via: .command)
    #expect(try place(zoe) == ["Companion", "advocate"])
    try programme.done(
      .init(
        "customer.standing", on: [zoe], arguments: [.to: .text("advocate"), .reason: .text("she wrote")]),
      after: .minutes(6))
    #expect(try place(zoe) == ["Companion", nil])
    #expect(try programme.count("standings_to_reckon") == 0)
    expectNone(try programme.file.check())
  }

  @Test func anotherPolicyReckonsEveryoneAnew() throws {
    let zoe = try helper("Zoë")
    try programme.apply([
      "name = \"Companion\"": "name = \"Friend\"",
      "to = \"advocate\"\nefforts = 1": "to = \"advocate\"\nefforts = 2",
    ])
    #expect(try place(zoe) == ["Friend", nil])
    #expect(try found("tier:any") == [zoe])
  }

  @Test func whatTimeAloneChangesIsReckonedOnTheNextDay() throws {
    let text = """

      [[tiers]]
      name = "Of late"
      score = 5

      [[tiers]]
      name = "Year"
      score = 6
      """
    _ = try programme.file.applyPolicy(
      "name = \"T\"\n[score]\ntenure = { points = 2, most = 10 }\ncontact = { points = 5, most = 5 }\n"
        + text,
      by: Programme.mia, at: start + .minutes(1), via: .command)
    let day = programme.file.settings.zone.local(start).day
    let ida = try programme.customer("Ida", [.since: .day(day.adding(months: -12) + 10)])
    #expect(try place(ida) == [nil, nil])
    _ = try programme.make(
      "touchpoint.log", [.customer: .reference(ida), .summary: .text("Called"), .channel: .text("call")])
    #expect(try place(ida)[0] == "Of late")
    #expect(try programme.file.settle(at: start + .days(9)) == 0)
    #expect(try place(ida)[0] == "Of late")
    // An open desk is told that something changed, although nobody acted.
    let swept = try programme.file.settleAll(at: start + .days(10))
    #expect(swept.acts == 0 && swept.reckoned == 1)
    #expect(try programme.file.settleAll(at: start + .days(10)).reckoned == 0)
    #expect(try place(ida)[0] == "Year")
    #expect(try programme.file.settle(at: start + .days(92)) == 0)
    #expect(try place(ida)[0] == nil)
  }

  @Test func whatFellDueLongAgoIsReckonedAsOfNow() throws {
    let text = """
      name = "T"
      [score]
      contact = { points = 5, most = 5 }
      [[tiers]]
      name = "Of late"
      score = 5
      """
    _ = try programme.file.applyPolicy(text, by: Programme.mia, at: start + .minutes(1), via: .command)
    let ida = try programme.customer("Ida")
    _ = try programme.make(
      "touchpoint.log", [.customer: .reference(ida), .summary: .text("Called"), .channel: .text("call")])
    _ = try programme.make(
      "referral.create", [.referrer: .reference(ida), .expires: .instant(start + .days(2))])
    #expect(try place(ida)[0] == "Of late")
    // Nobody has opened the file for three months.
    let settled = try programme.file.settleAll(at: start + .days(92))
    #expect(settled.acts == 1)
    #expect(try place(ida)[0] == nil)
    expectNone(try programme.file.check())
  }

  @Test func importedThingsCountAndAnUndoneImportDoesNot() throws {
    let zoe = try programme.customer("Zoë")
    let batch = try programme.bring(
      .ask,
      [
        ImportRecord(
          row: 2, kind: .ask,
          values: [
            .askKind: .text("review"), .title: .text("Boots"), .status: .text("done"),
            .asked: .instant(start), .done: .instant(start), .channel: .text("mail"), .result: .text("good"),
          ], links: [.customer: .reference(zoe)])
      ], after: .minutes(2)
    ).batch
    #expect(try place(zoe)[0] == "Companion")
    _ = try programme.file.undo(batch, by: Programme.mia, at: start + .minutes(4), via: .command)
    #expect(try place(zoe)[0] == nil)
  }

  @Test func whoIsImportedHasTheTierOfTheirOwnRowAtOnce() throws {
    let text = """
      name = "T"
      [score]
      tenure = { points = 2, most = 10 }
      referrals = { points = 10, most = 40 }
      [[tiers]]
      name = "Year"
      score = 2
      [[tiers]]
      name = "Years"
      score = 10
      """
    _ = try programme.file.applyPolicy(text, by: Programme.mia, at: start + .minutes(1), via: .command)
    let ida = try programme.customer("Ida")
    let day = programme.file.settings.zone.local(start).day
    let rows = [(0, "New"), (13, "Year"), (70, "Years")].enumerated().map { index, came in
      ImportRecord(
        row: index + 2, kind: .customer,
        values: [.name: .text(came.1), .since: .day(day.adding(months: -came.0))])
    }
    _ = try programme.bring(.customer, rows, after: .minutes(2))
    let new = try (1...3).map { try place(Reference(.customer, ida.id + Int64($0)))[0] }
    #expect(new == [nil, "Year", "Years"])
    #expect(try programme.count("standings_to_reckon") == 0)
    expectNone(try programme.file.check())
  }

  @Test func anImportOfManyLeavesNobodyWaiting() throws {
    let customers = (1...2500).map { number in
      ImportRecord(
        row: number + 1, kind: .customer,
        values: [.name: .text("C \(number)"), .standing: .text("invited")])
    }
    _ = try programme.bring(.customer, customers)
    #expect(try programme.count("standings_to_reckon") == 0)
    let stories = (1...2500).map { number in
      ImportRecord(
        row: number + 1, kind: .story,
        values: [
          .title: .text("S"), .storyKind: .text("post"), .status: .text("published"),
          .consentAt: .instant(start), .published: .instant(start),
        ], links: [.customer: .reference(Reference(.customer, Int64(number)))])
    }
    _ = try programme.bring(.story, stories)
    #expect(try programme.count("customers", where: "tier = 'Companion'") == 2500)
  }

  @Test func whatIsDoneStandsAlsoWhereTiersCantBeReckonedNow() throws {
    let zoe = try helper("Zoë")
    try programme.file.write { database in
      try database.execute(
        sql: "CREATE TRIGGER fails BEFORE UPDATE OF tier ON customers BEGIN SELECT raise(ABORT, 'no'); END")
    }
    try programme.apply(["name = \"Companion\"": "name = \"Friend\""])
    #expect(try programme.file.policy().number == 2)
    #expect(try programme.count("standings_to_reckon") == 1)
    try programme.file.write { try $0.execute(sql: "DROP TRIGGER fails") }
    #expect(try programme.file.settle(at: start + .minutes(9)) == 0)
    #expect(try place(zoe)[0] == "Friend")
  }

  @Test func allOfManyAreReckonedByOneSettling() throws {
    try programme.file.write { database in
      try database.run(
        """
        INSERT INTO customers (display, standing, may_mail, may_call, may_chat, may_post, created, updated)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        SELECT 'C' || i, 'none', 'unknown', 'unknown', 'unknown', 'unknown', 1, 1 FROM n
        """)
      try database.run(
        """
        INSERT INTO stories (title, story_kind, status, customer, consent_at, published, created, updated)
        SELECT 'S', 'post', 'published', id, 1, 1, 1, 1 FROM customers WHERE id % 10 = 0
        """)
    }
    #expect(try programme.count("standings_to_reckon") == 5000)
    #expect(try programme.file.settle(at: start + .minutes(1)) == 0)
    #expect(try programme.count("standings_to_reckon") == 0)
    #expect(try programme.count("customers", where: "tier = 'Companion'") == 500)
  }
}
