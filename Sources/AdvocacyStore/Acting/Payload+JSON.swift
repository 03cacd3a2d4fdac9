import Advocacy

extension Payload {
  /// The payload in JSON, the keys in order, what is personal apart.
  ///
  /// Free text given to an action is personal: nobody knows what is in it.
  func written(_ kind: Kind) -> (fields: String, personal: String?, personalFields: [String]) {
    var open: [UInt8] = []
    var personal: [UInt8] = []
    var personalFields: [String] = []
    for (name, change) in changes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if FieldTable.field(name, of: kind)?.isPersonal == true {
        Self.append(name, change, to: &personal)
        personalFields.append(name.rawValue)
      } else {
        Self.append(name, change, to: &open)
      }
    }
    var beside: [String] = []
    if !personal.isEmpty { beside.append("\"fields\":{\(String(decoding: personal, as: UTF8.self))}") }
    if !given.isEmpty { beside.append("\"given\":\(JSONText.object(given))") }
    return (
      "{\(String(decoding: open, as: UTF8.self))}",
      beside.isEmpty ? nil : "{\(beside.joined(separator: ","))}", personalFields
    )
  }

  /// Appends what changed of a field as a member of an object.
  private static func append(_ name: FieldName, _ change: Change, to bytes: inout [UInt8]) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    JSONText.append(name.rawValue, to: &bytes)
    bytes.append(contentsOf: ":[".utf8)
    append(change.before, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    append(change.after, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
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
    let stored = JSONValue(reading: text)
    isCreation = stored?["made"] == .bool(true)
    add(stored?["fields"], kind)
    let beside = personal.flatMap { JSONValue(reading: $0) }
    add(beside?["fields"], kind)
    for member in beside?["given"]?.members ?? [] { given[member.key] = member.value.string }
    for name in (stored?["personal"]?["fields"]?.elements ?? []).compactMap(\.string) {
      let field = FieldName(rawValue: name)
      if changes[field] == nil { forgotten.insert(field) }
    }
  }

  private mutating func add(_ fields: JSONValue?, _ kind: Kind) {
    for member in fields?.members ?? [] {
      let values = member.value.elements
      let field = FieldName(rawValue: member.key)
      let type: Field.ValueType =
        field == .removed ? .flag : FieldTable.field(field, of: kind)?.type ?? .text
      changes[field] = Change(
        before: values.first?.value(of: type), after: values.last?.value(of: type))
    }
  }

  /// Appends a value in the domain's words as JSON.
  private static func append(_ value: Value?, to bytes: inout [UInt8]) {
    switch value {
    case nil: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .money(let money):
      bytes.append(contentsOf: "{\"amount_minor\":\(money.minorUnits),\"currency\":".utf8)
      JSONText.append(money.currency.code, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    case .tags(let tags):
      for (place, tag) in tags.enumerated() {
        bytes.append(UInt8(ascii: place == 0 ? "[" : ","))
        JSONText.append(tag, to: &bytes)
      }
      bytes.append(contentsOf: (tags.isEmpty ? "[]" : "]").utf8)
    case .some(let other): JSONText.append(other.description, to: &bytes)
    }
  }
}

extension JSONValue {
  /// The value as a field's type has it.
  fileprivate func value(of type: Field.ValueType) -> Value? {
    switch (type, self) {
    case (.text, .string(let text)), (.longText, .string(let text)), (.choice, .string(let text)): .text(text)
    case (.integer, .integer(let number)): .integer(number)
    case (.flag, .bool(let flag)): .flag(flag)
    case (.instant, .string(let text)): Instant(iso8601: text).map { .instant($0) }
    case (.day, .string(let text)): CalendarDay(text).map { .day($0) }
    case (.money, .object):
      if case .integer(let minor)? = self["amount_minor"],
        let currency = self["currency"]?.string.flatMap({ Currency($0) })
      {
        .money(Money(minorUnits: minor, currency: currency))
      } else {
        nil
      }
    case (.reference, .string(let text)): Reference(text).map { .reference($0) }
    case (.colleague, .string(let text)): .colleague(String(text.dropFirst()))
    case (.tags, .array(let tags)): .tags(tags.compactMap(\.string))
    default: nil
    }
  }
}
