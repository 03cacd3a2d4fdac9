import TOMLText

extension PolicyReader {
  /// Reads the macros, each checked against the actions there are.
  mutating func readMacros(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("macros") else { return }
    for name in section.keysInOrder {
      guard let entry = try section.section(name) else { continue }
      try section.allowName(name, of: "a macro")
      try entry.allow(["title", "kinds", "standings", "steps"])
      var steps: [Macro.Step] = []
      var kind: Kind?
      for step in try entry.sections("steps") {
        let definition = try action(step)
        guard kind ?? definition.kind == definition.kind else {
          throw step.problem(
            "do",
            "“\(definition.name)” is done to a \(definition.kind.rawValue), the steps before it to a \(kind?.rawValue ?? "")."
          )
        }
        kind = definition.kind
        steps.append(try macroStep(definition, step))
      }
      guard let kind else {
        throw entry.problem(
          nil, "“\(name)” has no step; steps = [{ do = \"feedback.tag\", add = \"refund\" }] has one.")
      }
      policy.macros.append(
        Macro(
          name: name, title: try entry.required("title"), kind: kind,
          kinds: Set(try entry.choices("kinds", of: FeedbackKind.self)),
          standings: Set(try entry.choices("standings", of: Standing.self)), steps: steps))
    }
  }

  private func action(_ step: TOMLSection) throws(TOMLProblem) -> ActionDefinition {
    let name = try step.required("do")
    guard let definition = ActionCatalogue.action(ActionName(rawValue: name)) else {
      let near = NearWords.of(name, in: ActionCatalogue.all.map(\.name.rawValue)).prefix(3)
        .joined(separator: ", ")
      throw step.problem(
        "do",
        "there is no action “\(name)”; \(near.isEmpty ? "advocate do --list names them all" : "near it is \(near)")."
      )
    }
    if let reason = Macro.reason(against: definition) {
      throw step.problem("do", "“\(name)” can't be a step: \(reason).")
    }
    return definition
  }

  private func macroStep(_ definition: ActionDefinition, _ step: TOMLSection) throws(TOMLProblem)
    -> Macro.Step
  {
    let takesText = definition.fields.contains { $0.name == .body }
    try step.allow(["do"] + (takesText ? ["template"] : []) + definition.fields.map(\.name.rawValue))
    var result = Macro.Step(action: definition.name, arguments: [:])
    if takesText, let name = try step.string("template") {
      guard let template = policy.template(name) else {
        throw step.problem(
          "template",
          "there is no template “\(name)”; there are \(policy.templates.map(\.name).joined(separator: ", "))."
        )
      }
      result.template = name
      if definition.fields.contains(where: { $0.name == .then }) {
        result.arguments[.then] = .value(.text(template.then.rawValue))
      }
    }
    for field in definition.fields where step.has(field.name.rawValue) {
      result.arguments[field.name] = try argument(field, step)
    }
    for field in definition.fields where field.isRequired && field.standard == nil {
      let isGiven = result.arguments[field.name] != nil || field.name == .body && result.template != nil
      guard isGiven else {
        throw step.problem(nil, "“\(definition.name)” needs \(field.label.lowercased()) (\(field.name)).")
      }
    }
    return result
  }

  private func argument(_ field: ActionField, _ step: TOMLSection) throws(TOMLProblem) -> Macro.Argument {
    let key = field.name.rawValue
    switch field.type {
    case .text: return .value(.text(try step.required(key)))
    case .longText:
      return .value(.text(try textTemplate(step, key, TextTemplate.Place.allCases).text))
    case .tags: return .value(.tags(Tag.canonical(try step.strings(key) ?? [])))
    case .flag: return .value(.flag(try step.flag(key, default: false)))
    case .instant, .day:
      guard let allowance = try allowance(step, key) else { break }
      return .after(allowance)
    case .choice(let words):
      let word = try step.required(key)
      guard words.contains(word) else {
        throw step.problem(key, "“\(key)” is “\(word)”, but must be one of \(words.joined(separator: ", ")).")
      }
      return .value(.text(word))
    case .integer:
      guard let number = try step.number(key), number == number.rounded(), abs(number) < 1e12 else { break }
      return .value(.integer(Int64(number)))
    case .money:
      guard let word = try step.word(key), let money = Money(major: word, currency: currency) else { break }
      return .value(.money(money))
    case .colleague:
      guard let word = try step.string(key) else { break }
      if word == "me" { return .me }
      guard word.first == "@" else { break }
      return .value(.colleague(String(word.dropFirst())))
    case .reference(let kind):
      guard let reference = Reference(try step.required(key)), reference.kind == kind else { break }
      return .value(.reference(reference))
    }
    throw step.problem(key, "“\(key)” must be: \(field.type.words).")
  }
}
