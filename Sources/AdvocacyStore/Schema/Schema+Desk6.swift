extension Schema {
  /// Who is away and who covers, what teams promised for feedback, the revenue of payers, and how much of it counts in
  /// the rank of requests as one customer more, by each version of the policy.
  static let desk6 = """
    ALTER TABLE colleagues ADD COLUMN away_from INTEGER;
    ALTER TABLE colleagues ADD COLUMN away_until INTEGER;
    ALTER TABLE colleagues ADD COLUMN cover INTEGER REFERENCES colleagues(id);

    ALTER TABLE feedback ADD COLUMN team_due INTEGER;

    ALTER TABLE customers ADD COLUMN mrr_minor INTEGER CHECK (mrr_minor >= 0);
    ALTER TABLE customers ADD COLUMN mrr_currency TEXT CHECK (length(mrr_currency) = 3);
    ALTER TABLE accounts ADD COLUMN mrr_minor INTEGER CHECK (mrr_minor >= 0);
    ALTER TABLE accounts ADD COLUMN mrr_currency TEXT CHECK (length(mrr_currency) = 3);

    ALTER TABLE policies ADD COLUMN rank_revenue INTEGER CHECK (rank_revenue > 0);

    CREATE INDEX messages_author ON messages (author, sent) WHERE author IS NOT NULL AND removed = 0;
    CREATE INDEX requests_owner ON requests (owner) WHERE owner IS NOT NULL AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('messages', 'messages_author', '800000 40000 1'),
      ('requests', 'requests_owner', '4000 200');
    ANALYZE sqlite_schema;

    """
}
