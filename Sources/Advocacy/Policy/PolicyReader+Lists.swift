import TOMLText

extension PolicyReader {
  /// Reads what is done for a new payer, step by step.
  mutating func readOnboarding(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("onboarding") else { return }
    for name in section.keys {
      guard let entry = try section.section(name) else { continue }
      try section.allowName(name, of: "an onboarding")
      try entry.allow(["description", "stuck", "steps"])
      var list = try stepList(name, entry, mayReachValue: true)
      list.stuck = try length(entry, "stuck")
      guard list.steps.contains(where: \.isFirstValue) else {
        throw entry.problem(
          nil,
          "one step must have first_value = true: the one with which the customer has got something of us.")
      }
      policy.onboardings[name] = list
    }
  }

  /// Reads what is done in a situation, step by step.
  mutating func readPlaybooks(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("playbooks") else { return }
    for name in section.keys {
      guard let entry = try section.section(name) else { continue }
      try section.allowName(name, of: "a playbook")
      guard policy.onboardings[name] == nil else {
        throw section.problem(name, "“\(name)” is the name of an onboarding already.")
      }
      try entry.allow(["description", "kinds", "standings", "steps"])
      var list = try stepList(name, entry, mayReachValue: false)
      list.kinds = Set(try entry.choices("kinds", of: FeedbackKind.self))
      list.standings = Set(try entry.choices("standings", of: Standing.self))
      policy.playbooks[name] = list
    }
  }

  private func stepList(_ name: String, _ entry: TOMLSection, mayReachValue: Bool) throws(TOMLProblem)
    -> StepList
  {
    var list = StepList(name: name, purpose: try entry.string("description"), steps: [])
    for section in try entry.sections("steps") {
      try section.allow(["title", "after", "who", "text"] + (mayReachValue ? ["first_value"] : []))
      guard let after = try allowance(section, "after") else {
        throw section.problem(
          nil, "“after” is missing: how long after the start the step is due, such as 3d.")
      }
      let isFirstValue = try section.flag("first_value", default: false)
      if isFirstValue, list.steps.contains(where: \.isFirstValue) {
        throw section.problem("first_value", "a step before this one reaches the first value already.")
      }
      list.steps.append(
        StepList.Step(
          title: try section.required("title"), after: after, doer: try doer(section),
          text: section.has("text") ? try textTemplate(section, "text", [.customer, .firstName]) : nil,
          isFirstValue: isFirstValue))
    }
    guard !list.steps.isEmpty else {
      throw entry.problem(
        nil, "“\(name)” has no step; each is written as [[\(entry.path.joined(separator: ".")).steps]].")
    }
    return list
  }

  private func doer(_ section: TOMLSection) throws(TOMLProblem) -> StepList.Doer {
    guard let who = try section.string("who"), who != "owner" else { return .owner }
    let handle = String(who.dropFirst())
    guard who.first == "@", ActionCatalogue.isHandle(handle) else {
      throw section.problem("who", "“who” is “\(who)”, but must be owner, or a colleague such as @ana.")
    }
    return .colleague(handle)
  }
}

extension TOMLSection {
  /// Refuses a name that can't be typed as one word.
  func allowName(_ name: String, of what: String) throws(TOMLProblem) {
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
      throw problem(name, "the name of \(what) is made of letters, digits, - and _; “\(name)” can't be one.")
    }
  }
}
