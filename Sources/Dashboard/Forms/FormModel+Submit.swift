import Advocacy

extension FormModel {
  /// A field's text, read as a value.
  func read(_ field: FormField) -> FormField.Reading {
    field.read(reading, handles: handles)
  }

  /// Asks for the act, or goes to the first field whose text can't be taken.
  mutating func submit() -> FormOutcome {
    var request = ActionRequest(action, on: targets, seenVersions: seenVersions)
    var firstProblem: Int?
    for index in fields.indices {
      fields[index].isChecked = true
      fields[index].candidates = []
      fields[index].candidate = nil
      if !fields[index].put(into: &request, read(fields[index])) { firstProblem = firstProblem ?? index }
    }
    guard let firstProblem else { return .submit(request) }
    focus = firstProblem
    return .stay
  }

  /// Why a field can't be taken as it is, as a sentence; nothing when it can.
  func problem(of index: Int) -> String? {
    let field = fields[index]
    switch read(field) {
    case .value: return nil
    case .empty:
      return field.spec.isRequired && field.isChecked ? "\(field.spec.label) is needed." : nil
    case .problem(let problem):
      let mayBecomeOne = field.isDate ? !field.candidates.isEmpty : field.isCompleted
      let isBeingLookedUp = index == focus && mayBecomeOne && !field.isChecked
      return isBeingLookedUp ? nil : problem.sentence
    }
  }
}

extension FormField {
  /// Adds the field to a request; answers whether it could be taken.
  func put(into request: inout ActionRequest, _ reading: Reading) -> Bool {
    switch reading {
    case .problem: return !isChanged && isFromRecord
    case .empty:
      if isFromRecord, isChanged, !spec.isRequired { request.cleared.insert(spec.name) }
      return !spec.isRequired
    case .value(let value):
      if isChanged || !isFromRecord || spec.isRequired { request.arguments[spec.name] = value }
      return true
    }
  }
}
