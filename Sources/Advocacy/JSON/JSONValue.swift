/// A value of JSON, its object keys in the order given.
public indirect enum JSONValue: Equatable, Sendable {
  /// One key with its value.
  public struct Member: Equatable, Sendable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// A member of an object.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The absent value.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// Any other number; one that is infinite or not a number is written as null.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONValue])
  /// Keys and values in order.
  case object([Member])

  /// The value of an object's key, or nil.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// Reads the JSON of a text; nothing when it is none.
  public init?(reading text: String) {
    guard let value = try? JSONParser.parse(text.utf8) else { return nil }
    self = value
  }

  /// The members of an object, none of anything else.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }
  /// The values of an array, none of anything else.
  public var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
  /// A text, nothing for anything else.
  public var string: String? { if case .string(let text) = self { text } else { nil } }
}
