extension Schema {
  /// The tiers of customers and what is suggested for their standing, reckoned by the store, and of whom they are to be
  /// reckoned anew: everyone of whom something changes that they are reckoned from, whatever changes it.
  static let standings = """
    ALTER TABLE customers ADD COLUMN tier TEXT;
    ALTER TABLE customers ADD COLUMN suggested_standing TEXT
      CHECK (suggested_standing IN ('none', 'potential', 'invited', 'advocate', 'champion'));
    CREATE INDEX customers_tier ON customers (tier) WHERE tier IS NOT NULL AND removed = 0;
    CREATE INDEX customers_suggested ON customers (suggested_standing)
      WHERE suggested_standing IS NOT NULL AND removed = 0;

    CREATE TABLE standings_to_reckon (customer INTEGER PRIMARY KEY) STRICT;
    INSERT INTO standings_to_reckon SELECT id FROM customers;

    CREATE TABLE standings_reckoned (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      at INTEGER NOT NULL
    ) STRICT;

    CREATE TRIGGER customers_standing_insert AFTER INSERT ON customers
    BEGIN INSERT OR IGNORE INTO standings_to_reckon VALUES (NEW.id); END;
    CREATE TRIGGER customers_standing_update
      AFTER UPDATE OF standing, lifecycle, since, last_contact, merged_into, removed ON customers
      WHEN NEW.standing IS NOT OLD.standing OR NEW.lifecycle IS NOT OLD.lifecycle OR NEW.since IS NOT OLD.since
        OR NEW.last_contact IS NOT OLD.last_contact OR NEW.merged_into IS NOT OLD.merged_into
        OR NEW.removed IS NOT OLD.removed
    BEGIN INSERT OR IGNORE INTO standings_to_reckon VALUES (NEW.id); END;

    \(reckoned("feedback", "customer", ["feedback_kind", "status", "created", "resolved"]))
    \(reckoned("referrals", "referrer", ["status"]))
    \(reckoned("asks", "customer", ["status"]))
    \(reckoned("stories", "customer", ["published"]))

    CREATE INDEX feedback_put_right ON feedback (resolved, customer)
      WHERE feedback_kind = 'complaint' AND resolved IS NOT NULL AND customer IS NOT NULL AND removed = 0;

    -- What waits for thanks, by whom they are for.
    CREATE INDEX referrals_thanks ON referrals (referrer)
      WHERE status IN ('qualified', 'held', 'approved', 'rewarded') AND thanked IS NULL AND removed = 0;
    CREATE INDEX responses_thanks ON responses (customer)
      WHERE follow_up = 'thanks' AND customer IS NOT NULL AND thanked IS NULL AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('referrals', 'referrals_thanks', '5000 2'),
      ('responses', 'responses_thanks', '2000 1'),
      ('customers', 'customers_tier', '50000 10000'),
      ('customers', 'customers_suggested', '20000 5000'),
      ('feedback', 'feedback_put_right', '200000 1 1');
    ANALYZE sqlite_schema;

    """

  /// The triggers that note whose tier and suggestion the things of a table concern.
  private static func reckoned(_ table: String, _ whose: String, _ columns: [String]) -> String {
    let all = [whose, "removed"] + columns
    let differs = all.map { "NEW.\($0) IS NOT OLD.\($0)" }.joined(separator: " OR ")
    return """
      CREATE TRIGGER \(table)_standing_insert AFTER INSERT ON \(table) WHEN NEW.\(whose) IS NOT NULL
      BEGIN INSERT OR IGNORE INTO standings_to_reckon VALUES (NEW.\(whose)); END;
      CREATE TRIGGER \(table)_standing_update AFTER UPDATE OF \(all.joined(separator: ", ")) ON \(table)
        WHEN \(differs)
      BEGIN INSERT OR IGNORE INTO standings_to_reckon
        SELECT value FROM json_each(json_array(OLD.\(whose), NEW.\(whose))) WHERE value IS NOT NULL; END;
      """
  }
}
