import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// The kinds that lists come of, each after those that its rows name.
  private static let listed: [Kind] = [.customer, .request, .feedback, .referral, .reward, .lot, .code]
  /// The statuses in which lists bring things when there are too few of them.
  static let listedWords: [Kind: Set<String>] = [
    .referral: ["registered", "qualified", "held", "flagged", "approved"]
  ]

  /// Lets lists of all kinds come in; numbers that came before update what they brought.
  func importLists(_ numbers: ClosedRange<Int>) throws {
    for kind in Self.listed { try importList(of: kind, numbers) }
  }

  /// Lets a list of new things of a kind come in, in the usual status or another one; false for a kind of which none
  /// come.
  @discardableResult
  func importList(of kind: Kind, new count: Int, at word: String? = nil) throws -> Bool {
    guard Self.listed.contains(kind) else { return false }
    let first = 1_000 + Int(lastBatch) * 100
    if kind == .reward, !rewardless.isEmpty {
      try importList(of: kind, first...first + min(count, rewardless.count) - 1)
    } else {
      try importList(of: kind, first...first + count - 1, at: word)
    }
    return true
  }

  private func importList(of kind: Kind, _ numbers: ClosedRange<Int>, at word: String? = nil) throws {
    pass()
    let session = try file.beginImport(
      ImportSource(
        name: "\(kind.plural).csv", kind: kind, fingerprint: nil, startsClocks: sources.dice.chance(50)),
      by: Programme.mia, at: now, rehearse: false)
    var open = kind == .reward ? rewardless[...] : []
    let rows = numbers.map { row(kind, $0, for: open.popFirst(), at: word) }
    let outcome = try session.append(rows, rowsRead: rows.count)
    try session.finish()
    if outcome.added + outcome.updated == 0 {
      findings.append("A list of \(rows.count) \(kind.plural) brought nothing.")
    }
    // Who referred can't be someone else once that one has a reward, and what has expired can't again.
    let expected = [" is someone else.", " can't expire again.", " can't refer himself or herself."]
    if let refusal = outcome.refusals.first(where: { refusal in
      !expected.contains { refusal.reason.hasSuffix($0) }
    }) {
      throw Unexpected(text: "\(kind): \(refusal.reason)")
    }
    let changed = try touched(by: session.batch)
    let dues = Self.dues.map(\.field) + [.status]
    for record in changed {
      for field in dues where sources.things[record.reference]?[field] != record[field] {
        since[record.reference, default: [:]][field] = now
      }
      if sources.things[record.reference] == nil { since[record.reference] = [.removed: now] }
    }
    brought.append((lastEntry, Dictionary(changed.map { ($0.reference, $0) }) { $1 }))
    note(changed)
    try absorb()
    if let batch = session.batch { batches[batch]?.hasImages = false }
  }

  /// The things that an import made or changed.
  private func touched(by batch: Int64?) throws -> [Record] {
    guard let batch else { return [] }
    return try file.read { database in
      try Kind.allCases.flatMap { kind in
        let ids = try database.rows(
          """
          SELECT id FROM \(ThingTable.name(of: kind)) WHERE batch = ?1
          UNION SELECT thing FROM import_changes WHERE batch = ?1 AND kind = ?2
          """, [.integer(batch), .text(kind.rawValue)]
        ) { $0.integer(0) }
        return ids.isEmpty ? [] : try Self.things(kind, among: ids, database)
      }
    }
  }

  /// The referrals that something is to become of and that have no rewards.
  private var rewardless: [Reference] {
    sources.focus.filter { $0.kind == .referral && sources.naming($0, .reward).isEmpty }
  }

  /// Someone else with the same phone, who seems to be the same person.
  private func housemate(of customer: Reference) -> Reference? {
    guard let phone = sources.things[customer]?[.phone] else { return nil }
    return sources.pools[Place(kind: .customer)]?.things.first {
      $0 != customer && sources.things[$0]?[.phone] == phone
    }
  }

  private func row(_ kind: Kind, _ number: Int, for referral: Reference?, at word: String?) -> ImportRecord {
    var row = ImportRecord(
      row: number, kind: kind, externalID: ExternalID(source: "crm", value: "\(number)"),
      values: [.tags: .tags(["list"])])
    let customers = sources.pools[Place(kind: .customer)]?.some(2, &sources.dice) ?? []
    switch kind {
    case .customer:
      row.values.merge([.name: sources.text(), .city: sources.text()]) { $1 }
      // Some who may be told of what is announced.
      if sources.dice.chance(15) {
        row.values.merge([.email: .text("c\(number)@example.org"), .mayMail: .text("granted")]) { $1 }
      }
      // Two each have one phone.
      row.values[.phone] = .text("+43 1 \(1_000_000 + number / 2)")
    case .request: row.values.merge([.title: sources.text(), .status: .text("proposed")]) { $1 }
    case .feedback:
      row.values.merge([
        .subject: sources.text(), .body: sources.text(), .feedbackKind: .text("complaint"),
        .status: .text("new"), .created: .instant(now - .hours(5)),
      ]) { $1 }
      row.links[.customer] = customers.first.map { .reference($0) }
    case .referral:
      row.values = [.status: .text(word ?? "invited"), .code: sources.text()]
      if word != nil {
        let mate = sources.dice.chance(30) ? customers.first.flatMap { housemate(of: $0) } : nil
        row.links[.referred] = (mate ?? Supplier.newcomer(&sources)?.reference).map { .reference($0) }
      }
      if word == "held" { row.values[.heldUntil] = .instant(now + .hours(200)) }
      if sources.dice.chance(8) { row.values[.expires] = .instant(now + .hours(90)) }
      row.links[.referrer] = customers.first.map { .reference($0) }
    case .lot:
      row.values = [
        .points: .integer(Int64(sources.dice.number(15...60))), .reason: sources.text(),
        .earned: .instant(now),
      ]
      if sources.dice.chance(30) { row.values[.expires] = .instant(now + .hours(200)) }
      row.links[.customer] = customers.first.map { .reference($0) }
    case .code: row.values = [.item: .text("day"), .code: .text("code \(number)")]
    default:
      row.values = [
        .status: .text("pending"), .side: .text("single"), .points: .integer(Int64(number)),
        .reason: sources.text(),
      ]
      let referrer = referral.flatMap { sources.things[$0]?[.referrer]?.reference }
      row.links[.customer] = (referrer ?? customers.first).map { .reference($0) }
      if let referral {
        row.values[.side] = .text("referrer")
        row.links[.referral] = .reference(referral)
      }
    }
    return row
  }
}
