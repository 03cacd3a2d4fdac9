import Advocacy

extension TodayReader {
  /// Opportunities for which someone is still to be found, by the day on which they are wanted.
  func opportunities() throws -> [Candidate] {
    let today = settings.zone.local(now).day
    return try records(
      .opportunity,
      where: "t.status = 'open' AND (t.due IS NULL OR t.due <= ?) AND \(isMineOrNobodys)",
      [.text((today + (Self.daysAhead - 1)).description)],
      order: "t.due IS NULL, t.due, t.id", limit: Self.sourceBound, derived: [.found, .unanswered]
    ).map { record in
      let needed = record[.needed]?.integer ?? 1
      let found = record[.found]?.integer ?? 0
      let asked = record[.unanswered]?.integer ?? 0
      let when = record[.due]?.day.map { settings.zone.end(of: $0) } ?? endOfWeek
      let title = ActivityWords(zone: settings.zone).excerpt(record.text(.title) ?? "", 80)
      let wanted = record[.due]?.day.map { $0 < today ? "was wanted by \($0)" : "wanted by \($0)" }
      return line(
        record, when,
        "Find \(needed - found) \(found > 0 ? "more " : "")for “\(title)”",
        [
          wanted, "\(found) of \(needed) found", asked > 0 ? "\(asked) asked, no answer yet" : nil,
          record.text(.forWhom).map { "for \($0)" },
        ].compactMap(\.self).joined(separator: ", "))
    }
  }
}
