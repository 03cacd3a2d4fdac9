import Advocacy
import GRDB

extension WorkingSet {
  /// What refers to a customer as it is now, by whichever field, and the other side's rewards of the same referrals;
  /// just more than may be merged is enough.
  func referring(to customer: Reference, beside survivor: Reference?) throws -> [Reference] {
    var found: Set<Reference> = []
    for (kind, field) in ThingTable.references(to: .customer) {
      found.formUnion(
        try database.rows(
          """
          SELECT id FROM \(ThingTable.name(of: kind)) WHERE \(field.name) = ? AND \(field.name) IS NOT NULL
            AND removed = 0 LIMIT \(ActionCatalogue.mostMerged + 1)
          """, [.integer(customer.id)]
        ) { Reference(kind, $0.integer(0)) })
    }
    if let survivor {
      found.formUnion(
        try database.rows(
          """
          SELECT o.id FROM rewards w JOIN rewards o ON o.referral = w.referral
          WHERE w.customer = ? AND w.removed = 0 AND o.customer = ? AND o.removed = 0
            AND w.referral IS NOT NULL AND o.referral IS NOT NULL LIMIT 1
          """, [.integer(customer.id), .integer(survivor.id)]
        ) { Reference(.reward, $0.integer(0)) })
    }
    // What this act changed before isn't in the file yet.
    let all = found.union(touched)
    try load(all)
    return all.filter { things[$0] != nil }
  }
}
