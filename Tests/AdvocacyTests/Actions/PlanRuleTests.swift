import Testing

@testable import Advocacy

@Suite struct PlanRuleTests {
  private let text = """
    name = "A"
    [plans.Basic]
    price = 9
    includes = { orders = 10 }
    extra = { orders = 0.50 }
    cons = ["no phone"]
    [plans.Plus]
    price = 19
    new_customers = 7
    includes = { orders = 40 }
    [plans.Old]
    price = 4
    includes = { orders = 40 }
    retired = true
    """

  private func decided(_ name: ActionName, _ record: Record, _ arguments: [FieldName: Value]) throws
    -> Decision
  {
    let context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Instant(milliseconds: 5), zone: .utc,
      currency: .euro,
      arguments: arguments, policy: try policy(text))
    return ActionCatalogue.decide(try #require(ActionCatalogue.action(name)), on: record, in: context)
  }

  private func payer(_ plan: String?) -> Record {
    var record = Record(Reference(.account, 17))
    record[.plan] = plan.map { .text($0) }
    return record
  }

  @Test func advisingKeepsWhatWasOffered() throws {
    let decision = try decided("account.advise", payer("Plus"), [.usage: .text("orders=12")])
    #expect(
      values(decision, of: Reference(.account, 17))
        == [
          .planOffered: .text("Basic"), .planOfferedAt: .instant(Instant(milliseconds: 5)),
          .usage: .text("orders=12"),
        ])
    #expect(refusal(try decided("account.advise", payer(nil), [:])).contains("Advice needs what A-17 uses"))
    #expect(
      refusal(try decided("account.advise", payer(nil), [.usage: .text("pets=1")])).contains(
        "No plan holds pets=1"))
    var customer = Record(Reference(.customer, 3))
    customer[.account] = .reference(Reference(.account, 17))
    #expect(
      refusal(try decided("customer.advise", customer, [.usage: .text("orders=1")]))
        == "A-17 pays for C-3; do it there.")
  }

  @Test func aChosenPlanIsOneThatIsThere() throws {
    let chosen = try decided("account.choose_plan", payer("Plus"), [.plan: .text("Basic")])
    #expect(values(chosen, of: Reference(.account, 17))[.plan] == .text("Basic"))
    #expect(
      refusal(try decided("account.choose_plan", payer(nil), [.plan: .text("Gold")])).contains(
        "there is Basic, Old, Plus"))
    #expect(
      refusal(try decided("account.choose_plan", payer(nil), [.plan: .text("Old")])).contains("is retired"))
  }

  @Test func whySaysWhatItSavesAndThatItLowersOurRevenue() throws {
    let version = PolicyVersion(
      number: 3, text: text, policy: try policy(text), from: Instant(milliseconds: 0), colleague: "mia",
      isRetiming: false)
    var record = payer("Plus")
    record[.usage] = .text("orders=12")
    let part = try #require(Explanation.plan(of: record, under: version, .euro))
    #expect(part.title == "Plan: Basic at 10.00 EUR a month")
    #expect(
      part.lines == [
        "  for orders=12 a month (policy 3)", "  now Plus at 19.00 EUR a month",
        "  saves 9.00 EUR a month, which lowers our revenue by as much; it is the best for the customer",
        "  runner-up: Plus at 19.00 EUR a month",
        "  only new customers are offered Plus at 7.00 EUR a month for new customers",
        "  against it: no phone",
      ])
  }

  @Test(arguments: [
    ("[plans.A]\nincludes = {}", 2, "a plan needs its “price”"),
    ("[plans.A]\nprice = -1", 3, "“price” must be an amount"),
    ("[plans.A]\nprice = 1\nextra = { Orders = 1 }", 4, "“Orders” can't name a usage"),
    ("[plans.A]\nprice = 1\nfee = 2", 4, "there is no “fee” here"),
    ("[asks]\nmost = -2", 3, "“most”"), ("[asks]\nrest = \"soon\"", 3, "“rest” is “soon”"),
  ])
  func whatCantBeUnderstoodIsToldWithItsLine(_ lines: String, _ line: Int, _ sentence: String) throws {
    do {
      _ = try policy("name = \"A\"\n" + lines)
      Issue.record("it was understood")
    } catch let problem as PolicyProblem {
      #expect(problem.line == line, "\(problem)")
      #expect(problem.sentence.hasPrefix(sentence), "\(problem)")
    }
  }
}
