import Advocacy
import GRDB

/// What applying a policy did.
public struct PolicyChange: Hashable, Sendable {
  /// The number of the new version.
  public var version: Int
  /// How many open pieces of feedback have other deadlines by it at once.
  public var retimed: Int
}

extension ProgrammeFile {
  /// The name under which a changed policy stands in the record of activity.
  static let policyAction = "policy.apply"

  /// The versions of the policy, the first first; the last is in force.
  public func policies() throws -> [PolicyVersion] {
    try read { try shelf.versions($0, settings) }
  }

  /// The policy in force.
  public func policy() throws -> PolicyVersion {
    guard let last = try policies().last else {
      throw ProgrammeFileError.damaged(path: path, detail: "it has no policy")
    }
    return last
  }

  /// Puts a policy in force as a new version: for each thing from its next event on, or at once.
  ///
  /// Throws ``PolicyProblem`` for a text that can't be understood, and a `Refusal` for a colleague who isn't a
  /// manager or a text that is in force already.
  public func applyPolicy(
    _ text: String, retiming: Bool = false, by actor: Actor, at now: Instant, via way: WayIn
  ) throws -> PolicyChange {
    let policy = try Policy(text: text, zone: settings.zone, currency: settings.currency)
    let change: PolicyChange = try write { database in
      let (actor, colleague) = try Colleagues(database).acting(actor)
      if let refusal = RoleTable.standard.refusal(of: .applyingPolicy, by: actor) { throw refusal }
      let versions = try shelf.versions(database, settings)
      if let last = versions.last, last.text == text, !retiming {
        throw Refusal("This is the policy in force already, version \(last.number).")
      }
      let number = (versions.last?.number ?? 0) + 1
      let batch = try Batches.add(
        database, colleague: colleague, at: now, way: way, action: Self.policyAction,
        title: "Policy \(number)")
      try database.run(
        """
        INSERT INTO policies (version, content, at, colleague, batch, retimes, rank_revenue)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        .integer(Int64(number)), .text(text), .integer(now.milliseconds), .integer(colleague),
        .integer(batch), .integer(retiming ? 1 : 0), SQLValue(policy.rankRevenue?.minorUnits))
      let version = PolicyVersion(
        number: number, text: text, policy: policy, from: now, colleague: actor.handle, isRetiming: retiming)
      let retimed =
        try retiming
        ? ClockKeeper(database, versions + [version]).refreshOpen() : 0
      var activity = try ActivityWriter(database)
      try activity.write(
        ActivityWriter.Entry(
          batch: batch, at: now, colleague: colleague, way: way, action: Self.policyAction, reference: nil,
          version: nil),
        "{\"v\":1,\"policy\":{\"version\":\(number),\"retimed\":\(retimed)}}")
      if let last = versions.last?.policy,
        last.score != policy.score || last.tiers != policy.tiers || last.standings != policy.standings
      {
        try StandingKeeper(database, versions + [version], in: settings.zone, at: now).noteEveryone()
      }
      return PolicyChange(version: number, retimed: retimed)
    }
    reckonWaitingStandings(at: now)
    return change
  }
}
