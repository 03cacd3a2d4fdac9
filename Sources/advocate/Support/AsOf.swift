import Advocacy
import AdvocacyStore
import ArgumentParser

/// The time of which a command tells how things were.
struct AsOfOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"), parsing: .unconditional,
    help: ArgumentHelp("As it was at the end of a day, or at a time.", valueName: "date"))
  var text: String?

  /// The programme as it was at the time given; nothing when none is given.
  func past(of session: Session) throws -> PastProgramme? {
    guard let text else { return nil }
    let instant: Instant
    switch DateWords(session.context, .back).read(text) {
    case .point(let point), .distance(let point): instant = point
    case .days(_, let last): instant = session.programme.settings.zone.end(of: last)
    case nil:
      throw CommandFailure(
        "--as-of: “\(text)” is no date; a date is such as 2026-09-01, yesterday or 2026-09-01T07:30:00Z.",
        .usage)
    }
    return try session.programme.past(at: instant)
  }

  /// Tells in one line that what was imported since isn't there.
  static func tellGaps(in past: PastProgramme) {
    guard past.isBeforeAnImport else { return }
    var console = Console.error()
    console.line("As of \(past.at): what was imported since is not there.")
  }
}

extension Session {
  /// What reading typed text needs at another time.
  func context(at instant: Instant) -> ReadingContext {
    var context = context
    context.now = instant
    return context
  }
}
