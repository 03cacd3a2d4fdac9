import Advocacy
import TerminalKit

/// Everything that the dashboard asks the world for.
public enum Effect: Hashable, Sendable {
  /// Read a window of a list; answered by ``Message/page(_:_:)``.
  case page(Token, ListRequest)
  /// Count what matches, to a bound; answered by ``Message/count(_:_:)``.
  case count(Token, Kind, Query)
  /// Read the references and versions of all that matches, at most 100,000; answered by ``Message/matched(_:_:)``.
  case matching(Token, Kind, Query)
  /// Read everything about a thing; answered by ``Message/detail(_:_:)``.
  case detail(Reference)
  /// Make the worklist; answered by ``Message/today(_:)``.
  case today
  /// Reckon the headline of the worklist; answered by ``Message/measures(_:)``.
  case measures
  /// Read whom the cadence says to be in touch with by the end of the week; answered by ``Message/contacts(_:_:)``.
  case contacts(Token)
  /// Reckon the figures; answered by ``Message/insights(_:)``.
  case insights
  /// Read the tags that things of a kind have; answered by ``Message/tags(_:_:)``.
  case tags(Kind)
  /// Read the policy in force; answered by ``Message/policy(_:)``.
  case policy
  /// Read what is taken of the budgets; answered by ``Message/budgets(_:)``.
  case budgets
  /// Do an act; answered by ``Message/performed(_:_:)``.
  case perform(Token, ActionRequest)
  /// Take back my last batch; answered by ``Message/undone(_:)``.
  case undo
  /// Do again what undo took back; answered by ``Message/redone(_:)``.
  case redo
  /// Say to the others what I am on, or on nothing.
  case present(Reference?)
  /// Let a text be edited in the person's own editor; answered by ``Message/edited(_:_:)``.
  case openEditor(Token, text: String)
  /// Put a text on the clipboard; answered by ``Message/copied(_:)``.
  case copy(String)
  /// Stop the program until the shell brings it back.
  case suspend
  /// Turn mouse reports on or off.
  case setMouse(Bool)
  /// Show another theme from now on, and remember it.
  case setTheme(String)
  /// Wait; answered by ``Message/rested(_:)``.
  case rest(Token, milliseconds: Int)
  /// Send the whole screen anew.
  case redraw
  /// End the program.
  case quit
}
