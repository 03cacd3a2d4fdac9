import Advocacy

/// What happened in random histories, one after the other, and what was learned of it.
struct HistoryTally {
  /// How often each action was done to a thing.
  var acts: [ActionName: Int] = [:]
  /// How often each move was made.
  var moves: [Move: Int] = [:]
  /// Which actions made a move, and how often.
  var ways: [Move: [ActionName: Int]] = [:]
  /// How often an action was tried on things at a place, and how often it was done.
  var tries: [Trial: (tried: Int, done: Int)] = [:]
  /// Undone, refused to be undone, and done again.
  var undone = (done: 0, refused: 0, redone: 0)
  /// How often each act of time was due when many settled at once.
  var due: [ActionName: Int] = [:]
  /// What all files hold.
  var batches = 0
  var entries: Int64 = 0
  var things = 0

  /// An action on things at a place.
  struct Trial: Hashable {
    var action: ActionName
    var place: Place
  }

  /// Notes how much a history's file holds in the end.
  mutating func add(_ history: RandomHistory) {
    batches += history.order.count
    entries += history.lastEntry
    things += history.sources.things.count
  }

  /// How often each action was done and each allowed move was made.
  var table: String {
    let actions = ActionCatalogue.all.map { ($0.name.rawValue, acts[$0.name] ?? 0) }
    let moved = MoveTable.moves.map { ($0.description, moves[$0] ?? 0) }
    let width = (actions + moved).map(\.0.count).max() ?? 0
    let lines = (actions + moved).map { name, times in
      name + String(repeating: " ", count: width - name.count) + " | \(times)"
    }
    return """
      \(lines.joined(separator: "\n"))
      \(batches) batches, \(entries) entries of the record, \(things) things, \
      \(undone.done) undone, \(undone.redone) done again, \(undone.refused) refused to be undone, \
      \(due.values.reduce(0, +)) acts of time were due when many settled at once
      """
  }
}
