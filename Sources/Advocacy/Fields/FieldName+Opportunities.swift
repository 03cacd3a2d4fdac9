// The names that opportunities belong to, and those of asks made for them.

extension FieldName {
  /// The field `wanted`.
  public static let wanted: FieldName = "wanted"
  /// The field `needed`.
  public static let needed: FieldName = "needed"
  /// The field `for_whom`.
  public static let forWhom: FieldName = "for_whom"
  /// The field `found`.
  public static let found: FieldName = "found"
  /// The field `unanswered`.
  public static let unanswered: FieldName = "unanswered"
  /// The field `filled`.
  public static let filled: FieldName = "filled"
  /// The field `opportunity`.
  public static let opportunity: FieldName = "opportunity"
  /// The field `opportunity_title`.
  public static let opportunityTitle: FieldName = "opportunity_title"
  /// The field `introduced_to`.
  public static let introducedTo: FieldName = "introduced_to"
  /// The field `introduced_name`.
  public static let introducedName: FieldName = "introduced_name"
}
