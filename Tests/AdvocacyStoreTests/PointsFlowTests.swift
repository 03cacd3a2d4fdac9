import Advocacy
import Testing

@testable import AdvocacyStore

/// From the reward that earns points to what they are exchanged for, on a real file.
@Suite struct PointsFlowTests {
  private let start = Programme.start
  private let programme: Programme
  private let zoe: Reference

  private static let catalogue = """

    [catalogue.bag]
    title = "Bag"
    price = 300
    value = 12
    stock = 5

    [catalogue.day]
    title = "Day"
    price = 100
    value = 50
    codes = true

    """

  init() throws {
    programme = try Programme()
    _ = try programme.file.applyPolicy(
      Policy.standardText + Self.catalogue, by: Programme.mia, at: Programme.start, via: .command)
    zoe = try programme.customer("Zoë")
  }

  /// Issues a reward of points.
  private func earn(_ points: Int64, _ customer: Reference? = nil) throws -> Reference {
    let reward = try programme.make(
      "reward.create",
      [.customer: .reference(customer ?? zoe), .points: .integer(points), .reason: .text("a story")])
    try programme.done(.init("reward.approve", on: [reward]))
    try programme.done(.init("reward.issue", on: [reward]))
    return reward
  }

  private func exchange(_ item: String) throws -> Reference {
    try programme.make("reward.exchange", [.customer: .reference(zoe), .item: .text(item)])
  }

  private func balance() throws -> Int64? {
    try programme.rows(.customer).first?[.pointsBalance]?.integer
  }

  private func codes(_ count: Int) throws {
    for number in 0..<count {
      _ = try programme.make("code.add", [.item: .text("day"), .code: .text("D\(number)")])
    }
  }

  @Test func issuedPointsBecomeALotThatLapsesAfterAYear() throws {
    let reward = try earn(500)
    let lot = try programme.thing(Reference(.lot, 1))
    #expect(lot[.points] == .integer(500))
    #expect(lot[.reward] == .reference(reward))
    #expect(lot[.expires] == .instant(start + .minutes(1) + .days(365)))
    #expect(try balance() == 500)
    #expect(try programme.file.settle(at: start + .days(366)) >= 1)
    #expect(try programme.thing(lot.reference)[.lapsed] == .integer(500))
    #expect(try balance() == 0)
    expectNone(try programme.file.check())
  }

  @Test func pointsDoNotOutliveTheirReward() throws {
    let reward = try programme.make(
      "reward.create",
      [
        .customer: .reference(zoe), .points: .integer(50), .reason: .text("a story"),
        .expires: .instant(start + .days(30)),
      ])
    try programme.done(.init("reward.approve", on: [reward]))
    try programme.done(.init("reward.issue", on: [reward]))
    #expect(try programme.thing(Reference(.lot, 1))[.expires] == .instant(start + .days(30)))
    try programme.file.settle(at: start + .days(31))
    #expect(try programme.thing(reward).status == "expired")
    #expect(try balance() == 0)
    expectNone(try programme.file.check())
  }

  @Test func pointsAreReservedSpentAndGivenBack() throws {
    _ = try earn(500)
    let bag = try exchange("bag")
    #expect(try programme.thing(bag)[.value] == .money(Money(minorUnits: 1200, currency: .euro)))
    #expect(try balance() == 200)
    try programme.done(.init("reward.not_eligible", on: [bag], arguments: [.rule: .text("no address")]))
    #expect(try balance() == 500)
    let second = try exchange("bag")
    try programme.done(.init("reward.approve", on: [second]))
    try programme.done(.init("reward.issue", on: [second]))
    let lot = try programme.thing(Reference(.lot, 1))
    #expect(lot[.spent] == .integer(300))
    #expect(lot[.reserved] == nil)
    expectNone(try programme.file.check())
    try programme.done(.init("reward.claw_back", on: [second], arguments: [.reason: .text("sent back")]))
    #expect(try balance() == 500)
    expectNone(try programme.file.check())
  }

  @Test func whoHasTooFewIsToldHowMany() throws {
    _ = try earn(200)
    let report = try programme.file.perform(
      .init("reward.exchange", arguments: [.customer: .reference(zoe), .item: .text("bag")]),
      by: Programme.mia, at: start + .minutes(2), via: .command)
    #expect(report.refusals.first?.refusal.sentence == "C-1 has 200 points, and Bag costs 300.")
  }

  @Test func aClawbackMayLeaveLessThanNothing() throws {
    let first = try earn(300)
    let bag = try exchange("bag")
    try programme.done(.init("reward.approve", on: [bag]))
    try programme.done(.init("reward.issue", on: [bag]))
    try programme.done(.init("reward.claw_back", on: [first], arguments: [.reason: .text("made up")]))
    #expect(try balance() == -300)
    _ = try earn(350)
    #expect(try balance() == 50)
    expectNone(try programme.file.check())
    let why = try programme.file.why(Reference(.lot, 1), at: start + .hours(1)).parts
      .flatMap { [$0.title] + $0.lines }.joined(separator: "\n")
    #expect(why.contains("300 earned - 300 spent - 300 taken back = -300"))
    #expect(why.contains("+300 taken back, reward.claw_back by @mia"))
  }

