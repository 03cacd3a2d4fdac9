import Advocacy
import TestSupport

/// Texts of the query language, the same for the same seed.
struct QuerySource {
  let kind: Kind
  private var generator: SeededGenerator

  init(kind: Kind, seed: UInt64) {
    self.kind = kind
    generator = SeededGenerator(seed: seed)
  }

  mutating func number(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }

  private mutating func one(_ items: [String]) -> String { items[number(items.count)] }

  mutating func query() -> String {
    (0...number(3)).map { _ in term() }.joined(separator: " ")
  }

  mutating func noise() -> String {
    let parts = [
      "\"", ":", "..", ",", "-", "status", "new", "<", ">=", "!=", " ", "x.", "é", "'", "%", "customer.",
      "created",
      "today", "\\", "none", "\u{202e}", "2d", "(", "ß", "\n", "👩‍👩‍👧", "x.a:", "owner:", "me",
    ]
    return (0...number(8)).map { _ in one(parts) }.joined()
  }

  private mutating func term() -> String {
    let sign = number(4) == 0 ? "-" : ""
    if number(5) == 0 { return sign + one(Self.words) }
    if number(8) == 0 {
      return sign + "x.plan" + one([":two", ":\"a b\"", ">10", "<=2.5", ":none", "!=any", "=gold,none"])
    }
    let links = FieldTable.fields(of: kind).compactMap { field -> (FieldName, Kind)? in
      if case .reference(let other) = field.type, field.isStored { (field.name, other) } else { nil }
    }
    if !links.isEmpty, number(5) == 0 {
      let link = links[number(links.count)]
      return sign + condition(link.0.rawValue + ".", link.1)
    }
    return sign + condition("", kind)
  }

  private mutating func condition(_ prefix: String, _ kind: Kind) -> String {
    let fields = FieldTable.fields(of: kind)
    let field = fields[number(fields.count)]
    let name = prefix + field.name.rawValue
    if number(8) == 0 { return name + one([":none", ":any", "!=none", "=any"]) }
    let isOrdered = ![.text, .longText, .flag, .colleague, .tags].contains(field.type) && !isReference(field)
    let comparison = one(isOrdered ? [":", "=", "!=", "<", "<=", ">", ">="] : [":", "=", "!="])
    if isOrdered, !isChoice(field), [":", "=", "!="].contains(comparison), number(3) == 0 {
      return name + comparison + range(field)
    }
    return name + comparison + (0...number(2)).map { _ in value(field) }.joined(separator: ",")
  }

  private func isReference(_ field: Field) -> Bool {
    if case .reference = field.type { true } else { false }
  }

  private func isChoice(_ field: Field) -> Bool {
    if case .choice = field.type { true } else { false }
  }

  private mutating func value(_ field: Field) -> String {
    switch field.type {
    case .text, .longText: one(["a", "e", "zoe", "\"zoë o\"", "none", "refund", "an", "\"%\"", "1"])
    case .integer: String(number(6))
    case .flag: one(["yes", "no"])
    case .instant:
      one(["today", "-3d", "2d", "2026-09", "2026-09-10", "yesterday", "-4h", "monday", "none"])
        .replacing("none", with: "now")
    case .day: one(["2021", "2026-09", "-30d", "today", "2026-09-10"])
    case .money: one(["20", "10", "5.5", "20JPY", "0"])
    case .choice(let words): one(words)
    case .reference(let kind): Reference(kind, Int64(number(9) + 1)).description
    case .colleague: one(["me", "@ben", "@mia", "@nobody"])
    case .tags: one(["vip", "sizing", "\"Zoë's\"", "a"])
    }
  }

  private mutating func range(_ field: Field) -> String {
    switch field.type {
    case .integer: "0..\(number(5))"
    case .instant: one(["-5d..now", "2026-09..today", "2026-08..2026-09", "-2d..2d"])
    case .day: one(["2021..2025", "2026-01..2026-09", "-90d..today"])
    default: one(["5..20", "0..1000", "1.5..10"])
    }
  }

  private static let words = ["refund", "\"zoë o\"", "e", "a", "zzz", "\"' OR 1=1 --\"", "\"%\"", "山", "an"]
}
