import Advocacy
import AdvocacyDemo
import Foundation
import TestSupport
import Testing

@testable import AdvocacyStore

@Suite("Demo: in a programme file")
struct DemoFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func write(customers: Int, feedback: Int) throws -> (ProgrammeFile, rows: Int) {
    let now = DemoRows.now
    let file = try ProgrammeFile.create(
      at: folder.path("demo.advocate"), name: "Acme Outdoors", currency: .euro, zone: DemoRows.zone,
      manager: "noor", now: now)
    let me = try file.actor(handle: "noor")
    let demo = DemoProgramme(
      seed: 1, customers: customers, feedback: feedback, now: now, zone: DemoRows.zone, currency: .euro,
      me: "noor")
    var rows = 0
    try demo.write { kind in
      try file.beginImport(
        ImportSource(name: "demo", kind: kind, fingerprint: nil), by: me, at: now, rehearse: false)
    } progress: {
      rows = $0
    }
    #expect(rows == demo.chunks().reduce(0) { $0 + $1.rows.count })
    return (file, rows)
  }

  @Test("Every row is taken, and the file is sound", arguments: [(2000, 1000), (50, 30), (1, 1)])
  func sound(customers: Int, feedback: Int) throws {
    let (file, rows) = try write(customers: customers, feedback: feedback)
    let things = try DemoChunks.kinds.map { try file.count($0, .everything, bound: 100_000).number }
    let firstLetters = feedback
    let managerThere = 1
    #expect(things.reduce(0, +) == rows + firstLetters + managerThere)
    #expect(try file.check() == [])
    #expect(try file.count(.customer, .everything, bound: 10_000).number == customers)
    #expect(try file.count(.feedback, .everything, bound: 10_000).number == feedback)
  }

  @Test("Today is full, then and weeks later, and settling finds nothing of the past to do")
  func todayIsFull() throws {
    let (file, _) = try write(customers: 2000, feedback: 1000)
    let me = try file.actor(handle: "noor")
    #expect(try file.settle(at: DemoRows.now) == 0)
    for days in [0, 1, 40] as [Int64] {
      let now = DemoRows.now + .days(days)
      _ = try file.settle(at: now)
      #expect(try file.today(at: now, for: me).lines.count >= 20)
    }
    #expect(try file.check() == [])
  }

  @Test("A line of Today reads as if its thing were read with all its fields")
  func linesNeedNoOtherFields() throws {
    let (file, _) = try write(customers: 2000, feedback: 1000)
    let me = try file.actor(handle: "noor")
    let policy = try file.policy().policy
    let every = Set(Kind.allCases.flatMap { FieldTable.fields(of: $0).map(\.name) })
    var kinds: Set<Kind> = []
    for days in [0, 1, 40] as [Int64] {
      let now = DemoRows.now + .days(days)
      let (lines, whole) = try file.read { database in
        var reader = try TodayReader(database, file.settings, policy, me, now)
        let lines = try reader.worklist().lines
        reader.told = every
        return (lines, try reader.worklist().lines)
      }
      #expect(lines == whole)
      kinds.formUnion(lines.map(\.reference.kind))
    }
    let told: Set<Kind> = [
      .feedback, .customer, .task, .request, .referral, .reward, .lot, .ask, .story, .mention, .response,
    ]
    #expect(kinds.isSuperset(of: told), "without \(told.subtracting(kinds))")
  }
}
