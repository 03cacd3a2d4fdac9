extension Schema {
  /// What a referral was judged by, and what is looked up when one is: the same person's other referrals, and what is
  /// taken of a budget.
  static let referrals11 = """
    ALTER TABLE referrals ADD COLUMN first_paid INTEGER;
    ALTER TABLE referrals ADD COLUMN paid_minor INTEGER;
    ALTER TABLE referrals ADD COLUMN paid_currency TEXT CHECK (length(paid_currency) = 3);
    ALTER TABLE referrals ADD COLUMN fraud_points INTEGER CHECK (fraud_points >= 0);
    ALTER TABLE referrals ADD COLUMN fraud_rules TEXT;
    ALTER TABLE referrals ADD COLUMN findings TEXT;
    ALTER TABLE referrals ADD COLUMN undecided_until INTEGER;
    ALTER TABLE referrals ADD COLUMN policy INTEGER CHECK (policy > 0);
    ALTER TABLE referrals ADD COLUMN mail_key TEXT GENERATED ALWAYS AS (\(mailKey(of: "referred_email"))) VIRTUAL;
    ALTER TABLE rewards ADD COLUMN policy INTEGER CHECK (policy > 0);

    CREATE INDEX referrals_undecided ON referrals (undecided_until) WHERE undecided_until IS NOT NULL;
    CREATE INDEX referrals_mail_key ON referrals (mail_key) WHERE mail_key IS NOT NULL;
    CREATE INDEX rewards_decided ON rewards (coalesce(decided, issued)) WHERE removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('referrals', 'referrals_undecided', '1000 1'),
      ('referrals', 'referrals_mail_key', '50000 1'),
      ('rewards', 'rewards_decided', '90000 1');
    ANALYZE sqlite_schema;

    """
}
