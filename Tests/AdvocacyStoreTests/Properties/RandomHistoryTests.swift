import Advocacy
import Testing

@testable import AdvocacyStore

@Suite struct RandomHistoryTests {
  @Test func everyActionHasASupplierOfItsValues() {
    let known = Set(Supplier.all.keys)
    let missing = ActionCatalogue.all.map(\.name).filter { !known.contains($0) }
    #expect(missing.isEmpty, "Supplier.all lacks \(missing.map(\.rawValue).joined(separator: ", ")).")
    let unknown = known.filter { ActionCatalogue.action($0) == nil }
    #expect(unknown.isEmpty)
  }

  @Test func everyStatusHasATableOfItsMoves() {
    for kind in Kind.allCases where FieldTable.field(.status, of: kind) != nil {
      #expect(
        MoveTable.all.contains { $0.kind == kind && $0.field == .status },
        "MoveTable.all lacks the status of a \(kind.rawValue).")
    }
  }

  @Test func whateverHappensTheRecordTellsItAndUndoTakesItBack() async throws {
    // Some more are aimed at, since what others do at the same time takes some back.
    let (times, aim, files) = (100, 108, 3)
    var tally = HistoryTally()
    for number in 1...files {
      let history = try RandomHistory(seed: HistoryDice.seed &+ UInt64(number), after: tally)
      try history.importLists(1...30)
      try history.run(until: aim * (2 * number - 1) / (2 * files), most: 2_200)
      let snapshot = try history.snapshot()
      try history.importLists(21...40)
      expectNone(try await history.settlingFindings(at: history.now + .hours(24 * 3), by: 20))
      try history.run(until: aim * number / files, most: 2_200)
      expectNone(history.findings)
      expectNone(try history.movesBeyondTheTables())
      expectNone(try history.changesUnseen())
      expectNone(try history.replayDifferences())
      expectNone(try history.mergesUnfinished())
      expectNone(try history.file.check())
      expectNone(try history.pastDifferences(snapshot))
      tally = history.tally
      tally.add(history)
    }
    print(tally.table)
    for action in ActionCatalogue.all {
      #expect(tally.acts[action.name, default: 0] >= times, "\(action.name) was done too seldom.")
    }
    for move in MoveTable.moves {
      #expect(tally.moves[move, default: 0] >= times, "\(move) was made too seldom.")
    }
    #expect(tally.undone.done >= times)
    #expect(tally.undone.redone >= times / 2)
    #expect(tally.undone.refused >= times / 4)
  }
}
