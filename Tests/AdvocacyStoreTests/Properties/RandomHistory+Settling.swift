import Foundation
import GRDB

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// What time does by itself: an action done to things in some statuses, or in any, when a field of theirs says.
  struct Due: Hashable {
    var action: ActionName
    var kind: Kind
    var field: FieldName
    var statuses: Set<String>

    init(_ action: ActionName, _ kind: Kind, _ field: FieldName, _ statuses: Set<String> = []) {
      self.action = action
      self.kind = kind
      self.field = field
      self.statuses = statuses
    }

    /// A rule of the program.
    init(_ rule: SettlingRule) { self.init(rule.action, rule.kind, rule.due, Set(rule.statuses)) }
  }

  /// All that time does, written out: the program's own rules are held against these.
  static let dues: [Due] = [
    Due(
      "feedback.wake", .feedback, .snoozedUntil,
      ["new", "acknowledged", "in_progress", "waiting_customer", "waiting_team"]),
    Due("colleague.back", .colleague, .awayUntil),
    Due("referral.release", .referral, .heldUntil, ["held"]),
    Due("referral.undecided", .referral, .undecidedUntil, ["flagged"]),
    Due("referral.expire", .referral, .expires, ["invited", "registered"]),
    Due("reward.release", .reward, .heldUntil, ["held"]),
    Due("reward.expire", .reward, .expires, ["issued"]),
    Due("lot.expire", .lot, .expires),
    Due("story.lapse", .story, .consentEnds, ["approved", "published"]),
  ]

  /// What is due by an instant as the test knows the things: the action, the thing and when, which is not before the
  /// thing came to be as it is.
  func due(at instant: Instant) -> Set<String> {
    var due: Set<String> = []
    for rule in Self.dues {
      for thing in sources.pools[Place(kind: rule.kind)]?.things ?? [] {
        guard let record = sources.things[thing], let at = record[rule.field]?.instant, at <= instant,
          rule.statuses.isEmpty || rule.statuses.contains(record.status),
          !isReleasedAlong(record, at: at, rule)
        else { continue }
        let changes = [rule.field, .status, .removed].compactMap { since[thing]?[$0] }
        due.insert("\(rule.action) \(thing) \(changes.reduce(at, max))")
      }
    }
    return due
  }

  /// Whether a reward that is held is released along with its referral, which is held as long.
  private func isReleasedAlong(_ reward: Record, at time: Instant, _ rule: Due) -> Bool {
    guard rule.action == "reward.release", let referral = reward[.referral]?.reference,
      let record = sources.things[referral], record.status == ReferralStatus.held.rawValue,
      let until = record[.heldUntil]?.instant
    else { return false }
    return until == time
  }

  /// The actions after which something falls due.
  private static let arming: [ActionName] = [
    "feedback.snooze", "colleague.away", "referral.flag", "referral.hold", "referral.create", "reward.hold",
  ]
  /// What falls due only after several acts on the same things: first some come to a status, then the acts are done one
  /// after the other.
  private static let armingFurther: [(due: ActionName, first: ActionName, word: String, then: [ActionName])] =
    [
      ("reward.expire", "reward.create", "pending", ["reward.edit", "reward.approve", "reward.issue"]),
      ("story.lapse", "story.verify", "verified", ["story.consent", "story.approve"]),
    ]

  /// Lets much happen that has its time, so that some of all that time does falls due by an instant.
  func arm(for instant: Instant) throws {
    for name in Self.arming {
      let goal = Goal.action(name)
      try run([goal], times: count(goal) + 8)
    }
    for (name, first, word, then) in Self.armingFurther {
      let goal = Goal.action(first)
      // Not every consent has an end.
      for _ in 0..<20 where !due(at: instant).contains(where: { $0.hasPrefix("\(name) ") }) {
        try run([goal], times: count(goal) + 8)
        let kind = ActionCatalogue.action(name)?.kind ?? .customer
        let things = some(Place(kind: kind, field: .status, word: word))
        for definition in then.compactMap(ActionCatalogue.action) {
          try act(definition, on: things, by: Programme.mia)
        }
      }
    }
  }

  /// Lets so many settle a copy of the file at once, and one alone another copy; what is otherwise than expected.
  func settlingFindings(at instant: Instant, by many: Int) async throws -> [String] {
    let expected = due(at: instant)
    for act in expected {
      tally.due[ActionName(rawValue: String(act.prefix { $0 != " " })), default: 0] += 1
    }
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
