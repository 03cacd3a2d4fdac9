import Advocacy
import TerminalKit

/// The line in which a list's filter is written, and what could stand at its cursor.
struct FilterLine: Sendable {
  /// The field.
  var field: TextField
  /// What stood before the line was opened.
  let before: String
  /// How things stood before the line was opened.
  let visit: Visit
  /// Why the text is no query; nothing when it is one.
  var problem: QueryProblem?
  /// Ways to go on.
  var completion: QueryCompletion?

  /// Opens the line on the present filter.
  init(_ filter: String, visit: Visit, placeholder: String) {
    before = filter
    self.visit = visit
    field = TextField(text: filter, placeholder: placeholder, limit: 2048)
  }
}
