import Advocacy
import TerminalKit

/// A question that one line of text answers, for an action that wants one value.
struct PromptModel: Sendable {
  /// The form of the action, of which one field is asked for.
  private var form: FormModel
  /// The fields that go along with what they hold, such as standards.
  private var others: [FormField]
  /// The question: `Decline F-88: why`.
  let question: String

  /// Whether an action can be asked for by a prompt: exactly one value is needed, and it fits on one line.
  static func suits(_ definition: ActionDefinition) -> Bool {
    let required = definition.fields.filter(\.isRequired)
    return required.count == 1 && required[0].type.isOneLine
  }

  /// Makes the prompt of an action, or nothing when the action has no such field.
  ///
  /// - Parameters:
  ///   - definition: The action.
  ///   - name: The field asked for; the one that is needed when left out.
  ///   - records: The things it is done to.
  ///   - prefill: Values of its fields to open with or to send along.
  ///   - draft: What had been written when the prompt was last closed.
  ///   - reading: What reading dates and amounts needs.
  ///   - handles: The handles of the colleagues there are, when known.
  init?(
    _ definition: ActionDefinition, asking name: FieldName? = nil, on records: [Record] = [],
    prefill: [FieldName: Value] = [:], draft: FormDraft? = nil, reading: ReadingContext,
    handles: [String]? = nil
  ) {
    var form = FormModel(
      definition, on: records, prefill: prefill, draft: draft, reading: reading, handles: handles)
    guard
      let asked = form.fields.first(where: { name == nil ? $0.spec.isRequired : $0.spec.name == name })
    else { return nil }
    others = form.fields.filter { $0.spec.name != asked.spec.name }
    form.fields = [asked]
    form.focus = 0
    question =
      definition.name == "feedback.duplicate"
      ? ActWords.things(form.targets)
        + (form.targets.count == 1 ? " is a duplicate of" : " are duplicates of")
      : "\(form.title): \(asked.spec.label.lowercased())"
    self.form = form
  }

  /// The field asked for.
  var field: FieldName { form.fields[0].spec.name }
  /// What has been written.
  var text: String { form.fields[0].text }
  /// What the text may mean.
  var candidates: [FormCandidate] { form.fields[0].candidates }
  /// What a draft of this prompt belongs to.
  var key: FormDraft.Key { form.key }

  /// What has been written so far; nothing when it is what the prompt opened with.
  var draft: FormDraft? { form.draft }

  /// Does what a key asks for; return asks for the act.
  mutating func handle(_ chord: KeyChord) -> FormOutcome {
    switch chord {
    case KeyChord(.tab), KeyChord(.backtab), KeyChord(.up), KeyChord(.down), FormModel.editorKey:
      return form.handleCandidates(chord) ?? .stay
    default: return with(form.handle(chord))
    }
  }

  /// Takes in pasted text; newlines become spaces.
  mutating func paste(_ text: String) -> FormOutcome { form.paste(text) }

  /// Brings in what the text may mean.
  mutating func offer(_ candidates: [FormCandidate], for name: FieldName, text: String) {
    form.offer(candidates, for: name, text: text)
  }

  /// Tells why the act was refused; what was written stays.
  mutating func refuse(_ sentence: String) { form.refuse(sentence) }

  /// Says which time it is, by which dates are read.
  mutating func tell(_ reading: ReadingContext) { form.reading = reading }

  /// The rows the prompt takes: the line itself, and one below it or one a candidate.
  var height: Int { 1 + max(1, form.fields[0].candidates.count) }

  /// Draws the question and the field on the first row and what it means below, and answers where the cursor belongs.
  @discardableResult
  func draw(into grid: inout CellGrid, rect: CellRect, theme: Theme) -> CellPosition? {
    let rect = rect.intersection(grid.bounds)
    guard !rect.isEmpty else { return nil }
    grid.fill(rect, style: theme[.text])
    var line = rect.line(0)
    let asked = StyledText(" \(question) ", .title)
    grid.put(asked, in: line.cutLeft(min(asked.width(grid.glyphs), rect.width / 2)), theme: theme)
    var below = rect
    _ = below.cutTop(1)
    if let refusal = form.refusal {
      grid.put(StyledText(" " + refusal, .error), in: below, theme: theme)
    } else {
      // The line below has the width of the screen, and no label beside it.
      let layout = FormLayout(width: rect.width, labelWidth: 0)
      form.drawBelow(0, into: &grid, room: below.inset(columns: 1), layout: layout, theme: theme)
    }
    return form.drawInput(0, into: &grid, room: line, theme: theme)
  }

  /// Adds what goes along to a request.
  private func with(_ outcome: FormOutcome) -> FormOutcome {
    guard case .submit(var request) = outcome else { return outcome }
    for field in others { _ = field.put(into: &request, form.read(field)) }
    return .submit(request)
  }
}

extension Field.ValueType {
  /// Whether a value is written on one line and not chosen from a list.
  var isOneLine: Bool {
    switch self {
    case .text, .integer, .instant, .day, .money, .reference, .tags: true
    case .longText, .flag, .choice, .colleague: false
    }
  }
}
