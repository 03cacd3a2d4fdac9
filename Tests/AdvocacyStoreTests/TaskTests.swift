import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct TaskTests {
  private func due(_ span: Span) -> Value { .instant(Programme.start + span) }

  @Test func aCallAndItsPromiseAreUndoneTogether() throws {
    let programme = try Programme()
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let report = try programme.done(
      .init(
        "touchpoint.log",
        arguments: [
          .customer: .reference(zoe), .summary: .text("called"), .promise: .text("send the guide"),
          .by: due(.days(2)),
        ]), after: .minutes(2))
    #expect(report.created.map(\.kind) == [.touchpoint, .task])
    let task = try programme.thing(Reference(.task, 1))
    #expect(task.text(.title) == "send the guide")
    #expect(task[.owner] == .colleague("mia"))
    #expect(task.text(.customerName) == "Zoë Okafor")
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    #expect(try programme.count("tasks", where: "removed = 0") == 0)
    #expect(try programme.count("touchpoints", where: "removed = 0") == 0)
    #expect(try programme.thing(zoe)[.lastContact] == nil)
    #expect(try programme.file.check().isEmpty)
  }

  @Test func whatWasPromisedStandsWithTheCustomerUntilItIsDone() throws {
    let programme = try Programme()
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let task = try programme.make(
      "task.create", [.customer: .reference(zoe), .title: .text("call back"), .due: due(.days(1))])
    #expect(try programme.file.detail(zoe)?.related.map(\.reference) == [task])
    #expect(try programme.file.detail(task)?.customer?.reference == zoe)
    try programme.done(.init("task.done", on: [task]), after: .hours(1))
    let detail = try #require(try programme.file.detail(zoe))
    #expect(detail.related.isEmpty)
    let lines = detail.timeline.map { "\($0.colleague ?? "-"): \($0.text)" }
    #expect(lines.contains("-: call back: done"))
    #expect(lines.contains { $0.hasPrefix("-: promised: call back, by 2026-") }, "\(lines)")
  }

  @Test func aMergeCarriesPromisesOver() throws {
    let programme = try Programme()
    let people = try ["Zoë", "Zoe"].map { try programme.make("customer.create", [.name: .text($0)]) }
    let task = try programme.make(
      "task.create", [.customer: .reference(people[1]), .title: .text("call"), .due: due(.days(1))])
    try programme.done(
      .init("customer.merge", on: [people[1]], arguments: [.into: .reference(people[0])]), after: .minutes(2))
    #expect(try programme.thing(task)[.customer] == .reference(people[0]))
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    #expect(try programme.thing(task)[.customer] == .reference(people[1]))
  }

  @Test func todayHasWhatIsDueMineOrNobodysTheOverdueFirst() throws {
    let programme = try Programme()
    try programme.addColleagues()
    let zoe = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    func promise(_ title: String, _ span: Span, _ owner: String) throws {
      _ = try programme.make(
        "task.create",
        [
          .customer: .reference(zoe), .title: .text(title), .due: due(span), .owner: .colleague(owner),
        ])
    }
    try promise("tomorrow", .days(1), "mia")
    try promise("soon", .minutes(90), "mia")
    try promise("overdue", .minutes(30), "mia")
    try promise("of ana", .minutes(30), "ana")
    try promise("later", .days(9), "mia")
    try promise("done", .minutes(20), "mia")
    try programme.done(.init("task.done", on: [Reference(.task, 6)]), after: .minutes(10))
    let today = try programme.file.today(at: Programme.start + .hours(1), for: Programme.mia)
    let lines = today.lines.filter { $0.reference.kind == .task }
    #expect(
      lines.map(\.what) == [
        "Promised Zoë Okafor: overdue", "Promised Zoë Okafor: soon", "Promised Zoë Okafor: tomorrow",
      ])
    #expect(lines.map(\.stretch) == [.now, .now, .thisWeek])
    #expect(lines.map(\.why) == ["a promise, yours", "a promise, yours", "a promise, yours"])
    #expect(lines.filter { !$0.isPromised }.isEmpty)
  }

  @Test func aTaskIsForSomeone() throws {
    let programme = try Programme()
    #expect(throws: (any Error).self) {
      try programme.file.write { database in
        try database.run(
          "INSERT INTO tasks (title, status, created, updated) VALUES ('call', 'open', 1, 1)")
      }
    }
    #expect(
      Requirement.violation(
        of: Record(
          Reference(.task, 0),
          values: [
            .title: .text("call"), .status: .text("open"), .created: due(.days(0)), .updated: due(.days(0)),
          ])) == "A task is for a customer, an account or a piece of feedback.")
  }
}
