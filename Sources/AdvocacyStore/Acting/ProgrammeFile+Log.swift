import Advocacy
import GRDB

extension ProgrammeFile {
  /// The record of activity, latest first: of one thing or of all, since an instant or from the beginning.
  public func log(of reference: Reference? = nil, since: Instant? = nil, limit: Int = 200) throws
    -> [LogEntry]
  {
    var conditions = ["1"]
    var values: [SQLValue] = []
    if let reference {
      conditions.append("a.kind = ? AND a.thing = ?")
      values += [.text(reference.kind.rawValue), .integer(reference.id)]
    }
    if let since {
      conditions.append("a.at >= ?")
      values.append(.integer(since.milliseconds))
    }
    values.append(.integer(Int64(max(0, limit))))
    return try read { database in
      try database.rows(
        """
        SELECT a.at, a.batch, c.handle, a.way_in, a.action, a.kind, a.thing, a.payload, t.content,
          b.title, b.added, b.updated
        FROM activity a JOIN batches b ON b.id = a.batch JOIN colleagues c ON c.id = a.colleague
        LEFT JOIN activity_texts t ON t.id = json_extract(a.payload, '$.personal.text')
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY a.id DESC LIMIT ?
        """, values
      ) { row in
        let kind = row.text(5).flatMap(Kind.init(rawValue:))
        let payload = row.text(7) ?? ""
        let counts = row.text(4) == "import" ? ": \(row.integer(10)) added, \(row.integer(11)) updated" : ""
        return LogEntry(
          at: Instant(milliseconds: row.integer(0)), batch: row.integer(1), colleague: row.text(2) ?? "",
          way: row.text(3).flatMap(WayIn.init(rawValue:)) ?? .command, action: row.text(4) ?? "",
          reference: kind.map { Reference($0, row.integer(6)) },
          text: kind.map { Payload(payload, personal: row.text(8), kind: $0).sentence }
            ?? (row.text(9) ?? "") + counts)
      }
    }
  }
}

extension Payload {
  /// What changed, in words, the fields in order.
  var sentence: String {
    let known = changes.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { name, change -> String? in
      guard name != .updated, name != .created else { return nil }
      let after = change.after?.description ?? "—"
      return change.before.map { "\(name) \($0) → \(after)" } ?? "\(name) \(after)"
    }
    let gone = forgotten.map { "\($0) forgotten" }.sorted()
    return ((isCreation ? ["made"] : []) + known + gone).joined(separator: "; ")
  }
}
