/// The fields that a query over a kind can name.
public enum QueryFields {
  /// A field as named in a query.
  public struct Named: Hashable, Sendable {
    /// The path to it.
    public var path: Query.Path
    /// What it holds.
    public var type: Field.ValueType
    /// A value as one would type it.
    public var example: String

    /// Whether it is an attribute, whose text is compared as a number by `<` and `>`.
    public var isAttribute: Bool {
      if case .attribute = path { true } else { false }
    }
  }

  /// One line of `list --fields`.
  public struct Row: Hashable, Sendable {
    /// The name.
    public var name: String
    /// What it holds, in a word or two.
    public var type: String
    /// A value as one would type it.
    public var example: String
    /// Whether lists can be sorted by it.
    public var isSortable: Bool
  }

  /// All fields of a kind, in order, the reference first.
  public static func table(of kind: Kind) -> [Row] {
    let reference = Row(
      name: FieldName.ref.rawValue, type: Field.ValueType.reference(kind).words,
      example: Reference(kind, 12).description,
      isSortable: false)
    return [reference]
      + FieldTable.fields(of: kind).map { field in
        Row(
          name: field.name.rawValue, type: field.type.words, example: field.example,
          isSortable: field.isSortable)
      }
  }

  /// The field that a name in a query means, by name, synonym or path; or nothing.
  public static func named(_ text: some StringProtocol, of kind: Kind) -> Named? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return own(text, of: kind) }
    if Folding.fold(parts[0]) == "x" {
      let key = Folding.key(parts[1])
      return key.isEmpty ? nil : Named(path: .attribute(key), type: .text, example: "\"Two year\"")
    }
    guard let link = own(parts[0], of: kind), case .field(let name) = link.path,
      case .reference(let other) = link.type, name != .ref, let field = own(parts[1], of: other),
      case .field(let far) = field.path
    else { return nil }
    return Named(path: .related(by: name, far), type: field.type, example: field.example)
  }

  /// The field that a path of a query leads to, or nothing when the kind has no such field.
  public static func named(_ path: Query.Path, of kind: Kind) -> Named? {
    switch path {
    case .field(let name): named(name.rawValue, of: kind)
    case .related(let link, let name): named(link.rawValue + "." + name.rawValue, of: kind)
    case .attribute(let key): named("x." + key, of: kind)
    }
  }

  /// The names that near misses are looked for among.
  static func names(of kind: Kind) -> [String] {
    table(of: kind).map(\.name)
  }

  /// The field by which people know a thing of a kind, for `customer:okafor`.
  static func title(of kind: Kind) -> FieldName? {
    switch kind {
    case .customer: .display
    case .account, .colleague: .name
    case .feedback: .subject
    case .request, .task, .story, .opportunity, .ask, .announcement: .title
    case .mention: .author
    case .referral, .code: .code
    case .lot: .reason
    case .touchpoint: .summary
    case .message, .reward, .response: nil
    }
  }

  private static func own(_ text: some StringProtocol, of kind: Kind) -> Named? {
    let folded = Folding.fold(text)
    if folded == FieldName.ref.rawValue {
      return Named(
        path: .field(.ref), type: .reference(kind), example: Reference(kind, 12).description)
    }
    let spaced = String(folded.map { $0 == "_" || $0 == "-" ? " " : $0 })
    let field = FieldTable.field(matching: folded, of: kind) ?? FieldTable.field(matching: spaced, of: kind)
    return field.map { Named(path: .field($0.name), type: $0.type, example: $0.example) }
  }
}

extension FieldName {
  /// The reference of the thing itself, such as `F-88`; every kind has it and none has it as a field.
  public static let ref: FieldName = "ref"
}
