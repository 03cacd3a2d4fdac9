import Advocacy
import GRDB

extension Database {
  /// So many people of a sort are named.
  static let mostTold = 20

  /// Who of the segment of an announcement may be told by its channel, who is left out, and who is unhappy.
  ///
  /// Counted by the file, however large the segment; nothing when the segment can't be read.
  func segment(of announcement: Record, at now: Instant, in settings: ProgrammeSettings) throws
    -> SegmentReading?
  {
    guard let condition = selection(of: announcement, at: now, in: settings) else { return nil }
    let gap = Self.gap(announcement)
    var reading = SegmentReading()
    let counts = try rows(
      """
      SELECT gap, count(*), sum(complaint), sum(low), sum(complaint OR low) FROM (
        SELECT \(gap) AS gap, \(Self.complaint) AS complaint, \(Self.lowScore) AS low
        FROM customers t WHERE \(condition.sql)) GROUP BY gap
      """, condition.values
    ) { row in
      (
        gap: row.text(0), count: Int(row.integer(1)), complaining: Int(row.integer(2)),
        low: Int(row.integer(3)), unhappy: Int(row.integer(4))
      )
    }
    for line in counts {
      guard let gap = line.gap else {
        reading.reached = line.count
        (reading.complaining, reading.lowScores, reading.unhappy) = (line.complaining, line.low, line.unhappy)
        continue
      }
      if let gap = SegmentReading.Gap(rawValue: gap) { reading.leftOut[gap] = line.count }
    }
    reading.unhappyPeople = try people(
      "CASE WHEN \(Self.complaint) THEN 'has an open complaint' ELSE 'gave a low score that nobody has answered' END",
      .all([condition, SQLCondition("\(gap) IS NULL AND (\(Self.complaint) OR \(Self.lowScore))")]))
    let channel = announcement.text(.channel) ?? "mail"
    reading.leftOutPeople = try people(gap, .all([condition, SQLCondition("\(gap) IS NOT NULL")])).map {
      person in
      var person = person
      person.note = SegmentReading.Gap(rawValue: person.note)?.words(channel) ?? person.note
      return person
    }
    return reading
  }

  /// Keeps who is told of an announcement that was just sent, and who is left out and why.
  func noteTold(_ announcement: Record, at now: Instant, in settings: ProgrammeSettings) throws {
    guard announcement.reference.kind == .announcement,
      let condition = selection(of: announcement, at: now, in: settings)
    else { return }
    let id = SQLValue.integer(announcement.reference.id)
    try run("DELETE FROM announcement_told WHERE announcement = ?", id)
    try SQLStatement(
      self,
      """
      INSERT INTO announcement_told (announcement, customer, gap)
      SELECT ?, t.id, \(Self.gap(announcement)) FROM customers t WHERE \(condition.sql)
      """
    ).run([id] + condition.values)
  }

  /// Some of those who were told of an announcement, or who were left out, with the reason.
  func told(of announcement: Record, leftOut: Bool) throws -> [SegmentReading.Person] {
    let channel = announcement.text(.channel) ?? "mail"
    return try rows(
      """
      SELECT t.id, t.display, coalesce(a.gap, '') FROM announcement_told a JOIN customers t ON t.id = a.customer
      WHERE a.announcement = ? AND a.gap IS \(leftOut ? "NOT " : "")NULL ORDER BY a.customer LIMIT \(Self.mostTold)
      """, [.integer(announcement.reference.id)]
    ) { row in
      SegmentReading.Person(
        Reference(.customer, row.integer(0)), row.text(1) ?? "",
        SegmentReading.Gap(rawValue: row.text(2) ?? "")?.words(channel) ?? "")
    }
  }

  private func people(_ note: String, _ condition: SQLCondition) throws -> [SegmentReading.Person] {
    try rows(
      """
      SELECT t.id, t.display, \(note) FROM customers t WHERE \(condition.sql) ORDER BY t.id LIMIT \(Self.mostTold)
      """, condition.values
    ) { row in
      SegmentReading.Person(Reference(.customer, row.integer(0)), row.text(1) ?? "", row.text(2) ?? "")
    }
  }

  /// The condition for the customers of an announcement's segment.
  private func selection(of announcement: Record, at now: Instant, in settings: ProgrammeSettings)
    -> SQLCondition?
  {
    let context = ReadingContext(
      now: now, zone: settings.zone, currency: settings.currency, me: announcement[.owner]?.colleague ?? "")
    return (try? Segment.query(announcement.text(.segment) ?? "", context)).map {
      QueryCompiler(.customer, isSweep: true).condition($0)
    }
  }

  /// Why a customer can't be told by the channel of an announcement; null for who can.
  private static func gap(_ announcement: Record) -> String {
    let channel = announcement.text(.channel) ?? "mail"
    let permission = "may_\(AnnouncementRules.channels.contains(channel) ? channel : "mail")"
    let address = channel == "mail" ? "t.email" : channel == "call" ? "t.phone" : "''"
    return """
      CASE t.\(permission) WHEN 'denied' THEN 'denied' WHEN 'granted' THEN
        CASE WHEN \(address) IS NULL THEN 'no_address' END ELSE 'unknown' END
      """
  }

  private static let complaint = """
    EXISTS (SELECT 1 FROM feedback f WHERE f.customer = t.id AND \(isOpenComplaint))
    """
  private static let lowScore = """
    EXISTS (SELECT 1 FROM responses r JOIN feedback f ON f.id = r.feedback
      WHERE r.customer = t.id AND \(isUnansweredLowScore))
    """
}
