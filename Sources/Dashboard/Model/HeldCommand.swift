import Advocacy

/// An action that waits for what is known of the thing it is for.
struct HeldCommand: Hashable, Sendable {
  /// The thing.
  var reference: Reference
  /// The action.
  var action: ActionName
}
