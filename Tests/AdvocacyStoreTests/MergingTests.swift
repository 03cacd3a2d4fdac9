import Foundation
import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct MergingTests {
  private let programme: Programme
  private let first = Reference(.customer, 1)
  private let second = Reference(.customer, 2)
  private let third = Reference(.customer, 3)

  /// Zoë twice, the second time from the CRM as 55, and Kim who came by the second Zoë.
  init() throws {
    programme = try Programme()
    _ = try programme.make("customer.create", [.name: .text("Zoë Okafor"), .city: .text("Wien")])
    try take([customer("55", "zoe@example.org")])
    _ = try programme.make("customer.create", [.name: .text("Kim")])
    let zoe = Value.reference(second)
    _ = try programme.make(
      "feedback.create", [.customer: zoe, .feedbackKind: .text("praise"), .subject: .text("Lovely")])
    _ = try programme.make("touchpoint.log", [.customer: zoe, .summary: .text("Thanked")])
    _ = try programme.make("referral.create", [.referrer: zoe, .referred: .reference(third)])
    _ = try programme.make("reward.create", [.customer: zoe, .points: .integer(10), .reason: .text("story")])
  }

  private func customer(_ id: String, _ email: String, city: String? = nil) -> ImportRecord {
    var values: [FieldName: Value] = [.name: .text("Zoe Okafor"), .email: .text(email)]
    values[.city] = city.map { .text($0) }
    return ImportRecord(
      row: 2, kind: .customer, externalID: ExternalID(source: "crm", value: id), values: values)
  }

  @discardableResult
  private func take(_ rows: [ImportRecord]) throws -> ImportOutcome {
    let session = try programme.file.beginImport(
      ImportSource(name: "list.csv", kind: rows[0].kind, fingerprint: nil), by: Programme.mia,
      at: Programme.start, rehearse: false)
    let outcome = try session.append(rows, rowsRead: rows.count)
    try session.finish()
    return outcome
  }

  @discardableResult
  private func merge(_ merged: [Reference], into survivor: Reference) throws -> ActionReport {
    try programme.file.perform(
      ActionRequest("customer.merge", on: merged, arguments: [.into: .reference(survivor)]),
      by: Programme.mia, at: Programme.start + .hours(1), via: .command)
  }

  private func refusal(_ report: ActionReport) -> String { report.refusals.first?.refusal.sentence ?? "" }

  /// Everything that refers to a customer, and the customers as they are.
  private func state() throws -> [Record] {
    let things = [
      first, second, third, Reference(.feedback, 1), Reference(.touchpoint, 1), Reference(.referral, 1),
      Reference(.reward, 1),
    ]
    return try things.map { reference in
      var record = try programme.thing(reference)
      record.version = 0
      record[.updated] = nil
      return record
    }
  }

  @Test("Who was merged into another isn't counted, whatever the counting goes by")
  func mergedAreNotCounted() throws {
    try merge([second], into: first)
    let context = QueryCases.context
    for text in ["", "lifecycle:any", "standing:none", "owner:none", "-tag:vip", "zoe", "merged_into:any"] {
      let query = try QueryParser(.customer, context).parse(text)
      let found = try programme.file.matches(.customer, query).count
      #expect(try programme.file.count(.customer, query, bound: 100) == ListCount(found), "\(text)")
      #expect(
        try programme.file.count(.customer, query, bound: 1) == ListCount(1, isAtLeast: found > 1), "\(text)")
      #expect(text == "merged_into:any" ? found == 1 : found > 0, "\(text)")
    }
  }

  @Test func everythingGoesToTheSurvivorAndUndoGivesItBack() throws {
    let before = try state()
    #expect(try merge([second], into: first).doneCount == 1)
    let zoe = try programme.thing(first)
    #expect(zoe.text(.email) == "zoe@example.org")
    #expect(zoe.text(.city) == "Wien")
    #expect(zoe.text(.display) == "Zoë Okafor")
    #expect(zoe[.lastContact] != nil)
    #expect(try programme.thing(second)[.mergedInto] == .reference(first))
    for (table, field) in [
      ("feedback", "customer"), ("touchpoints", "customer"), ("referrals", "referrer"),
      ("rewards", "customer"),
    ] { #expect(try programme.count(table, where: "\(field) = 1") == 1, "\(table)") }
    #expect(try programme.file.check() == [])
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(try state() == before)
    #expect(try programme.file.check() == [])
    _ = try programme.file.redo(by: Programme.mia, at: Programme.start + .hours(3), via: .command)
    #expect(try programme.thing(Reference(.reward, 1))[.customer] == .reference(first))
  }

  @Test func theMergedOneOnlyPointsToTheSurvivor() throws {
    try merge([second], into: first)
    let query = try QueryParser(.customer, QueryCases.context).parse("")
    #expect(try programme.file.matches(.customer, query).map(\.reference) == [first, third])
    let merged = try QueryParser(.customer, QueryCases.context).parse("merged_into:C-1")
    #expect(try programme.file.matches(.customer, merged).map(\.reference) == [second])
    let detail = try #require(try programme.file.detail(first))
    #expect(detail.related.contains { $0.reference == second })
    #expect(detail.externalIDs == [ExternalID(source: "crm", value: "55")])
    let tagged = try programme.file.perform(
      ActionRequest("customer.tag", on: [second], arguments: [.add: .tags(["vip"])]), by: Programme.mia,
      at: Programme.start + .hours(1), via: .command)
    #expect(refusal(tagged) == "C-2 was merged into C-1; do it there.")
    let logged = try programme.file.perform(
      ActionRequest("touchpoint.log", arguments: [.customer: .reference(second), .summary: .text("Hi")]),
      by: Programme.mia, at: Programme.start + .hours(1), via: .command)
    #expect(refusal(logged) == "C-2 was merged into C-1; do it there.")
    let pages = try programme.file.page(
      ListRequest(.customer, query: .all(of: .customer), order: ListOrder(.ref), limit: 9))
    #expect(pages.rows.count == 3)
  }

  @Test func laterImportsFindTheSurvivor() throws {
    try merge([second], into: first)
    #expect(try take([customer("55", "zoe@example.org", city: "Graz")]) == ImportOutcome(updated: 1))
    #expect(try programme.thing(first).text(.city) == "Graz")
    #expect(try programme.thing(second)[.city] == nil)
    for link in [
      ImportRecord.Link.any(ExternalID(source: "crm", value: "55")), .named("zoe@example.org"),
      .reference(second), .any(ExternalID(source: "list", value: "C-2")),
    ] {
      try take([
        ImportRecord(row: 2, kind: .feedback, values: [.subject: .text("zip")], links: [.customer: link])
      ])
    }
    #expect(try programme.count("feedback", where: "customer = 1") == 5)
    #expect(try programme.count("customers") == 3)
  }

  @Test func aMergeIntoAThirdFlattensTheChain() throws {
    let kim = try programme.make("customer.create", [.name: .text("Kim Lee")])
    try merge([second], into: first)
    #expect(refusal(try merge([third], into: second)) == "C-2 was merged into C-1; do it there.")
    #expect(refusal(try merge([third], into: first)).contains("two sides of R-1"))
    try merge([first], into: kim)
    #expect(try programme.thing(second)[.mergedInto] == .reference(kim))
    #expect(try programme.thing(Reference(.feedback, 1))[.customer] == .reference(kim))
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    #expect(try programme.thing(second)[.mergedInto] == .reference(first))
    #expect(try programme.file.check() == [])
  }

  @Test func severalAreMergedInOneAct() throws {
    let others = try ["Zoe", "Z. Okafor"].map { name in
      try programme.make(
        "customer.create",
        [.name: .text(name), .tags: .tags([name.prefix(1).lowercased() + "\(name.count)"])])
    }
    #expect(try merge([second] + others, into: first).doneCount == 3)
    #expect(try programme.thing(first)[.tags] == .tags(["z3", "z9"]))
    #expect(try programme.count("customers", where: "merged_into = 1") == 3)
  }

  @Test func undoBringsNothingBackToAMergedOne() throws {
    let feedback = Reference(.feedback, 1)
    let edited = try programme.done(
      ActionRequest("feedback.edit", on: [feedback], arguments: [.customer: .reference(third)]))
    try merge([second], into: first)
    let error = #expect(throws: Refusal.self) {
      try programme.file.undo(
        edited.batch, by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    }
    #expect(error?.sentence.contains("C-2 was merged into C-1") == true)
  }

  @Test func undoLeavesNoRewardWithSomeoneElseThanWhoReferred() throws {
    let merged = try merge([second], into: first)
    let reward: [FieldName: Value] = [
      .customer: .reference(first), .referral: .reference(Reference(.referral, 1)), .side: .text("referrer"),
      .points: .integer(20), .reason: .text("brought Kim"),
    ]
    let given = try programme.done(ActionRequest("reward.create", arguments: reward))
    func undo(_ batch: Int64?) throws -> UndoReport {
      try programme.file.undo(batch, by: Programme.mia, at: Programme.start + .hours(2), via: .command)
    }
    let kept = #expect(throws: Refusal.self) { try undo(merged.batch) }
    #expect(
      kept?.sentence.hasSuffix("W-2 is C-1's by now, as the referrer of R-1, who would be C-2.") == true)
    let taken = try undo(given.batch)
    _ = try undo(merged.batch)
    // Nor is it given again once the referral is the other one's.
    let again = #expect(throws: Refusal.self) { try undo(taken.batch) }
    #expect(again?.sentence.contains("W-2 is C-1's by now") == true)
    #expect(try programme.file.check().isEmpty)
  }

  @Test func whatStillRefersToAMergedOneIsFound() throws {
    try merge([second], into: first)
    try programme.file.write { try $0.run("UPDATE feedback SET customer = 2") }
    #expect(try programme.file.check().contains("F-1 refers to C-2, which was merged into C-1."))
  }
}
