// The names that promises, remedies and cadences belong to.

extension FieldName {
  /// The field `clocks_from`.
  public static let clocksFrom: FieldName = "clocks_from"
  /// The field `cause`.
  public static let cause: FieldName = "cause"
  /// The field `outcome`.
  public static let outcome: FieldName = "outcome"
  /// The field `remedy`.
  public static let remedy: FieldName = "remedy"
  /// The field `remedy_value`.
  public static let remedyValue: FieldName = "remedy_value"
  /// The field `remedy_state`.
  public static let remedyState: FieldName = "remedy_state"
  /// The field `remedied`.
  public static let remedied: FieldName = "remedied"
  /// The field `remedied_by`.
  public static let remediedBy: FieldName = "remedied_by"
  /// The field `first_response_due`.
  public static let firstResponseDue: FieldName = "first_response_due"
  /// The field `next_response_due`.
  public static let nextResponseDue: FieldName = "next_response_due"
  /// The field `resolution_due`.
  public static let resolutionDue: FieldName = "resolution_due"
  /// The field `promises_kept`.
  public static let promisesKept: FieldName = "promises_kept"
  /// The field `promises_broken`.
  public static let promisesBroken: FieldName = "promises_broken"
  /// The field `cadence_ideal`.
  public static let cadenceIdeal: FieldName = "cadence_ideal"
  /// The field `cadence_longest`.
  public static let cadenceLongest: FieldName = "cadence_longest"
}
