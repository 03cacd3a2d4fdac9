import Advocacy
import GRDB

extension ProgrammeFile {
  /// The clocks of a piece of feedback as they stand at a time; other things have none.
  func clocks(of reference: Reference, at now: Instant, in database: Database) throws -> [ClockTrace] {
    guard reference.kind == .feedback else { return [] }
    let versions = try shelf.versions(database, settings)
    let course = try ClockKeeper(database, versions).course(of: reference.id)
    return course?.history(under: versions)?.evaluated(at: now).traces ?? []
  }
}
