import Advocacy
import GRDB

extension ProgrammeFile {
  /// The worklist of a colleague at a time with its headline: what waits for them or for nobody, the most urgent first.
  ///
  /// Within a span only what is due by its end is told; without one, everything of the next seven days.
  public func today(at now: Instant, for actor: Actor, within span: Span? = nil) throws -> Today {
    try read { try todayReader($0, now, actor).today(within: span) }
  }

  /// The worklist of a colleague at a time without its headline, whose counts take longer.
  public func worklist(at now: Instant, for actor: Actor) throws -> Today {
    try read { try todayReader($0, now, actor).worklist() }
  }

  /// The same as the first thing that is read of a file, and sooner then: where more is due now than a screen holds, its
  /// beginning alone, of at least so many lines.
  public func firstWorklist(at now: Instant, for actor: Actor, lines: Int) throws -> (
    worklist: Today, isWhole: Bool
  ) {
    let first = try readFirst { try todayReader($0, now, actor).beginning(lines: lines) }
    if first.isWhole { endReadingFirst() }
    return first
  }

  /// The whole of what ``firstWorklist(at:for:lines:)`` gave the beginning of, with what was read for that.
  public func wholeFirstWorklist(at now: Instant, for actor: Actor) throws -> Today {
    let worklist = try readFirst { try todayReader($0, now, actor).worklist() }
    endReadingFirst()
    return worklist
  }

  /// Leaves the connection to writing, which needs neither the statements nor the pages.
  private func endReadingFirst() {
    pool.asyncWriteWithoutTransaction { database in
      database.clearSchemaCache()
      database.releaseMemory()
    }
  }

  /// Gives back the pages that acts left to the connection that writes, once it has nothing to do.
  public func letGoOfWrittenPages() {
    pool.asyncWriteWithoutTransaction { try? $0.letGoOfPages() }
  }

  /// The headline of a colleague's worklist.
  public func measures(at now: Instant, for actor: Actor) throws -> [Today.Measure] {
    try read { try todayReader($0, now, actor).measures() }
  }

  /// The customers whom the cadence of the policy says to be in touch with by the end of the week: a colleague's own and
  /// nobody's, at most a hundred of each rule, those who wait longest.
  public func contacts(at now: Instant, for actor: Actor) throws -> Contacts {
    try read { database in
      let (found, isCut) = try todayReader(database, now, actor).contactNumbers(limit: Self.contactBound)
      return Contacts(found.map { Reference(.customer, $0) }, areMore: isCut)
    }
  }

  private static let contactBound = 100

  private func todayReader(_ database: Database, _ now: Instant, _ actor: Actor) throws -> TodayReader {
    let policy = try shelf.versions(database, settings).inForce(at: now)?.policy ?? Policy(name: "")
    return try TodayReader(database, settings, policy, actor, now)
  }
}
