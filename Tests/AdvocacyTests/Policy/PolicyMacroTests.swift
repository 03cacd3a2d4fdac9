import Testing

@testable import Advocacy

@Suite struct PolicyMacroTests {
  @Test func aPolicyWithoutTemplatesHasTheShippedOnes() throws {
    let standard = try policy(Policy.standardText)
    #expect(standard.templates.count == 10)
    #expect(standard.templates.first?.title == "Thank you, it made our day")
    #expect(try policy("name = \"A\"").templates == standard.templates)
    #expect(try policy("name = \"A\"").macros.isEmpty)
    #expect(standard.templates(for: .complaint).first?.name == "sorry")
    let text = try #require(standard.template("put_right"))
    #expect(
      text.filled(customer: nil, colleague: "Ana", subject: "Zip").hasPrefix(
        "Hello,\n\nwhat you wrote about “Zip”"))
    #expect(text.filled(customer: "Zoë", colleague: "Ana", subject: "Zip").hasSuffix("Kind regards\nAna"))
    #expect(text.then == .resolved)
  }

  @Test func templatesOfItsOwnReplaceTheShippedOnesInTheOrderOfTheText() throws {
    let own = try policy(
      """
      name = "A"
      [templates.z]
      title = "Last letter first"
      text = "Hello {first_name}"
      [templates.a]
      title = "Then this"
      kinds = ["praise"]
      then = "resolved"
      text = "Thanks"
      """)
    #expect(own.templates.map(\.name) == ["z", "a"])
    #expect(own.templates(for: .complaint).map(\.name) == ["z"])
    #expect(own.templates.first?.then == .waitingCustomer)
  }

  @Test func theStandardMacrosAreThere() throws {
    let standard = try policy(Policy.standardText)
    #expect(standard.macros.map(\.name) == ["put_right", "to_product", "leave_alone"])
    let first = try #require(standard.macros.first)
    #expect(first.summary == "Answer, Tag")
    #expect(first.steps[0].template == "put_right")
    #expect(first.steps[1].arguments == [.add: .value(.tags(["put-right"]))])
    #expect(standard.macros[2].kind == .customer)
    #expect(standard.macros[2].steps[0].arguments == [.until: .after(TimeAllowance(.days(90)))])
  }

  private static func macro(_ steps: String) -> String { "[macros.m]\ntitle = \"M\"\nsteps = [\(steps)]" }

  @Test(
    arguments: [
      (
        "[templates.a]\ntitle = \"A\"\ntext = \"Hello {name}\"", 4,
        "nothing fills in {name}; here are {customer}"
      ),
      (
        "[templates.a]\ntitle = \"A\"\nthen = \"new\"\ntext = \"A\"", 4,
        "after an answer “then” is one of in_progress"
      ),
      ("[templates.a]\ntitle = \"A\"", 2, "“text” is missing"),
      (macro(""), 2, "“m” has no step"),
      (
        macro("{ do = \"feedback.answr\" }"), 4,
        "there is no action “feedback.answr”; near it is feedback.answer"
      ),
      (macro("{ do = \"feedback.tag\", colour = \"red\" }"), 4, "there is no “colour” here"),
      (macro("{ do = \"feedback.answer\" }"), 4, "“feedback.answer” needs text (body)."),
      (macro("{ do = \"feedback.answer\", template = \"sorrow\" }"), 4, "there is no template “sorrow”"),
      (
        macro("{ do = \"feedback.answer\", body = \"x\", then = \"closed\" }"), 4,
        "“then” is “closed”, but must be"
      ),
      (
        macro("{ do = \"feedback.snooze\", until = \"friday\" }"), 4,
        "“until” is “friday”, but must be a length"
      ),
      (
        macro("{ do = \"feedback.tell\", body = \"x\" }"), 4,
        "“feedback.tell” can't be a step: it has to look"
      ),
      (
        macro("{ do = \"feedback.macro\", macro = \"m\" }"), 4,
        "“feedback.macro” can't be a step: a macro has no"
      ),
      (
        macro("{ do = \"task.create\", title = \"x\" }"), 4,
        "“task.create” can't be a step: a step is done to"
      ),
      (macro("{ do = \"reward.issue\" }"), 4, "“reward.issue” can't be a step: nothing takes it back"),
      (
        macro("{ do = \"feedback.claim\" }, { do = \"customer.tag\", add = \"x\" }"), 4,
        "“customer.tag” is done to a customer, the steps before it to a feedback."
      ),
      (
        "[[onboarding.w.steps]]\ntitle = \"H\"\nafter = \"1d\"\ntext = \"{subject}\"", 5,
        "nothing fills in {subject}; here are {customer}, {first_name}."
      ),
    ] as [(String, Int?, String)])
  func whatCantBeUnderstoodIsToldWithItsLine(_ text: String, _ line: Int?, _ sentence: String) throws {
    let problem = try #require(throws: PolicyProblem.self) { try policy("name = \"A\"\n" + text) }
    #expect(problem.line == line, "\(problem)")
    #expect(problem.sentence.hasPrefix(sentence), "\(problem)")
  }
}
