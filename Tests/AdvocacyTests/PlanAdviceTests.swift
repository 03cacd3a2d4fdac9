import TestSupport
import Testing

@testable import Advocacy

@Suite struct PlanAdviceTests {
  private func euros(_ minor: Int64) -> Money { Money(minorUnits: minor, currency: .euro) }

  private var plans: [Plan] {
    [
      Plan("Basic", price: euros(900), includes: ["orders": 10], extra: ["orders": euros(50)]),
      Plan(
        "Plus", price: euros(1900), newCustomerPrice: euros(700), includes: ["orders": 40, "seats": 3],
        extra: ["orders": euros(30)]),
      Plan("Team", price: euros(4900), includes: ["orders": 500, "seats": 20]),
    ]
  }

  @Test func theCheapestThatHoldsTheUsageIsAdvisedWithTheRunnerUpAndTheSaving() {
    let advice = PlanAdvice(plans: plans, usage: Usage(["orders": 12]), on: "Team", isNew: false)
    #expect(advice.best?.plan.name == "Basic" && advice.best?.cost == 1000)
    #expect(advice.runnerUp?.plan.name == "Plus" && advice.runnerUp?.cost == 1900)
    #expect(advice.saving == 3900 && advice.lowersRevenue)
    #expect(
      advice.newCustomerOffers.map(\.cost) == [700], "new-customer prices are told to those who have none")
  }

  @Test func whoIsNewMayChooseThePriceForNewCustomers() {
    let advice = PlanAdvice(plans: plans, usage: Usage(["orders": 12]), on: nil, isNew: true)
    #expect(advice.best?.plan.name == "Plus" && advice.best?.isForNewCustomers == true)
    #expect(advice.newCustomerOffers.isEmpty && advice.saving == nil && !advice.lowersRevenue)
  }

  @Test func whatAPlanDoesntHoldIsTooSmallUnlessMoreIsToBeHad() {
    let advice = PlanAdvice(
      plans: plans, usage: Usage(["orders": 600, "seats": 2]), on: "Basic", isNew: false)
    #expect(advice.tooSmall == ["Basic", "Team"])
    #expect(advice.best?.plan.name == "Plus" && advice.best?.cost == 1900 + 560 * 30)
    #expect(advice.now == nil && advice.saving == nil, "the present plan doesn't hold it")
    #expect(PlanAdvice(plans: plans, usage: Usage(["pets": 1]), on: nil, isNew: false).best == nil)
  }

  @Test func aRetiredPlanIsForThoseWhoAreOnIt() {
    var plans = plans
    plans[0].isRetired = true
    let usage = Usage(["orders": 5])
    #expect(PlanAdvice(plans: plans, usage: usage, on: "Plus", isNew: false).best?.plan.name == "Plus")
    #expect(PlanAdvice(plans: plans, usage: usage, on: "Basic", isNew: false).best?.plan.name == "Basic")
  }

  @Test(
    arguments: [
      ("orders=12, seats=2", ["orders": 12, "seats": 2]), (" orders = 0 ", ["orders": 0]),
      ("orders=12,orders=3", nil), ("orders", nil), ("orders=-1", nil), ("", nil), ("Orders=1", nil),
    ] as [(String, [String: Int64]?)])
  func usageIsReadAsItIsWritten(_ text: String, _ units: [String: Int64]?) {
    #expect(Usage(text)?.units == units)
  }

  /// An oracle written another way: every plan at every price, walked unit by unit.
  @Test func adviceAgreesWithBruteForceOverAllPlansOnThousandsOfUsages() {
    var random = SeededGenerator(seed: 11)
    let names = ["orders", "seats", "data"]
    var fitting = 0
    for round in 0..<4000 {
      var plans: [Plan] = []
      for number in 0..<Int.random(in: 0...7, using: &random) {
        var plan = Plan("P\(number)", price: euros(.random(in: 0...5000, using: &random)))
        if Bool.random(using: &random) {
          plan.newCustomerPrice = euros(.random(in: 0...5000, using: &random))
        }
        for name in names {
          if Bool.random(using: &random) { plan.includes[name] = .random(in: 0...30, using: &random) }
          if Bool.random(using: &random) { plan.extra[name] = euros(.random(in: 0...90, using: &random)) }
        }
        plan.isRetired = Int.random(in: 0...4, using: &random) == 0
        plans.append(plan)
      }
      var usage: [String: Int64] = [:]
      for name in names where Bool.random(using: &random) {
        usage[name] = .random(in: 0...45, using: &random)
      }
      let current = plans.randomElement(using: &random)?.name
      let isNew = Bool.random(using: &random)
      let advice = PlanAdvice(plans: plans, usage: Usage(usage), on: current, isNew: isNew)
      let expected = bruteForce(plans, usage, current, isNew)
      #expect(advice.best?.cost == expected.map(\.cost).min(), "round \(round)")
      #expect(
        Set(advice.offers.map { "\($0.plan.name) \($0.cost)" })
          == Set(expected.map { "\($0.name) \($0.cost)" }))
      if let best = advice.best {
        fitting += 1
        #expect(best.plan.name == expected.filter { $0.cost == best.cost }.map(\.name).min())
      }
      #expect(advice.offers.map(\.cost) == advice.offers.map(\.cost).sorted())
    }
    #expect(fitting > 1000)
  }

  private func bruteForce(_ plans: [Plan], _ usage: [String: Int64], _ current: String?, _ isNew: Bool)
    -> [(name: String, cost: Int64)]
  {
    var found: [(name: String, cost: Int64)] = []
    for plan in plans {
      if plan.isRetired, plan.name != current { continue }
      var cost = isNew ? (plan.newCustomerPrice ?? plan.price).minorUnits : plan.price.minorUnits
      var fits = true
      for (name, used) in usage {
        var left = plan.includes[name] ?? 0
        for _ in 0..<used {
          if left > 0 {
            left -= 1
          } else if let price = plan.extra[name] {
            cost += price.minorUnits
          } else {
            fits = false
          }
        }
      }
      if fits { found.append((plan.name, cost)) }
    }
    return found
  }
}
