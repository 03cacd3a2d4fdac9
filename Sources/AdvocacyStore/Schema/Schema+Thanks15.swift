extension Schema {
  /// When someone was thanked for a referral, and what finds everyone who is to be thanked for anything.
  static let thanks15 = """
    ALTER TABLE referrals ADD COLUMN thanked INTEGER;
    ALTER TABLE rewards ADD COLUMN override TEXT;
    ALTER TABLE rewards ADD COLUMN overridden TEXT;

    CREATE INDEX referrals_to_thank ON referrals (qualified, referrer)
      WHERE status IN ('qualified', 'held', 'approved', 'rewarded') AND thanked IS NULL AND removed = 0;
    CREATE INDEX asks_thanks ON asks (customer)
      WHERE status IN ('accepted', 'done') AND thanked IS NULL AND removed = 0;
    CREATE INDEX stories_thanks ON stories (customer)
      WHERE status = 'published' AND thanked IS NULL AND removed = 0;
    CREATE INDEX mentions_thanks ON mentions (customer)
      WHERE sentiment = 'praise' AND status IN ('seen', 'amplified') AND customer IS NOT NULL AND thanked IS NULL
        AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('referrals', 'referrals_to_thank', '5000 1 1'),
      ('asks', 'asks_thanks', '500 1'),
      ('stories', 'stories_thanks', '200 1'),
      ('mentions', 'mentions_thanks', '200 1');
    ANALYZE sqlite_schema;

    """
}
