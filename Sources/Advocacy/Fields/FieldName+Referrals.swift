// The names that judging referrals and paying for rewards belong to.

extension FieldName {
  /// The field `first_paid`.
  public static let firstPaid: FieldName = "first_paid"
  /// The field `paid`.
  public static let paid: FieldName = "paid"
  /// The field `fraud_points`.
  public static let fraudPoints: FieldName = "fraud_points"
  /// The field `fraud_rules`.
  public static let fraudRules: FieldName = "fraud_rules"
  /// The field `findings`.
  public static let findings: FieldName = "findings"
  /// The field `undecided_until`.
  public static let undecidedUntil: FieldName = "undecided_until"
  /// The field `referral_undecided_until`.
  public static let referralUndecided: FieldName = "referral_undecided_until"
  /// The field `policy`.
  public static let policy: FieldName = "policy"
  /// The argument `override`.
  public static let override: FieldName = "override"
  /// Read by an action: what the file knows of a referral beside itself.
  ///
  /// No field has this name.
  public static let referralFacts: FieldName = "referral_facts"
  /// Read by an action: how many rewards of the side the customer has been granted.
  ///
  /// No field has this name.
  public static let grants: FieldName = "grants"
  /// Read by an action: what is taken of the budgets.
  ///
  /// No field has this name.
  public static let budgets: FieldName = "budgets"
}
