import Advocacy

/// What one record of activity says: which fields of a thing changed, from what to what.
struct Payload: Sendable {
  /// The values of a field before and after.
  struct Change: Hashable, Sendable {
    var before: Value?
    var after: Value?
  }

  /// Whether the thing was made.
  var isCreation = false
  /// The fields that changed, as far as their values are known.
  var changes: [FieldName: Change] = [:]
  /// The fields that changed and whose values have been forgotten.
  var forgotten: Set<FieldName> = []
  /// What was given to the action and is no field of the thing, as words.
  var given: [String: String] = [:]

  /// All fields that changed.
  var fields: Set<FieldName> { forgotten.union(changes.keys) }
}
