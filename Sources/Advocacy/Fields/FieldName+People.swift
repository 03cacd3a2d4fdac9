// The names that merging and finding duplicates of customers belong to.

extension FieldName {
  /// The field `duplicate`.
  public static let duplicate: FieldName = "duplicate"
  /// The field `duplicate_reason`.
  public static let duplicateReason: FieldName = "duplicate_reason"
}
