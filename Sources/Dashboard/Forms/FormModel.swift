import Advocacy
import TerminalKit

/// The form of an action: one field a value it takes, errors at the field as one writes, and nothing lost.
struct FormModel: Sendable {
  /// The action.
  let action: ActionName
  /// What the form is called: `New feedback`, `Edit C-12`.
  let title: String
  /// The things it is done to.
  let targets: [Reference]
  /// The versions of those things that the person saw.
  let seenVersions: [Reference: Int64]
  /// What reading dates and amounts needs.
  var reading: ReadingContext
  /// The handles of the colleagues there are; nothing when that isn't known.
  var handles: [String]?
  /// What its keys are called.
  var keys = FormKeys()
  /// Why the act was refused, as a sentence; gone with the next key.
  var refusal: String?
  /// The fields, in order.
  var fields: [FormField]
  /// The place of the field that is written in.
  var focus = 0
  /// The draft in whose place something else was picked; it stays as long as nothing is written.
  var setAside: FormDraft?
  /// What things are called that were offered or filled in.
  var names: [String: String] = [:]

  /// Makes the form of an action.
  ///
  /// - Parameters:
  ///   - definition: The action.
  ///   - records: The things it is done to; the one thing an edit is for fills its fields.
  ///   - prefill: Values to open with, such as the customer one stands on; they are sent also when not changed.
  ///   - names: What the things in `prefill` and in the record are called, by reference.
  ///   - draft: What had been written when the form was last closed.
  ///   - reading: What reading dates and amounts needs.
  ///   - handles: The handles of the colleagues there are, when known.
  init(
    _ definition: ActionDefinition, on records: [Record] = [], prefill: [FieldName: Value] = [:],
    names: [Reference: String] = [:], draft: FormDraft? = nil, reading: ReadingContext,
    handles: [String]? = nil
  ) {
    action = definition.name
    targets = records.map(\.reference)
    key = FormDraft.Key(action: action, targets: targets, prefill: prefill)
    seenVersions = Dictionary(records.map { ($0.reference, $0.version) }) { first, _ in first }
    self.reading = reading
    self.handles = handles
    title = FormModel.title(definition, records)
    let edited = definition.isEdit && records.count == 1 ? records.first : nil
    fields = definition.fields.map { spec in
      if let value = prefill[spec.name] {
        return FormField(spec, value: value, isFromRecord: false, reading: reading)
      }
      let value = edited.map { $0[spec.name] } ?? spec.standard
      return FormField(spec, value: value, isFromRecord: edited != nil, reading: reading)
    }
    for (reference, name) in names { self.names[reference.description] = name }
    if let draft, draft.key == key { restore(draft) }
    focus = fields.firstIndex { $0.spec.isRequired && $0.isBlank } ?? 0
  }

  /// What a draft of this form belongs to.
  let key: FormDraft.Key

  /// What has been written so far; when it is what the form opened with, what was set aside for it.
  var draft: FormDraft? {
    let changed = fields.filter(\.isChanged)
    guard !changed.isEmpty else { return setAside }
    let texts = Dictionary(changed.map { ($0.spec.name, $0.text) }) { first, _ in first }
    return FormDraft(key: key, texts: texts)
  }

  /// The field that is written in; nothing in a form without fields.
  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  private mutating func restore(_ draft: FormDraft) {
    for index in fields.indices {
      if let text = draft.texts[fields[index].spec.name] { fields[index].text = text }
    }
  }

  private static func title(_ definition: ActionDefinition, _ records: [Record]) -> String {
    switch records.count {
    case 0: definition.title
    case 1: "\(definition.title) \(records[0].reference)"
    default: "\(definition.title) \(ActWords.counted(records.count, definition.kind))"
    }
  }
}

extension ActionDefinition {
  /// Whether it sets fields of a thing to what is given.
  var isEdit: Bool { name.rawValue.hasSuffix(".edit") }
}
