import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct ReplayTests {
  /// A programme in which feedback was worked on, and two requests were merged.
  private func programme() throws -> Programme {
    let programme = try Programme()
    let customer = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let feedback = try programme.make(
      "feedback.create",
      [.customer: .reference(customer), .feedbackKind: .text("complaint"), .subject: .text("Zip")])
    for priority in ["high", "urgent", "low"] {
      try programme.done(.init("feedback.priority", on: [feedback], arguments: [.to: .text(priority)]))
    }
    for title in ["Size guide", "Sizes"] { _ = try programme.make("request.create", [.title: .text(title)]) }
    let (first, second) = (Reference(.request, 1), Reference(.request, 2))
    try programme.done(.init("feedback.link", on: [feedback], arguments: [.request: .reference(first)]))
    try programme.done(.init("request.merge", on: [first], arguments: [.into: .reference(second)]))
    return programme
  }

  @Test func theRecordOfActivityGivesThePresent() throws {
    #expect(try programme().file.check() == [])
  }

  private static let second =
    "(SELECT id FROM activity WHERE action = 'feedback.priority' ORDER BY id LIMIT 1 OFFSET 1)"

  @Test(arguments: [
    // A version that nothing tells of.
    (
      "DROP TRIGGER activity_is_not_changed; UPDATE activity SET version = version + 1 WHERE kind = 'feedback' AND id >= \(second)",
      "is version 4 of F-1, after version 2"
    ),
    // A record that was lost.
    (
      "DROP TRIGGER activity_is_not_deleted; DELETE FROM activity WHERE id = \(second)",
      "is version 4 of F-1, after version 2"
    ),
    // A former value that never was.
    (
      """
      DROP TRIGGER activity_is_not_changed; UPDATE activity SET payload = replace(payload, '"high","urgent"', '"normal","urgent"')
      WHERE id = \(second)
      """, "changes priority of F-1 from “normal”, and it was “high”"
    ),
    // A change past the record.
    (
      "UPDATE feedback SET priority = 3 WHERE id = 1",
      "priority of F-1 is “urgent”, and the record of activity ends with “low”"
    ),
    // A thing that came from nowhere.
    (
      "INSERT INTO requests (title, status, created, updated, folded) VALUES ('x', 'proposed', 1, 1, 'x')",
      "The record of activity doesn't tell how Q-3 was made"
    ),
    // A link that a merge forgot.
    ("UPDATE feedback SET request = 1 WHERE id = 1", "F-1 is linked to Q-1, which was merged into Q-2"),
    (
      "UPDATE requests SET merged_into = 1 WHERE id = 2",
      "Q-1 was merged into Q-2, which was itself merged"
    ),
  ]) func whatWasPlantedIsFound(_ damage: String, _ finding: String) throws {
    let programme = try programme()
    try programme.file.pool.writeWithoutTransaction { try $0.execute(sql: damage) }
    let findings = try programme.file.check()
    #expect(findings.contains { $0.contains(finding) }, "\(findings)")
  }

  @Test func whatAnImportChangedIsTakenAsItCame() throws {
    let programme = try programme()
    let feedback = Reference(.feedback, 1)
    try importing(programme, priority: "high")
    try programme.done(.init("feedback.priority", on: [feedback], arguments: [.to: .text("urgent")]))
    try importing(programme, priority: "normal")
    #expect(try programme.file.check() == [])
  }

  private func importing(_ programme: Programme, priority: String) throws {
    let session = try programme.file.beginImport(
      ImportSource(name: "list.csv", kind: .feedback, fingerprint: nil), by: Programme.mia,
      at: Programme.start + .hours(1), rehearse: false)
    var row = ImportRecord(row: 1, kind: .feedback, values: [.priority: .text(priority)])
    row.existing = .reference(Reference(.feedback, 1))
    _ = try session.append([row], rowsRead: 1)
    try session.finish()
  }
}
