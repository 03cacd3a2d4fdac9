import Foundation
import GRDB

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// What is due by an instant as the test knows the things: the action, the thing and when, which is not before the
  /// thing came to be as it is.
  func due(at instant: Instant) -> Set<String> {
    var due: Set<String> = []
    for rule in SettlingRule.all {
      for thing in sources.pools[Place(kind: rule.kind)]?.things ?? [] {
        guard let record = sources.things[thing], let at = record[rule.due]?.instant, at <= instant,
          rule.statuses.isEmpty || rule.statuses.contains(record.status),
          !isReleasedAlong(record, at: at, rule)
        else { continue }
        let changes = [rule.due, .status, .removed].compactMap { since[thing]?[$0] }
        due.insert("\(rule.action) \(thing) \(changes.reduce(at, max))")
      }
    }
    return due
  }

  /// Whether a reward that is held is released along with its referral, which is held as long.
  private func isReleasedAlong(_ reward: Record, at time: Instant, _ rule: SettlingRule) -> Bool {
    guard rule.action == "reward.release", let referral = reward[.referral]?.reference,
      let record = sources.things[referral], record.status == ReferralStatus.held.rawValue,
      let until = record[.heldUntil]?.instant
    else { return false }
    return until == time
  }

  /// Lets so many settle a copy of the file at once, and one alone another copy; what is otherwise than expected.
  func settlingFindings(at instant: Instant, by many: Int) async throws -> [String] {
    let expected = due(at: instant)
    let (together, alone) = (copyPath("together"), copyPath("alone"))
    try file.backup(to: together)
    try file.backup(to: alone)
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<many { group.addTask { try ProgrammeFile.open(at: together).settle(at: instant) } }
      return try await group.reduce(0, +)
    }
    let single = try ProgrammeFile.open(at: alone)
    try single.settle(at: instant)
    let copy = try ProgrammeFile.open(at: together)
    var findings = try done(in: copy, expected)
    if count != expected.count { findings.append("\(expected.count) acts were due and \(count) counted.") }
    if try copy.read({ try Self.present($0) }) != single.read({ try Self.present($0) }) {
      findings.append("Many at once left something otherwise than one alone.")
    }
    return try findings + copy.check()
  }

  /// What wasn't done once of what was due, and what was done besides.
  private func done(in copy: ProgrammeFile, _ expected: Set<String>) throws -> [String] {
    // A line of the record for each thing that the act is about, not for those that went along.
    let done = try copy.read { database in
      try database.rows(
        "SELECT a.action, a.kind, a.thing, a.at FROM activity a WHERE a.id > ? AND a.kind = substr(a.action, 1, instr(a.action, '.') - 1) ORDER BY a.id",
        [.integer(lastEntry)]
      ) { row in
        let kind = row.text(1).flatMap(Kind.init(rawValue:)) ?? .customer
        return
          "\(row.text(0) ?? "") \(Reference(kind, row.integer(2))) \(Instant(milliseconds: row.integer(3)))"
      }
    }
    let times = Dictionary(done.map { ($0, 1) }, uniquingKeysWith: +)
    let lost = expected.filter { times[$0] == nil }.sorted().map { "\($0) was not done." }
    let more = times.filter { $0.value > 1 }.keys.sorted().map { "\($0) was done more than once." }
    let other = times.keys.filter { !expected.contains($0) }.sorted().map { "\($0) wasn't due." }
    return lost + more + other
  }

  func copyPath(_ name: String) -> String {
    programme.folder.path("\(name)-\(lastEntry).advocate")
  }
}
