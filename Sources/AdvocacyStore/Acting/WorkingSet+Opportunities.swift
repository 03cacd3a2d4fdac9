import Advocacy
import GRDB

extension WorkingSet {
  /// The asks made for the opportunity that a thing is, or that it or the values given name; those that this act made
  /// included.
  func asks(around record: Record, _ arguments: [FieldName: Value]) throws -> [Reference] {
    let named =
      record.reference.kind == .opportunity
      ? record.reference : record[.opportunity]?.reference ?? arguments[.opportunity]?.reference
    guard let opportunity = named else { return [] }
    let found = try database.rows(
      "SELECT id FROM asks WHERE opportunity = ? AND opportunity IS NOT NULL AND removed = 0 ORDER BY id",
      [.integer(opportunity.id)]
    ) { Reference(.ask, $0.integer(0)) }
    try load(found)
    let new = made.filter { $0.kind == .ask && things[$0]?[.opportunity]?.reference == opportunity }
    return found + new.sorted()
  }
}
