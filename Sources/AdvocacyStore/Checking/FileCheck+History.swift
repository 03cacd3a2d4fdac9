import Advocacy
import GRDB

extension FileCheck {
  /// The record of activity played from its beginning: it gives what is there.
  func replay() throws -> [String] {
    try Array(ActivityReplay(database, bound: Self.most).findings.prefix(Self.most))
  }

  /// Merged requests: nothing is linked to them any more, and each points to one that wasn't merged itself.
  func redirects() throws -> [String] {
    let linked = try database.rows(
      """
      SELECT f.id, q.id, q.merged_into FROM feedback f JOIN requests q ON q.id = f.request
      WHERE f.removed = 0 AND f.request IS NOT NULL AND q.merged_into IS NOT NULL LIMIT \(Self.most)
      """
    ) { row in
      "\(Reference(.feedback, row.integer(0))) is linked to \(Reference(.request, row.integer(1))), which was merged into \(Reference(.request, row.integer(2)))."
    }
    let further = try database.rows(
      """
      SELECT q.id, s.id FROM requests q JOIN requests s ON s.id = q.merged_into
      WHERE q.removed = 0 AND s.merged_into IS NOT NULL LIMIT \(Self.most)
      """
    ) { row in
      "\(Reference(.request, row.integer(0))) was merged into \(Reference(.request, row.integer(1))), which was itself merged."
    }
    return linked + further
  }

  /// What is kept of the feedback linked to each request: it is what the feedback adds up to.
  func requestFigures() throws -> [String] {
    try RequestFigure.allCases.filter { $0 != .recentFrom }.flatMap { figure in
      let reckoned = FieldColumn.reckoned(figure, "t")
      let holds = figure.isRecent ? "WHERE \(FieldColumn.recentHolds("k"))" : ""
      return try database.rows(
        """
        SELECT * FROM (SELECT t.id, k.\(figure.rawValue) AS kept, \(reckoned) AS reckoned
          FROM request_figures k JOIN requests t ON t.id = k.request \(holds))
        WHERE kept IS NOT reckoned LIMIT \(Self.most)
        """
      ) { row in
        let words = [1, 2].map { row.isNull($0) ? "nothing" : String(row.integer($0)) }
        return
          "\(Reference(.request, row.integer(0))) has \(words[0]) kept as its \(figure.rawValue), and its feedback adds up to \(words[1])."
      }
    }
  }
}
