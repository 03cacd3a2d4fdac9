extension Schema {
  /// Responses by score, and the last one of each customer without a look at the response itself.
  static let scores22 = """
    DROP INDEX responses_customer;
    CREATE INDEX responses_customer ON responses (customer, survey, at, removed, score);
    CREATE INDEX responses_score ON responses (survey, score, customer, removed);
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('responses', 'responses_customer', '200000 2 1 1 1 1'),
      ('responses', 'responses_score', '200000 50000 8000 1 1');
    ANALYZE sqlite_schema;

    """
}
