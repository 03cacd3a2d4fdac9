import Advocacy
import GRDB
import GRDBSQLite
import Testing

@testable import AdvocacyStore

/// The search index leads to everything that holds a word, wherever in it, and to nothing that doesn't.
@Suite struct SearchTests {
  private func found(_ text: String, _ kind: Kind, _ programme: Programme) throws -> [String] {
    let query = try QueryParser(kind, QueryCases.context).parse(text)
    let page = try programme.file.page(ListRequest(kind, query: query, order: ListOrder(.ref), limit: 50))
    let count = try programme.file.count(kind, query, bound: 50)
    #expect(count == ListCount(page.rows.count), "\(text)")
    return page.rows.map(\.reference.description)
  }

  private func programme() throws -> Programme {
    let programme = try Programme()
    _ = try programme.make("customer.create", [.name: .text("Zoë Okafor"), .email: .text("zoe@example.org")])
    _ = try programme.make("customer.create", [.name: .text("東京 太郎")])
    _ = try programme.make("customer.create", [.name: .text("O'Neil \"Q\" -x")])
    let zoe = Reference(.customer, 1)
    func feedback(_ customer: Reference, _ subject: String, _ body: String) throws {
      _ = try programme.make(
        "feedback.create",
        [
          .customer: .reference(customer), .feedbackKind: .text("complaint"), .subject: .text(subject),
          .body: .text(body),
        ])
    }
    try feedback(zoe, "Refund", "My re-fund is late: order #A-17/b, 東京の店")
    try feedback(Reference(.customer, 2), "Tents", "Not waterproof")
    return programme
  }

  @Test func wordsAreFoundWhereverTheyStand() throws {
    let programme = try programme()
    for (text, references) in [
      ("zoe", ["C-1"]), ("kaf", ["C-1"]), ("z", ["C-1"]), ("or", ["C-1"]), ("rg", ["C-1"]),
      ("example.org", ["C-1"]),
      ("東", ["C-2"]), ("太郎", ["C-2"]), ("京 郎", ["C-2"]), ("o'neil", ["C-3"]),
      ("qz", []),
      ("zzz", []), ("zoe zzz", []), ("-zoe", ["C-2", "C-3"]), ("okafor -zoe", []),
    ] {
      #expect(try found(text, .customer, programme) == references, "\(text)")
    }
    for (text, references) in [
      ("fund", ["F-1"]), ("re-fund", ["F-1"]), ("efun", ["F-1"]), ("a-17/b", ["F-1"]), ("#", ["F-1"]),
      ("京の", ["F-1"]),
      ("zoe", ["F-1"]), ("zoe late", ["F-1"]), ("zoe tents", []), ("太 waterproof", ["F-2"]),
      ("e", ["F-1", "F-2"]),
      ("proofs", []), ("late kind:complaint", ["F-1"]), ("late kind:praise", []),
    ] {
      #expect(try found(text, .feedback, programme) == references, "\(text)")
    }
  }

