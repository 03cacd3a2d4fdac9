import GRDB

/// Rows of a statement that come by the number of a customer, which is their first column: several statements are gone
/// through side by side, each row once.
struct RowsByCustomer {
  /// The row that is at hand.
  let row: SQLStatement
  /// Whose it is; after the last row, more than any number.
  private(set) var customer = Int64.min

  /// Begins with the first row; ``end()`` has to follow, whatever happens.
  init(_ database: Database, _ sql: String, _ values: [SQLValue] = []) throws {
    row = try SQLStatement(database, sql)
    row.bind(values)
    do {
      try advance()
    } catch {
      row.reset()
      throw error
    }
  }

  /// Goes to the next row.
  mutating func advance() throws { customer = try row.step() ? row.integer(0) : .max }

  /// Goes to the first row of a customer, or of one after.
  mutating func advance(to customer: Int64) throws {
    while self.customer < customer { try advance() }
  }

  /// Lets go of the rows.
  func end() { row.reset() }
}
