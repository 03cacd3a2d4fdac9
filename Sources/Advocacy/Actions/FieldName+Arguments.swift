// Names of values that actions take and no kind has as a field.

extension FieldName {
  /// The argument `to`.
  static public let to: FieldName = "to"
  /// The argument `until`.
  static public let until: FieldName = "until"
  /// The argument `from`.
  static public let from: FieldName = "from"
  /// The argument `of`.
  static public let of: FieldName = "of"
  /// The argument `add`.
  static public let add: FieldName = "add"
  /// The argument `remove`.
  static public let remove: FieldName = "remove"
  /// The argument `then`.
  static public let then: FieldName = "then"
  /// The argument `into`.
  static public let into: FieldName = "into"
  /// The argument `other_side`.
  static public let otherSide: FieldName = "other_side"
  /// The argument `fraud`.
  static public let fraud: FieldName = "fraud"
  /// The argument `on`.
  static public let permissionChannel: FieldName = "on"
  /// The argument `promise`.
  public static let promise: FieldName = "promise"
  /// The argument `by`.
  public static let by: FieldName = "by"
  /// The argument `scope`.
  public static let scope: FieldName = "scope"
  /// The argument `channels`.
  public static let channels: FieldName = "channels"
  /// The argument `proof`.
  public static let proof: FieldName = "proof"
  /// The argument `ideal`.
  public static let ideal: FieldName = "ideal"
  /// The argument `longest`.
  public static let longest: FieldName = "longest"
}
