extension Schema {
  /// Customers merged into others, and the forms in which mail, phone and name find duplicates.
  ///
  /// The forms are columns that the file computes from others, so that no way of writing can forget them.
  static let people5 = """
    ALTER TABLE customers ADD COLUMN merged_into INTEGER REFERENCES customers(id) CHECK (merged_into <> id);
    ALTER TABLE customers ADD COLUMN mail_key TEXT GENERATED ALWAYS AS (\(mailKey(of: "email"))) VIRTUAL;
    ALTER TABLE customers ADD COLUMN phone_key TEXT GENERATED ALWAYS AS (\(phoneKey)) VIRTUAL;
    ALTER TABLE customers ADD COLUMN name_key TEXT GENERATED ALWAYS AS (\(nameKey)) VIRTUAL;

    CREATE INDEX customers_merged_into ON customers (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX customers_mail_key ON customers (mail_key)
      WHERE mail_key IS NOT NULL AND removed = 0 AND merged_into IS NULL;
    CREATE INDEX customers_phone_key ON customers (phone_key)
      WHERE phone_key IS NOT NULL AND removed = 0 AND merged_into IS NULL;
    CREATE INDEX customers_name_key ON customers (account, name_key)
      WHERE name_key IS NOT NULL AND removed = 0 AND merged_into IS NULL;
    CREATE INDEX feedback_praise ON feedback (created, customer)
      WHERE feedback_kind = 'praise' AND customer IS NOT NULL AND removed = 0;

    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('customers', 'customers_merged_into', '2000 2'),
      ('customers', 'customers_mail_key', '200000 1'),
      ('customers', 'customers_phone_key', '200000 1'),
      ('customers', 'customers_name_key', '200000 10 1'),
      ('feedback', 'feedback_praise', '90000 1 1');
    ANALYZE sqlite_schema;

    """

  /// The form of a mail address by which it is compared, as ``ContactKey`` makes it.
  static func mailKey(of column: String) -> String {
    let mail = "lower(trim(\(column)))"
    let local = "substr(\(mail), 1, instr(replace(\(mail), '@', '+'), '+') - 1)"
    let domain = "substr(\(mail), instr(\(mail), '@') + 1)"
    return """
      CASE WHEN instr(\(mail), '@') = 0 OR \(local) = '' OR \(domain) = '' THEN NULL
        WHEN \(domain) IN ('gmail.com', 'googlemail.com') THEN replace(\(local), '.', '') || '@gmail.com'
        ELSE \(local) || '@' || \(domain) END
      """
  }

  private static let digits =
    "ltrim("
    + ["'(0)'", "' '", "'-'", "'('", "')'", "'/'", "'.'", "'+'", "char(9)", "char(160)"]
    .reduce("phone") { "replace(\($0), \($1), '')" } + ", '0')"

  private static let phoneKey =
    "CASE WHEN length(\(digits)) >= 7 AND \(digits) NOT GLOB '*[^0-9]*' THEN \(digits) END"

  /// The folded name is the first line of the folded text, when there is a name.
  private static let nameKey = """
    CASE WHEN name IS NOT NULL AND account IS NOT NULL
      THEN substr(folded, 1, instr(folded || char(10), char(10)) - 1) END
    """
}
