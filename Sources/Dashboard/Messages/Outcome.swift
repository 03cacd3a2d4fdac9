/// How something ended, as a sentence for the person at the screen.
public enum Outcome: Hashable, Sendable {
  /// It was done.
  case done(String)
  /// It was not done.
  case refused(String)
}
