import Advocacy
import TerminalKit

/// Everything that can happen to the dashboard.
public enum Message: Hashable, Sendable {
  /// Something came from the terminal.
  case terminal(TerminalEvent)
  /// It is this time now; sent before the other messages of a turn of the loop.
  case now(Instant)
  /// The rows of a window that ``Effect/page(_:_:)`` asked for.
  case page(Token, ListPage)
  /// Some rows of the beginning that ``Effect/page(_:_:)`` asked for, while those that come first are looked for.
  case provisionalRows(Token, [Record])
  /// The number that ``Effect/count(_:_:_:)`` asked for.
  case count(Token, ListCount)
  /// All things that match with their versions, for ``Effect/matching(_:_:_:)``; `nil` when they are more than may
  /// be selected.
  case matched(Token, [Reference: Int64]?)
  /// Everything about a thing, for ``Effect/detail(_:)``; `nil` when there is no such thing.
  case detail(Reference, ThingDetail?)
  /// The worklist, for ``Effect/today``; its headline may follow.
  case today(Today)
  /// The beginning of the worklist, which is as it will be and fills the screen; ``today(_:)`` follows.
  case todayBegins(Today)
  /// The headline of the worklist, for ``Effect/measures``.
  case measures([Today.Measure])
  /// Whom to be in touch with by the end of the week, for ``Effect/contacts(_:)``.
  case contacts(Token, Contacts)
  /// The figures, for ``Effect/insights``.
  case insights([Metric])
  /// The figures couldn't be reckoned, and why, as a sentence.
  case insightsFailed(String)
  /// The tags that things of a kind have, those used most first, for ``Effect/tags(_:)``.
  case tags(Kind, [String])
  /// The policy in force, for ``Effect/policy``.
  case policy(Policy)
  /// What is taken of the budgets, for ``Effect/budgets``.
  case budgets([BudgetUse])
  /// What became of an act that ``Effect/perform(_:_:)`` asked for.
  case performed(Token, ActionReport)
  /// How many of the things of a long act are done, of how many; the act under way, undo and redo too.
  case acting(done: Int, of: Int)
  /// What became of ``Effect/undo``.
  case undone(Outcome)
  /// What became of ``Effect/redo``.
  case redone(Outcome)
  /// These others have the programme open, and are on these things.
  case others([Presence])
  /// Others have changed the programme file.
  case dataChanged
  /// The text as it left the editor that ``Effect/openEditor(_:text:)`` opened; `nil` when it is to stay as it was.
  case edited(Token, String?)
  /// What became of ``Effect/copy(_:)``.
  case copied(Outcome)
  /// The time that ``Effect/rest(_:milliseconds:)`` asked for is over.
  case rested(Token)
  /// The worklist or its headline couldn't be made, and why, as a sentence.
  case todayFailed(String)
  /// A thing couldn't be read, and why, as a sentence.
  case detailFailed(Reference, String)
  /// What was asked for could not be done, and why, as a sentence.
  case failed(Token?, String)
}
