import GRDB

/// Keeps what the feedback linked to each request adds up to, so that a list of requests needn't reckon it.
///
/// Triggers take away what may no longer be right; reading doesn't depend on what is kept, and is only slower without.
struct RequestFigureKeeper {
  let database: Database

  /// Whether something isn't kept.
  func isLacking() throws -> Bool { try !lacking(limit: 1).isEmpty }

  /// Reckons what isn't kept, until an instant or to the end; answers whether nothing is left to be reckoned.
  func keep(until end: ContinuousClock.Instant? = nil) throws -> Bool {
    while true {
      let requests = try lacking(limit: 100)
      if requests.isEmpty { return true }
      for request in requests {
        try database.run(Self.keeping, .integer(request))
        if let end, ContinuousClock.now >= end { return false }
      }
    }
  }

  /// Requests of which no figures are kept, or those of the last days no longer hold.
  private func lacking(limit: Int) throws -> [Int64] {
    try database.rows(
      """
      SELECT t.id FROM requests t WHERE t.removed = 0 AND NOT EXISTS (
        SELECT 1 FROM request_figures k WHERE k.request = t.id AND \(FieldColumn.recentHolds("k")))
      LIMIT ?
      """, [.integer(Int64(limit))]
    ) { $0.integer(0) }
  }

  private static let keeping = """
    INSERT OR REPLACE INTO request_figures (request, \(RequestFigure.allCases.map(\.rawValue).joined(separator: ", ")))
    SELECT t.id, \(RequestFigure.allCases.map { FieldColumn.reckoned($0, "t") }.joined(separator: ",\n"))
    FROM requests t WHERE t.id = ?
    """
}
