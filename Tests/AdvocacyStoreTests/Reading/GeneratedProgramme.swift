import Foundation
import GRDB

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

/// A programme of some hundred random things, the same for the same seed.
final class GeneratedProgramme {
  let programme: Programme
  private var source: QuerySource
  private let sizes: [Kind: Int] = [
    .account: 6, .customer: 40, .request: 25, .feedback: 90, .message: 50, .response: 60, .touchpoint: 40,
    .task: 30, .referral: 25, .reward: 40, .opportunity: 12, .story: 20,
    .mention: 20, .announcement: 12,
    .ask: 30, .lot: 30, .code: 20,
  ]

  var file: ProgrammeFile { programme.file }

  /// Makes the programme; in a sound one, as `check` says it, nothing refers to what was taken back.
  init(seed: UInt64, isSound: Bool = false) throws {
    programme = try Programme()
    source = QuerySource(kind: .customer, seed: seed)
    try file.write { database in
      for (index, handle) in ["ana", "ben", "zoë"].prefix(2).enumerated() {
        try RowWriter.insert(
          Record(
            Reference(.colleague, Int64(index) + 10),
            values: [
              .handle: .text(handle), .role: .text("advocate"), .active: .flag(index == 0),
              .created: .instant(QueryCases.now), .updated: .instant(QueryCases.now),
            ]), database)
      }
      for kind in [
        Kind.account, .customer, .request, .feedback, .message, .response, .touchpoint, .task, .referral,
        .story, .reward, .opportunity, .ask, .mention, .announcement, .lot, .code,
      ] {
        for id in 1...(sizes[kind] ?? 1) { try RowWriter.insert(record(kind, Int64(id)), database) }
        try database.run("UPDATE \(ThingTable.name(of: kind)) SET removed = 1 WHERE id % 17 = 5")
      }
      guard isSound else { return }
      for kind in Kind.allCases where kind != .colleague { try Self.leadElsewhere(from: kind, database) }
    }
  }

  /// What refers to something whose making was undone refers to its neighbour instead.
  private static func leadElsewhere(from kind: Kind, _ database: Database) throws {
    for (other, field) in ThingTable.references(to: kind) {
      let isAstray = "\(field.name) IN (SELECT id FROM \(ThingTable.name(of: kind)) WHERE removed = 1)"
      let table = ThingTable.name(of: other)
      try database.run("UPDATE OR IGNORE \(table) SET \(field.name) = \(field.name) - 1 WHERE \(isAstray)")
      try database.run("UPDATE \(table) SET removed = 1 WHERE removed = 0 AND \(isAstray)")
    }
  }

  /// Every thing of every kind that is in lists, as the file gives it.
  func records(_ kind: Kind) throws -> [Record] {
    try file.read { database in
      let columns = RecordColumns.all(kind)
      return try database.rows(
        "SELECT \(columns.sql) FROM \(ThingTable.name(of: kind)) t WHERE removed = 0 ORDER BY id"
      ) { columns.record($0) }
    }
  }

  /// Every thing of a kind, those whose making was undone too: what references may lead to.
  func everything(_ kind: Kind) throws -> [Record] {
    try file.read { database in
      let columns = RecordColumns.all(kind)
      return try database.rows("SELECT \(columns.sql) FROM \(ThingTable.name(of: kind)) t") {
        columns.record($0)
      }
    }
  }

  /// Every thing by its reference.
  func everything() throws -> [Reference: Record] {
    let things = try Kind.allCases.flatMap { try everything($0) }
    return Dictionary(uniqueKeysWithValues: things.map { ($0.reference, $0) })
  }

  private func record(_ kind: Kind, _ id: Int64) -> Record {
    let needed: Set<FieldName> = [
      .display, .standing, .status, .created, .updated, .priority, .mayMail, .mayCall, .mayChat, .mayPost,
      .sent,
      .at, .direction, .feedback, .referrer, .side, .title, .askKind, .asked, .survey, .score, .needed,
      .storyKind, .sentiment, .body, .news, .pot, .points, .earned,
    ]
    var record = Record(Reference(kind, id))
    for field in FieldTable.fields(of: kind) where field.isStored {
      let isNeeded =
        needed.contains(field.name) || (field.name == .customer && kind != .feedback)
        || kind == .account && field.name == .name
      if isNeeded || source.number(3) > 0 { record[field.name] = value(field, id) }
    }
    adjust(&record)
    return record
  }

