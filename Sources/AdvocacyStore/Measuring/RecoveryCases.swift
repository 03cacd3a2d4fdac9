import Advocacy
import GRDB

/// Counts what became of customers since their complaints were resolved.
///
/// What a customer's standing was when the complaint came is looked for of some customers together: there may be very
/// many.
struct RecoveryCases {
  /// The last resolved complaint of a customer.
  struct Complaint {
    var reference: Reference
    var created: Instant
    var ended: Instant
  }

  private let reader: MetricsReader
  private var tally = RecoveryTally()
  /// Cases of customers whose standing is known from before the complaint, each with when that came.
  private var waiting: [(created: Instant, one: RecoveryCase)] = []
  /// When imports were that brought customers.
  private var imports: [Int64: Instant] = [:]
  /// The last of them that was asked for: many customers come together.
  private var lastImport: (batch: Int64, at: Instant)?

  /// So many customers are looked at together.
  private static let together = 2000

  init(_ reader: MetricsReader) { self.reader = reader }

  /// Counts the case of the customer at hand.
  mutating func add(
    _ complaint: Complaint, _ scores: RecoveryCase.Scores?, of customers: CustomersByNumber
  ) throws {
    let one = RecoveryCase(
      complaint.reference, of: Reference(.customer, customers.number), ended: complaint.ended,
      lifecycle: customers.lifecycle, standing: customers.standing, standingThen: nil, scores: scores)
    guard try knownSince(customers) <= complaint.created else { return tally.add(one) }
    waiting.append((complaint.created, one))
    if waiting.count >= Self.together { try settle() }
  }

  /// All that was counted.
  mutating func tallied() throws -> RecoveryTally {
    try settle()
    return tally
  }

  /// Counts the cases that wait.
  private mutating func settle() throws {
    guard !waiting.isEmpty else { return }
    let changes = try reader.standingChanges(of: waiting.map(\.one.customer.id))
    for (created, one) in waiting {
      var one = one
      let next = changes[one.customer.id]?.first { $0.at > created }
      one.standingThen = next?.before ?? one.standing
      tally.add(one)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// From when on what happened to the customer at hand stands in the record.
  private mutating func knownSince(_ customers: CustomersByNumber) throws -> Instant {
    guard let batch = customers.batch else { return customers.created }
    if let lastImport, lastImport.batch == batch { return lastImport.at }
    let at =
      try imports[batch]
      ?? reader.database.first("SELECT at FROM batches WHERE id = ?", [.integer(batch)]) {
        Instant(milliseconds: $0.integer(0))
      }
    guard let at else { return customers.created }
    imports[batch] = at
    lastImport = (batch, at)
    return at
  }
}

extension MetricsReader {
  /// The standings that customers had before each change of it that stands, by acts and by imports, in order.
  func standingChanges(of customers: [Int64]) throws -> [Int64: [(at: Instant, before: Standing)]] {
    let rows = try database.rows(
      """
      SELECT a.thing, a.at, json_extract(a.payload, '$.fields.standing[0]') FROM activity a
      WHERE a.kind = 'customer' AND a.thing IN (SELECT value FROM json_each(?1))
        AND json_type(a.payload, '$.fields.standing') IS NOT NULL
        AND json_extract(a.payload, '$.made') IS NULL AND \(Undoing.stands)
      UNION ALL
      SELECT c.thing, b.at, json_extract(c.before, '$.standing')
      FROM import_changes c JOIN batches b ON b.id = c.batch
      WHERE c.kind = 'customer' AND c.thing IN (SELECT value FROM json_each(?1)) AND b.state <> 'undone'
        AND json_type(c.before, '$.standing') IS NOT NULL
      ORDER BY 2
      """, [.text("[\(customers.map { String($0) }.joined(separator: ","))]")]
    ) { row in
      (
        row.integer(0), at: Instant(milliseconds: row.integer(1)),
        before: row.text(2).flatMap(Standing.init(rawValue:)) ?? .none
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map { ($0.at, $0.before) } }
  }
}
