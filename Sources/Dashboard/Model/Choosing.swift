import Advocacy

/// The choosing of everything that a list's query matches, while it is being read.
struct Choosing: Sendable {
  /// The reading.
  var token: Token
  /// What is asked for.
  var query: Query
}
