extension Schema {
  /// Which onboarding a payer has, since when, after how many hours it is stuck, and when the first value was reached.
  static let onboarding8 =
    ["customers", "accounts"].map { table in
      """
      ALTER TABLE \(table) ADD COLUMN onboarding TEXT;
      ALTER TABLE \(table) ADD COLUMN onboarding_since INTEGER;
      ALTER TABLE \(table) ADD COLUMN stuck_after INTEGER CHECK (stuck_after > 0);
      ALTER TABLE \(table) ADD COLUMN first_value INTEGER;

      """
    }.joined() + """
      CREATE INDEX customers_lifecycle ON customers (lifecycle, display) WHERE removed = 0;

      INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
        ('customers', 'customers_lifecycle', '200000 50000 1');
      ANALYZE sqlite_schema;

      """
}
