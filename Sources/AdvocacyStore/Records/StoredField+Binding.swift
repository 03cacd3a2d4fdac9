import Advocacy

extension StoredField {
  /// What the field's columns hold for a value; refuses a value of another type.
  func stored(_ value: Value?, _ colleagues: Colleagues) throws(Refusal) -> [SQLValue] {
    var columns = [SQLValue](repeating: .null, count: columnCount)
    if let value { try store(value, in: &columns, at: 0, colleagues) }
    return columns
  }

  /// Appends what the field's columns hold for a value; refuses a value of another type.
  func append(_ value: Value?, to columns: inout [SQLValue], _ colleagues: Colleagues) throws(Refusal) {
    let place = columns.count
    for _ in 0..<columnCount { columns.append(.null) }
    if let value { try store(value, in: &columns, at: place, colleagues) }
  }

  /// Puts what the field's columns hold for a value into the columns of a thing; refuses a value of another type.
  func store(
    _ value: Value, in columns: inout [SQLValue], at place: Int, _ colleagues: Colleagues
  ) throws(Refusal) {
    switch (storage, value) {
    case (.text, .text(let text)):
      if case .choice(let words) = field.type, !words.contains(text) {
        throw Refusal(
          "\(field.label) can't be “\(text)”; it is one of \(words.joined(separator: ", ")).",
          cause: .argument)
      }
      columns[place] = text.isEmpty ? .null : .text(text)
    case (.integer, .integer(let number)): columns[place] = .integer(number)
    case (.flag, .flag(let flag)): columns[place] = .integer(flag ? 1 : 0)
    case (.instant, .instant(let instant)): columns[place] = .integer(instant.milliseconds)
    case (.day, .day(let day)): columns[place] = .text(day.description)
    case (.money, .money(let money)):
      columns[place] = .integer(money.minorUnits)
      columns[place + 1] = .text(money.currency.code)
    case (.rank(let words), .text(let word)):
      guard let rank = words.firstIndex(of: word) else { throw misfit(value) }
      columns[place] = .integer(Int64(rank))
    case (.reference(let kind), .reference(let reference)) where reference.kind == kind:
      columns[place] = .integer(reference.id)
    case (.colleague, .colleague(let handle)):
      guard let id = colleagues.id(handle) else { throw Refusal.noColleague(handle) }
      columns[place] = .integer(id)
    case (.tags, .tags(let tags)):
      columns[place] = tags.isEmpty ? .null : .text(" " + tags.joined(separator: " ") + " ")
    default: throw misfit(value)
    }
  }

  private func misfit(_ value: Value) -> Refusal {
    Refusal("\(field.label) can't be “\(value)”.", cause: .argument)
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
