import Advocacy
import GRDB

extension ProgrammeFile {
  /// The worklist of a colleague at a time: what waits for them or for nobody, the most urgent first.
  ///
  /// Within a span only what is due by its end is told; without one, everything of the next seven days.
  public func today(at now: Instant, for actor: Actor, within span: Span? = nil) throws -> Today {
    try read { try TodayReader($0, settings, actor, now).today(within: span) }
  }

  /// The worklist of a colleague at a time; cancelling the task ends the reading.
  public func today(at now: Instant, for actor: Actor, within span: Span? = nil) async throws -> Today {
    let settings = settings
    return try await reading { try TodayReader($0, settings, actor, now).today(within: span) }
  }
}
