import Advocacy

/// What a key pressed in a form or prompt led to.
enum FormOutcome: Hashable, Sendable {
  /// The form stays open.
  case stay
  /// The act is asked for; the form stays as it is until the act is done or refused.
  case submit(ActionRequest)
  /// The form closes; what was written is kept, unless nothing was.
  case cancelled(FormDraft?)
  /// A long text wants the person's own editor; ``FormModel/setText(_:of:)`` brings it back.
  case openEditor(FieldName, String)
  /// Candidates for what has been written are wanted; ``FormModel/offer(_:for:text:)`` brings them in.
  case wantsCompletions(FieldName, Field.ValueType, String)
  /// None of the choices fits; a ``PromptModel`` asks for the field instead.
  case writeInstead(FieldName)
}

/// What was written in a form that was closed, kept by action and things.
struct FormDraft: Hashable, Sendable {
  /// What a draft belongs to.
  struct Key: Hashable, Sendable {
    /// The action that the form was for.
    var action: ActionName
    /// The things it was to be done to.
    var targets: [Reference]
    /// The things it was opened with, such as the customer one stood on.
    var about: Set<Reference> = []
  }

  /// What it belongs to.
  var key: Key
  /// The texts of the fields that differ from what the form opened with.
  var texts: [FieldName: String]
}

extension FormDraft.Key {
  /// What a draft of a form belongs to that opens with some values.
  init(action: ActionName, targets: [Reference], prefill: [FieldName: Value]) {
    self.init(action: action, targets: targets, about: Set(prefill.values.compactMap(\.reference)))
  }
}

/// One thing or colleague that may be meant by what has been written.
struct FormCandidate: Hashable, Sendable {
  /// The text that goes into the field: `C-1042`, `@ana`, a tag.
  var text: String
  /// What it is called: a name, a subject.
  var label: String

  /// Names a candidate.
  init(_ text: String, _ label: String = "") {
    self.text = text
    self.label = label
  }

  /// A thing as a candidate.
  init(_ record: Record) {
    self.init(record.reference.description, BottomLine.name(of: record))
  }
}
