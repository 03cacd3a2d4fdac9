import Advocacy
import GRDB

/// The customers by number, read along the index that has those of each standing together and all that is asked of them:
/// their rows are ten times as long, and lie all over the file.
struct CustomersByNumber {
  private var runs: [(standing: Standing, rows: RowsByCustomer)] = []
  private var current = 0
  private let lifecycles = ColumnWords<Lifecycle>()

  /// Begins before the first customer; ``end()`` has to follow, whatever happens.
  init(_ database: Database) throws {
    do {
      for standing in Standing.allCases {
        // The words stand in the texts: one text can't be stepped twice at once.
        let rows = try RowsByCustomer(
          database,
          """
          SELECT id, lifecycle, merged_into IS NOT NULL, created, batch FROM customers
          WHERE standing = '\(standing.rawValue)' AND removed = 0 ORDER BY id
          """)
        runs.append((standing, rows))
      }
    } catch {
      end()
      throw error
    }
    current = first
  }

  /// The number of the customer at hand; after the last one, more than any number.
  var number: Int64 { runs[current].rows.customer }
  /// How far a brand advocate the customer is.
  var standing: Standing { runs[current].standing }
  /// Where the customer stands as a buyer.
  var lifecycle: Lifecycle? { lifecycles.word(1, of: runs[current].rows.row) }
  /// Whether another customer has taken over what belonged to this one.
  var isMerged: Bool { runs[current].rows.row.integer(2) == 1 }
  /// When the customer came to the programme.
  var created: Instant { Instant(milliseconds: runs[current].rows.row.integer(3)) }
  /// By which import; nothing for one by an act.
  var batch: Int64? { runs[current].rows.row.optionalInteger(4) }

  /// Goes to the next customer.
  mutating func advance() throws {
    try runs[current].rows.advance()
    current = first
  }

  /// Lets go of the customers.
  func end() { for run in runs { run.rows.end() } }

  private var first: Int {
    var first = 0
    for place in runs.indices where runs[place].rows.customer < runs[first].rows.customer { first = place }
    return first
  }
}
