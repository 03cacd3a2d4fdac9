import Advocacy

/// Reads the file of a whole programme, line by line; a line that can't be read ends it, for a part is no programme.
public final class WholeProgrammeReader {
  /// What the file says of the programme.
  public let programme: WholeProgramme
  private let reader: JSONObjectReader

  /// Opens a file.
  ///
  /// - Throws: ``ExchangeError`` where it can't be read or isn't a whole programme.
  public init(_ source: ByteSource) throws(ExchangeError) {
    reader = JSONObjectReader(try TextStream(source, encoding: .utf8))
    guard let first = try reader.next(header: []), first.problem == nil,
      let json = try? JSONParser.parse(first.bytes), let programme = WholeProgramme(json)
    else {
      throw .mapping("\(source.name) isn't a whole programme, as `advocate export --all` writes it.")
    }
    self.programme = programme
  }

  /// The next line; nil after the last.
  public func next() throws(ExchangeError) -> WholePart? {
    guard let row = try reader.next(header: []) else { return nil }
    func failure(_ problem: String) -> ExchangeError { .json(line: row.line, problem: problem) }
    if let problem = row.problem { throw failure(problem) }
    let json = try? JSONParser.parse(row.bytes)
    if let json, WholeTold.isOne(json) {
      guard let told = WholeTold(json) else {
        throw failure("an announcement with the customers who were told of it was expected.")
      }
      return .told(told)
    }
    guard let json, case .string(let text)? = json["ref"],
      let reference = Reference(text), reference.id > 0, json["kind"] == .string(reference.kind.rawValue),
      case .integer(let version)? = json["version"], version > 0
    else { throw failure("a thing with its kind, reference and version was expected.") }
    var record = Record(reference, version: version)
    for field in FieldTable.fields(of: reference.kind) {
      guard let member = json[field.name.rawValue], member != .null else { continue }
      guard let value = Value(member, field.type) else {
        throw failure("“\(Snippet.of(member.text))” is no value of \(field.name).")
      }
      record[field.name] = value
    }
    if case .object(let members)? = json["attributes"] {
      for member in members {
        if case .string(let text) = member.value { record.attributes[member.key] = text }
      }
    }
    var thing = WholeThing(record)
    if case .array(let ids)? = json[WholeThing.idsKey] {
      for id in ids {
        guard case .string(let source)? = id["source"], case .string(let value)? = id["value"] else {
          throw failure("an id in another system needs its source and value.")
        }
        thing.externalIDs.append(ExternalID(source: source, value: value))
      }
    }
    return .thing(thing)
  }
}

extension Value {
  /// Reads what ``json`` writes for a field; nil where it isn't of its type.
  fileprivate init?(_ json: JSONValue, _ type: Field.ValueType) {
    switch (type, json) {
    case (.text, .string(let text)), (.longText, .string(let text)), (.choice, .string(let text)):
      self = .text(text)
    case (.integer, .integer(let number)): self = .integer(number)
    case (.flag, .bool(let flag)): self = .flag(flag)
    case (.instant, .string(let text)):
      guard let instant = Instant(iso8601: text) else { return nil }
      self = .instant(instant)
    case (.day, .string(let text)):
      guard let day = CalendarDay(text) else { return nil }
      self = .day(day)
    case (.money, .object):
      guard case .integer(let amount)? = json["amount_minor"], case .string(let code)? = json["currency"],
        let currency = Currency(code)
      else { return nil }
      self = .money(Money(minorUnits: amount, currency: currency))
    case (.reference(let kind), .string(let text)):
      guard let reference = Reference(text), reference.kind == kind else { return nil }
      self = .reference(reference)
    case (.colleague, .string(let text)): self = .colleague(CellReader.handle(text))
    case (.tags, .array(let values)):
      self = .tags(values.compactMap { if case .string(let tag) = $0 { tag } else { nil } })
    default: return nil
    }
  }
}
