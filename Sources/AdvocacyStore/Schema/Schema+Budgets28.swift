extension Schema {
  /// What a budget has used is added up along an index alone.
  static let budgets28 = """
    DROP INDEX rewards_decided;
    CREATE INDEX rewards_decided ON rewards (
      coalesce(decided, issued), value_currency, side, status, issued, value_minor, points
    ) WHERE removed = 0;
    DELETE FROM sqlite_stat1 WHERE idx = 'rewards_decided';
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('rewards', 'rewards_decided', '90000 1 1 1 1 1 1 1');
    ANALYZE sqlite_schema;
    """
}
