import Advocacy
import GRDB

extension WorkingSet {
  /// The tasks that are open on a thing as it is now, those that this act made included.
  func openTasks(of thing: Reference) throws -> [Reference] {
    let column = thing.kind.rawValue
    let found = try database.rows(
      """
      SELECT id FROM tasks WHERE \(column) = ? AND \(column) IS NOT NULL AND status = 'open' AND removed = 0
      """, [.integer(thing.id)]
    ) { Reference(.task, $0.integer(0)) }
    let all = Set(found).union(touched.filter { $0.kind == .task })
    try load(all)
    return all.filter { things[$0]?.status == TaskStatus.open.rawValue }
  }

  /// The customers of an account, or of the account whose first value a task reaches.
  func members(around record: Record) throws -> [Reference] {
    guard record.reference.kind == .account || record[.firstValue]?.isYes == true,
      let account = record.reference.kind == .account ? record.reference : record[.account]?.reference
    else { return [] }
    let found = try database.rows(
      "SELECT id FROM customers WHERE account = ? AND removed = 0 AND merged_into IS NULL LIMIT ?",
      [.integer(account.id), .integer(Int64(ActionCatalogue.mostMerged))]
    ) { Reference(.customer, $0.integer(0)) }
    try load(found)
    return found
  }
}
