import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct UndoingTests {
  @discardableResult
  private func undo(_ programme: Programme, _ batch: Int64? = nil, by actor: Actor = Programme.mia) throws
    -> UndoReport
  {
    try programme.file.undo(batch, by: actor, at: Programme.start + .hours(1), via: .dashboard)
  }

  @discardableResult
  private func redo(_ programme: Programme, by actor: Actor = Programme.mia) throws -> UndoReport {
    try programme.file.redo(by: actor, at: Programme.start + .hours(2), via: .dashboard)
  }

  @Test func undoGivesFormerValuesAndRedoTheLaterOnes() throws {
    let programme = try Programme()
    let customer = try programme.make(
      "customer.create", [.name: .text("Zoë Okafor"), .email: .text("zoe@example.org")])
    try programme.done(
      .init(
        "customer.edit", on: [customer],
        arguments: [.name: .text("Zoe O."), .city: .text("Graz"), .tags: .tags(["vip"])], cleared: [.email]))
    let report = try undo(programme)
    #expect(report.things == [customer])
    var record = try programme.thing(customer)
    #expect(record[.name] == .text("Zoë Okafor"))
    #expect(record[.display] == .text("Zoë Okafor"))
    #expect(record[.email] == .text("zoe@example.org"))
    #expect(record[.city] == nil)
    #expect(record[.tags] == nil)
    #expect(record.version == 3)
    try redo(programme)
    record = try programme.thing(customer)
    #expect(record[.name] == .text("Zoe O."))
    #expect(record[.tags] == .tags(["vip"]))
    #expect(record.version == 4)
    #expect(throws: Refusal.self) { try redo(programme) }
    try undo(programme)
    #expect(try programme.thing(customer)[.name] == .text("Zoë Okafor"))
    #expect(try programme.file.check() == [])
  }

  @Test func aMakingIsTakenBackWithAllItMade() throws {
    let programme = try Programme()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("praise"), .subject: .text("lovely")])
    try undo(programme)
    #expect(try programme.count("feedback", where: "removed = 0") == 0)
    #expect(try programme.count("messages", where: "removed = 0") == 0)
    #expect(throws: Refusal.self) { try undo(programme) }
    try redo(programme)
    #expect(try programme.thing(feedback)[.subject] == .text("lovely"))
    #expect(try programme.count("messages", where: "removed = 0") == 1)
    let next = try programme.make(
      "feedback.create", [.feedbackKind: .text("praise"), .subject: .text("again")])
    #expect(next.id == feedback.id + 1)
    #expect(try programme.file.check() == [])
  }

  @Test func severalAreUndoneOneAfterTheOther() throws {
    let programme = try Programme()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("praise"), .subject: .text("lovely")])
    for word in ["high", "low", "urgent"] {
      try programme.done(.init("feedback.priority", on: [feedback], arguments: [.to: .text(word)]))
    }
    var seen: [Value?] = []
    for _ in 1...3 {
      try undo(programme)
      seen.append(try programme.thing(feedback)[.priority])
    }
    #expect(seen == [.text("low"), .text("high"), .text("normal")])
    seen = []
    for _ in 1...3 {
      try redo(programme)
      seen.append(try programme.thing(feedback)[.priority])
    }
    #expect(seen == [.text("high"), .text("low"), .text("urgent")])
    try undo(programme)
    try programme.done(.init("feedback.claim", on: [feedback]))
    #expect(throws: Refusal.self) { try redo(programme) }
  }

  @Test func aLaterActStandsInTheWay() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("praise"), .subject: .text("lovely")], by: Programme.ana)
    try programme.done(
      .init("feedback.priority", on: [feedback], arguments: [.to: .text("high")]), by: Programme.ana)
    try programme.done(
      .init("feedback.priority", on: [feedback], arguments: [.to: .text("low")]), by: Programme.ben)
    #expect {
      try undo(programme, by: Programme.ana)
    } throws: { error in
      let refusal = error as? Refusal
      return refusal?.cause == .changed
        && refusal?.sentence.contains("@ben changed priority from high to low") == true
    }
    try undo(programme, by: Programme.ben)
    try undo(programme, by: Programme.ana)
    #expect(try programme.thing(feedback)[.priority] == .text("normal"))
    try programme.done(
      .init("feedback.tag", on: [feedback], arguments: [.add: .tags(["x"])]), by: Programme.ben)
    #expect(throws: Refusal.self) { try undo(programme, by: Programme.ana) }
    #expect(try programme.file.check() == [])
  }

  @Test func onlyOnesOwnUnlessOneIsAManager() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let customer = try programme.make("customer.create", [.name: .text("Priya")], by: Programme.ana)
    #expect {
      try undo(programme, by: Programme.ben)
    } throws: { ($0 as? Refusal)?.sentence == "There is nothing of yours to undo." }
    let batch = try #require(
      try programme.done(
        .init("customer.tag", on: [customer], arguments: [.add: .tags(["x"])]), by: Programme.ana
      ).batch)
    #expect {
      try undo(programme, batch, by: Programme.ben)
    } throws: { ($0 as? Refusal)?.cause == .role }
    try undo(programme, batch)
    #expect(try programme.thing(customer)[.tags] == nil)
    #expect {
      try undo(programme, batch)
    } throws: { ($0 as? Refusal)?.sentence.contains("was undone already") == true }
  }

  @Test func whatIsMadeUpForOtherwiseSaysHow() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let reward = try programme.make(
      "reward.create", [.customer: .reference(customer), .reason: .text("story"), .points: .integer(5)])
    try programme.done(.init("reward.approve", on: [reward]))
    try programme.done(.init("reward.issue", on: [reward]))
    #expect {
      try undo(programme)
    } throws: { ($0 as? Refusal)?.sentence.contains("void or claw back") == true }
    try programme.done(.init("reward.claw_back", on: [reward], arguments: [.reason: .text("refund")]))
    #expect {
      try undo(programme)
    } throws: { ($0 as? Refusal)?.sentence.contains("final") == true }
    #expect(try programme.thing(reward).status == "clawed_back")
  }

  private func reward(_ key: String, for customer: Reference) -> ActionRequest {
    ActionRequest(
      "reward.create",
      arguments: [.customer: .reference(customer), .reason: .text("story"), .points: .integer(5)],
      grantKey: key)
  }

  @Test func anUndoneActGivesItsGrantKeyBackAndRedoTakesItAgain() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let request = reward("order-1", for: customer)
    let first = try programme.done(request)
    try undo(programme)
    #expect(try programme.file.check() == [])
    try redo(programme)
    #expect(try programme.done(request).doneCount == 0)
    #expect(try programme.thing(try #require(first.created.first))[.grantKey] == .text("order-1"))
    try undo(programme, first.batch)
    let second = try programme.done(request)
    #expect(second.doneCount == 1)
    #expect(try programme.count("rewards", where: "removed = 0") == 1)
    #expect(try programme.file.check() == [])
  }

  @Test func anActIsNotDoneAgainWhoseGrantKeyIsTakenMeanwhile() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    try programme.done(reward("order-1", for: customer))
    try undo(programme)
    let other = try programme.done(reward("order-1", for: customer), by: Programme.ana)
    #expect {
      try redo(programme)
    } throws: { error in
      let refusal = error as? Refusal
      return refusal?.cause == .changed
        && refusal?.sentence.contains("grant key “order-1” is \(other.created[0])'s by now") == true
    }
    let tag = ActionRequest(
      "customer.tag", on: [customer], arguments: [.add: .tags(["vip"])], grantKey: "tag-1")
    try programme.done(tag)
    try undo(programme)
    try programme.done(tag, by: Programme.ana)
    #expect(throws: Refusal.self) { try redo(programme) }
    #expect(try programme.count("rewards", where: "removed = 0") == 1)
    #expect(try programme.file.check() == [])
  }

  @Test func aVoidedRewardKeepsItsGrantKey() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let made = try programme.done(reward("order-1", for: customer)).created
    try programme.done(.init("reward.approve", on: made))
    try programme.done(.init("reward.void", on: made, arguments: [.reason: .text("mistake")]))
    let again = try programme.done(reward("order-1", for: customer))
    #expect(again.doneCount == 0)
    #expect(again.lines.map(\.reference) == made)
  }

  @Test func aContactSinceKeepsItsDate() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Priya")])
    let first = try programme.done(
      .init(
        "touchpoint.log", arguments: [.customer: .reference(customer), .summary: .text("call")]),
      after: .minutes(5))
    try programme.done(
      .init("touchpoint.log", arguments: [.customer: .reference(customer), .summary: .text("again")]),
      after: .minutes(9))
    try undo(programme, first.batch)
    #expect(try programme.count("touchpoints", where: "removed = 0") == 1)
    #expect(try programme.thing(customer)[.lastContact] == .instant(Programme.start + .minutes(9)))
  }

  @Test func aColleagueWhoHasWorkedStays() throws {
    let programme = try Programme()
    let added = try programme.done(.init("colleague.add", arguments: [.handle: .text("ana")]))
    let customer = try programme.make("customer.create", [.name: .text("Priya")], by: Programme.ana)
    #expect(throws: Refusal.self) { try undo(programme, added.batch) }
    let other = try programme.done(.init("colleague.add", arguments: [.handle: .text("ben")]))
    let given = try programme.done(
      .init("customer.assign", on: [customer], arguments: [.to: .colleague("ben")]))
    #expect(throws: Refusal.self) { try undo(programme, other.batch) }
    try undo(programme, given.batch)
    try undo(programme, other.batch)
    #expect(throws: Refusal.self) { try programme.file.actor(handle: "ben") }
    try programme.done(.init("colleague.add", arguments: [.handle: .text("ben")]))
    #expect(try programme.file.check() == [])
  }
}

