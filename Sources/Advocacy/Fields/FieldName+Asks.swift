// The names that asks and plans belong to.

extension FieldName {
  /// The field `ask_kind`.
  public static let askKind: FieldName = "ask_kind"
  /// The field `plan`.
  public static let plan: FieldName = "plan"
  /// The field `usage`.
  public static let usage: FieldName = "usage"
  /// The field `plan_offered`.
  public static let planOffered: FieldName = "plan_offered"
  /// The field `plan_offered_at`.
  public static let planOfferedAt: FieldName = "plan_offered_at"
  /// The field `plan_chosen_at`.
  public static let planChosenAt: FieldName = "plan_chosen_at"
  /// The field `asked`.
  public static let asked: FieldName = "asked"
  /// The field `answered`.
  public static let answered: FieldName = "answered"
  /// The field `result`.
  public static let result: FieldName = "result"
  /// The field `overridden`.
  public static let overridden: FieldName = "overridden"
}
