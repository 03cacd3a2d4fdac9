import Advocacy
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

  @Test func withoutAFaultNothingIsFound() async throws {
    expectNone(history.findings)
    expectNone(try history.changesUnseen())
    expectNone(try history.replayDifferences())
    expectNone(try history.movesBeyondTheTables())
    expectNone(try history.mergesUnfinished())
    expectNone(try history.searchDifferences())
    expectNone(try await history.settlingFindings(at: history.now + .hours(200), by: 2))
    let snapshot = try history.snapshot()
    expectNone(try history.pastDifferences(snapshot))
  }

  @Test func aSkippedVersionIsFound() throws {
    let customer = try first(.customer, where: "version > 1")
    try history.plant("UPDATE customers SET version = version + 1 WHERE id = \(customer.id)")
    #expect(try history.replayDifferences().contains { $0.hasPrefix("\(customer) has version") })
    #expect(try history.changesUnseen().contains { $0.hasPrefix("\(customer) ") })
    #expect(try history.file.check().contains { $0.hasPrefix("\(customer) has version") })
  }

  @Test func aLostHoldIsFound() async throws {
    let people = history.sources.pools[Place(kind: .customer)]?.some(2, &history.sources.dice) ?? []
    let (referrer, referred) = (try #require(people.first), try #require(people.last))
    let referral = try history.make(
      "referral.create", [.referrer: .reference(referrer), .referred: .reference(referred)])
    try history.done("referral.qualify", on: [referral])
    try history.done("referral.hold", on: [referral], [.until: .instant(history.now + .hours(9))])
    try history.plant("UPDATE referrals SET held_until = NULL WHERE id = \(referral.id)")
    let findings = try await history.settlingFindings(at: history.now + .hours(200), by: 2)
    #expect(
      findings.contains { $0.hasPrefix("referral.release \(referral) ") && $0.hasSuffix("was not done.") })
    #expect(try history.replayDifferences().contains { $0.hasPrefix("held_until of \(referral) ") })
  }

  @Test func aTextThatSearchDoesntKnowIsFound() throws {
    let customer = try first(.customer, where: "1")
    try history.plant(
      """
      DROP TRIGGER customers_index_changed;
      UPDATE customers SET folded = 'someone else' WHERE id = \(customer.id)
      """)
    #expect(try history.searchDifferences() == ["The search index of customers isn't that of their texts."])
  }

  @Test func aMergeThatLeavesSomethingBehindIsFound() throws {
    let merged = try first(.customer, where: "merged_into IS NOT NULL")
    let feedback = try first(.feedback, where: "1")
    try history.plant("UPDATE feedback SET customer = \(merged.id) WHERE id = \(feedback.id)")
    #expect(
      try history.mergesUnfinished().contains("customer of \(feedback) is \(merged), which was merged."))
    #expect(try history.file.check().contains { $0.hasPrefix("\(feedback) refers to \(merged)") })
  }

  @Test func aForgottenRedirectIsFound() throws {
    let merged = try first(.customer, where: "merged_into IS NOT NULL")
    try history.plant("UPDATE customers SET merged_into = NULL WHERE id = \(merged.id)")
    #expect(
      try history.mergesUnfinished().contains {
        $0.hasPrefix("\(merged) was merged into ") && $0.hasSuffix("leads nowhere.")
      })
    #expect(try history.file.check().contains { $0.hasPrefix("merged_into of \(merged) ") })
  }

  @Test func anUndoThatForgetsAFieldIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    let edit = try history.done(
      "customer.edit", on: [customer], [.city: .text("Graz"), .country: .text("AT")])
    try history.plant(
      """
      CREATE TRIGGER forgets AFTER UPDATE OF city ON customers
      BEGIN UPDATE customers SET city = old.city WHERE id = new.id; END
      """)
    try history.undo(try #require(edit.batch))
    #expect(history.findings.count == 1)
    #expect(history.findings.first?.contains("left city of \(customer) as Graz") == true)
  }

  @Test func anUndoThatChangesAnotherThingIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    let other = try first(.customer, where: "merged_into IS NULL AND id > \(customer.id)")
    let edit = try history.done("customer.edit", on: [customer], [.city: .text("Graz")])
    try history.plant(
      """
      CREATE TRIGGER strays AFTER INSERT ON activity WHEN new.action = 'undo' AND new.thing = \(customer.id)
      BEGIN
        UPDATE customers SET city = 'Linz', version = version + 1 WHERE id = \(other.id);
        INSERT INTO activity (batch, at, colleague, way_in, action, kind, thing, version, payload, hash)
        SELECT new.batch, new.at, new.colleague, new.way_in, 'strays', new.kind, id, version,
          '{"fields": {"city": [null, "Linz"]}}', new.hash FROM customers WHERE id = \(other.id);
      END
      """)
    let batch = try #require(edit.batch)
    try history.undo(batch)
    #expect(
      history.findings == ["Undoing B-\(batch) (customer.edit) changed \(other), which the batch hadn't."])
  }

  @Test func aRefusalThatNamesAnActOnSomethingElseIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    let other = try first(.customer, where: "merged_into IS NULL AND id > \(customer.id)")
    let edit = try history.done("customer.edit", on: [customer], [.city: .text("Graz")])
    let later = try history.done("customer.edit", on: [other], [.city: .text("Linz")])
    let (batch, named) = (try #require(edit.batch), try #require(later.batch))
    try history.plant(
      """
      DROP TRIGGER activity_is_not_changed;
      UPDATE activity SET thing = \(customer.id) WHERE batch = \(named) AND thing = \(other.id)
      """)
    #expect(try history.undo(batch) == nil)
    #expect(history.findings.count == 1)
    #expect(
      history.findings.first?.hasPrefix("B-\(batch) (customer.edit) wasn't taken back for what isn't so: ")
        == true)
    #expect(history.findings.first?.hasSuffix(" on \(customer) (B-\(named)).") == true)
  }

  @Test func aRefusalThatNamesAFieldWhichTheBatchLeftAloneIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    let edit = try history.done("customer.edit", on: [customer], [.city: .text("Graz")])
    let later = try history.done("customer.edit", on: [customer], [.country: .text("AT")])
    let (batch, named) = (try #require(edit.batch), try #require(later.batch))
    try history.plant(
      """
      DROP TRIGGER activity_is_not_changed;
      UPDATE activity SET payload = replace(payload, '"country"', '"city"') WHERE batch = \(named)
      """)
    #expect(try history.undo(batch) == nil)
    #expect(history.findings.count == 1)
    #expect(history.findings.first?.hasSuffix(" on \(customer) (B-\(named)).") == true)
  }

  @Test func aRefusalThatNamesAUserThatIsNoneIsFound() throws {
    let made = try history.done("customer.create", [.name: .text("Ida")])
    let (batch, customer) = (try #require(made.batch), try #require(made.created.first))
    let feedback = try first(.feedback, where: "1")
    try history.plant("UPDATE feedback SET customer = \(customer.id) WHERE id = \(feedback.id)")
    #expect(try history.undo(batch) == nil)
    #expect(
      history.findings == [
        "B-\(batch) (customer.create) wasn't taken back for what isn't so: B-\(batch) can't be taken back: \(feedback) refers to \(customer) by now."
      ])
  }

  @Test func aMoveThatNoTableAllowsIsFound() throws {
    try history.plant(
      """
      DROP TRIGGER activity_is_not_changed;
      UPDATE activity SET payload = replace(payload, '["new","acknowledged"]', '["closed","acknowledged"]')
      WHERE action = 'feedback.acknowledge'
      """)
    let findings = try history.movesBeyondTheTables()
    #expect(findings.contains { $0.hasSuffix(": feedback.status closed → acknowledged.") })
  }

  @Test func aFigureThatIsNotToldAnyMoreIsFound() throws {
    var snapshot = try history.snapshot()
    expectNone(try history.pastDifferences(snapshot))
    snapshot.metrics.removeFirst()
    #expect(try history.pastDifferences(snapshot).contains { $0.contains(" other figures are told: ") })
  }

  @Test func aFormerValueThatNeverWasIsFound() throws {
    let customer = try first(.customer, where: "merged_into IS NULL")
    try history.done("customer.lifecycle", on: [customer], [.to: .text("onboarding")])
    let snapshot = try history.snapshot()
    try history.done("customer.lifecycle", on: [customer], [.to: .text("lapsed")])
    try history.plant(
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
