import Advocacy
import TerminalKit

/// What showing a value depends on besides the value itself.
struct PresentationContext: Hashable, Sendable {
  /// The time, zone, currency and colleague for whom things are shown.
  var reading: ReadingContext
  /// The symbols that the terminal can show.
  var glyphs: GlyphTable
  /// The policy in force, which says when someone is to be contacted; none where it isn't known.
  var policy: Policy?
  /// How points in time are written in lists.
  var dates = Configuration.Dates.relative

  /// The time it is.
  var now: Instant { reading.now }
  /// The programme's zone.
  var zone: ProgrammeZone { reading.zone }
  /// The words for points in time.
  var time: RelativeTime { RelativeTime(now: reading.now, zone: reading.zone) }
}
