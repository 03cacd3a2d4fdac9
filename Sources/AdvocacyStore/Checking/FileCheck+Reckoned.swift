import Advocacy
import GRDB

extension FileCheck {
  /// Tiers and suggested standings: they are what is reckoned of the customers, but for those who wait to be reckoned
  /// anew and those of whom time changed something since that was last looked at.
  func standings(_ versions: [PolicyVersion], in settings: ProgrammeSettings) throws -> [String] {
    let last = try StandingKeeper.lastLook(database) ?? settings.created
    let latest = try database.number("SELECT coalesce(max(at), 0) FROM batches")
    let keeper = try StandingKeeper(
      database, versions, in: settings.zone, at: max(last, Instant(milliseconds: latest)))
    guard keeper.now - last < StandingKeeper.longestSpan else { return [] }
    var passedOver = Set(try database.rows("SELECT customer FROM standings_to_reckon") { $0.integer(0) })
    for query in keeper.changesOfTime(since: last) {
      passedOver.formUnion(try database.rows(query.sql, query.values) { $0.integer(0) })
    }
    var findings: [String] = []
    var end: Int64 = 0
    while findings.count < Self.most {
      let ids = try database.rows(
        "SELECT id FROM customers WHERE id > ? ORDER BY id LIMIT 1000", [.integer(end)]
      ) { $0.integer(0) }
      guard let further = ids.last else { break }
      end = further
      let list = ids.filter { !passedOver.contains($0) }.map { String($0) }
      for (id, tier, standing) in try keeper.differences(.text("[\(list.joined(separator: ","))]")) {
        let customer = Reference(.customer, id)
        if let tier { findings.append("The tier of \(customer) isn't kept as \(Self.words(tier)).") }
        if let standing {
          findings.append("The suggested standing of \(customer) isn't kept as \(Self.words(standing)).")
        }
      }
    }
    return Array(findings.prefix(Self.most))
  }

  /// Deadlines and promises: they are what is reckoned of what happened to the feedback.
  func clocks(_ versions: [PolicyVersion]) throws -> [String] {
    let keeper = ClockKeeper(database, versions)
    var findings: [String] = []
    var end: Int64 = 0
    while findings.count < Self.most {
      let ids = try database.rows(
        "SELECT id FROM feedback WHERE id > ? AND clocks_from IS NOT NULL AND removed = 0 ORDER BY id LIMIT 1000",
        [.integer(end)]
      ) { $0.integer(0) }
      guard let further = ids.last else { break }
      end = further
      findings += try keeper.differing(ids).map {
        "The deadlines of \(Reference(.feedback, $0)) aren't kept as what happened makes them."
      }
    }
    return Array(findings.prefix(Self.most))
  }

  private static func words(_ value: SQLValue) -> String {
    guard case .text(let word) = value else { return "none" }
    return word
  }
}
