import Advocacy
import GRDB

extension WorkingSet {
  /// What a customer is to be thanked for and wasn't.
  func thanksDue(to customer: Reference) throws -> [Reference] {
    let found = try Thanks.kinds.flatMap { kind in
      try database.rows(
        """
        SELECT p.id FROM \(ThingTable.name(of: kind)) p
        WHERE p.\(FieldColumn.thanked(kind)) = ? AND \(FieldColumn.isToBeThanked(kind, "p"))
        ORDER BY p.id
        """, [.integer(customer.id)]
      ) { Reference(kind, $0.integer(0)) }
    }
    try load(found)
    return found
  }
}
