import Advocacy

/// An act that was asked for and isn't done yet.
struct Act: Sendable {
  /// What `.` does to another thing.
  enum Again: Hashable, Sendable {
    /// The same action with the same values.
    case same(ActionName, [FieldName: Value], cleared: Set<FieldName>)
    /// An answer from the same template, filled in anew.
    case template(AnswerTemplate)
  }

  /// What is asked for.
  var request: ActionRequest
  /// How it is done again; nothing for what is never the same twice.
  var again: Again?
  /// Where the bar stood; a refusal takes it back there unless it has moved since.
  var origin: Origin?
  /// Whether the form or prompt on top waits for it.
  var isFromForm = false
  /// The draft of the form that it came from and that was closed before it was done; it goes when the act is done.
  var draft: FormDraft.Key?
  /// What was written in the person's own editor for it; a refusal keeps it as a draft.
  var written: FormDraft?
  /// What is done in its turn instead of a request: undo, redo or the end.
  var effect: Effect?
  /// The number of the request, once it is under way.
  var token: Token?

  /// A place of the bar before and after it moved on.
  struct Origin: Hashable, Sendable {
    /// Where it was.
    var from: Reference
    /// Where it went.
    var to: Reference
  }
}
