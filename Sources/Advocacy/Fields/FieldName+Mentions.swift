// The names that mentions and announcements belong to.

extension FieldName {
  /// The field `source`.
  public static let source: FieldName = "source"
  /// The field `sentiment`.
  public static let sentiment: FieldName = "sentiment"
  /// The field `amplified`.
  public static let amplified: FieldName = "amplified"
  /// The field `amplified_in`.
  public static let amplifiedIn: FieldName = "amplified_in"
  /// The field `segment`.
  public static let segment: FieldName = "segment"
  /// The field `news`.
  public static let news: FieldName = "news"
  /// The field `left_out`.
  public static let leftOut: FieldName = "left_out"
  /// The field `corrections`.
  public static let corrections: FieldName = "corrections"
  /// The field `corrected`.
  public static let corrected: FieldName = "corrected"
}