  @Test func theIndexFollowsActsAndUndo() throws {
    let programme = try programme()
    try programme.done(
      .init("customer.edit", on: [Reference(.customer, 1)], arguments: [.name: .text("Mia Brandt")]))
    #expect(try found("okafor", .customer, programme) == [])
    #expect(try found("brand", .customer, programme) == ["C-1"])
    #expect(try found("brand", .feedback, programme) == ["F-1"])
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(1), via: .command)
    #expect(try found("okafor", .feedback, programme) == ["F-1"])
    #expect(try found("brand", .customer, programme) == [])
    #expect(try programme.file.check() == [])
  }

  /// An import indexes its new rows at its end: by what they are then, though a later row of it changed them.
  @Test func whatAnImportBringsAndChangesIsFoundByWhatItSaysLast() throws {
    let programme = try programme()
    func row(_ number: Int, _ id: String, _ name: String) -> ImportRecord {
      ImportRecord(
        row: number, kind: .customer, externalID: ExternalID(source: "shop", value: id),
        values: [.name: .text(name)])
    }
    _ = try programme.bring(.customer, [row(2, "1", "Alpha"), row(3, "1", "Bravo"), row(4, "2", "Carol")])
    #expect(try found("bravo", .customer, programme) == ["C-4"])
    #expect(try found("alpha", .customer, programme) == [])
    _ = try programme.bring(.customer, [row(2, "1", "Delta"), row(3, "3", "Echo")], after: .minutes(2))
    #expect(try found("delta", .customer, programme) == ["C-4"])
    #expect(try found("bravo", .customer, programme) == [])
    #expect(try found("echo", .customer, programme) == ["C-6"])
    #expect(try programme.count("indexed_later") == 0)
    for part in ["alp", "bra"] {
      #expect(try programme.count("customers_index", where: "customers_index MATCH '\"\(part)\"'") == 0)
    }
    #expect(try programme.file.check() == [])
  }

  @Test func aCustomerOfWhomOnlyAnIDIsKnownIsFoundByIt() throws {
    let programme = try Programme()
    let external = ExternalID(source: "crm", value: "K-4711")
    let row = ImportRecord(row: 2, kind: .customer, externalID: external, values: [.city: .text("Wien")])
    _ = try programme.bring(.customer, [row])
    #expect(try found("4711", .customer, programme) == ["C-1"])
    #expect(try programme.file.check() == [])
  }

  /// A refused row among others takes the words back that it brought; those of the others stay.
  @Test func wordsOfARefusedRowAreNotMissedLater() throws {
    let programme = try programme()
    func row(_ number: Int, _ body: String, customer: ImportRecord.Link) -> ImportRecord {
      var row = ImportRecord(
        row: number, kind: .feedback, externalID: ExternalID(source: "desk", value: "\(number)"),
        values: [.body: .text(body)], links: [.customer: customer])
      row.mustBeThere = [.customer]
      return row
    }
    let outcome = try programme.bring(
      .feedback,
      [
        row(2, "zipper unicorn", customer: .reference(Reference(.customer, 99))),
        row(3, "unicorn zipper", customer: .reference(Reference(.customer, 1))),
      ]
    ).outcome
    #expect(outcome.added == 1 && outcome.refusals.count == 1)
    #expect(try found("unicor", .feedback, programme) == ["F-3"])
    #expect(try programme.file.check() == [])
  }

  /// Someone who searches all day would fill the memory with statements, each made for one thing typed.
  @Test func whatIsTypedLeavesNoStatementBehind() throws {
    let programme = try programme()
    try programme.file.read { database in
      func statements() -> Int {
        sequence(first: sqlite3_next_stmt(database.sqliteConnection, nil)) {
          sqlite3_next_stmt(database.sqliteConnection, $0)
        }.prefix { $0 != nil }.count
      }
      func search(_ text: String, by field: FieldName) throws {
        let query = try QueryParser(.feedback, QueryCases.context).parse(text)
        var reader = try ListReader(
          database, .feedback, query, ListOrder(field), patience: .init(glance: .zero, walk: .zero))
        _ = try reader.page(.first, limit: 5)
      }
      let texts = ["zoe", "refund late", "status:new", "open:yes zoe", "customer.city:wien", "created>-7d"]
      for text in texts { try search(text, by: .owner) }
      let before = statements()
      for text in texts {
        for field in [FieldName.created, .subject, .status, .owner] { try search(text, by: field) }
      }
      #expect(before > 0 && statements() == before)
    }
  }

  @Test func aWordThatSearchDoesNotKnowIsAFinding() throws {
    let programme = try programme()
    try programme.file.write { try $0.run("DELETE FROM words WHERE word = 'waterproof'") }
    #expect(try programme.file.check() == ["Search doesn't know all words of F-2."])
  }
}
