import Advocacy
import GRDB

extension WorkingSet {
  /// What is linked to a request as it is now: feedback, stories, and requests merged into it.
  func linked(to request: Reference) throws -> [Reference] {
    let feedback = try database.rows(
      "SELECT id FROM feedback WHERE request = ? AND request IS NOT NULL AND removed = 0",
      [.integer(request.id)]
    ) { Reference(.feedback, $0.integer(0)) }
    let stories = try database.rows(
      "SELECT id FROM stories WHERE request = ? AND request IS NOT NULL AND removed = 0",
      [.integer(request.id)]
    ) { Reference(.story, $0.integer(0)) }
    let merged = try database.rows(
      "SELECT id FROM requests WHERE merged_into = ? AND merged_into IS NOT NULL AND removed = 0",
      [.integer(request.id)]
    ) { Reference(.request, $0.integer(0)) }
    let found = Set(feedback + stories + merged).union(touched)
    try load(found)
    return found.filter { reference in
      guard let thing = things[reference] else { return false }
      return thing[.request]?.reference == request || thing[.mergedInto]?.reference == request
    }
  }

  /// The customers who are left to tell of a request, or of the one that a piece of feedback is linked to.
  func untold(around record: Record) throws -> [Reference: Set<Reference>] {
    guard
      let request = record.reference.kind == .request ? record.reference : record[.request]?.reference
    else { return [:] }
    if let known = untold[request] { return known }
    let rows = try database.rows(
      """
      SELECT id, customer FROM feedback
      WHERE request = ? AND request IS NOT NULL AND told IS NULL AND customer IS NOT NULL AND removed = 0
      """, [.integer(request.id)]
    ) { (feedback: Reference(.feedback, $0.integer(0)), customer: Reference(.customer, $0.integer(1))) }
    untold[request] = Dictionary(grouping: rows, by: \.customer).mapValues { Set($0.map(\.feedback)) }
    // What this act changed before isn't in the file yet.
    for reference in touched where reference.kind == .feedback {
      if let original = originals[reference], let thing = things[reference] {
        noteTelling(from: original, to: thing)
      }
    }
    return untold[request] ?? [:]
  }

  /// Keeps who is left to tell as it is after a change of feedback.
  func noteTelling(from before: Record, to after: Record) {
    guard !untold.isEmpty else { return }
    func waiting(_ record: Record) -> (request: Reference, customer: Reference)? {
      guard record[.told] == nil, record[.removed] == nil, let request = record[.request]?.reference,
        let customer = record[.customer]?.reference
      else { return nil }
      return (request, customer)
    }
    if let (request, customer) = waiting(before) {
      untold[request]?[customer]?.remove(before.reference)
      if untold[request]?[customer]?.isEmpty == true { untold[request]?[customer] = nil }
    }
    if let (request, customer) = waiting(after) {
      untold[request]?[customer, default: []].insert(after.reference)
    }
  }
}
