import Advocacy
import TerminalKit

extension Model {
  /// Offers the templates that suit a piece of feedback; with several selected, those that suit any.
  mutating func pickTemplate(_ definition: ActionDefinition, _ targets: [Reference]) {
    let single = targets.count == 1 ? record(targets[0]) : nil
    let kind = single?.text(.feedbackKind).flatMap(FeedbackKind.init(rawValue:))
    var choices = policy.templates(for: kind).map { template in
      choice(template, definition, targets, text: single.map { filled(template, for: $0) })
    }
    choices.append(
      Picker.Choice("Write it yourself", refusal: single == nil ? "Write to one customer at a time." : nil) {
        $0.openForm(definition, on: targets)
      })
    pick("\(title(definition, targets)): recorded here, not sent", choices)
  }

  private func choice(
    _ template: AnswerTemplate, _ definition: ActionDefinition, _ targets: [Reference], text: String?
  ) -> Picker.Choice {
    let then: Value = .text(template.then.rawValue)
    var choice = Picker.Choice(
      template.title, detail: "then " + ValueText.word(template.then.rawValue),
      preview: text ?? template.text.text
    ) { model in model.answer(with: template, targets) }
    if let text {
      choice.edit = { model in
        model.openAnswer(
          definition, targets, called: template.title, prefill: [.body: .text(text), .then: then])
      }
    }
    return choice
  }

  /// Opens the form of an answer with the text of a template; where another was begun before, it asks which is meant.
  private mutating func openAnswer(
    _ definition: ActionDefinition, _ targets: [Reference], called title: String, prefill: [FieldName: Value]
  ) {
    let key = FormDraft.Key(action: definition.name, targets: targets, prefill: prefill)
    guard let begun = drafts.first(where: { $0.key == key })?.texts[.body], begun != prefill[.body]?.text
    else { return openForm(definition, on: targets, prefill: prefill) }
    pick(
      "\(self.title(definition, targets)): you had begun a text",
      [
        Picker.Choice("Begin with “\(title)”", preview: prefill[.body]?.text ?? "") {
          $0.openForm(definition, on: targets, prefill: prefill, isPicked: true)
        },
        Picker.Choice("Go on with your own", preview: begun) {
          $0.openForm(definition, on: targets, prefill: prefill)
        },
      ])
  }

  /// Records the answer of a template on things as one act; to several customers it names none of them.
  mutating func answer(with template: AnswerTemplate, _ targets: [Reference]? = nil) {
    guard let definition = ActionCatalogue.action("feedback.answer") else { return }
    let targets = targets ?? self.targets(of: .feedback)
    let single = targets.count == 1 ? record(targets[0]) : nil
    let text =
      single.map { filled(template, for: $0) }
      ?? template.filled(customer: nil, colleague: settings.colleagueName, subject: "your message")
    ask(
      definition, on: targets,
      arguments: [.body: .text(text), .then: .text(template.then.rawValue)], again: .template(template))
  }

  private func filled(_ template: AnswerTemplate, for record: Record) -> String {
    template.filled(
      customer: record.text(.customerName) ?? details[record.reference]?.customer?.text(.display),
      colleague: settings.colleagueName, subject: record.text(.subject) ?? "your message")
  }
}
