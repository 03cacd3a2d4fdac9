import TOMLText

extension PolicyReader {
  /// Reads what answers to surveys ask for; a survey left out asks for nothing.
  mutating func readResponses(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("responses") else { return }
    for name in section.keys {
      guard let survey = Survey(rawValue: name) else {
        throw section.problem(
          name, "there is no survey “\(name)”; they are \(Survey.words.joined(separator: ", ")).")
      }
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["low", "opens", "priority", "high", "throttle"])
      var rule = ResponseRule()
      rule.low = try score(entry, "low", of: survey)
      rule.high = try score(entry, "high", of: survey)
      if let low = rule.low, let high = rule.high, low >= high {
        throw entry.problem("high", "“high” must be above “low”.")
      }
      rule.opens = try entry.choice("opens", of: FeedbackKind.self) ?? rule.opens
      rule.priority = try entry.choice("priority", of: Priority.self) ?? rule.priority
      if entry.has("throttle") { rule.throttle = try length(entry, "throttle") }
      policy.responses[survey] = rule
    }
  }

  /// A score of a survey's scale.
  private func score(_ section: TOMLSection, _ key: String, of survey: Survey) throws(TOMLProblem) -> Int64? {
    guard let number = try section.number(key) else { return nil }
    guard number == number.rounded(), abs(number) < 100, survey.scale.contains(Int64(number)) else {
      throw section.problem(
        key,
        "“\(key)” must be a score of \(survey.title), \(survey.scale.lowerBound) to \(survey.scale.upperBound)."
      )
    }
    return Int64(number)
  }
}
