import Advocacy
import GRDB
import Testing

@testable import AdvocacyStore

/// Faults are planted in a sound programme: the properties that hold of random histories catch each of them.
@Suite struct PlantedFaultTests {
  private let history: RandomHistory

  init() throws {
    history = try RandomHistory(seed: 7)
    let actions: [ActionName] = [
      "feedback.create", "customer.create", "customer.edit", "feedback.acknowledge", "customer.merge",
    ]
    try history.run(actions.map { .action($0) }, times: 8)
    try history.run([.action("customer.edit")], times: 20)
  }

  /// The first thing of a table that a condition selects.
  private func first(_ kind: Kind, where condition: String) throws -> Reference {
    let id = try history.file.read { database in
      try database.first(
        "SELECT id FROM \(ThingTable.name(of: kind)) WHERE removed = 0 AND \(condition) ORDER BY id"
      ) { $0.integer(0) }
    }
    return Reference(kind, try #require(id))
  }

  private func plant(_ sql: String) throws {
    try history.file.write { try $0.execute(sql: sql) }
  }

  @Test func withoutAFaultNothingIsFound() async throws {
    expectNone(history.findings)
    expectNone(try history.changesUnseen())
    expectNone(try history.replayDifferences())
    expectNone(try history.movesBeyondTheTables())
    expectNone(try history.mergesUnfinished())
    expectNone(try await history.settlingFindings(at: history.now + .hours(200), by: 2))
    let snapshot = try history.snapshot()
    expectNone(try history.pastDifferences(snapshot))
  }

  @Test func aSkippedVersionIsFound() throws {
    let customer = try first(.customer, where: "version > 1")
    try plant("UPDATE customers SET version = version + 1 WHERE id = \(customer.id)")
    #expect(try history.replayDifferences().contains { $0.hasPrefix("\(customer) has version") })
    #expect(try history.changesUnseen().contains { $0.hasPrefix("\(customer) ") })
    #expect(try history.file.check().contains { $0.hasPrefix("\(customer) has version") })
  }

  @Test func aLostHoldIsFound() async throws {
    let people = history.sources.pools[Place(kind: .customer)]?.some(2, &history.sources.dice) ?? []
    let referral = try history.programme.make(
      "referral.create", [.referrer: .reference(people[0]), .referred: .reference(people[1])])
    for (action, arguments) in [
      ("referral.qualify", [:]), ("referral.hold", [.until: .instant(history.now + .hours(9))]),
    ] as [(ActionName, [FieldName: Value])] {
      _ = try history.file.perform(
        ActionRequest(action, on: [referral], arguments: arguments), by: Programme.mia, at: history.now,
        via: .command)
    }
    try history.absorb()
    try plant("UPDATE referrals SET held_until = NULL WHERE id = \(referral.id)")
    let findings = try await history.settlingFindings(at: history.now + .hours(200), by: 2)
    #expect(
      findings.contains { $0.hasPrefix("referral.release \(referral) ") && $0.hasSuffix("was not done.") })
    #expect(try history.replayDifferences().contains { $0.hasPrefix("held_until of \(referral) ") })
  }

  @Test func aMergeThatLeavesSomethingBehindIsFound() throws {
    let merged = try first(.customer, where: "merged_into IS NOT NULL")
    let feedback = try first(.feedback, where: "1")
    try plant("UPDATE feedback SET customer = \(merged.id) WHERE id = \(feedback.id)")
    #expect(
      try history.mergesUnfinished().contains("customer of \(feedback) is \(merged), which was merged."))
    #expect(try history.file.check().contains { $0.hasPrefix("\(feedback) refers to \(merged)") })
  }

  @Test func aForgottenRedirectIsFound() throws {
    let merged = try first(.customer, where: "merged_into IS NOT NULL")
    try plant("UPDATE customers SET merged_into = NULL WHERE id = \(merged.id)")
    #expect(
      try history.mergesUnfinished().contains {
        $0.hasPrefix("\(merged) was merged into ") && $0.hasSuffix("leads nowhere.")
      })
    #expect(try history.file.check().contains { $0.hasPrefix("merged_into of \(merged) ") })
  }

  @Test func anUndoThatForgetsAFieldIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    let edit = try history.file.perform(
      ActionRequest(
        "customer.edit", on: [customer], arguments: [.city: .text("Graz"), .country: .text("AT")]),
      by: Programme.mia, at: history.now, via: .command)
    try history.absorb()
    try plant(
      """
      CREATE TRIGGER forgets AFTER UPDATE OF city ON customers
      BEGIN UPDATE customers SET city = old.city WHERE id = new.id; END
      """)
    try history.undo(try #require(edit.batch))
    #expect(history.findings.count == 1)
    #expect(history.findings.first?.contains("left city of \(customer) as Graz") == true)
  }

  @Test func aMoveThatNoTableAllowsIsFound() throws {
    try plant(
      """
      DROP TRIGGER activity_is_not_changed;
      UPDATE activity SET payload = replace(payload, '["new","acknowledged"]', '["closed","acknowledged"]')
      WHERE action = 'feedback.acknowledge'
      """)
    let findings = try history.movesBeyondTheTables()
    #expect(findings.contains { $0.hasSuffix(": feedback.status closed → acknowledged.") })
  }

  @Test func aFormerValueThatNeverWasIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    _ = try history.file.perform(
      ActionRequest("customer.lifecycle", on: [customer], arguments: [.to: .text("onboarding")]),
      by: Programme.mia, at: history.now, via: .command)
    let snapshot = try history.snapshot()
    _ = try history.file.perform(
      ActionRequest("customer.lifecycle", on: [customer], arguments: [.to: .text("lapsed")]),
      by: Programme.mia, at: history.now, via: .command)
    try plant(
      """
      DROP TRIGGER activity_is_not_changed;
      UPDATE activity SET payload = replace(payload, '["onboarding","lapsed"]', '["active","lapsed"]')
      """)
    #expect(
      try history.pastDifferences(snapshot).contains {
        $0.hasSuffix("lifecycle of \(customer) is active, and it was onboarding.")
      })
    #expect(try history.replayDifferences().contains { $0.contains("changes lifecycle of \(customer)") })
  }
}
