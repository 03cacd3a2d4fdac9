import Advocacy
import TerminalKit

extension FormModel {
  /// The lines below a field, two at the most.
  func hintLines(of index: Int, layout: FormLayout, glyphs: GlyphTable) -> [StyledText] {
    guard let hint = hint(of: index, glyphs: glyphs) else { return [] }
    return Array(hint.wrapped(width: layout.inputWidth, glyphs: glyphs).prefix(2))
  }

  /// What stands below a field, when anything does: why it can't be taken, what it means, or what belongs there.
  private func hint(of index: Int, glyphs: GlyphTable) -> StyledText? {
    if let problem = problem(of: index) { return StyledText(problem, .error) }
    guard index == focus else { return nil }
    let field = fields[index]
    if case .text(let input) = field.input, let sentence = input.fullSentence {
      return StyledText(sentence, .warning)
    }
    if let meaning = FormHints.meaning(read(field), of: field, names: names, reading: reading, glyphs: glyphs)
    {
      return StyledText("\(glyphs.arrowRight) \(meaning)", .good)
    }
    return StyledText(FormHints.expectation(field, editor: keys.editor, glyphs: glyphs), .muted)
  }
}

/// The words that stand below a field.
enum FormHints {
  /// What has been written means, where that isn't plain from the text; nothing otherwise.
  static func meaning(
    _ value: FormField.Reading, of field: FormField, names: [String: String], reading: ReadingContext,
    glyphs: GlyphTable
  ) -> String? {
    guard case .value(let value) = value else { return nil }
    let time = RelativeTime(now: reading.now, zone: reading.zone)
    switch value {
    case .instant(let instant):
      let distance =
        instant < reading.now ? "\(time.age(instant)) ago" : "in \(time.length(instant - reading.now))"
      return "\(time.full(instant)), \(distance)"
    case .day(let day): return "\(RelativeTime.weekday(day)) \(day)"
    case .money(let money): return ValueText.amount(money, glyphs: glyphs)
    case .reference(let reference):
      return names[reference.description]
    case .colleague(let handle): return field.text == "@" + handle ? nil : "@" + handle
    case .tags(let tags): return tags.joined(separator: " \(glyphs.separator) ")
    case .integer, .text, .flag: return nil
    }
  }

  /// What belongs into a field.
  static func expectation(_ field: FormField, editor: String, glyphs: GlyphTable) -> String {
    let needed = field.spec.isRequired && field.isBlank ? "needed" : ""
    let expected =
      switch field.spec.type {
      case .text: example(of: field.spec.name)
      case .longText: "\(editor) opens your editor"
      case .choice, .flag:
        "\(KeyChord(.left).label(glyphs)) \(KeyChord(.right).label(glyphs)) or the first letters choose"
      case .reference(let kind): "a name, or a reference such as \(Reference(kind, 12))"
      case .integer, .instant, .day, .money, .colleague, .tags: ValueReader.expected(field.spec.type)
      }
    return [needed, expected].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What is written into a line of text that is read as more than words; empty where any words will do.
  private static func example(of field: FieldName) -> String {
    switch field {
    case .wanted: "whom it suits, written as after /: standing:champion account:any nps>8"
    case .segment: "to whom, written as after /: lifecycle:active city:Wien"
    case .usage: "what is used a month, such as orders=12, seats=2"
    case .forWhom: "who wants the voice"
    default: ""
    }
  }
}
