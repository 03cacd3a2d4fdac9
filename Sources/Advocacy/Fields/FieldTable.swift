/// The fields of every kind, in the order in which lists, forms and exports give them.
public enum FieldTable {
  /// The fields of a kind.
  public static func fields(of kind: Kind) -> [Field] {
    switch kind {
    case .customer: payingCustomer
    case .account: payingAccount
    case .colleague: colleague
    case .request: request
    case .feedback: feedback
    case .message: message
    case .response: response
    case .touchpoint: touchpoint
    case .task: task
    case .referral: referral
    case .story: story
    case .opportunity: opportunity
    case .mention: mention
    case .announcement: announcement
    case .ask: ask
    case .reward: reward + exchange
    case .lot: lot
    case .code: code
    }
  }

  /// The field of a kind by its exact name, or nothing.
  public static func field(_ name: FieldName, of kind: Kind) -> Field? {
    index[kind]?[name]
  }

  /// The field of a kind by its name or one of its synonyms, both folded; or nothing.
  public static func field(matching text: some StringProtocol, of kind: Kind) -> Field? {
    let folded = Folding.fold(text)
    return field(FieldName(rawValue: folded), of: kind)
      ?? fields(of: kind).first { $0.synonyms.contains(folded) }
  }

  private static let index: [Kind: [FieldName: Field]] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { kind in
      (kind, Dictionary(uniqueKeysWithValues: fields(of: kind).map { ($0.name, $0) }))
    }
  )

  static let created = kept(.created, "Created", .instant, "2026-09-01", sortable: true)
  static let updated = kept(.updated, "Changed", .instant, "today", sortable: true)

  /// A field that people and imports set.
  static func entered(
    _ name: FieldName, _ label: String, _ type: Field.ValueType, _ example: String,
    sortable: Bool = false, searched: Bool = false, personal: Bool = false, _ synonyms: String...
  ) -> Field {
    Field(
      name: name, label: label, type: type, origin: .entered, example: example, isSortable: sortable,
      isSearched: searched, isPersonal: personal, synonyms: synonyms)
  }

  /// A field that only actions and settling set.
  static func kept(
    _ name: FieldName, _ label: String, _ type: Field.ValueType, _ example: String,
    sortable: Bool = false, searched: Bool = false, personal: Bool = false, _ synonyms: String...
  ) -> Field {
    Field(
      name: name, label: label, type: type, origin: .kept, example: example, isSortable: sortable,
      isSearched: searched, isPersonal: personal, synonyms: synonyms)
  }

  /// A field of a related thing.
  static func related(
    _ name: FieldName, _ label: String, _ type: Field.ValueType, _ example: String,
    by reference: FieldName, _ other: FieldName, searched: Bool = false
  ) -> Field {
    Field(
      name: name, label: label, type: type, origin: .related(by: reference, name: other), example: example,
      isSortable: false, isSearched: searched, isPersonal: false, synonyms: [])
  }

  /// A field that the store reckons anew after every act.
  static func reckoned(
    _ name: FieldName, _ label: String, _ type: Field.ValueType, _ example: String, sortable: Bool = true,
    _ synonyms: String...
  ) -> Field {
    Field(
      name: name, label: label, type: type, origin: .reckoned, example: example, isSortable: sortable,
      isSearched: false, isPersonal: false, synonyms: synonyms)
  }

  /// A field that the store computes when it reads.
  static func derived(
    _ name: FieldName, _ label: String, _ type: Field.ValueType, _ example: String, sortable: Bool = false,
    _ synonyms: String...
  ) -> Field {
    Field(
      name: name, label: label, type: type, origin: .derived, example: example, isSortable: sortable,
      isSearched: false, isPersonal: false, synonyms: synonyms)
  }
}
