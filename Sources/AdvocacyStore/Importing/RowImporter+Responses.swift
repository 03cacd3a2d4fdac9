import Advocacy

extension RowImporter {
  /// The values of a new thing with what the policy asks for after an answer, when the import says that it is no
  /// history: a low score opens feedback with its clocks, a high one is proposed for thanks.
  func followed(_ values: [FieldName: Value], _ row: ImportRecord) throws -> [FieldName: Value] {
    guard startsClocks, row.kind == .response, values[.followUp] == nil, values[.feedback] == nil,
      values[.customer] != nil
    else { return values }
    let response = Record(Reference(.response, 0), values: values)
    guard let rule = response.survey.flatMap({ policy.responses[$0] }),
      let followUp = response[.score]?.integer.flatMap({ rule.followUp(of: $0) })
    else { return values }
    var followed = values
    followed[.followUp] = .text(followUp.rawValue)
    if followUp == .feedback {
      let opened = ActionCatalogue.feedback(openedBy: response, rule, at: values[.at]?.instant ?? now)
      let standards = Requirement.standards(.feedback, at: now)
      followed[.feedback] = .reference(
        try add(ImportRecord(row: row.row, kind: .feedback, values: standards.merging(opened) { $1 })))
    }
    return followed
  }
}
