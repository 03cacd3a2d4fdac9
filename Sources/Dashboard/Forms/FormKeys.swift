import TerminalKit

/// What the keys of forms are called, where a form names them.
struct FormKeys: Hashable, Sendable {
  /// Asks for the act.
  var submit = FormModel.submitKey.label(.unicode)
  /// Goes to the next field.
  var next = KeyChord(.tab).label(.unicode)
  /// Opens a long text in the person's own editor.
  var editor = FormModel.editorKey.label(.unicode)
  /// Closes the form and keeps a draft.
  var close = KeyChord(.escape).label(.unicode)
}

extension Model {
  /// What the keys of forms are called for this person.
  var formKeys: FormKeys {
    FormKeys(
      submit: named("form.submit"), next: named("form.next"), editor: named("form.editor"),
      close: named("form.close"))
  }
}
