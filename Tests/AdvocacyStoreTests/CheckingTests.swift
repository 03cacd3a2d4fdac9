import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct CheckingTests {
  /// A programme with something of every kind in it.
  private func programme() throws -> Programme {
    let programme = try Programme()
    let (_, reward, _) = try programme.referralWithRewards()
    let account = try programme.make("account.create", [.name: .text("Delta"), .tags: .tags(["retail"])])
    try programme.done(
      .init(
        "customer.edit", on: [Reference(.customer, 1)], arguments: [.account: .reference(account)]))
    _ = try programme.make(
      "feedback.create",
      [
        .customer: .reference(Reference(.customer, 1)), .feedbackKind: .text("praise"),
        .subject: .text("lovely"), .tags: .tags(["vip"]),
      ])
    _ = try programme.make(
      "touchpoint.log", [.customer: .reference(Reference(.customer, 1)), .summary: .text("call")])
    try programme.done(.init("reward.approve", on: [reward]))
    return programme
  }

  @Test func aSoundFileHasNoFindings() throws {
    #expect(try programme().file.check() == [])
  }

  @Test(arguments: [
    ("UPDATE customers SET version = 9 WHERE id = 1", "C-1 has version 9"),
    ("UPDATE customers SET folded = 'x' WHERE id = 2", "The search text of C-2"),
    ("UPDATE customers SET name = 'Someone' WHERE id = 2", "The search text of C-2"),
    ("UPDATE feedback SET tags = ' VIP ' WHERE id = 1", "The tags of F-1"),
    ("UPDATE customers SET removed = 1 WHERE id = 1", "F-1 refers to C-1, which was taken back"),
    ("DELETE FROM grants", "The grant key of W-1 isn't noted"),
    (
      "INSERT INTO external_ids (kind, source, value, id) VALUES ('customer', 'crm', '7', 99)",
      "The customer 7 of crm is noted for a thing that isn't there"
    ),
    (
      "DROP TRIGGER activity_is_not_changed; UPDATE activity SET at = at + 1 WHERE id = 3",
      "changed at or before its entry 3"
    ),
    (
      "DROP TRIGGER activity_is_not_deleted; DELETE FROM activity WHERE id = 2",
      "changed at or before its entry 3"
    ),
    (
      "DROP TRIGGER activity_is_not_deleted; DELETE FROM activity WHERE id = (SELECT max(id) FROM activity)",
      "lacks its last entries"
    ),
    (
      "DROP TRIGGER activity_texts_are_only_forgotten; UPDATE activity_texts SET content = '{}' WHERE id = 1",
      "was changed"
    ),
    ("PRAGMA ignore_check_constraints = 1; UPDATE feedback SET status = 'gone'", "Status of F-1 is “gone”"),
    ("UPDATE customers SET tier = 'Patron' WHERE id = 2", "The tier of C-2 isn't kept as none"),
    (
      "UPDATE customers SET suggested_standing = 'champion' WHERE id = 2",
      "The suggested standing of C-2 isn't kept as none"
    ),
    ("UPDATE feedback SET due = due + 1 WHERE id = 1", "The deadlines of F-1 aren't kept"),
  ]) func whatDoesntHoldIsFound(_ damage: String, _ finding: String) throws {
    let programme = try programme()
    try programme.file.pool.writeWithoutTransaction { try $0.execute(sql: damage) }
    let findings = try programme.file.check()
    #expect(findings.contains { $0.contains(finding) }, "\(findings)")
  }

  @Test func aForgottenTextBreaksNothing() throws {
    let programme = try programme()
    try programme.file.write { try $0.run("UPDATE activity_texts SET content = NULL") }
    #expect(try programme.file.check() == [])
    #expect(throws: Refusal.self) {
      try programme.file.undo(1, by: Programme.mia, at: Programme.start, via: .command)
    }
  }
}
