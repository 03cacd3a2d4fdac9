import Advocacy

/// How a list is sorted, as SQL: by a field and then by number, the rows without a value after all others.
///
/// A list is walked in two stretches, the rows with a value and those without, so that indexes serve both.
struct ListSorting {
  /// One of the two parts of a list.
  enum Stretch: CaseIterable {
    case filled, empty
  }

  private let type: Field.ValueType
  /// What says whether a row has a value; sorted by number alone, none has.
  private let filled: String
  private let isDescending: Bool
  /// What is sorted by: words of a choice go by their place in it, colleagues by handle.
  private let expression: String

  init(_ order: ListOrder, of kind: Kind) throws(Refusal) {
    isDescending = order.isDescending
    if order.field == .ref {
      type = .integer
      filled = "NULL"
      expression = "t.id"
      return
    }
    guard let field = FieldTable.field(order.field, of: kind), field.isSortable else {
      let names = FieldTable.fields(of: kind).filter(\.isSortable).map(\.name.rawValue)
      throw Refusal(
        "A list of \(kind.plural) can't be sorted by \(order.field); sort it by one of \(names.joined(separator: ", ")).",
        cause: .argument)
    }
    type = field.type
    let column = FieldColumn(field, of: kind)
    filled = column.compared
    expression =
      switch (type, column.storage) {
      case (.choice(let words), .text): ListSorting.places(of: words, in: column.compared)
      case (.colleague, _): column.readings[0]
      default: column.compared
      }
  }

  /// The stretches in the order in which a walk meets them.
  static func stretches(forward: Bool) -> [Stretch] { forward ? [.filled, .empty] : [.empty, .filled] }

  /// The stretch in which a row stands.
  static func stretch(of anchor: ListAnchor) -> Stretch { anchor.value == nil ? .empty : .filled }

  /// That a row belongs to a stretch.
  func belongs(to stretch: Stretch) -> SQLCondition {
    SQLCondition("\(filled) IS \(stretch == .filled ? "NOT " : "")NULL")
  }

  /// That a row of the anchor's stretch comes after it on a walk, or is the anchor.
  func follows(_ anchor: ListAnchor, forward: Bool, inclusive: Bool) -> SQLCondition {
    let comparison = (forward != isDescending ? ">" : "<") + (inclusive ? "=" : "")
    guard let value = anchor.value else {
      return SQLCondition("t.id \(comparison) ?", [.integer(anchor.id)])
    }
    return SQLCondition("(\(expression), t.id) \(comparison) (?, ?)", [sortKey(value), .integer(anchor.id)])
  }

  /// The order of a walk through a stretch.
  func order(_ stretch: Stretch, forward: Bool) -> String {
    let direction = forward != isDescending ? "ASC" : "DESC"
    return stretch == .filled ? "\(expression) \(direction), t.id \(direction)" : "t.id \(direction)"
  }

  /// A value as it is sorted by.
  private func sortKey(_ value: Value) -> SQLValue {
    switch value {
    case .text(let text):
      guard case .choice(let words) = type else { return .text(text) }
      return SQLValue(words.firstIndex(of: text).map { Int64($0) })
    case .integer(let number): return .integer(number)
    case .flag(let flag): return .integer(flag ? 1 : 0)
    case .instant(let instant): return .integer(instant.milliseconds)
    case .day(let day): return .text(day.description)
    case .money(let money): return .integer(money.minorUnits)
    case .reference(let reference): return .integer(reference.id)
    case .colleague(let handle): return .text(handle)
    case .tags(let tags): return .text(" " + tags.joined(separator: " ") + " ")
    }
  }

  private static func places(of words: [String], in column: String) -> String {
    let cases = words.enumerated().map { "WHEN '\($0.element)' THEN \($0.offset)" }
    return "CASE \(column) \(cases.joined(separator: " ")) END"
  }
}
