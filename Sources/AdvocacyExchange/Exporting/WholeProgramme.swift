import Advocacy

/// What a file of a whole programme says of the programme: its first line.
///
/// The lines after it are things, one each, with every field, attributes and ids in other systems; colleagues come
/// first, for the others name them by handle. Who was told of the announcements comes last.
public struct WholeProgramme: Hashable, Sendable {
  /// The kinds in the order of the file.
  public static let order: [Kind] = [.colleague] + Kind.allCases.filter { $0 != .colleague }

  /// The programme's name.
  public var name: String
  /// Its currency.
  public var currency: Currency
  /// Its zone.
  public var zone: ProgrammeZone
  /// When it was made.
  public var created: Instant
  /// The highest number given for each kind.
  public var numbers: [Kind: Int64]
  /// The text of its policy in force.
  public var policy: String?

  /// Describes a programme.
  public init(
    name: String, currency: Currency, zone: ProgrammeZone, created: Instant, numbers: [Kind: Int64],
    policy: String? = nil
  ) {
    self.name = name
    self.currency = currency
    self.zone = zone
    self.created = created
    self.numbers = numbers
    self.policy = policy
  }

  /// The line; it begins as those of things do, and is passed over by an import of one kind.
  public var json: JSONValue {
    let numbers = Kind.allCases.map { JSONValue.Member($0.rawValue, .integer(self.numbers[$0] ?? 0)) }
    return .object([
      .init("kind", .string(Self.kind)), .init("ref", .null), .init("version", .integer(1)),
      .init("name", .string(name)), .init("currency", .string(currency.code)),
      .init("zone", .string(zone.name)), .init("created", .string(created.description)),
      .init("numbers", .object(numbers)), .init("policy", policy.map { .string($0) } ?? .null),
    ])
  }

  /// Reads the line; nil where it is none.
  init?(_ json: JSONValue) {
    guard json["kind"] == .string(Self.kind), json["version"] == .integer(1),
      case .string(let name)? = json["name"],
      case .string(let code)? = json["currency"], let currency = Currency(code),
      case .string(let zoneName)? = json["zone"], let zone = ProgrammeZone(zoneName),
      case .string(let time)? = json["created"], let created = Instant(iso8601: time)
    else { return nil }
    var numbers: [Kind: Int64] = [:]
    for kind in Kind.allCases {
      if case .integer(let number)? = json["numbers"]?[kind.rawValue] { numbers[kind] = number }
    }
    var policy: String?
    if case .string(let text)? = json["policy"] { policy = text }
    self.init(
      name: name, currency: currency, zone: zone, created: created, numbers: numbers, policy: policy)
  }

  private static let kind = "programme"
}

extension WholeTold {
  /// The kind under which the lines stand; an import of one kind passes them over.
  private static let kind = "announcement_told"

  /// The line.
  public var json: JSONValue {
    .object([
      .init("kind", .string(Self.kind)), .init("ref", .null), .init("version", .integer(1)),
      .init("announcement", .string(announcement.description)),
      .init("gap", gap.map { .string($0.rawValue) } ?? .null),
      .init("customers", .array(customers.map { .string($0.description) })),
    ])
  }

  /// Whether a line says of customers that they were told of an announcement.
  static func isOne(_ json: JSONValue) -> Bool { json["kind"] == .string(kind) }

  /// Reads the line; nil where it is none.
  init?(_ json: JSONValue) {
    guard Self.isOne(json), case .string(let text)? = json["announcement"],
      let announcement = Reference(text), announcement.kind == .announcement,
      case .array(let values)? = json["customers"]
    else { return nil }
    var gap: SegmentReading.Gap?
    if case .string(let word)? = json["gap"] {
      guard let known = SegmentReading.Gap(rawValue: word) else { return nil }
      gap = known
    }
    let customers = values.compactMap { value -> Reference? in
      guard case .string(let text) = value, let customer = Reference(text), customer.kind == .customer else {
        return nil
      }
      return customer
    }
    guard customers.count == values.count else { return nil }
    self.init(announcement, gap: gap, customers: customers)
  }
}

extension WholeThing {
  /// The name under which ids in other systems stand.
  static let idsKey = "external_ids"

  /// The thing as a line of a whole programme.
  public var json: JSONValue {
    guard case .object(let members) = record.json else { return .null }
    let ids = externalIDs.map {
      JSONValue.object([.init("source", .string($0.source)), .init("value", .string($0.value))])
    }
    return .object(members + [.init(Self.idsKey, .array(ids))])
  }
}
