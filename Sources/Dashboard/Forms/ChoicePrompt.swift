import Advocacy
import TerminalKit

/// A question answered by picking one of a few: a word of a choice, a colleague, a time to snooze until.
struct ChoicePrompt: Sendable {
  /// One answer.
  struct Answer: Hashable, Sendable {
    /// What an answer does.
    enum Meaning: Hashable, Sendable {
      /// It gives the value.
      case value(Value)
      /// It leaves the value out.
      case nothing
      /// It asks for another value in writing.
      case writeInstead
    }

    /// What it is called.
    var title: String
    /// What stands faintly behind it.
    var detail: String
    /// What it does.
    var meaning: Meaning

    /// Describes an answer.
    init(_ title: String, _ detail: String = "", _ meaning: Meaning) {
      self.title = title
      self.detail = detail
      self.meaning = meaning
    }
  }

  /// The question: `Priority F-88`.
  var question: String
  /// The field that is answered.
  let field: FieldName
  /// The answers, of which the first ten have a number key.
  let answers: [Answer]
  /// Why the act was refused; gone with the next key.
  private(set) var refusal: String?
  private var form: FormModel
  private var list: PickList

  /// Whether an action can be asked for by a choice: at most one value is needed, and that one is chosen.
  static func suits(_ definition: ActionDefinition) -> Bool {
    let required = definition.fields.filter(\.isRequired)
    return required.count <= 1 && askedField(definition, nil) != nil
  }

  /// Makes the question for an action, or nothing when the action has no such field or there are no answers.
  ///
  /// - Parameters:
  ///   - definition: The action.
  ///   - name: The field asked for; the first that is chosen from a list when left out.
  ///   - records: The things it is done to.
  ///   - answers: The answers; those that follow from the field's type when left out.
  ///   - prefill: Values of other fields to send along.
  ///   - colleagues: The colleagues there are, with their handles as text.
  ///   - reading: What reading dates needs.
  init?(
    _ definition: ActionDefinition, asking name: FieldName? = nil, on records: [Record] = [],
    answers: [Answer]? = nil, prefill: [FieldName: Value] = [:], colleagues: [FormCandidate] = [],
    reading: ReadingContext
  ) {
    guard let asked = ChoicePrompt.askedField(definition, name) else { return nil }
    let answers = answers ?? ChoicePrompt.answers(to: asked, colleagues: colleagues, reading: reading)
    guard !answers.isEmpty else { return nil }
    form = FormModel(definition, on: records, prefill: prefill, reading: reading)
    question = form.title
    field = asked.name
    self.answers = answers
    let items = answers.enumerated().map { number, answer in
      PickItem(
        id: String(number), title: answer.title, detail: answer.detail,
        leading: Picker.digit(ofPlace: number + 1))
    }
    list = PickList(items: items, height: min(items.count, 12))
  }

  /// The action asked about.
  var action: ActionName { form.action }
  /// The things it is done to.
  var targets: [Reference] { form.targets }
  /// Whether letters have narrowed the answers down, so that numbers are text too.
  var isNarrowed: Bool { !list.field.isEmpty }

  /// Does what a key asks for: a number picks at once, return the marked answer; other letters narrow the list.
  mutating func handle(_ chord: KeyChord) -> FormOutcome {
    refusal = nil
    switch chord {
    case KeyChord(.escape): return .cancelled(nil)
    case KeyChord(.enter): return list.selected.flatMap { Int($0.id) }.map { pick($0) } ?? .stay
    default: break
    }
    if list.field.isEmpty, let number = chord.typedCharacter.flatMap(Picker.place(ofDigit:)) {
      return answers.indices.contains(number - 1) ? pick(number - 1) : .stay
    }
    _ = list.handle(chord)
    return .stay
  }

  /// Takes in pasted text, which narrows the list.
  mutating func paste(_ text: String) { list.paste(text) }

  /// Picks the answer on a drawn line, counted from the question's; nothing happens between answers.
  mutating func click(line: Int) -> FormOutcome {
    guard list.selectVisible(line: line - 2) else { return .stay }
    return handle(KeyChord(.enter))
  }

  /// Tells why the act was refused.
  mutating func refuse(_ sentence: String) { refusal = sentence }

  /// The rows it would like to have, its frame included.
  var height: Int { min(answers.count, 12) + 3 + (refusal == nil ? 0 : 1) }

  /// Draws the question in a frame, and answers where the cursor belongs.
  @discardableResult
  func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) -> CellPosition? {
    let rect = rect.intersection(grid.bounds)
    guard !rect.isEmpty else { return nil }
    grid.fill(rect, style: theme[.text])
    grid.drawBox(rect, title: question, style: theme[.frame], titleStyle: theme[.title])
    var room = rect.width >= 6 && rect.height >= 4 ? rect.inset(columns: 2, rows: 1) : rect
    if let refusal {
      let line = room.cutBottom(1)
      grid.put(StyledText(refusal, .error), in: line, theme: theme)
    }
    var shown = list
    shown.resize(height: max(1, room.height - 1))
    return shown.draw(into: &grid, rect: room, theme: theme)
  }

  private mutating func pick(_ number: Int) -> FormOutcome {
    guard let index = form.fields.firstIndex(where: { $0.spec.name == field }) else { return .stay }
    switch answers[number].meaning {
    case .value(let value):
      form.fields[index].text = FormField.text(value, form.reading)
      // The value itself is sent, which its text may tell less exactly.
      guard case .submit(var request) = form.submit() else { return .stay }
      request.arguments[field] = value
      return .submit(request)
    case .nothing:
      form.fields[index].text = ""
      return form.submit()
    case .writeInstead: return .writeInstead(field)
    }
  }

  private static func askedField(_ definition: ActionDefinition, _ name: FieldName?) -> ActionField? {
    if let name { return definition.fields.first { $0.name == name } }
    let required = definition.fields.filter(\.isRequired)
    return (required.isEmpty ? definition.fields : required).first {
      switch $0.type {
      case .choice, .flag, .colleague: true
      default: false
      }
    }
  }
}
