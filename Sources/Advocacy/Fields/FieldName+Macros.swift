// The names that macros belong to.

extension FieldName {
  /// The argument `macro`.
  public static let macro: FieldName = "macro"
}
