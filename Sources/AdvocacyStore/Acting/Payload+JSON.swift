import Advocacy
import Foundation

extension Payload {
  /// The payload in JSON, the keys in order, what is personal apart.
  ///
  /// Free text given to an action is personal: nobody knows what is in it.
  func written(_ kind: Kind) -> (fields: String, personal: String?, personalFields: [String]) {
    var open: [String] = []
    var personal: [String] = []
    var personalFields: [String] = []
    for (name, change) in changes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let member =
        "\(JSONText.quoted(name.rawValue)):[\(Self.json(change.before)),\(Self.json(change.after))]"
      if FieldTable.field(name, of: kind)?.isPersonal == true {
        personal.append(member)
        personalFields.append(name.rawValue)
      } else {
        open.append(member)
      }
    }
    var beside: [String] = []
    if !personal.isEmpty { beside.append("\"fields\":{\(personal.joined(separator: ","))}") }
    if !given.isEmpty { beside.append("\"given\":\(JSONText.object(given))") }
    return (
      "{\(open.joined(separator: ","))}", beside.isEmpty ? nil : "{\(beside.joined(separator: ","))}",
      personalFields
    )
  }

  /// The record's own text: version 1, the open fields, and where the personal text stands.
  static func record(fields: String, isCreation: Bool, text: Int64?, hash: String?, personalFields: [String])
    -> String
  {
    var members = ["\"v\":1"]
    if isCreation { members.append("\"made\":true") }
    members.append("\"fields\":\(fields)")
    if let text, let hash {
      let names = personalFields.map { JSONText.quoted($0) }.joined(separator: ",")
      members.append("\"personal\":{\"text\":\(text),\"hash\":\"\(hash)\",\"fields\":[\(names)]}")
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// Reads a payload with the personal text beside it, which is missing once it has been forgotten.
  init(_ text: String, personal: String?, kind: Kind) {
    let stored = Self.decode(StoredPayload.self, text)
    isCreation = stored?.made ?? false
    for (name, values) in stored?.fields ?? [:] { add(name, values, kind) }
    let beside = personal.flatMap { Self.decode(StoredText.self, $0) }
    for (name, values) in beside?.fields ?? [:] { add(name, values, kind) }
    given = beside?.given ?? [:]
    for name in stored?.personal?.fields ?? [] where changes[FieldName(rawValue: name)] == nil {
      forgotten.insert(FieldName(rawValue: name))
    }
  }

  private struct StoredPayload: Decodable {
    struct Personal: Decodable {
      var fields: [String]
    }
    var made: Bool?
    var fields: [String: [StoredValue?]]?
    var personal: Personal?
  }

  private struct StoredText: Decodable {
    var fields: [String: [StoredValue?]]?
    var given: [String: String]?
  }

  private static func decode<Content: Decodable>(_ type: Content.Type, _ text: String) -> Content? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private mutating func add(_ name: String, _ values: [StoredValue?], _ kind: Kind) {
    let field = FieldName(rawValue: name)
    let type: Field.ValueType = field == .removed ? .flag : FieldTable.field(field, of: kind)?.type ?? .text
    changes[field] = Change(
      before: values.first.flatMap { $0?.value(type) }, after: values.last.flatMap { $0?.value(type) })
  }

  /// A value in the domain's words as JSON.
  static func json(_ value: Value?) -> String {
    switch value {
    case nil: "null"
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .money(let money):
      "{\"amount_minor\":\(money.minorUnits),\"currency\":\(JSONText.quoted(money.currency.code))}"
    case .tags(let tags): "[\(tags.map { JSONText.quoted($0) }.joined(separator: ","))]"
    case .some(let other): JSONText.quoted(other.description)
    }
  }
}

/// A value in JSON before the field's type says what it is.
private enum StoredValue: Decodable {
  case number(Int64)
  case flag(Bool)
  case text(String)
  case texts([String])
  case money(Int64, String)

  private struct Amount: Decodable {
    var amount_minor: Int64
    var currency: String
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int64.self) {
      self = .number(number)
    } else if let texts = try? container.decode([String].self) {
      self = .texts(texts)
    } else {
      let amount = try container.decode(Amount.self)
      self = .money(amount.amount_minor, amount.currency)
    }
  }

  func value(_ type: Field.ValueType) -> Value? {
    switch (type, self) {
    case (.text, .text(let text)), (.longText, .text(let text)), (.choice, .text(let text)): .text(text)
    case (.integer, .number(let number)): .integer(number)
    case (.flag, .flag(let flag)): .flag(flag)
    case (.instant, .text(let text)): Instant(iso8601: text).map { .instant($0) }
    case (.day, .text(let text)): CalendarDay(text).map { .day($0) }
    case (.money, .money(let minor, let code)):
      Currency(code).map { .money(Money(minorUnits: minor, currency: $0)) }
    case (.reference, .text(let text)): Reference(text).map { .reference($0) }
    case (.colleague, .text(let text)): .colleague(String(text.dropFirst()))
    case (.tags, .texts(let tags)): .tags(tags)
    default: nil
    }
  }
}