  private func adjust(_ record: inout Record) {
    let id = record.reference.id
    switch record.reference.kind {
    case .customer:
      record[.mergedInto] = nil
      if source.number(2) == 0 {
        record.attributes = ["Plan": one(["Two year", "a b", "10", "2.5", "gold", ""]), "Ünused": "1"]
      }
    case .request:
      if !id.isMultiple(of: 5) { record[.mergedInto] = nil }
      if let other = record[.mergedInto]?.reference?.id, other >= id { record[.mergedInto] = nil }
    case .feedback:
      if record[.request] == nil { record[.told] = nil }
      if record[.duplicateOf]?.reference?.id == id || id < 10 { record[.duplicateOf] = nil }
    case .story:
      record[.consentAt] = record[.consentAt] ?? .instant(QueryCases.now)
      if StoryStatus.withConsent.map(\.rawValue).contains(record.status) { record[.consentWithdrawn] = nil }
    case .announcement: record[.segment] = record[.segment].map { _ in .text("standing:champion") }
    case .opportunity: record[.wanted] = record[.wanted].map { _ in .text("standing:champion") }
    case .ask:
      if record[.introducedTo] == record[.customer] { record[.introducedTo] = nil }
      if record[.override] == nil || record[.overridden] == nil {
        (record[.override], record[.overridden]) = (nil, nil)
      }
    case .referral:
      if record[.referred] == record[.referrer] { record[.referred] = nil }
    case .lot:
      for name in [FieldName.points, .spent, .reserved, .lapsed, .withdrawn] {
        record[name] = record[name].map { _ in .integer(Int64(source.number(9) + 1)) }
      }
      if record[.expired] != nil { record[.expires] = nil }
    case .code:
      (record[.item], record[.code]) = (.text(one(["bag", "day"])), .text("code \(id)"))
      // Each reward has one code at most.
      record[.reward] = id.isMultiple(of: 2) ? .reference(Reference(.reward, id)) : nil
      record[.given] = record[.reward].map { _ in .instant(QueryCases.now) }
      if record[.given] != nil { record[.voided] = nil }
    case .reward:
      (record[.price], record[.lots]) = (nil, nil)
      record[.grantKey] = nil
      record[source.number(3) == 0 ? .value : .points] = nil
      if record[.value] == nil, record[.points] == nil { record[.points] = .integer(3) }
      if record[.value] != nil { record[.points] = nil }
      let pair = (id + 1) / 2
      record[.referral] = pair <= 10 ? .reference(Reference(.referral, pair)) : nil
      record[.story] = pair > 10 && id <= 30 ? .reference(Reference(.story, id - 20)) : nil
      record[.side] = .text(pair > 10 ? "single" : id % 2 == 1 ? "referrer" : "referred")
    default: break
    }
  }

  private func one(_ items: [String]) -> String { items[source.number(items.count)] }

  private func value(_ field: Field, _ id: Int64) -> Value {
    switch field.type {
    case .text, .longText:
      return .text(
        one([
          "Zoë Okafor", "zoe", "Refund LOST", "ann", "Ann", "' OR 1=1 --", "100%", "a_b", "山田 太郎", "none",
          "E", "1",
        ]))
    case .integer: return .integer(Int64(source.number(5) + 1))
    case .flag: return .flag(source.number(2) == 0)
    case .instant:
      let hours = Int64(source.number(24 * 60) - 24 * 50)
      return .instant(QueryCases.now + .hours(source.number(4) == 0 ? hours / 24 * 24 : hours))
    case .day: return .day(CalendarDay(daysSince1970: 20_712 - source.number(2000)))
    case .money:
      let currency = source.number(5) == 0 ? Currency("JPY") ?? .euro : .euro
      return .money(Money(minorUnits: Int64(source.number(4) * 500 + 500), currency: currency))
    case .choice(let words): return .text(one(words))
    case .reference(let kind):
      // A thing that came before, so that the rows can go in one after the other.
      let bound = kind == .feedback ? max(1, min(id - 1, 90)) : Int64(sizes[kind] ?? 1)
      return .reference(Reference(kind, Int64(source.number(Int(bound))) + 1))
    case .colleague: return .colleague(one(["ana", "ben", "mia"]))
    case .tags:
      return .tags(Array(Set([one(["vip", "sizing", "Zoë's"]), one(["a", "vip", "%"])])).sorted())
    }
  }
}
