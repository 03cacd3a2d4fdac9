import Advocacy
import GRDB

/// How a list is sorted, as SQL: by a field and then by number, the rows without a value after all others.
///
/// A list is walked in stretches, so that indexes serve all of it: the rows with a value and those without; of a field
/// with few values the rows of each of them.
struct ListSorting {
  /// A part of a list whose rows an index has together and in order.
  struct Stretch {
    /// Its place among the stretches of a list from the first to the last.
    var place = 0
    /// What its rows have in common.
    let belongs: SQLCondition
    /// Whether its rows differ in the value sorted by; all others go by number alone.
    fileprivate let isByValue: Bool
    /// The value that its rows share; nothing for those without a value.
    fileprivate let shared: Value?
    /// Whether its rows go by number alone and share no value that an index would have them by.
    var isByNumber: Bool { !isByValue && shared == nil }
    /// Whether no row of it can match what is asked for.
    fileprivate var isVain = false
  }

  private let type: Field.ValueType
  private let isDescending: Bool
  /// What is sorted by within a stretch whose rows differ in it.
  private let expression: String
  /// The stretches in the order of the list.
  let stretches: [Stretch]
  /// Whether the list is of open feedback alone, and an index has that in its order.
  let isOfOpen: Bool

  /// Describes the order of what matches a query; colleagues are sorted by handle, words by their place in their set.
  ///
  /// Throws a `Refusal` when the order is by a field that lists can't be sorted by.
  init(_ order: ListOrder, of kind: Kind, _ database: Database, matching query: Query = .everything) throws {
    isDescending = order.isDescending
    isOfOpen = Self.openOrders.contains(order.field) && QueryCompiler.asksForOpen(query, kind)
    if order.field == .ref {
      type = .integer
      expression = "t.id"
      stretches = [Stretch(belongs: .always, isByValue: false, shared: nil)]
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
    expression = column.compared
    let filled: [Stretch]
    switch (field.type, column.storage) {
    case (.choice(let words), .text):
      filled = words.map { word in
        Stretch(
          belongs: SQLCondition("\(column.compared) = ?", [.text(word)]), isByValue: false,
          shared: .text(word))
      }
    case (.colleague, _):
      filled = try database.rows("SELECT id, handle FROM colleagues ORDER BY handle") { row in
        Stretch(
          belongs: SQLCondition("\(column.compared) = ?", [.integer(row.integer(0))]), isByValue: false,
          shared: .colleague(row.text(1) ?? ""))
      }
    default:
      filled = [
        Stretch(belongs: SQLCondition("\(column.compared) IS NOT NULL"), isByValue: true, shared: nil)
      ]
    }
    var ordered = order.isDescending ? filled.reversed() : filled
    if !Self.always.contains(field.name) {
      ordered.append(
        Stretch(belongs: SQLCondition("\(column.compared) IS NULL"), isByValue: false, shared: nil))
    }
    let asked = Query(
      terms: Self.known(query, kind).terms.filter { term in
        if case .compare(.field(field.name), _, _) = term.condition { true } else { false }
      })
    for place in ordered.indices {
      ordered[place].place = place
      ordered[place].isVain = !Self.mayHold(ordered[place], asked, field, kind)
    }
    stretches = ordered
  }

  /// What is asked, and of which status what is open is.
  private static func known(_ query: Query, _ kind: Kind) -> Query {
    guard QueryCompiler.asksForOpen(query, kind) else { return query }
    let open = FeedbackStatus.allCases.filter(\.isOpen).map { Query.Operand.value(.text($0.rawValue)) }
    return Query(terms: query.terms + [Query.Term(.compare(.field(.status), .matches, open))])
  }

  /// The orders in which an index has open feedback alone.
  private static let openOrders: Set<FieldName> = [.created, .updated, .firstAnswered, .resolvedAt]

  /// The fields that everything has.
  private static let always: Set<FieldName> = [.created, .updated]

  /// Whether a stretch may hold rows that match what is asked of the field sorted by.
  private static func mayHold(_ stretch: Stretch, _ asked: Query, _ field: Field, _ kind: Kind) -> Bool {
    guard stretch.isByValue else {
      let row = Record(Reference(kind, 0), values: stretch.shared.map { [field.name: $0] } ?? [:])
      return QueryEvaluator().matches(asked, row)
    }
    return !asked.terms.contains { term in
      guard case .compare(_, let comparison, [.none]) = term.condition else { return false }
      return (comparison == .differs) == term.isNegated
    }
  }

  /// The stretches that a walk meets from a row on, or from an end of the list, in its order.
  func stretches(from anchor: ListAnchor?, forward: Bool) -> [Stretch] {
    let ordered = forward ? stretches : stretches.reversed()
    guard let anchor else { return ordered.filter { !$0.isVain } }
    let rest = Array(ordered.drop { !holds($0, anchor) })
    return (rest.isEmpty ? ordered : rest).filter { !$0.isVain }
  }

  /// Whether the row of an anchor stands in a stretch.
  func holds(_ stretch: Stretch, _ anchor: ListAnchor) -> Bool {
    stretch.isByValue ? anchor.value != nil : stretches.count == 1 || stretch.shared == anchor.value
  }

  /// That a row of the anchor's stretch comes after it on a walk, or is the anchor.
  func follows(_ anchor: ListAnchor, in stretch: Stretch, forward: Bool, inclusive: Bool) -> SQLCondition {
    let comparison = (goesUp(forward: forward) ? ">" : "<") + (inclusive ? "=" : "")
    guard stretch.isByValue, let value = anchor.value else {
      return SQLCondition("t.id \(comparison) ?", [.integer(anchor.id)])
    }
    return SQLCondition("(\(expression), t.id) \(comparison) (?, ?)", [sortKey(value), .integer(anchor.id)])
  }

  /// Whether a walk meets what has the same value by its number upwards.
  func goesUp(forward: Bool) -> Bool { forward != isDescending }

  /// The order of a walk through a stretch.
  func order(_ stretch: Stretch, forward: Bool) -> String {
    let direction = goesUp(forward: forward) ? "ASC" : "DESC"
    return stretch.isByValue ? "\(expression) \(direction), t.id \(direction)" : "t.id \(direction)"
  }

  /// What walks through a stretch that are merged give, the number first, and the order of that.
  func merged(_ stretch: Stretch, forward: Bool) -> (columns: String, order: String) {
    let direction = goesUp(forward: forward) ? "ASC" : "DESC"
    return stretch.isByValue
      ? ("t.id, \(expression)", "2 \(direction), 1 \(direction)") : ("t.id", "1 \(direction)")
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
}