  @Test func anUndoGivesThePointsBack() throws {
    _ = try earn(500)
    _ = try exchange("bag")
    _ = try programme.file.undo(by: Programme.mia, at: start + .minutes(3), via: .command)
    #expect(try balance() == 500)
    _ = try programme.file.redo(by: Programme.mia, at: start + .minutes(4), via: .command)
    #expect(try balance() == 200)
    expectNone(try programme.file.check())
  }

  @Test func aCodeIsGivenOnceHoweverManyWrite() async throws {
    try codes(12)
    _ = try earn(5_000)
    // Codes are promised only as far as there are any.
    var rewards: [Reference] = []
    for _ in 0..<12 { rewards.append(try exchange("day")) }
    #expect(throws: Unexpected.self) { try exchange("day") }
    try programme.done(.init("reward.approve", on: rewards))
    try programme.done(
      .init("code.withdraw", on: [Reference(.code, 12)], arguments: [.reason: .text("leaked")]))
    let path = programme.path
    let issued = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<20 {
        let reward = rewards[number % rewards.count]
        group.addTask {
          try ProgrammeFile.open(at: path).perform(
            .init("reward.issue", on: [reward]), by: Programme.mia, at: Programme.start + .hours(1),
            via: .command
          ).doneCount
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(issued == 11)
    #expect(try programme.count("codes", where: "given IS NOT NULL") == 11)
    #expect(
      try programme.count("codes", where: "reward IS NOT NULL GROUP BY reward HAVING count(*) > 1") == 0)
    expectNone(try programme.file.check())
  }

  @Test func stockHoldsHoweverManyWrite() async throws {
    _ = try earn(9_000)
    let (path, zoe) = (programme.path, zoe)
    let taken = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try ProgrammeFile.open(at: path).perform(
            .init("reward.exchange", arguments: [.customer: .reference(zoe), .item: .text("bag")]),
            by: Programme.mia, at: Programme.start + .hours(1), via: .command
          ).doneCount
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(taken == 5)
    #expect(try balance() == 9_000 - 5 * 300)
    expectNone(try programme.file.check())
  }

  @Test func plantedFaultsAreFound() throws {
    _ = try earn(500)
    let bag = try exchange("bag")
    func plant(_ sql: String, _ expected: String) throws {
      let copy = programme.folder.path("\(expected.hashValue).advocate")
      try programme.file.backup(to: copy)
      let other = try ProgrammeFile.open(at: copy)
      try other.write { try $0.execute(sql: sql) }
      #expect(try other.check().contains { $0.contains(expected) })
    }
    try plant("UPDATE points SET reserved = 200", "L-1 has 200 points reserved, and rewards wait for 300.")
    try plant("UPDATE rewards SET lots = 'L-1:299' WHERE id = \(bag.id)", "costs 300 points, and takes 299.")
    try plant(
      "INSERT INTO points (customer, pot, points, reward, earned, created, updated) SELECT customer, pot, points, reward, earned, created, updated FROM points",
      "of 500 points, issued, became 2 lots of 1000.")
  }

  @Test func aManagerIsToldWhenAPoolOfCodesRunsLow() throws {
    func told(_ actor: Actor = Programme.mia) throws -> [String] {
      try programme.file.today(at: start + .minutes(2), for: actor).lines
        .filter { $0.what.hasPrefix("Add codes") }.map { "\($0.reference) \($0.what) (\($0.why))" }
    }
    #expect(try told() == [], "where there has never been a code, and nobody waits for one")
    try codes(6)
    #expect(try told() == [])
    _ = try earn(700)
    _ = try exchange("day")
    #expect(try told() == ["V-6 Add codes for “Day”: only 5 are free (Today tells of 5 or fewer)"])
    try programme.addColleagues()
    #expect(try told(Programme.ana) == [])
    for number in 2...6 {
      try programme.done(
        .init("code.withdraw", on: [Reference(.code, Int64(number))], arguments: [.reason: .text("leaked")]))
    }
    #expect(try told() == ["V-6 Add codes for “Day”: none is free (Today tells of 5 or fewer)"])
    try programme.done(
      .init("code.withdraw", on: [Reference(.code, 1)], arguments: [.reason: .text("leaked")]))
    #expect(try told() == ["V-6 Add codes for “Day”: 1 is missing (rewards wait for them)"])
    _ = try programme.file.applyPolicy(
      Policy.standardText + Self.catalogue + "low = 0\n", by: Programme.mia, at: start + .minutes(1),
      via: .command)
    for number in 0..<2 {
      _ = try programme.make("code.add", [.item: .text("day"), .code: .text("E\(number)")])
    }
    #expect(try told() == [], "one is free beside the one that is waited for")
  }
}
