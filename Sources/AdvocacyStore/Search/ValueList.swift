import Advocacy
import GRDB

/// The values of a column of short texts, each once, as an index has them.
struct ValueList {
  private let kind: Kind
  private let field: FieldName

  /// The fields whose values an index lists.
  private static let listed: [Kind: Set<FieldName>] = [.customer: [.city, .tags], .feedback: [.tags]]

  /// The most values that are gone through.
  private static let bound = 2000

  /// Nothing for a field whose values no index lists.
  init?(_ kind: Kind, _ field: FieldName) {
    guard Self.listed[kind]?.contains(field) == true else { return nil }
    (self.kind, self.field) = (kind, field)
  }

  /// The values for which a term about the field holds; nothing when there are too many values to go through.
  func values(holding term: Query.Term, _ database: Database) throws -> [SQLValue]? {
    let table = ThingTable.name(of: kind)
    func least(_ condition: String) -> String {
      "(SELECT min(t.\(field)) FROM \(table) t WHERE t.removed = 0 AND \(condition))"
    }
    let condition = QueryCompiler(kind).alone([term])
    // Each value is sought after the former one; those between, however many have it, are passed over.
    let listed = """
      WITH RECURSIVE listed (value) AS (
        SELECT \(least("t.\(field) IS NOT NULL"))
        UNION ALL SELECT \(least("t.\(field) > value")) FROM listed WHERE value IS NOT NULL)
      SELECT t.\(field), (\(condition.sql)) FROM (
        SELECT value AS \(field), 0 AS removed FROM listed WHERE value IS NOT NULL LIMIT \(Self.bound + 1)) t
      """
    let all = try database.rows(listed, condition.values, isKept: false) {
      (value: $0.value(0), holds: $0.integer(1) == 1)
    }
    return all.count > Self.bound ? nil : all.filter(\.holds).map(\.value)
  }
}
