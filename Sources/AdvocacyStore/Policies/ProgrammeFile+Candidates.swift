import Advocacy
import GRDB

extension ProgrammeFile {
  /// How far the customers of a profile are counted, those of the highest standing first.
  private static let mostCounted = 400
  /// So many of them are judged, and as many again while fewer may be asked than are named.
  private static let judgedAtOnce = 100
  /// What is read of a customer who is judged.
  private static let judgedBy = RecordColumns.only(Candidates.fields, of: .customer)

  /// Who may be asked for an opportunity, who may not, and what became of who was asked.
  func explanation(ofOpportunity record: Record, at now: Instant, in database: Database) throws -> Explanation
  {
    try matching(of: record, at: now, in: database).explanation
  }

  /// The same, with those who may be asked and those who may not.
  func matching(of record: Record, at now: Instant, in database: Database) throws -> (
    explanation: Explanation, candidates: Candidates?
  ) {
    let version = try shelf.versions(database, settings).inForce(at: now)
    let policy = version?.policy ?? Policy(name: "")
    let asks = try database.records(
      .ask, where: "t.opportunity = ? AND t.opportunity IS NOT NULL", [.integer(record.reference.id)],
      order: "t.asked, t.id", limit: 1000)
    var explanation = Explanation(record.reference, [.found(for: record, asks)])
    guard record.status == OpportunityStatus.open.rawValue else { return (explanation, nil) }
    let context = ReadingContext(
      now: now, zone: settings.zone, currency: settings.currency, me: record[.owner]?.colleague ?? "")
    do {
      let query = try Segment.query(record.text(.wanted) ?? "", context)
      let known = Set(
        asks.filter { $0.status != AskStatus.cancelled.rawValue }.compactMap { $0[.customer]?.reference })
      let candidates = try candidates(
        query, except: known, for: record, under: policy, at: now, in: database)
      explanation.parts += Explanation.candidates(
        candidates, for: record, policy: version?.number, settings.zone)
      return (explanation, candidates.named)
    } catch let problem as QueryProblem {
      explanation.parts.append(
        Explanation.Part("The profile selects no customers", ["  \(problem)"]))
      return (explanation, nil)
    }
  }

  /// Judges customers of a profile, standing by standing, so that a large file is never read whole.
  private func candidates(
    _ query: Query, except known: Set<Reference>, for opportunity: Record, under policy: Policy,
    at now: Instant, in database: Database
  ) throws -> Candidates {
    let others = SQLCondition(
      "t.id NOT IN (SELECT value FROM json_each(?))",
      [.text("[\(known.map { String($0.id) }.joined(separator: ","))]")])
    let condition = SQLCondition.all([
      QueryCompiler(.customer, isSweep: true).condition(query), others,
    ])
    var customers: [Record] = []
    for standing in Standing.allCases.reversed() where customers.count <= Self.mostCounted {
      let limit = Int64(Self.mostCounted + 1 - customers.count)
      customers += try database.rows(
        """
        SELECT \(Self.judgedBy.sql) FROM customers t WHERE t.standing = ? AND \(condition.sql) LIMIT ?
        """, [.text(standing.rawValue)] + condition.values + [.integer(limit)]
      ) { Self.judgedBy.record($0) }
    }
    let matching = ListCount(
      min(customers.count, Self.mostCounted), isAtLeast: customers.count > Self.mostCounted)
    let channel = opportunity.text(.channel).flatMap(Channel.init(rawValue:)) ?? .mail
    var facts: [Candidates.Facts] = []
    while true {
      facts += try self.facts(customers.dropFirst(facts.count).prefix(Self.judgedAtOnce), now, database)
      let candidates = Candidates(facts, of: matching, by: channel, under: policy, at: now, settings.zone)
      if candidates.free.count >= Explanation.mostCandidates || facts.count >= matching.number {
        return candidates
      }
    }
  }

  private func facts(_ customers: some Collection<Record>, _ now: Instant, _ database: Database) throws
    -> [Candidates.Facts]
  {
    let references = customers.map(\.reference)
    let counts = try database.advocateCounts(of: references, at: now)
    let guards = try database.askGuards(of: references)
    return customers.map { customer in
      Candidates.Facts(
        customer, counts[customer.reference] ?? AdvocateCounts(), guards[customer.reference] ?? AskGuard())
    }
  }
}
