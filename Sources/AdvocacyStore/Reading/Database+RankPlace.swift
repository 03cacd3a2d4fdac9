import Advocacy
import GRDB

extension Database {
  /// Where a request stands among the open ones by rank; nothing for one that isn't open.
  func rankPlace(of request: Record) throws -> RankPlace? {
    guard let rank = request[.rank]?.integer, RequestStatus(rawValue: request.status)?.isOpen == true,
      request[.mergedInto] == nil
    else { return nil }
    let open = RequestStatus.open.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try first(
      """
      SELECT coalesce(sum(\(FieldColumn.ofRequest(.rank, "t")) > ?), 0), count(*) FROM requests t
      WHERE t.removed = 0 AND t.merged_into IS NULL AND t.status IN (\(open))
      """, [.integer(rank)]
    ) { RankPlace(Int($0.integer(0)) + 1, of: Int($0.integer(1))) }
  }
}
