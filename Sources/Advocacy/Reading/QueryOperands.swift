/// Reads what stands behind an operator, by what the field holds.
struct QueryOperands {
  /// One item of a list, or both ends of a range.
  struct Item {
    var first: QueryScanner.Item
    var last: QueryScanner.Item?
  }

  let kind: Kind
  let field: QueryFields.Named
  let name: String
  let comparison: Query.Comparison
  let values: ValueReader

  private var asksEquality: Bool { [.matches, .equals, .differs].contains(comparison) }

  /// The condition that some items make, any of which may hold.
  func condition(_ items: [Item]) throws(QueryProblem) -> Query.Condition {
    if let title = titleAskedFor(items) {
      let there = QueryOperands(kind: kind, field: title, name: name, comparison: comparison, values: values)
      return try there.condition(items)
    }
    var operands: [Query.Operand] = []
    for item in items { operands.append(try operand(item)) }
    return .compare(field.path, comparison, operands)
  }

  /// The name of the thing over there, when a reference is compared with words instead of a reference.
  private func titleAskedFor(_ items: [Item]) -> QueryFields.Named? {
    guard case .reference(let other) = field.type, case .field(let link) = field.path, link != .ref,
      let title = QueryFields.title(of: other)
    else { return nil }
    let areWords = items.allSatisfy { item in
      let text = item.first.text
      return !text.isEmpty && (item.first.isQuoted || !["none", "any"].contains(text))
        && Reference(text) == nil && !text.utf8.allSatisfy { (48...57).contains($0) }
    }
    return areWords ? QueryFields.named(.related(by: link, title), of: kind) : nil
  }

  private func operand(_ item: Item) throws(QueryProblem) -> Query.Operand {
    guard let last = item.last else { return try single(item.first) }
    guard asksEquality else {
      throw QueryProblem(
        column: item.first.column,
        "A range goes with :, = or !=, such as \(name):\(item.first.text)..\(last.text).")
    }
    let (low, high) = (try value(item.first, .lower), try value(last, .upper))
    guard QueryOrder.isOrdered(low, high) else {
      throw QueryProblem(
        column: item.first.column,
        "This range ends before it begins: \(item.first.text)..\(last.text).",
        suggestions: ["\(last.text)..\(item.first.text)"])
    }
    return .range(low, high)
  }

  private func single(_ item: QueryScanner.Item) throws(QueryProblem) -> Query.Operand {
    guard item.isQuoted || !item.text.isEmpty else {
      throw QueryProblem(
        column: item.column, "Say what \(name) is compared with, \(ValueReader.expected(field.type)).",
        suggestions: suggestions)
    }
    if !item.isQuoted, let absence = absence(item.text) {
      guard asksEquality else {
        throw QueryProblem(
          column: item.column, "“\(item.text)” goes with :, = or !=, such as \(name):\(item.text).")
      }
      return absence
    }
    switch field.type {
    case .instant, .day: return try time(item)
    default: return .value(try value(item, .lower))
    }
  }

  private var suggestions: [String] {
    switch field.type {
    case .choice(let words): words
    case .flag: ["yes", "no"]
    default: [field.example]
    }
  }

  private func absence(_ text: String) -> Query.Operand? {
    switch text.lowercased() {
    case "any": return .any
    case "none":
      if case .choice(let words) = field.type, words.contains("none") { return nil }
      return Query.Operand.none
    default: return nil
    }
  }

  /// Which end of a day, month or year stands for it.
  private enum End {
    case lower, upper
  }

  private func time(_ item: QueryScanner.Item) throws(QueryProblem) -> Query.Operand {
    switch comparison {
    case .less, .atLeast: return .value(try value(item, .lower))
    case .greater, .atMost: return .value(try value(item, .upper))
    case .matches, .equals, .differs:
      if case .distance(let then) = DateWords(values.context, direction).read(item.text) {
        let now = values.context.now
        return .range(timeValue(min(now, then)), timeValue(max(now, then)))
      }
      let (low, high) = (try value(item, .lower), try value(item, .upper))
      return low == high ? .value(low) : .range(low, high)
    }
  }

  private var direction: DateWords.Direction {
    switch field.path {
    case .field(let name), .related(_, let name): DateWords.Direction(of: name)
    case .attribute: .back
    }
  }

  private func timeValue(_ instant: Instant) -> Value {
    field.type == .day ? .day(values.context.zone.local(instant).day) : .instant(instant)
  }

  private func value(_ item: QueryScanner.Item, _ end: End) throws(QueryProblem) -> Value {
    guard item.isQuoted || !item.text.isEmpty else {
      throw QueryProblem(
        column: item.column, "This end of the range is missing, \(ValueReader.expected(field.type)).",
        suggestions: [field.example])
    }
    do throws(ValueProblem) {
      return try read(item.text, end)
    } catch {
      throw QueryProblem(column: item.column, error.sentence, suggestions: error.suggestions)
    }
  }

  private func read(_ text: String, _ end: End) throws(ValueProblem) -> Value {
    switch field.type {
    case .text, .longText:
      if field.isAttribute, !asksEquality, DecimalText.number(text) == nil {
        throw ValueProblem("“\(text)” is no number; \(name) can be more or less than a number only.")
      }
      return .text(Folding.fold(text))
    case .tags: return try values.read(text, as: .tags, for: .tags)
    case .instant, .day:
      let zone = values.context.zone
      switch DateWords(values.context, direction).read(text) {
      case .point(let instant), .distance(let instant): return timeValue(instant)
      case .days(let first, let last):
        if field.type == .day { return .day(end == .lower ? first : last) }
        return .instant(end == .lower ? zone.start(of: first) : zone.end(of: last))
      case nil: throw ValueReader.noDate(text)
      }
    default: return try values.read(text, as: field.type, for: .ref)
    }
  }
}
