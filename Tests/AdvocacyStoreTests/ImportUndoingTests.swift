import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct ImportUndoingTests {
  private static func row(_ number: Int, _ city: String) -> ImportRecord {
    ImportRecord(
      row: number + 1, kind: .customer, externalID: ExternalID(source: "crm", value: "\(number)"),
      values: [.name: .text("Customer \(number)"), .city: .text(city), .tags: .tags([city])],
      attributes: ["Contract": city])
  }

  private func run(_ programme: Programme, _ rows: [ImportRecord]) throws -> (ImportOutcome, Int64) {
    let session = try programme.file.beginImport(
      ImportSource(name: "c.csv", kind: .customer, fingerprint: nil), by: Programme.mia, at: Programme.start,
      rehearse: false)
    let outcome = try session.append(rows, rowsRead: rows.count)
    try session.finish()
    return (outcome, try #require(session.batch))
  }

  private func undo(_ programme: Programme, _ batch: Int64) throws -> UndoReport {
    try programme.file.undo(batch, by: Programme.mia, at: Programme.start + .hours(1), via: .command)
  }

  @Test func whatWasAddedGoesAndWhatWasUpdatedIsAsBefore() throws {
    let programme = try Programme()
    _ = try run(programme, (1...5).map { Self.row($0, "Wien") })
    let (outcome, batch) = try run(programme, (4...9).map { Self.row($0, "Graz") })
    #expect(outcome == ImportOutcome(added: 4, updated: 2))
    let before = try programme.thing(Reference(.customer, 4))
    #expect(try undo(programme, batch).count == 6)
    #expect(try programme.count("customers", where: "removed = 0") == 5)
    let after = try programme.thing(Reference(.customer, 4))
    #expect(after[.city] == .text("Wien"))
    #expect(after[.tags] == .tags(["wien"]))
    #expect(after.attributes == ["Contract": "Wien"])
    #expect(after.version == before.version + 1)
    #expect(try programme.count("customers", where: "id = 4 AND instr(folded, 'customer 4')") == 1)
    #expect(try programme.file.check() == [])

    _ = try programme.file.redo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(try programme.thing(Reference(.customer, 4)).attributes == ["Contract": "Graz"])
    #expect(try programme.count("customers", where: "removed = 0") == 9)
    #expect(try programme.file.check() == [])
  }

  @Test func anImportIsNamedInTheLogAndWhereItIsMissedByUndo() throws {
    let programme = try Programme()
    let (_, batch) = try run(programme, [Self.row(1, "Wien")])
    #expect(try programme.file.log().map(\.text) == ["Import of customers from c.csv: 1 added, 0 updated"])
    #expect {
      try programme.file.undo(by: Programme.mia, at: Programme.start, via: .command)
    } throws: { ($0 as? Refusal)?.sentence.contains("advocate undo B-\(batch)") == true }
  }

  @Test func theSameFileRevivesWhatWasTakenBack() throws {
    let programme = try Programme()
    let rows = (1...3).map { Self.row($0, "Wien") }
    let (_, batch) = try run(programme, rows)
    _ = try undo(programme, batch)
    let (again, second) = try run(programme, rows)
    #expect(again == ImportOutcome(added: 3))
    #expect(try programme.count("customers") == 3)
    #expect(try programme.count("customers", where: "removed = 0 AND batch = \(second)") == 3)
    _ = try undo(programme, second)
    #expect(try programme.count("customers", where: "removed = 0") == 0)
    #expect(try programme.file.check() == [])
  }

  @Test func workSinceStandsInTheWay() throws {
    let programme = try Programme()
    let (_, first) = try run(programme, (1...3).map { Self.row($0, "Wien") })
    let (_, second) = try run(programme, [Self.row(1, "Graz")])
    #expect {
      try undo(programme, first)
    } throws: { ($0 as? Refusal)?.sentence.contains("a later import changed C-1") == true }
    _ = try undo(programme, second)
    let tag = try programme.done(
      .init("customer.tag", on: [Reference(.customer, 2)], arguments: [.add: .tags(["x"])]))
    #expect {
      try undo(programme, first)
    } throws: { ($0 as? Refusal)?.sentence.contains("@mia changed tags") == true }
    _ = try undo(programme, try #require(tag.batch))
    let feedback = try programme.make(
      "feedback.create",
      [
        .customer: .reference(Reference(.customer, 3)), .feedbackKind: .text("praise"),
        .subject: .text("lovely"),
      ])
    #expect {
      try undo(programme, first)
    } throws: { ($0 as? Refusal)?.sentence.contains("\(feedback) refers to C-3") == true }
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(try undo(programme, first).count == 3)
    #expect(try programme.file.check() == [])
  }

  @Test func aChangeOfTheSameFieldStandsInTheWayOfAnUpdate() throws {
    let programme = try Programme()
    _ = try run(programme, [Self.row(1, "Wien")])
    let (_, second) = try run(programme, [Self.row(1, "Graz")])
    let customer = Reference(.customer, 1)
    try programme.done(.init("customer.edit", on: [customer], arguments: [.phone: .text("1")]))
    try programme.done(.init("customer.edit", on: [customer], arguments: [.city: .text("Linz")]))
    #expect {
      try undo(programme, second)
    } throws: { ($0 as? Refusal)?.sentence.contains("@mia changed city from Graz to Linz") == true }
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    _ = try undo(programme, second)
    let record = try programme.thing(customer)
    #expect(record[.city] == .text("Wien"))
    #expect(record[.phone] == .text("1"))
  }

  @Test func aConflictWithAnImportIsToldToo() throws {
    let programme = try Programme()
    _ = try run(programme, [Self.row(1, "Wien")])
    _ = try run(programme, [Self.row(1, "Graz")])
    let customer = Reference(.customer, 1)
    let report = try programme.file.perform(
      .init("customer.edit", on: [customer], arguments: [.city: .text("Linz")], seenVersions: [customer: 1]),
      by: Programme.mia, at: Programme.start, via: .dashboard)
    #expect(report.refusals.first?.refusal.cause == .changed)
    #expect(report.refusals.first?.refusal.sentence.contains("Import of customers from c.csv") == true)
  }

  @Test func anInterruptedImportIsUndone() throws {
    let programme = try Programme()
    let source = ImportSource(name: "c.csv", kind: .customer, fingerprint: "f")
    var session: ImportSession? = try programme.file.beginImport(
      source, by: Programme.mia, at: Programme.start, rehearse: false)
    _ = try session?.append((1...4).map { Self.row($0, "Wien") }, rowsRead: 4)
    let batch = try #require(session?.batch)
    #expect(throws: Refusal.self) { try undo(programme, batch) }
    session = nil
    #expect(try undo(programme, batch).count == 4)
    #expect(try programme.file.interruptedImports() == [])
    let again = try programme.file.beginImport(
      source, by: Programme.mia, at: Programme.start, rehearse: false)
    #expect(again.rowsDone == 0)
    #expect(again.batch != batch)
  }
}
