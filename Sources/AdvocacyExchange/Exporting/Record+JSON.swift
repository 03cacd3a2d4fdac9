import Advocacy

extension Record {
  /// The record as JSON: `kind`, `ref`, `version`, then every field of its kind in the table's order, empty ones
  /// as null, then its attributes.
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string(reference.kind.rawValue)), .init("ref", .string(reference.description)),
      .init("version", .integer(version)),
    ]
    for field in FieldTable.fields(of: reference.kind) {
      members.append(.init(field.name.rawValue, values[field.name]?.json ?? .null))
    }
    members.append(.init("attributes", attributesJSON))
    return .object(members)
  }

  /// The record as JSON that also says whether it is as an import brought it.
  public func json(isImported: Bool) -> JSONValue {
    guard case .object(let members) = json else { return json }
    return .object(members + [.init("imported", .bool(isImported))])
  }

  /// The attributes as an object, in the order of their names.
  var attributesJSON: JSONValue { Self.json(of: attributes) }

  /// Attributes as an object, in the order of their names.
  static func json(of attributes: [String: String]) -> JSONValue {
    .object(attributes.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) })
  }
}

extension Value {
  /// The value as JSON: instants and dates as ISO 8601, money as minor units with its currency, other things by
  /// reference, colleagues by handle with `@`.
  public var json: JSONValue {
    switch self {
    case .integer(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    case .tags(let tags): .array(tags.map(JSONValue.string))
    case .money(let money):
      .object([
        .init("amount_minor", .integer(money.minorUnits)), .init("currency", .string(money.currency.code)),
      ])
    case .text, .instant, .day, .reference, .colleague: .string(description)
    }
  }
}
