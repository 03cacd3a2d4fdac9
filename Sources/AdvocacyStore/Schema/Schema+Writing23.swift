extension Schema {
  /// What writing many rows costs beside the rows themselves.
  ///
  /// SQLite makes a table of the words of an `IN` for each index and each row that is written, where it compares with
  /// one word after the other at once. The indexes hold the same rows as before, so that their text alone is written
  /// anew, as SQLite's documentation has it for what changes nothing in the file.
  ///
  /// Who is to be reckoned is noted without a clause for conflicts: a statement that is given one by who writes things
  /// gives it to what it triggers too.
  static let writing23 =
    """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql,
      'status IN (''new'', ''acknowledged'', ''in_progress'', ''waiting_customer'', ''waiting_team'')',
      '(status = ''new'' OR status = ''acknowledged'' OR status = ''in_progress'' OR status = ''waiting_customer'''
        || ' OR status = ''waiting_team'')')
    WHERE type = 'index' AND tbl_name = 'feedback';
    PRAGMA writable_schema = RESET;

    """ + noting("customers", "id", ["standing", "lifecycle", "since", "last_contact", "merged_into"])
    + noting(
      "feedback", "customer", ["feedback_kind", "created"], ofComplaints: ["status", "resolved"])
    + noting("referrals", "referrer", ["status"]) + noting("asks", "customer", ["status"])
    + noting("stories", "customer", ["published"])

  /// The triggers that note whose tier and suggestion the things of a table concern; some columns matter of complaints
  /// alone.
  private static func noting(
    _ table: String, _ whose: String, _ columns: [String], ofComplaints: [String] = []
  ) -> String {
    func differ(_ columns: [String]) -> String {
      columns.map { "NEW.\($0) IS NOT OLD.\($0)" }.joined(separator: " OR ")
    }
    let own = (whose == "id" ? [] : [whose]) + ["removed"] + columns
    let all = own + ofComplaints
    let differs =
      ofComplaints.isEmpty
      ? differ(own) : "\(differ(own)) OR NEW.feedback_kind = 'complaint' AND (\(differ(ofComplaints)))"
    func note(_ who: String, _ condition: String = "") -> String {
      """
      WHEN \(who) IS NOT NULL\(condition)
          AND NOT EXISTS (SELECT 1 FROM standings_to_reckon WHERE customer = \(who))
        BEGIN INSERT INTO standings_to_reckon VALUES (\(who)); END;
      """
    }
    let leaving =
      whose == "id"
      ? ""
      : """
      CREATE TRIGGER \(table)_standing_leave AFTER UPDATE OF \(whose) ON \(table)
        \(note("OLD.\(whose)", " AND OLD.\(whose) IS NOT NEW.\(whose)"))

      """
    return """
      DROP TRIGGER \(table)_standing_insert;
      DROP TRIGGER \(table)_standing_update;
      CREATE TRIGGER \(table)_standing_insert AFTER INSERT ON \(table)
        \(note("NEW.\(whose)"))
      CREATE TRIGGER \(table)_standing_update AFTER UPDATE OF \(all.joined(separator: ", ")) ON \(table)
        \(note("NEW.\(whose)", " AND (\(differs))"))

      """ + leaving
  }
}
