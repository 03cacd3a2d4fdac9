import Advocacy
import GRDB

extension ProgrammeFile {
  /// The most customers of a profile that are judged for an opportunity, those of the highest standing first, and how far
  /// they are counted.
  private static let mostJudged = 400
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
      [.text(NumberSet.list(known.map(\.id)))])
    let condition = SQLCondition.all([
      QueryCompiler(.customer, isSweep: true).condition(query), others,
    ])
    var customers: [Record] = []
    for standing in Standing.allCases.reversed() where customers.count <= Self.mostJudged {
      let limit = Int64(Self.mostJudged + 1 - customers.count)
      customers += try database.rows(
        """
        SELECT \(Self.judgedBy.sql) FROM customers t WHERE t.standing = ? AND \(condition.sql) LIMIT ?
        """, [.text(standing.rawValue)] + condition.values + [.integer(limit)]
      ) { Self.judgedBy.record($0) }
    }
    let matching = ListCount(
      min(customers.count, Self.mostJudged), isAtLeast: customers.count > Self.mostJudged)
    let judged = customers.prefix(Self.mostJudged)
    let channel = opportunity.text(.channel).flatMap(Channel.init(rawValue:)) ?? .mail
    func candidates(_ facts: [Candidates.Facts], othersBarred: Int = 0) -> Candidates {
      Candidates(
        facts, of: matching, othersBarred: othersBarred, by: channel, under: policy, at: now, settings.zone)
    }
    // What the record says and the asks that were made bar most, of whom only those that are named are looked into.
    let asks = try database.asksMade(of: judged.map(\.reference))
    let first = candidates(
      judged.map { Candidates.Facts($0, AdvocateCounts(), AskGuard(asks: asks[$0.reference] ?? [])) })
    let named = first.named.barred
    let lookedInto = (first.free + named).map(\.customer)
    let references = lookedInto.map(\.reference)
    let counts = try database.advocateCounts(of: references, at: now)
    let guards = try database.askGuards(of: references, asks: asks)
    let facts = lookedInto.map { customer in
      Candidates.Facts(
        customer, counts[customer.reference] ?? AdvocateCounts(), guards[customer.reference] ?? AskGuard())
    }
    return candidates(facts, othersBarred: first.barred.count - named.count)
  }
}
