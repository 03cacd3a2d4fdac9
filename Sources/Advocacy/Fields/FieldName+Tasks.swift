// The names that promises and lists of things to do belong to.

extension FieldName {
  /// The field `done`.
  public static let done: FieldName = "done"
  /// The field `list`.
  public static let list: FieldName = "list"
  /// The field `position`.
  public static let position: FieldName = "position"
  /// The field `first_value`.
  public static let firstValue: FieldName = "first_value"
}
