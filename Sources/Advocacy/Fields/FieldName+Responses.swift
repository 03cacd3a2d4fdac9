// The names that answers to surveys belong to, and what customers have of them.

extension FieldName {
  /// The field `survey`.
  public static let survey: FieldName = "survey"
  /// The field `score`.
  public static let score: FieldName = "score"
  /// The field `follow_up`.
  public static let followUp: FieldName = "follow_up"
  /// The field `thanked`.
  public static let thanked: FieldName = "thanked"
  /// The field `thanked_by`.
  public static let thankedBy: FieldName = "thanked_by"

  // Customers.
  /// The field `nps`.
  public static let nps: FieldName = "nps"
  /// The field `nps_at`.
  public static let npsAt: FieldName = "nps_at"
  /// The field `csat`.
  public static let csat: FieldName = "csat"
  /// The field `csat_at`.
  public static let csatAt: FieldName = "csat_at"
  /// The field `ces5`.
  public static let ces5: FieldName = "ces5"
  /// The field `ces5_at`.
  public static let ces5At: FieldName = "ces5_at"
  /// The field `ces7`.
  public static let ces7: FieldName = "ces7"
  /// The field `ces7_at`.
  public static let ces7At: FieldName = "ces7_at"
  /// The field `to_thank`.
  public static let toThank: FieldName = "to_thank"
  /// The field `thanks_for`.
  public static let thanksFor: FieldName = "thanks_for"
}
