import Advocacy
import AdvocacyDemo
import AdvocacyStore
import Foundation
import TestSupport
import Testing

@Suite("Demo: of very many")
struct DemoCopiesTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func expectSound(_ file: ProgrammeFile, _ location: SourceLocation = #_sourceLocation) throws {
    let findings = try file.check()
    #expect(findings == [], sourceLocation: location)
  }

  /// A demo whose first part is small.
  private func make(_ name: String, customers: Int, feedback: Int, part: Int, seed: UInt64 = 1) throws
    -> ProgrammeFile
  {
    let plan = DemoCopies(customers: customers, feedback: feedback, part: part)
    let path = folder.path(name)
    let demo = DemoProgramme(
      seed: seed, customers: plan.customers, feedback: plan.feedback, now: DemoRows.now, zone: DemoRows.zone,
      currency: .euro, me: "noor")
    try fill(path, demo)
    let copies = SampleCopies(
      count: plan.count, customers: plan.restOfCustomers, feedback: plan.restOfFeedback
    ) {
      demo.names($0, inCopy: $1)
    }
    try ProgrammeFile.copySample(
      at: path, copies, by: Actor(handle: "noor", role: .manager), at: DemoRows.now)
    return try ProgrammeFile.open(at: path)
  }

  private func fill(_ path: String, _ demo: DemoProgramme) throws {
    let file = try ProgrammeFile.create(
      at: path, name: "Acme Outdoors", currency: .euro, zone: DemoRows.zone, manager: "noor",
      policy: DemoProgramme.policyText, now: DemoRows.now)
    let me = try file.actor(handle: "noor")
    try demo.write(to: { kind in
      try file.beginImport(
        ImportSource(name: "demo", kind: kind, fingerprint: nil), by: me, at: DemoRows.now, rehearse: false)
    })
  }

  private func rows(_ file: ProgrammeFile, _ kind: Kind, _ text: String = "") throws -> [Record] {
    let context = ReadingContext(now: DemoRows.now, zone: DemoRows.zone, currency: .euro, me: "noor")
    let query = try QueryParser(kind, context).parse(text)
    return try file.page(ListRequest(kind, query: query, order: ListOrder(.ref), limit: 20_000)).rows
  }

  @Test(
    "The plan gives the numbers asked for",
    arguments: [
      (1, 0), (1, 1), (10_000, 50_000), (10_001, 3), (1_000_000, 5_000_000), (123_457, 654_321), (70_000, 5),
    ])
  func plan(customers: Int, feedback: Int) {
    let plan = DemoCopies(customers: customers, feedback: feedback)
    #expect(plan.customers * (plan.count + 1) + plan.restOfCustomers == customers)
    #expect(plan.feedback * (plan.count + 1) + plan.restOfFeedback == feedback)
    #expect(plan.restOfCustomers <= plan.customers)
    #expect(plan.restOfFeedback <= plan.feedback)
  }

  @Test("The numbers are those asked for, and the file is sound", arguments: [(1003, 2009), (950, 1)])
  func sound(customers: Int, feedback: Int) throws {
    let file = try make("demo.advocate", customers: customers, feedback: feedback, part: 190)
    #expect(try file.count(.customer, .everything, bound: 10_000).number == customers)
    #expect(try file.count(.feedback, .everything, bound: 10_000).number == feedback)
    try expectSound(file)
    #expect(try file.settle(at: DemoRows.now) == 0)
  }

  @Test("A copy has people of its own, who refer to each other and to what is there once")
  func references() throws {
    let file = try make("demo.advocate", customers: 800, feedback: 1600, part: 200)
    let customers = try rows(file, .customer)
    #expect(Set(customers.compactMap { $0.text(.email) }).count == customers.count { $0[.email] != nil })
    #expect(Set(customers.compactMap { $0.text(.name) }).count > 700)
    for kind in [Kind.feedback, .referral, .reward, .touchpoint, .task, .response, .ask] {
      let all = try rows(file, kind)
      let names = FieldTable.fields(of: kind).filter { $0.isStored }.map(\.name)
      let ends = all.filter { $0[.customer]?.reference.map { $0.id > 600 } ?? false }
      if FieldTable.field(.customer, of: kind) != nil { #expect(!ends.isEmpty, "\(kind)") }
      for record in all {
        guard let copy = place(of: record, customers: 200, names) else { continue }
        for name in names {
          guard let other = record[name]?.reference, other.kind == .customer else { continue }
          #expect(Int(other.id - 1) / 200 == copy, "\(record.reference) \(name) \(other)")
        }
      }
    }
    let requests = try rows(file, .request).count
    #expect(requests < 200)
    #expect(try rows(file, .feedback, "request:any").count > requests)
  }

  /// The copy that the first customer of a thing belongs to.
  private func place(of record: Record, customers: Int, _ names: [FieldName]) -> Int? {
    names.lazy.compactMap { record[$0]?.reference }.first { $0.kind == .customer }
      .map { Int($0.id - 1) / customers }
  }

  @Test("Copies are found by their names, worked on and taken back")
  func work() throws {
    let file = try make("demo.advocate", customers: 600, feedback: 1200, part: 200)
    let last = try #require(try rows(file, .customer).last)
    let name = try #require(last.text(.name))
    #expect(try rows(file, .customer, "\"\(name)\"").contains { $0.reference == last.reference })
    let me = try file.actor(handle: "noor")
    let open = try rows(file, .feedback, "open:yes").filter { $0.reference.id > 800 }.map(\.reference)
    #expect(open.count > 10)
    let before = try rows(file, .feedback)
    let report = try file.perform(
      ActionRequest("feedback.resolve", on: open), by: me, at: DemoRows.now + .minutes(1), via: .command)
    let done = report.lines.filter(\.isDone).count
    #expect(done == open.count)
    try expectSound(file)
    _ = try file.undo(by: me, at: DemoRows.now + .minutes(2), via: .command)
    let after = try rows(file, .feedback)
    for (former, now) in zip(before, after) {
      let same = former.values.filter { $0.key != .updated } == now.values.filter { $0.key != .updated }
      #expect(same, "\(former.reference)")
    }
    try expectSound(file)
  }

  @Test("The same seed makes the same sample, another one another")
  func seeds() throws {
    let first = try make("1.advocate", customers: 400, feedback: 700, part: 150)
    let second = try make("2.advocate", customers: 400, feedback: 700, part: 150)
    let third = try make("3.advocate", customers: 400, feedback: 700, part: 150, seed: 2)
    for kind in Kind.allCases {
      let (one, other) = (try rows(first, kind), try rows(second, kind))
      #expect(
        one.map { $0.values.filter { $0.key != .updated } }
          == other.map { $0.values.filter { $0.key != .updated } })
    }
    #expect(
      try rows(first, .customer).map { $0.text(.name) } != rows(third, .customer).map { $0.text(.name) })
  }

  @Test("An interruption ends it")
  func interruption() throws {
    let path = folder.path("demo.advocate")
    let demo = DemoProgramme(
      seed: 1, customers: 50, feedback: 50, now: DemoRows.now, zone: DemoRows.zone, currency: .euro,
      me: "noor")
    try fill(path, demo)
    var steps = 0
    #expect(throws: CancellationError.self) {
      try ProgrammeFile.copySample(
        at: path, SampleCopies(count: 5, customers: 0, feedback: 0) { demo.names($0, inCopy: $1) },
        by: Actor(handle: "noor", role: .manager), at: DemoRows.now, isInterrupted: { steps > 2 }
      ) { done, _ in steps = done }
    }
    #expect(steps == 3)
  }
}
