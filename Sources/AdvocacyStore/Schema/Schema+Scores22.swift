extension Schema {
  /// Responses by score, the last one of each customer without a look at the response itself, and the grant keys of an act,
  /// which are looked for whenever one is taken back.
  static let scores22 = """
    DROP INDEX responses_customer;
    CREATE INDEX responses_customer ON responses (customer, survey, at, removed, score);
    CREATE INDEX responses_score ON responses (survey, score, customer, removed);
    CREATE INDEX grants_batch ON grants (batch);
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('responses', 'responses_customer', '200000 2 1 1 1 1'),
      ('responses', 'responses_score', '200000 50000 8000 1 1'),
      ('grants', 'grants_batch', '40000 1');
    ANALYZE sqlite_schema;

    """
}
