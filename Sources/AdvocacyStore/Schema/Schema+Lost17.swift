extension Schema {
  /// When customers were lost.
  static let lost17 = """
    ALTER TABLE customers ADD COLUMN lost TEXT
      CHECK (lost GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');

    CREATE INDEX customers_lost ON customers (lost) WHERE lost IS NOT NULL AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('customers', 'customers_lost', '30000 10');
    ANALYZE sqlite_schema;

    """
}
