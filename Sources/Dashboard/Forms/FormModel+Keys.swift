import Advocacy
import TerminalKit

extension FormModel {
  /// Does what a key asks for.
  ///
  /// - Parameters:
  ///   - chord: The key.
  ///   - width: The columns the form is drawn in.
  /// - Returns: What it led to.
  mutating func handle(_ chord: KeyChord, width: Int = 80) -> FormOutcome {
    refusal = nil
    if let outcome = handleCandidates(chord) { return outcome }
    switch chord {
    case KeyChord(.escape): return .cancelled(draft)
    case FormModel.submitKey, KeyChord(.enter, .alt): return submit()
    case FormModel.editorKey:
      guard let field = focused, field.isMultiline else { return .stay }
      return .openEditor(field.spec.name, field.text)
    case KeyChord(.tab): return move(by: 1)
    case KeyChord(.backtab): return move(by: -1)
    case KeyChord(.enter) where focused?.isMultiline != true:
      return focus == fields.count - 1 ? submit() : move(by: 1)
    case KeyChord(.up), KeyChord(.down): return moveLine(chord, width: width)
    case KeyChord(.pageUp) where focused?.isMultiline != true: return move(by: -5)
    case KeyChord(.pageDown) where focused?.isMultiline != true: return move(by: 5)
    default: return write(chord, width: width)
    }
  }

  /// Takes in pasted text at the cursor; a choice takes the word if it has it.
  mutating func paste(_ text: String) -> FormOutcome {
    refusal = nil
    guard fields.indices.contains(focus) else { return .stay }
    switch fields[focus].input {
    case .text(var field):
      field.paste(text)
      return changed(.text(field))
    case .choice(var choice):
      let word = text.filter { !$0.isWhitespace }.lowercased()
      guard choice.words.contains(word) else { return .stay }
      choice.text = word
      return changed(.choice(choice))
    }
  }

  /// Puts a text into a field, as it came back from an editor.
  mutating func setText(_ text: String, of name: FieldName) {
    guard let index = fields.firstIndex(where: { $0.spec.name == name }) else { return }
    fields[index].text = text
  }

  /// Tells why the act was refused; the form stays as it was written.
  mutating func refuse(_ sentence: String) { refusal = sentence }

  /// The key that asks for the act from any field.
  static let submitKey = KeyChord.control("x")
  /// The key that opens a long text in the person's own editor.
  static let editorKey = KeyChord.control("o")

  /// Goes some fields on; the field that is left tells its problem from then on.
  private mutating func move(by count: Int) -> FormOutcome {
    guard fields.indices.contains(focus) else { return .stay }
    leave()
    let target = focus + count
    focus =
      abs(count) == 1
      ? (target + fields.count) % fields.count : min(max(0, target), fields.count - 1)
    return .stay
  }

  private mutating func leave() {
    fields[focus].isChecked = fields[focus].isChecked || !fields[focus].isBlank
    fields[focus].candidates = []
    fields[focus].candidate = nil
    guard case .choice(var choice) = fields[focus].input else { return }
    choice.leave()
    fields[focus].input = .choice(choice)
  }

  /// Moves within a text of several lines, and to the next field at its ends.
  private mutating func moveLine(_ chord: KeyChord, width: Int) -> FormOutcome {
    let step = chord == KeyChord(.up) ? -1 : 1
    guard let focused, case .text(var field) = focused.input, field.isMultiline else { return move(by: step) }
    let before = field.cursor
    _ = field.handle(chord, width: FormLayout(width: width).inputWidth)
    fields[focus].input = .text(field)
    return field.cursor == before ? move(by: step) : .stay
  }

  private mutating func write(_ chord: KeyChord, width: Int) -> FormOutcome {
    guard let focused else { return .stay }
    switch focused.input {
    case .text(var field):
      guard field.handle(chord, width: FormLayout(width: width).inputWidth) else { return .stay }
      return changed(.text(field))
    case .choice(var choice):
      guard choice.handle(chord) else { return .stay }
      return changed(.choice(choice))
    }
  }

  /// Keeps what was written, and asks for candidates when the text is another one.
  private mutating func changed(_ input: FormField.Input) -> FormOutcome {
    let before = fields[focus].text
    fields[focus].input = input
    guard fields[focus].text != before, fields[focus].isCompleted else { return .stay }
    return complete()
  }
}
