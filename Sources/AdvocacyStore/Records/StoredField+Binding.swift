import Advocacy

extension StoredField {
  /// What the field's columns hold for a value; refuses a value of another type.
  func stored(_ value: Value?, _ colleagues: Colleagues) throws(Refusal) -> [SQLValue] {
    guard let value else { return columns.map { _ in .null } }
    switch (storage, value) {
    case (.text, .text(let text)):
      guard case .choice(let words) = field.type else { return [text.isEmpty ? .null : .text(text)] }
      if words.contains(text) { return [.text(text)] }
      throw Refusal(
        "\(field.label) can't be “\(text)”; it is one of \(words.joined(separator: ", ")).", cause: .argument)
    case (.integer, .integer(let number)): return [.integer(number)]
    case (.flag, .flag(let flag)): return [.integer(flag ? 1 : 0)]
    case (.instant, .instant(let instant)): return [.integer(instant.milliseconds)]
    case (.day, .day(let day)): return [.text(day.description)]
    case (.money, .money(let money)): return [.integer(money.minorUnits), .text(money.currency.code)]
    case (.rank(let words), .text(let word)):
      if let place = words.firstIndex(of: word) { return [.integer(Int64(place))] }
    case (.reference(let kind), .reference(let reference)) where reference.kind == kind:
      return [.integer(reference.id)]
    case (.colleague, .colleague(let handle)):
      guard let id = colleagues.id(handle) else { throw Refusal.noColleague(handle) }
      return [.integer(id)]
    case (.tags, .tags(let tags)):
      return [tags.isEmpty ? .null : .text(" " + tags.joined(separator: " ") + " ")]
    default: break
    }
    throw Refusal("\(field.label) can't be “\(value)”.", cause: .argument)
  }

  /// The value as the store keeps it: tags in their written form, and nothing for what is empty.
  static func kept(_ value: Value?) -> Value? {
    switch value {
    case .text("")?: nil
    case .tags(let tags)?:
      switch Tag.canonical(tags) {
      case []: nil
      case let canonical: .tags(canonical)
      }
    default: value
    }
  }
}

extension Refusal {
  /// Nobody has that handle.
  static func noColleague(_ handle: String) -> Refusal {
    Refusal("@\(handle) is no colleague of this programme.", cause: .argument)
  }

  /// The thing is not there, or not any more.
  static func missing(_ reference: Reference) -> Refusal {
    Refusal("There is no \(reference.kind.rawValue) \(reference).", cause: .missing)
  }
}
