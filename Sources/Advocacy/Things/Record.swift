/// One thing of a programme with the values it has now.
public struct Record: Hashable, Sendable {
  /// Which thing it is.
  public var reference: Reference
  /// Grows by one with every change.
  public var version: Int64
  /// The values of its fields; a missing one is empty.
  public var values: [FieldName: Value]
  /// What an import brought along that is no field: column name and original text.
  public var attributes: [String: String]

  /// Makes a record.
  public init(
    _ reference: Reference,
    version: Int64 = 1,
    values: [FieldName: Value] = [:],
    attributes: [String: String] = [:]
  ) {
    self.reference = reference
    self.version = version
    self.values = values
    self.attributes = attributes
  }

  /// The value of a field, or nothing when it is empty.
  public subscript(name: FieldName) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The text or choice word of a field, or nothing.
  public func text(_ name: FieldName) -> String? { values[name]?.text }

  /// The status word of the thing; empty when its kind has no status.
  public var status: String { values[.status]?.text ?? "" }
}

/// Where a thing came from: its id in another system.
public struct ExternalID: Hashable, Sendable {
  /// The source of lists whose system nobody named: one for all of them, so that a file under another name is known
  /// again.
  public static let unnamedSource = "list"

  /// The other system, such as `zendesk`.
  public var source: String
  /// The thing's id there.
  public var value: String

  /// Names a thing of another system.
  public init(source: String, value: String) {
    self.source = source
    self.value = value
  }
}
