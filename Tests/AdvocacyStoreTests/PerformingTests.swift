import Advocacy
import Foundation
import Testing

@testable import AdvocacyStore

@Suite struct PerformingTests {
  @Test func feedbackIsMadeWithItsFirstMessage() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let feedback = try programme.make(
      "feedback.create",
      [
        .customer: .reference(customer), .feedbackKind: .text("complaint"),
        .subject: .text("Zip\u{0} broken"),
        .body: .text("It broke =1+1"), .tags: .tags(["VIP", "Größe XL", "vip"]), .priority: .text("urgent"),
      ])
    let record = try programme.thing(feedback)
    #expect(record.status == "new")
    #expect(record[.subject] == .text("Zip\u{0} broken"))
    #expect(record[.tags] == .tags(["grosse-xl", "vip"]))
    #expect(record[.priority] == .text("urgent"))
    #expect(record[.customerName] == .text("Zoë Okafor"))
    #expect(record[.open] == .flag(true))
    #expect(record[.unattended] == .flag(true))
    #expect(try programme.thing(Reference(.message, 1))[.feedback] == .reference(feedback))
    #expect(try programme.thing(customer)[.openFeedback] == .integer(1))
    #expect(
      try programme.count("feedback", where: "instr(folded, 'zip') AND instr(folded, 'broke =1+1')") == 1)
  }

  @Test func everythingDoneIsOnRecord() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("question"), .subject: .text("size of the shoe")],
      by: Programme.ana)
    let report = try programme.done(.init("feedback.claim", on: [feedback]), by: Programme.ben)
    #expect(report.lines == [.init(feedback, .done(version: 2))])
    let batch = try #require(report.batch)
    let payloads = try programme.file.read { database in
      try database.rows("SELECT payload, version FROM activity WHERE batch = ?", [.integer(batch)]) {
        ($0.text(0) ?? "", $0.integer(1))
      }
    }
    #expect(
      payloads.map(\.0) == [#"{"v":1,"fields":{"owner":[null,"@ben"],"status":["new","acknowledged"]}}"#])
    #expect(payloads.map(\.1) == [2])
    #expect(try programme.count("activity", where: "instr(payload, 'size of the shoe')") == 0)
    #expect(try programme.count("activity_texts", where: "instr(content, 'size of the shoe')") == 2)
  }

  @Test func whatChangesNothingLeavesNoBatch() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let batches = try programme.count("batches")
    let report = try programme.done(
      .init("customer.edit", on: [customer], arguments: [.name: .text("Priya")]))
    #expect(report.batch == nil)
    #expect(report.doneCount == 0)
    #expect(try programme.count("batches") == batches)
    #expect(try programme.thing(customer).version == 1)
  }

  @Test func valuesThatCantBeAreRefused() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    func refusal(_ request: ActionRequest) throws -> Refusal? {
      try programme.file.perform(request, by: Programme.mia, at: Programme.start, via: .command).refusals
        .first?
        .refusal
    }
    let nobody = try refusal(.init("customer.assign", on: [customer], arguments: [.to: .colleague("zed")]))
    #expect(nobody?.cause == .argument)
    let gone = try refusal(
      .init("customer.tag", on: [Reference(.customer, 99)], arguments: [.add: .tags(["x"])]))
    #expect(gone?.cause == .missing)
    let account = try refusal(
      .init("customer.edit", on: [customer], arguments: [.account: .reference(Reference(.account, 7))]))
    #expect(account?.cause == .missing)
    let kind = try refusal(.init("feedback.claim", on: [customer]))
    #expect(kind?.cause == .argument)
    let both = try refusal(
      .init(
        "reward.create",
        arguments: [
          .customer: .reference(customer), .reason: .text("x"), .points: .integer(5),
          .value: .money(Money(minorUnits: 5, currency: .euro)),
        ]))
    #expect(both?.cause == .argument)
    let unnamed = try refusal(.init("colleague.add", arguments: [.handle: .text("mia")]))
    #expect(unnamed?.sentence == "There is a colleague @mia already.")
    #expect(throws: Refusal.self) { try refusal(.init("customer.fly", on: [customer])) }
    #expect(throws: Refusal.self) {
      let many = (1...ProgrammeFile.mostTargets + 1).map { Reference(.customer, Int64($0)) }
      return try refusal(.init("customer.tag", on: many))
    }
    #expect(try programme.count("batches") == 1)
  }

  @Test func aRewardKeepsOneOfValueAndPoints() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let reward = try programme.make(
      "reward.create",
      [.customer: .reference(customer), .reason: .text("story"), .points: .integer(500)])
    let report = try programme.file.perform(
      .init(
        "reward.edit", on: [reward], arguments: [.value: .money(Money(minorUnits: 100, currency: .euro))]),
      by: Programme.mia, at: Programme.start, via: .command)
    #expect(report.refusals.count == 1)
    #expect(try programme.thing(reward)[.value] == nil)
  }

  @Test func bothSidesOfAReferralAreDecidedTogether() throws {
    let programme = try Programme()
    let (referral, first, second) = try programme.referralWithRewards()
    let report = try programme.done(.init("reward.approve", on: [first, second]))
    #expect(report.doneCount == 1)
    #expect(try programme.thing(first).status == "approved")
    let other = try programme.thing(second)
    #expect(other.status == "approved")
    #expect(other.version == 2)
    #expect(other[.otherStatus] == .text("approved"))
    #expect(other[.other] == .reference(first))
    #expect(try programme.thing(referral).status == "approved")
    #expect(try programme.thing(try #require(other[.customer]?.reference))[.rewardsOwed] == .integer(1))
  }

  @Test func aGrantKeyIsDoneOnce() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let request = ActionRequest(
      "reward.create",
      arguments: [.customer: .reference(customer), .reason: .text("story"), .points: .integer(500)],
      grantKey: "order-7781")
    let first = try programme.done(request)
    let again = try programme.done(request)
    #expect(again.batch == nil)
    #expect(again.lines.map(\.reference) == first.created)
    #expect(again.doneCount == 0)
    #expect(try programme.count("rewards") == 1)
    let reward = try #require(first.created.first)
    try programme.done(.init("reward.approve", on: [reward]))
    let issued = try programme.done(.init("reward.issue", on: [reward]))
    #expect(issued.doneCount == 1)
    #expect(try programme.count("grants") == 2)
  }

  @Test func aConflictSaysWhoChangedWhat() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("question"), .subject: .text("size")])
    try programme.done(.init("feedback.claim", on: [feedback]), by: Programme.ben)
    let late = try programme.file.perform(
      .init("feedback.claim", on: [feedback], seenVersions: [feedback: 1]), by: Programme.ana,
      at: Programme.start, via: .dashboard)
    let refusal = try #require(late.refusals.first?.refusal)
    #expect(refusal.cause == .changed)
    #expect(refusal.sentence.contains("@ben changed owner from nothing to @ben at "))
    let note = try programme.file.perform(
      .init(
        "feedback.note", on: [feedback], arguments: [.body: .text("hm")], seenVersions: [feedback: 1]),
      by: Programme.ana, at: Programme.start, via: .dashboard)
    #expect(note.doneCount == 1)
    let priority = try programme.file.perform(
      .init(
        "feedback.priority", on: [feedback], arguments: [.to: .text("high")], seenVersions: [feedback: 1]),
      by: Programme.ana, at: Programme.start, via: .dashboard)
    #expect(priority.doneCount == 1)
  }

  @Test func theOtherSideIsDecidedAsItWasSeenOrNotAtAll() throws {
    let programme = try Programme()
    try programme.done(
      .init("colleague.add", arguments: [.handle: .text("max"), .role: .text("manager")]))
    let max = Actor(handle: "max", role: .manager)
    let (_, first, second) = try programme.referralWithRewards()
    let seen: [Reference: Int64] = [first: 1, second: 1]
    func approve(_ arguments: [FieldName: Value] = [:], by actor: Actor) throws -> ActionReport {
      try programme.file.perform(
        .init("reward.approve", on: [first], arguments: arguments, seenVersions: seen), by: actor,
        at: Programme.start + .hours(1), via: .dashboard)
    }
    try programme.done(
      .init(
        "reward.reject", on: [second], arguments: [.reason: .text("own address"), .otherSide: .text("leave")]
      ), by: max)
    let late = try #require(try approve(by: Programme.mia).refusals.first)
    #expect(late.reference == first)
    #expect(late.refusal.cause == .changed)
    #expect(late.refusal.sentence.contains("\(second) changed meanwhile: @max changed status from pending"))
    #expect(try programme.thing(first).status == "pending")
    #expect(try approve(by: max).doneCount == 1, "What one did oneself is no news.")
    _ = try programme.file.undo(by: max, at: Programme.start + .hours(2), via: .dashboard)
    let alone = try programme.file.perform(
      .init(
        "reward.approve", on: [first], arguments: [.otherSide: .text("leave")], seenVersions: [second: 1]),
      by: Programme.mia, at: Programme.start + .hours(3), via: .dashboard)
    #expect(alone.doneCount == 1, "The other side that is left alone may be as it is.")
  }

  @Test func theRecordCantBeChanged() throws {
    let programme = try Programme()
    _ = try programme.make("customer.create", [.name: .text("Priya")])
    for statement in [
      "UPDATE activity SET payload = '{}'", "DELETE FROM activity", "DELETE FROM activity_texts",
      "UPDATE activity_texts SET content = 'x'",
    ] {
      #expect(throws: (any Error).self) { try programme.file.write { try $0.run(statement) } }
    }
    try programme.file.write { try $0.run("UPDATE activity_texts SET content = NULL") }
  }

  @Test func aFullDiskLeavesNothingHalfDone() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    try programme.file.pool.writeWithoutTransaction { database in
      let pages = try database.number("PRAGMA page_count")
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = String(repeating: "a long story ", count: 20_000)
    #expect(throws: ProgrammeFileError.diskFull(path: programme.path)) {
      try programme.done(.init("customer.edit", on: [customer], arguments: [.notes: .text(long)]))
    }
    #expect(try programme.thing(customer).version == 1)
    #expect(try programme.count("batches") == 1)
    #expect(try programme.file.check() == [])
  }

  @Test func manyAtOnceIsOneBatch() throws {
    let programme = try Programme()
    let customers = try (1...300).map { try programme.make("customer.create", [.name: .text("c\($0)")]) }
    let report = try programme.done(.init("customer.tag", on: customers, arguments: [.add: .tags(["vip"])]))
    #expect(report.doneCount == 300)
    #expect(try programme.count("activity", where: "batch = \(report.batch ?? 0)") == 300)
    #expect(try programme.count("customers", where: "instr(tags, ' vip ') AND version = 2") == 300)
  }

  @Test func twoFilesWriteAtOnce() async throws {
    let programme = try Programme()
    let path = programme.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let file = try ProgrammeFile.open(at: path)
          for number in 0..<40 {
            _ = try file.perform(
              .init("customer.create", arguments: [.name: .text("\(writer)-\(number)")]), by: Programme.mia,
              at: Programme.start, via: .command)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try programme.count("customers") == 80)
    #expect(try programme.count("activity") == 80)
  }
}

extension Programme {
  /// A qualified referral with a reward on each side.
  func referralWithRewards() throws -> (referral: Reference, referrer: Reference, referred: Reference) {
    let priya = try make("customer.create", [.name: .text("Priya")])
    let tomas = try make("customer.create", [.name: .text("Tomás")])
    let referral = try make(
      "referral.create", [.referrer: .reference(priya), .referred: .reference(tomas)])
    let money = Value.money(Money(minorUnits: 2000, currency: .euro))
    func reward(_ customer: Reference, _ side: String) throws -> Reference {
      try make(
        "reward.create",
        [
          .customer: .reference(customer), .referral: .reference(referral), .side: .text(side), .value: money,
          .reason: .text("first month"),
        ])
    }
    let rewards = (try reward(priya, "referrer"), try reward(tomas, "referred"))
    try done(.init("referral.qualify", on: [referral]))
    return (referral, rewards.0, rewards.1)
  }
}
