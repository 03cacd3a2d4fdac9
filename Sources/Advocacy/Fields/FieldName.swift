/// The name of a field: one set of words for screens, queries, JSON, CSV and imports.
public struct FieldName: LookedUpWord, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name in snake case.
  public let rawValue: String

  /// Makes a field name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a field name from a literal.
  public init(stringLiteral value: String) { rawValue = value }

  /// The name in snake case.
  public var description: String { rawValue }
}

extension FieldName {
  // Shared by several kinds.
  /// The field `name`.
  static public let name: FieldName = "name"
  /// The field `email`.
  static public let email: FieldName = "email"
  /// The field `status`.
  static public let status: FieldName = "status"
  /// The field `owner`.
  static public let owner: FieldName = "owner"
  /// The field `tags`.
  static public let tags: FieldName = "tags"
  /// The field `created`.
  static public let created: FieldName = "created"
  /// The field `updated`.
  static public let updated: FieldName = "updated"
  /// The field `customer`.
  static public let customer: FieldName = "customer"
  /// The field `account`.
  static public let account: FieldName = "account"
  /// The field `channel`.
  static public let channel: FieldName = "channel"
  /// The field `direction`.
  static public let direction: FieldName = "direction"
  /// The field `body`.
  static public let body: FieldName = "body"
  /// Set on a thing whose making was undone; such things are in no list.
  static public let removed: FieldName = "removed"
}
