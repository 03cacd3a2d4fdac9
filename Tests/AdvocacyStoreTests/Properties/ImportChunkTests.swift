import GRDB
import TestSupport
import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// The rows of a chunk wait and go to their tables together; what comes of them is what comes of them one at a time,
/// though they name each other, come twice and make customers for each other's sake.
@Suite struct ImportChunkTests {
  private static let kinds: [Kind] = [
    .account, .customer, .feedback, .message, .touchpoint, .response, .task,
  ]

  @Test(arguments: 1...12)
  func aChunkIsAsItsRowsOneByOne(seed: UInt64) throws {
    let (together, apart) = (try Programme(), try Programme())
    var generator = SeededGenerator(seed: seed)
    var (added, updated) = (0, 0)
    for (index, kind) in (Self.kinds + Self.kinds).enumerated() {
      let rows = (2..<40).map { Self.row($0, kind, &generator) }
      let outcomes = try [(together, [rows]), (apart, rows.map { [$0] })].map { programme, chunks in
        try Self.bring(kind, chunks, to: programme, after: .minutes(Int64(index) + 1))
      }
      #expect(outcomes[0] == outcomes[1])
      #expect(outcomes[0].refusals.isEmpty, "\(outcomes[0].refusals.map(\.reason))")
      (added, updated) = (added + outcomes[0].added, updated + outcomes[0].updated)
    }
    for table in Self.kinds.map({ ThingTable.name(of: $0) }) + ["external_ids", "import_changes", "words"] {
      let (one, other) = (try Self.rows(table, together), try Self.rows(table, apart))
      #expect(one == other, "\(table)")
    }
    #expect(try together.file.check() == [])
    #expect(added > 100 && updated > 50)
    #expect(try together.count("messages") > 20)
  }

  /// A row that can't be taken has its chunk taken row by row: the others come in all the same, and their numbers
  /// have no gap.
  @Test func aRefusedRowAmongWaitingOnesLeavesThemAsTheyAre() throws {
    let programme = try Programme()
    func row(_ number: Int, customer: ImportRecord.Link) -> ImportRecord {
      var row = ImportRecord(
        row: number, kind: .touchpoint, externalID: ExternalID(source: "desk", value: "\(number)"),
        values: [.summary: .text("Call \(number)")], links: [.customer: customer])
      row.mustBeThere = number == 3 ? [.customer] : []
      return row
    }
    let outcome = try programme.bring(
      .touchpoint,
      [
        row(2, customer: .named("ann@example.org")), row(3, customer: .named("nobody@example.org")),
        row(4, customer: .named("ANN@example.org")), row(5, customer: .named("ben@example.org")),
      ]
    ).outcome
    #expect(outcome.added == 3 && outcome.refusals.map(\.row) == [3])
    #expect(try Self.rows("touchpoints", programme).count == 3)
    #expect(try programme.file.read { try $0.number("SELECT max(id) FROM customers") } == 2)
    #expect(try programme.file.check() == [])
  }

  private static func bring(
    _ kind: Kind, _ chunks: [[ImportRecord]], to programme: Programme, after span: Span
  ) throws -> ImportOutcome {
    let session = try programme.file.beginImport(
      ImportSource(name: "\(kind.plural).csv", kind: kind, fingerprint: nil), by: Programme.mia,
      at: Programme.start + span, rehearse: false)
    var all = ImportOutcome()
    for (index, chunk) in chunks.enumerated() {
      let outcome = try session.append(chunk, rowsRead: index + 1)
      all.added += outcome.added
      all.updated += outcome.updated
      all.unchanged += outcome.unchanged
      all.refusals += outcome.refusals
      all.made.merge(outcome.made, uniquingKeysWith: +)
    }
    try session.finish()
    return all
  }

  /// A row with an id, a name or a mail address that others have too, and with links by any of them.
  private static func row(_ number: Int, _ kind: Kind, _ generator: inout SeededGenerator) -> ImportRecord {
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
    func id() -> ExternalID {
      ExternalID(source: chance(4) ? "crm" : "shop", value: "\(Int.random(in: 1...25, using: &generator))")
    }
    func mail() -> String {
      let name = "p\(Int.random(in: 1...12, using: &generator))@Example.org"
      return chance(2) ? name : name.lowercased()
    }
    func name() -> String { "Zoë \(Int.random(in: 1...9, using: &generator))" }
    var row = ImportRecord(row: number, kind: kind, externalID: chance(5) ? nil : id(), values: [:])
    func link(_ name: FieldName, _ links: [ImportRecord.Link]) {
      if !chance(4) { row.links[name] = links.randomElement(using: &generator) }
    }
    let customers: [ImportRecord.Link] = [.external(id()), .named(mail()), .any(id())]
    switch kind {
    case .account: row.values = [.name: .text(name())]
    case .customer:
      row.values = [.name: .text(name()), .email: .text(mail()), .city: .text(name())]
      link(.account, [.named(name()), .external(id())])
    case .feedback:
      row.values = [.subject: .text(name()), .feedbackKind: .text("complaint")]
      if !chance(3) { row.values[.body] = .text("It is \(name())") }
      link(.customer, customers)
    case .message:
      row.values = [
        .body: .text("It is \(name())"), .direction: .text(chance(2) ? "to_customer" : "from_customer"),
      ]
      row.values[.feedback] = .reference(Reference(.feedback, Int64.random(in: 1...8, using: &generator)))
    case .touchpoint:
      row.values = [.summary: .text(name())]
      row.values[.at] = .instant(Programme.start - .days(Int64.random(in: 0...9, using: &generator)))
      row.links[.customer] = customers.randomElement(using: &generator)
    case .response:
      row.values = [
        .survey: .text("nps"), .score: .integer(Int64.random(in: 0...10, using: &generator)),
      ]
      row.links[.customer] = customers.randomElement(using: &generator)
    default:
      row.values = [.title: .text(name())]
      row.links[.customer] = customers.randomElement(using: &generator)
    }
    return row
  }

  /// All that a table holds, as text.
  private static func rows(_ table: String, _ programme: Programme) throws -> [String] {
    try programme.file.read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map(\.description).sorted()
    }
  }
}
