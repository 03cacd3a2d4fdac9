// The names that merging and finding duplicates of customers belong to, and those of what they come to.

extension FieldName {
  /// The field `duplicate`.
  public static let duplicate: FieldName = "duplicate"
  /// The field `duplicate_reason`.
  public static let duplicateReason: FieldName = "duplicate_reason"
  /// The field `tier`.
  public static let tier: FieldName = "tier"
  /// The field `suggested_standing`.
  public static let suggestedStanding: FieldName = "suggested_standing"
}
