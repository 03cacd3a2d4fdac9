import TOMLText

extension PolicyReader {
  /// Reads the texts that answers start from; a policy that says nothing of them has those that are shipped.
  mutating func readTemplates(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("templates") else {
      policy.templates = AnswerTemplate.shipped
      return
    }
    for name in section.keysInOrder {
      guard let entry = try section.section(name) else { continue }
      try section.allowName(name, of: "a template")
      try entry.allow(["title", "kinds", "then", "text"])
      let then = try entry.choice("then", of: FeedbackStatus.self) ?? .waitingCustomer
      guard AnswerTemplate.outcomes.contains(then) else {
        let words = AnswerTemplate.outcomes.map(\.rawValue).joined(separator: ", ")
        throw entry.problem("then", "after an answer “then” is one of \(words).")
      }
      policy.templates.append(
        AnswerTemplate(
          name: name, title: try entry.required("title"),
          kinds: Set(try entry.choices("kinds", of: FeedbackKind.self)), then: then,
          text: try textTemplate(entry, "text", TextTemplate.Place.allCases)))
    }
  }

  /// A text whose words in braces are places that can be filled in there.
  func textTemplate(_ section: TOMLSection, _ key: String, _ places: [TextTemplate.Place]) throws(TOMLProblem)
    -> TextTemplate
  {
    let template = TextTemplate(try section.required(key))
    if let unknown = template.unknownPlace(among: places) {
      let known = places.map { "{\($0.rawValue)}" }.joined(separator: ", ")
      throw section.problem(key, "nothing fills in {\(unknown)}; here are \(known).")
    }
    return template
  }
}
