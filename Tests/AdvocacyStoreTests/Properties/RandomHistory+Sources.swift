import struct Advocacy.Record

@testable import Advocacy

extension RandomHistory {
  /// What random values are drawn from: the things as the test knows them.
  struct Sources {
    var dice: HistoryDice
    var now: Instant
    /// Everything as the last batch left it, things whose making was undone too.
    var things: [Reference: Record] = [:]
    /// The things that are there, by kind and by status word.
    var pools: [Place: ThingPool] = [:]
    /// The things that name a thing.
    var naming: [Reference: Set<Reference>] = [:]
    /// Things that references rather lead to, because something is to become of them.
    var focus: [Reference] = []
    /// The status word that is aimed at, which choices rather take.
    var wanted: String?
    /// The policy in force.
    var policy: Policy?
    /// Things that nothing is done to: the colleagues who act.
    var kept: Set<Reference> = []
  }
}

extension RandomHistory.Sources {
  private static let words = [
    "zip", "size", "Zoë", "“late”", "it's", "ÅÄÖ", "50 %", "a\nb", "\u{1F}", "名", "shop_", "x'); --", "\\",
    "éclair",
  ]

  init(dice: HistoryDice, now: Instant) {
    self.dice = dice
    self.now = now
  }

  /// Notes a thing as it is now.
  mutating func note(_ record: Record) {
    let reference = record.reference
    if let before = things.updateValue(record, forKey: reference) {
      for place in Self.places(before) { pools[place]?.remove(reference) }
      for case .reference(let other) in before.values.values { naming[other]?.remove(reference) }
    }
    for case .reference(let other) in record.values.values {
      naming[other, default: []].insert(reference)
    }
    for place in Self.places(record) { pools[place, default: ThingPool()].add(reference) }
  }

  /// The things of a kind that are there and name a thing.
  func naming(_ thing: Reference, _ kind: Kind) -> [Reference] {
    (naming[thing] ?? []).filter { other in
      other.kind == kind && things[other].map { !Self.places($0).isEmpty } ?? false
    }.sorted()
  }

  /// Where a thing stands; nowhere once its making was undone, or it was merged.
  static func places(_ record: Record) -> [Place] {
    guard record[.removed] == nil, record[.mergedInto] == nil else { return [] }
    let kind = record.reference.kind
    return [Place(kind: kind)]
      + MoveTable.of(kind).map { Place(kind: kind, field: $0.field, word: record.text($0.field) ?? "") }
  }

  mutating func text() -> Value {
    let words = (0...dice.number(0...2)).compactMap { _ in dice.one(Self.words) }
    return .text((words + [String(dice.number(0...999))]).joined(separator: " "))
  }

  /// A value of a type; nothing where there is no thing to name.
  mutating func value(_ type: Field.ValueType) -> Value? {
    switch type {
    case .text, .longText: return text()
    case .integer: return .integer(Int64(dice.number(1...400)))
    case .flag: return .flag(dice.chance(70))
    case .instant: return .instant(now + .minutes(Int64(dice.number(5...6_000))))
    case .day: return day()
    case .money:
      return .money(Money(minorUnits: Int64(dice.number(1...20_000)), currency: .euro))
    case .choice(let words):
      if let wanted, words.contains(wanted), dice.chance(90) { return .text(wanted) }
      return dice.one(words).map { .text($0) }
    case .reference(let kind):
      let near = focus.filter { $0.kind == kind }
      if dice.chance(70), let thing = dice.one(near) { return .reference(thing) }
      return dice.one(pools[Place(kind: kind)]?.things ?? []).map { .reference($0) }
    case .colleague:
      let colleague = dice.one(pools[Place(kind: .colleague)]?.things ?? [])
      return colleague.flatMap { things[$0]?.text(.handle) }.map { .colleague($0) }
    case .tags:
      return .tags(Set([dice.one(["a", "b", "vip"]), dice.one(["b", "c"])].compactMap(\.self)).sorted())
    }
  }

  private mutating func day() -> Value {
    let later = now + .hours(Int64(24 * dice.number(1...20)))
    return .day(ProgrammeZone.utc.local(later).day)
  }

  /// Values for an action; nothing where there is no thing to name.
  mutating func arguments(_ definition: ActionDefinition, _ supplier: Supplier) -> [FieldName: Value]? {
    if let whole = supplier.whole { return whole(&self) }
    var arguments: [FieldName: Value] = [:]
    for field in definition.fields where field.isRequired || dice.chance(supplier.often) {
      let value = supplier.own[field.name].map { $0(&self) } ?? self.value(field.type)
      if value == nil, field.isRequired { return nil }
      arguments[field.name] = value
    }
    return arguments
  }
}
