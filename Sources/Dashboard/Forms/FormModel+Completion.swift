import Advocacy
import TerminalKit

extension FormModel {
  /// The most candidates that are shown at once.
  static let mostCandidates = 6

  /// Brings in what a text may mean; nothing happens when another text stands in the field by now.
  mutating func offer(_ candidates: [FormCandidate], for name: FieldName, text: String) {
    for candidate in candidates where !candidate.label.isEmpty { names[candidate.text] = candidate.label }
    guard fields.indices.contains(focus), fields[focus].spec.name == name, fields[focus].text == text,
      !fields[focus].isBlank
    else { return }
    let isWhole = candidates.count == 1 && candidates[0].text == text
    fields[focus].candidates = isWhole ? [] : Array(candidates.prefix(FormModel.mostCandidates))
    let isValue = if case .value = read(fields[focus]) { true } else { false }
    fields[focus].candidate = fields[focus].candidates.isEmpty || isValue ? nil : 0
  }

  /// Looks for candidates among the colleagues, or asks for them.
  mutating func complete() -> FormOutcome {
    let field = fields[focus]
    fields[focus].candidates = []
    fields[focus].candidate = nil
    guard !field.isBlank else { return .stay }
    if field.isDate {
      // What is a date already says below which one it is.
      if case .value = read(field) { return .stay }
      offer(
        DateCandidates.matching(field.text, as: field.spec, reading), for: field.spec.name, text: field.text)
      return .stay
    }
    guard field.spec.type == .colleague, let handles else {
      return .wantsCompletions(field.spec.name, field.spec.type, field.text)
    }
    let typed = Folding.fold(field.text.first == "@" ? String(field.text.dropFirst()) : field.text)
    let begun = handles.filter { $0.hasPrefix(typed) }
    let within = handles.filter { !$0.hasPrefix(typed) && $0.contains(typed) }
    offer((begun + within).map { FormCandidate("@" + $0) }, for: field.spec.name, text: field.text)
    return .stay
  }

  /// Does what a key asks for while candidates are shown; nothing when it isn't one of theirs.
  mutating func handleCandidates(_ chord: KeyChord) -> FormOutcome? {
    guard let field = focused, !field.candidates.isEmpty else { return nil }
    let count = field.candidates.count
    switch chord {
    case KeyChord(.down): fields[focus].candidate = field.candidate.map { ($0 + 1) % count } ?? 0
    case KeyChord(.up):
      fields[focus].candidate = field.candidate.map { ($0 + count - 1) % count } ?? count - 1
    case KeyChord(.escape):
      fields[focus].candidates = []
      fields[focus].candidate = nil
    case KeyChord(.enter), KeyChord(.tab):
      guard let index = field.candidate else { return nil }
      fields[focus].text = field.candidates[index].text
      fields[focus].candidates = []
      fields[focus].candidate = nil
      // Return on the last field takes the candidate and lets one look before the act is done.
      if focus < fields.count - 1 { focus += 1 }
    default: return nil
    }
    return .stay
  }
}
