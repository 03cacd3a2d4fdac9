/// What a customer gains from another one who is merged into him or her.
///
/// What is empty is filled and nothing is overwritten. Tags and notes are joined, the later contact and the later end
/// of a rest hold. A permission that either denied is denied; one that the other granted comes along only where the
/// address is the same, for a consent belongs to the address for which it was given.
struct MergedCustomer {
  let survivor: Record
  let merged: Record

  /// The fields that are filled when they are empty.
  private static let fillable = FieldTable.fields(of: .customer).filter { $0.origin == .entered }.map(\.name)
  private static let addresses: [(permission: FieldName, address: FieldName?)] = [
    (.mayMail, .email), (.mayCall, .phone), (.mayPost, .street), (.mayChat, nil),
  ]

  /// The values that change.
  var filled: [FieldName: Value?] {
    var values: [FieldName: Value?] = [:]
    // Whose duplicate was lost is not lost for it.
    let isLost = survivor.text(.lifecycle) == Lifecycle.lapsed.rawValue
    for name in Self.fillable where survivor[name] == nil && (name != .lost || isLost) {
      if let value = merged[name] { values[name] = value }
    }
    if survivor.text(.standing) == Standing.none.rawValue, let standing = merged[.standing] {
      values[.standing] = standing
    }
    if survivor[.cadenceLongest] == nil, let longest = merged[.cadenceLongest] {
      values[.cadenceLongest] = longest
      values[.cadenceIdeal] = merged[.cadenceIdeal]
    }
    if survivor[.onboarding] == nil, merged[.onboarding] != nil {
      for name in [FieldName.onboarding, .onboardingSince, .stuckAfter, .firstValue] {
        values[name] = merged[name]
      }
    }
    let tags = Set(survivor[.tags]?.tags ?? []).union(merged[.tags]?.tags ?? [])
    if !tags.isEmpty { values[.tags] = .tags(tags.sorted()) }
    if let own = survivor.text(.notes), let other = merged.text(.notes), !own.contains(other) {
      values[.notes] = .text(own + "\n\n" + other)
    }
    if let last = later(survivor[.lastContact]?.instant, merged[.lastContact]?.instant) {
      values[.lastContact] = .instant(last)
    }
    if let rest = later(survivor[.restingUntil]?.day, merged[.restingUntil]?.day) {
      values[.restingUntil] = .day(rest)
    }
    for (permission, address) in Self.addresses {
      if let word = word(permission, address) { values[permission] = .text(word.rawValue) }
    }
    let name = values[.name] ?? survivor[.name]
    let email = values[.email] ?? survivor[.email]
    if let display = name ?? email { values[.display] = display }
    return values.filter { survivor[$0.key] != $0.value }
  }

  private func later<Time: Comparable>(_ one: Time?, _ other: Time?) -> Time? {
    guard let one, let other else { return one ?? other }
    return max(one, other)
  }

  private func word(_ permission: FieldName, _ address: FieldName?) -> Permission? {
    func word(_ record: Record) -> Permission? { record.text(permission).flatMap(Permission.init) }
    guard word(merged) != .denied else { return .denied }
    guard word(survivor) == .unknown, word(merged) == .granted, let address else { return nil }
    let isSame = survivor[address] == nil || form(survivor, address) == form(merged, address)
    return merged[address] != nil && isSame ? .granted : nil
  }

  /// An address as it is compared.
  private func form(_ record: Record, _ address: FieldName) -> String? {
    guard let text = record.text(address) else { return nil }
    switch address {
    case .email: return ContactKey.mail(text) ?? text
    case .phone: return ContactKey.phone(text) ?? text
    default: return Folding.fold([text, record.text(.postcode) ?? ""].joined(separator: "\n"))
    }
  }
}
