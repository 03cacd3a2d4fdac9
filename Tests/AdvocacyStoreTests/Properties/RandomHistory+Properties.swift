import GRDB

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// What in the file is otherwise than the acts that the test saw left it.
  func changesUnseen() throws -> [String] {
    let present = try file.read { try Self.present($0) }
    var findings = present.compactMap { record -> String? in
      guard let noted = sources.things[record.reference] else {
        return "\(record.reference) came from nowhere."
      }
      return noted == record ? nil : "\(record.reference) isn't as the last act on it left it."
    }
    let there = Set(present.map(\.reference))
    findings += sources.things.keys.filter { !there.contains($0) }.sorted().map { "\($0) has gone." }
    return findings
  }

  /// What the record of activity, played from its beginning, gives otherwise than the file.
  ///
  /// What an import brought is taken from the notes made then.
  func replayDifferences() throws -> [String] {
    var findings: [String] = []
    var played: [Reference: Record] = [:]
    var brought = brought[...]
    let entries = try file.read { database in
      try database.rows(
        """
        SELECT a.id, a.kind, a.thing, a.version, a.payload,
          (SELECT content FROM activity_texts WHERE id = json_extract(a.payload, '$.personal.text'))
        FROM activity a WHERE a.kind IS NOT NULL ORDER BY a.id
        """
      ) { row in
        row.text(1).flatMap(Kind.init(rawValue:)).map { kind in
          (
            id: row.integer(0), thing: Reference(kind, row.integer(2)), version: row.integer(3),
            payload: Payload(row.text(4) ?? "", personal: row.text(5), kind: kind)
          )
        }
      }.compactMap(\.self)
    }
    for entry in entries {
      while let next = brought.first, next.entry < entry.id {
        played.merge(next.things) { $1 }
        brought.removeFirst()
      }
      var record = played[entry.thing] ?? Record(entry.thing, version: 0)
      if entry.version != record.version + 1 {
        findings.append(
          "Entry \(entry.id) makes \(entry.thing) version \(entry.version) after \(record.version).")
      }
      if entry.payload.isCreation == (played[entry.thing] != nil) {
        findings.append("Entry \(entry.id) makes \(entry.thing) anew, or changes it before it is made.")
      }
      record.version = entry.version
      for (name, change) in entry.payload.changes {
        if record[name] != change.before {
          findings.append("Entry \(entry.id) changes \(name) of \(entry.thing) from what it wasn't.")
        }
        record[name] = change.after
      }
      played[entry.thing] = record
    }
    for next in brought { played.merge(next.things) { $1 } }
    let present = try file.read { try Self.present($0) }
    for record in present {
      guard let end = played[record.reference] else {
        findings.append("The record doesn't know \(record.reference).")
        continue
      }
      let fields = Set(end.values.keys).union(record.values.keys).subtracting([.updated])
      for name in fields.sorted(by: { $0.rawValue < $1.rawValue }) where end[name] != record[name] {
        findings.append(
          "\(name) of \(record.reference) is \(record[name]?.description ?? "empty"), and the record ends with \(end[name]?.description ?? "empty")."
        )
      }
      if end.version != record.version {
        findings.append(
          "\(record.reference) has version \(record.version), and the record ends with \(end.version).")
      }
    }
    return findings
  }

  /// The kinds whose search index isn't what their texts make it.
  func searchDifferences() throws -> [String] {
    try file.write { database in
      try Kind.allCases.filter { SearchIndex.form(of: $0) != nil }.compactMap { kind in
        let table = SearchIndex.table(of: kind)
        do {
          try database.run("INSERT INTO \(table) (\(table), rank) VALUES ('integrity-check', 1)")
          return nil
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          return "The search index of \(kind.plural) isn't that of their texts."
        }
      }
    }
  }

  /// Moves that the record of activity tells and that no table allows; what an undo gives back is no move.
  func movesBeyondTheTables() throws -> [String] {
    try MoveTable.all.flatMap { table in
      let allowed = Set(table.moves)
      return try file.read { database in
        try database.rows(
          """
          SELECT a.thing, a.action, json_extract(a.payload, '$.fields.\(table.field)[0]'),
            json_extract(a.payload, '$.fields.\(table.field)[1]')
          FROM activity a JOIN batches b ON b.id = a.batch
          WHERE a.kind = ? AND b.undo_of IS NULL AND json_extract(a.payload, '$.made') IS NULL
            AND json_type(a.payload, '$.fields.\(table.field)') IS NOT NULL ORDER BY a.id
          """, [.text(table.kind.rawValue)]
        ) { row -> String? in
          // Of two that are one person the standing of the one is the other's too.
          if row.text(1) == "customer.merge", table.field == .standing { return nil }
          let move = Move(
            kind: table.kind, field: table.field, from: row.text(2) ?? "", to: row.text(3) ?? "")
          return allowed.contains(move)
            ? nil : "\(row.text(1) ?? "") moved \(Reference(table.kind, row.integer(0))): \(move)."
        }
      }.compactMap(\.self)
    }
  }

  /// What merges that stand have left behind: things that still point to the merged one, and merged ones that don't
  /// lead to where their things are.
  func mergesUnfinished() throws -> [String] {
    var findings: [String] = []
    let present = try file.read { try Self.present($0) }
    let things = Dictionary(present.map { ($0.reference, $0) }) { $1 }
    var merged: Set<Reference> = []
    for batch in batches.values.sorted(by: { $0.id < $1.id })
    where batch.action.hasSuffix(".merge") && !batch.isUndone {
      for (thing, after) in batch.after.sorted(by: { $0.key < $1.key })
      where batch.before[thing]?[.mergedInto] == nil {
        guard let survivor = after[.mergedInto]?.reference else { continue }
        merged.insert(thing)
        guard let next = things[thing]?[.mergedInto]?.reference else {
          findings.append("\(thing) was merged into \(survivor) and leads nowhere.")
          continue
        }
        if let further = things[next]?[.mergedInto]?.reference {
          findings.append("\(thing) leads to \(next), which was itself merged into \(further).")
        }
      }
    }
    for record in present where record[.removed] == nil {
      for (name, value) in record.values where name != .mergedInto {
        if let other = value.reference, merged.contains(other) {
          findings.append("\(name) of \(record.reference) is \(other), which was merged.")
        }
      }
    }
    return findings
  }
}
