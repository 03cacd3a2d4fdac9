@testable import Advocacy

extension [Record] {
  /// The list as it should be: by value, then by number, the empty ones last either way.
  func sorted(by order: ListOrder) -> [Record] {
    let (filled, empty) = (
      filter { $0[order.field] != nil }, filter { $0[order.field] == nil }
    )
    func goesFirst(_ left: Record, _ right: Record) -> Bool {
      let (first, second) = (key(left, order.field), key(right, order.field))
      return first == second
        ? left.reference.id < right.reference.id : first.lexicographicallyPrecedes(second)
    }
    let ascending = filled.sorted(by: goesFirst)
    return order.isDescending
      ? ascending.reversed() + empty.reversed() : ascending + empty
  }

  /// A value as numbers that go in its order: text by its bytes, capital letters of ASCII as small ones.
  private func key(_ record: Record, _ name: FieldName) -> [Int64] {
    switch record[name] {
    case .integer(let number)?: return [number]
    case .flag(let flag)?: return [flag ? 1 : 0]
    case .instant(let instant)?: return [instant.milliseconds]
    case .day(let day)?: return [Int64(day.daysSince1970)]
    case .money(let money)?: return [money.minorUnits]
    case .text(let text)?:
      if case .choice(let words)? = FieldTable.field(name, of: record.reference.kind)?.type {
        return [Int64(words.firstIndex(of: text) ?? -1)]
      }
      return text.utf8.map { Int64((65...90).contains($0) ? $0 + 32 : $0) }
    case .colleague(let handle)?: return handle.utf8.map { Int64($0) }
    default: return []
    }
  }
}
