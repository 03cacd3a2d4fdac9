import Testing

@testable import Advocacy

@Suite struct PolicyListTests {
  @Test func theStandardPolicyHasAnOnboardingAndPlaybooks() throws {
    let standard = try policy(Policy.standardText)
    let welcome = try #require(standard.onboardings["welcome"])
    #expect(welcome.steps.count == 5)
    #expect(welcome.stuck == .days(7))
    #expect(welcome.steps.map(\.isFirstValue) == [false, false, true, false, false])
    #expect(welcome.steps[0].after == TimeAllowance(.hours(8), calendar: "office"))
    #expect(welcome.steps[0].text?.text.hasPrefix("Hello") == true)
    #expect(standard.playbooks["after_complaint"]?.kinds == [.complaint])
    #expect(standard.playbooks["thank_advocate"]?.standings == [.advocate, .champion])
  }

  @Test func aPolicyWithoutThemHasNone() throws {
    let old = try policy("name = \"A\"")
    #expect(old.onboardings.isEmpty)
    #expect(old.playbooks.isEmpty)
  }

  @Test(
    arguments: [
      ("[onboarding.welcome]\nstuck = \"7d\"", 2, "“welcome” has no step"),
      ("[onboarding.\"a b\"]\nstuck = \"7d\"", 2, "the name of an onboarding is made of letters"),
      (
        "[onboarding.w]\nstuck = \"7d\"\n[[onboarding.w.steps]]\ntitle = \"Hello\"\nafter = \"1d\"", 2,
        "one step must have first_value = true"
      ),
      (
        "[onboarding.w]\nstuck = \"7d\"\n[[onboarding.w.steps]]\ntitle = \"Hello\"", 4,
        "“after” is missing"
      ),
      (
        "[onboarding.w]\nstuck = \"7d\"\n[[onboarding.w.steps]]\nafter = \"1d\"", 4, "“title” is missing"
      ),
      (
        "[onboarding.w]\n[[onboarding.w.steps]]\ntitle = \"Hello\"\nafter = \"1d\"\nfirst_value = true", 2,
        "“stuck” is missing"
      ),
      (
        "[playbooks.p]\n[[playbooks.p.steps]]\ntitle = \"Call\"\nafter = \"1d\"\nwho = \"ana\"", 6,
        "“who” is “ana”, but must be owner"
      ),
      (
        "[playbooks.p]\n[[playbooks.p.steps]]\ntitle = \"Call\"\nafter = \"1d\"\nfirst_value = true", 6,
        "there is no “first_value” here"
      ),
      (
        "[playbooks.p]\nkinds = [\"grumble\"]\n[[playbooks.p.steps]]\ntitle = \"C\"\nafter = \"1d\"", 3,
        "“kinds” is"
      ),
    ] as [(String, Int?, String)])
  func whatCantBeUnderstoodIsToldWithItsLine(_ text: String, _ line: Int?, _ sentence: String) throws {
    let problem = try #require(throws: PolicyProblem.self) { try policy("name = \"A\"\n" + text) }
    #expect(problem.line == line, "\(problem)")
    #expect(problem.sentence.hasPrefix(sentence), "\(problem)")
  }
}
