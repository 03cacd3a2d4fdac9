extension Explanation {
  /// From when a customer may be asked each survey again; nothing when none was answered.
  public static func surveys(
    _ answers: [Satisfaction], policy number: Int, at now: Instant, _ zone: ProgrammeZone
  ) -> Part? {
    guard !answers.isEmpty else { return nil }
    let time = ExplainedTime(zone: zone)
    return Part(
      "Surveys",
      answers.map { answer in
        let said = "  \(answer.survey.words(answer.score)) (\(answer.reference)), \(time.text(answer.at)): "
        guard let from = answer.askableFrom else {
          return said + "policy \(number) says nothing of asking again"
        }
        let length = DurationText.text(from - answer.at)
        return said
          + (from > now
            ? "may be asked again from \(time.text(from)) (\(length) by policy \(number))"
            : "may be asked again (\(length) by policy \(number) are over)")
      })
  }

  /// What an answer asked for by the policy in force when it was recorded.
  public static func response(_ record: Record, under version: PolicyVersion) -> Explanation {
    guard let survey = record.survey, let score = record[.score]?.integer else {
      return Explanation(record.reference, [])
    }
    let rule = version.policy.responses[survey]
    let lines = [
      rule?.low.map { "  at most \($0) opens feedback" },
      rule?.high.map { "  at least \($0) is thanked for" },
    ].compactMap(\.self)
    let followUp = record.text(.followUp).flatMap(FollowUp.init(rawValue:))
    let outcome =
      switch followUp {
      case .feedback: "\(record[.feedback]?.description ?? "feedback") was opened for it"
      case .thanks: record[.thanked] == nil ? "thanks are due" : "the customer was thanked"
      case nil:
        rule?.followUp(of: score) == nil
          ? "nothing was asked for" : "nothing was asked for, as it came by an import of what had been"
      }
    return Explanation(
      record.reference,
      [
        Part(
          "\(survey.words(score)): \(outcome)",
          ["  policy \(version.number)" + (rule == nil ? " says nothing of \(survey.title)" : "")] + lines)
      ])
  }
}
