extension Schema {
  /// Tiers and suggestions of all customers are reckoned anew: some were reckoned as of a time before the last look at what
  /// time changes, and some customers of an import were never noted.
  static let reckoning30 =
    "INSERT OR IGNORE INTO standings_to_reckon SELECT id FROM customers WHERE removed = 0;"
}