extension UndoingTests {
  @Test func whatIsDoneAgainFindsWhatItLeft() throws {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë")])
    func move(to city: String) throws -> Int64 {
      try #require(
        try programme.done(.init("customer.edit", on: [customer], arguments: [.city: .text(city)])).batch)
    }
    func undo(_ batch: Int64) throws -> Int64 {
      try programme.file.undo(batch, by: Programme.mia, at: Programme.start + .hours(1), via: .command).batch
    }
    let first = try move(to: "Graz")
    let second = try move(to: "Linz")
    let secondUndone = try undo(second)
    let firstUndone = try undo(first)
    // Linz came after Graz, which isn't there now.
    #expect {
      _ = try undo(secondUndone)
    } throws: { error in
      (error as? Refusal)?.cause == .changed && "\(error)".hasSuffix("on \(customer) (B-\(firstUndone)).")
    }
    #expect(try programme.thing(customer)[.city] == nil)
    _ = try undo(firstUndone)
    _ = try undo(secondUndone)
    #expect(try programme.thing(customer)[.city] == .text("Linz"))
    _ = try undo(second)
    _ = try undo(first)
    #expect(try programme.thing(customer)[.city] == nil)
  }

  @Test func nothingIsDoneAgainToWhatIsThereNoMore() throws {
    let programme = try Programme()
    let report = try programme.done(.init("customer.create", arguments: [.name: .text("Zoë")]))
    let customer = try #require(report.created.first)
    let edit = try programme.done(.init("customer.edit", on: [customer], arguments: [.city: .text("Graz")]))
    var undone: [Int64] = []
    for batch in [edit.batch, report.batch] {
      undone.append(
        try programme.file.undo(batch, by: Programme.mia, at: Programme.start + .hours(1), via: .command)
          .batch)
    }
    #expect {
      _ = try programme.file.undo(
        undone[0], by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    } throws: { "\($0)" == "B-\(undone[0]) can't be taken back: there is no \(customer) any more." }
  }

  @Test func noLinkComesBackToARequestThatWasMerged() throws {
    let programme = try Programme()
    let feedback = try programme.make(
      "feedback.create", [.feedbackKind: .text("question"), .subject: .text("Sizes")])
    let requests = try ["Guide", "Sizes", "Table"].map {
      try programme.make("request.create", [.title: .text($0)])
    }
    func link(to request: Reference) throws -> Int64? {
      try programme.done(
        .init("feedback.link", on: [feedback], arguments: [.request: .reference(request)])
      ).batch
    }
    _ = try link(to: requests[0])
    let relinked = try #require(try link(to: requests[1]))
    try programme.done(
      .init("request.merge", on: [requests[0]], arguments: [.into: .reference(requests[2])]))
    #expect {
      _ = try programme.file.undo(
        relinked, by: Programme.mia, at: Programme.start + .hours(1), via: .command)
    } throws: { "\($0)".hasSuffix("\(requests[0]) was merged into \(requests[2]).") }
    #expect(try programme.file.check() == [])
  }
}
