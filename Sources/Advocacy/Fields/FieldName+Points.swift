// The names that points, the catalogue and codes belong to.

extension FieldName {
  /// The field `pot`.
  public static let pot: FieldName = "pot"
  /// The field `earned`.
  public static let earned: FieldName = "earned"
  /// The field `starts`.
  public static let starts: FieldName = "starts"
  /// The field `spent`.
  public static let spent: FieldName = "spent"
  /// The field `reserved`.
  public static let reserved: FieldName = "reserved"
  /// The field `lapsed`.
  public static let lapsed: FieldName = "lapsed"
  /// The field `withdrawn`.
  public static let withdrawn: FieldName = "withdrawn"
  /// The field `left`.
  public static let left: FieldName = "left"
  /// The field `expired`.
  public static let expired: FieldName = "expired"
  /// The field `reward`.
  public static let reward: FieldName = "reward"
  /// The field `item`.
  public static let item: FieldName = "item"
  /// The field `price`.
  public static let price: FieldName = "price"
  /// The field `lots`.
  public static let lots: FieldName = "lots"
  /// The field `given`.
  public static let given: FieldName = "given"
  /// The field `voided`.
  public static let voided: FieldName = "voided"
  /// The field `free`.
  public static let free: FieldName = "free"
  /// The field `points_balance`.
  public static let pointsBalance: FieldName = "points_balance"
  /// The field `points_earned`.
  public static let pointsEarned: FieldName = "points_earned"
}
