import Advocacy
import Foundation
import GRDB

extension ProgrammeFile {
  /// Reckons the tiers and suggested standings that wait for it, those that the days since changed among them.
  ///
  /// Each transaction is short, so that others get their turn. Answers for how many customers another tier or suggestion
  /// was found.
  @discardableResult
  public func reckonStandings(at now: Instant) throws -> Int {
    let isWaiting = try read { database in
      try database.number("SELECT EXISTS (SELECT 1 FROM standings_to_reckon)") == 1
        || isAnotherDay(now, than: StandingKeeper.lastLook(database) ?? settings.created)
    }
    guard isWaiting else { return 0 }
    var changed = 0
    while true {
      let (done, moved) = try write { database in
        let keeper = try StandingKeeper(
          database, shelf.versions(database, settings), in: settings.zone, at: now)
        let last = try StandingKeeper.lastLook(database) ?? settings.created
        if isAnotherDay(now, than: last) {
          try keeper.noteChangesOfTime(since: last)
          try database.run(
            "INSERT OR REPLACE INTO standings_reckoned (id, at) VALUES (1, ?)", .integer(now.milliseconds))
        }
        return try keeper.reckon(atMost: Self.reckonedAtOnce)
      }
      changed += moved
      guard done == Self.reckonedAtOnce else { return changed }
      Thread.sleep(forTimeInterval: 0.002)
    }
  }

  /// Reckons the tiers that what was just done left waiting.
  ///
  /// Where that can't be done now they go on waiting for whoever opens the file next: what left them is done, and isn't
  /// to be told as failed.
  public func reckonWaitingStandings(at now: Instant) { _ = try? reckonStandings(at: now) }

  private static let reckonedAtOnce = 2000

  private func isAnotherDay(_ now: Instant, than last: Instant) -> Bool {
    now > last && settings.zone.local(now).day != settings.zone.local(last).day
  }
}
