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

  @Test func theTablesOfMovesAreThoseOfTheProgram() {
    let machines: [Set<Move>] = [
      MoveTable.moves(.feedback, .status, of: FeedbackStatus.self),
      MoveTable.moves(.customer, .standing, of: Standing.self),
      MoveTable.moves(.referral, .status, of: ReferralStatus.self),
      MoveTable.moves(.reward, .status, of: RewardStatus.self),
      MoveTable.moves(.request, .status, of: RequestStatus.self),
      MoveTable.moves(.task, .status, of: TaskStatus.self),
      MoveTable.moves(.ask, .status, of: AskStatus.self),
      MoveTable.moves(.opportunity, .status, of: OpportunityStatus.self),
      MoveTable.moves(.story, .status, of: StoryStatus.self),
      MoveTable.moves(.mention, .status, of: MentionStatus.self),
      MoveTable.moves(.announcement, .status, of: AnnouncementStatus.self),
    ]
    let written = Set(MoveTable.moves.filter { $0.field != .remedyState })
    #expect(written.symmetricDifference(machines.joined()).sorted() == [])
  }

  @Test func whatTimeDoesIsWrittenOut() {
    let program = Set(SettlingRule.all.map(RandomHistory.Due.init))
    #expect(program.count == SettlingRule.all.count)
    #expect(program == Set(RandomHistory.dues))
  }

  @Test func whateverHappensTheRecordTellsItAndUndoTakesItBack() async throws {
    // Some more are aimed at, since what others do at the same time takes some back.
    let (times, aim, files) = (100, 108, 3)
    var tally = HistoryTally()
    for number in 1...files {
      let history = try RandomHistory(seed: HistoryDice.seed &+ UInt64(number), after: tally)
      try history.importLists(1...30)
      try history.run(until: aim * (2 * number - 1) / (2 * files), most: 2_600)
      let snapshot = try history.snapshot()
      try history.importLists(21...40)
      try history.arm(for: history.now + .hours(24 * 30))
      expectNone(try await history.settlingFindings(at: history.now + .hours(24 * 30), by: 20))
      try history.run(until: aim * number / files, most: 2_600)
      expectNone(history.findings)
      expectNone(try history.movesBeyondTheTables())
      expectNone(try history.changesUnseen())
      expectNone(try history.replayDifferences())
      expectNone(try history.mergesUnfinished())
      expectNone(try history.searchDifferences())
      expectNone(try history.file.check())
      expectNone(try history.pastDifferences(snapshot))
      tally = history.tally
      tally.add(history)
    }
    let isOften =
      ActionCatalogue.all.allSatisfy { tally.acts[$0.name, default: 0] >= times }
      && MoveTable.moves.allSatisfy { tally.moves[$0, default: 0] >= times }
    #expect(isOften, "Something happened less than \(times) times:\n\(tally.table)")
    for due in RandomHistory.dues {
      #expect(tally.due[due.action, default: 0] > 0, "\(due.action) never fell due.")
    }
    #expect(tally.undone.done >= times)
    #expect(tally.undone.redone >= times / 2)
    #expect(tally.undone.refused >= times / 4)
  }
}
