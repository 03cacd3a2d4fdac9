import Advocacy

/// Where a thing stands: the things of a kind that are there, or those of them whose status field has a word.
struct Place: Hashable {
  var kind: Kind
  var field: FieldName?
  var word = ""
}

/// Things in an order that depends on what happened alone, found and left out in one step.
struct ThingPool {
  private(set) var things: [Reference] = []
  private var positions: [Reference: Int] = [:]

  var count: Int { things.count }

  mutating func add(_ thing: Reference) {
    guard positions[thing] == nil else { return }
    positions[thing] = things.count
    things.append(thing)
  }

  mutating func remove(_ thing: Reference) {
    guard let position = positions.removeValue(forKey: thing) else { return }
    let last = things.removeLast()
    guard last != thing else { return }
    things[position] = last
    positions[last] = position
  }

  /// Some of the things, each once.
  func some(_ count: Int, _ dice: inout HistoryDice) -> [Reference] {
    var chosen = things
    for place in 0..<min(count, chosen.count) {
      chosen.swapAt(place, dice.number(place...chosen.count - 1))
    }
    return Array(chosen.prefix(count))
  }
}
