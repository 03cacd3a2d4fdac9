import TOMLText

extension PolicyReader {
  /// Reads the plans that customers can be on.
  mutating func readPlans(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("plans") else { return }
    for name in section.keys {
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["price", "new_customers", "includes", "extra", "pros", "cons", "retired"])
      guard let price = try amount(entry, "price") else {
        throw entry.problem(nil, "a plan needs its “price” a month, such as price = 19.")
      }
      var plan = Plan(name, price: price, newCustomerPrice: try amount(entry, "new_customers"))
      if let includes = try entry.section("includes") {
        for usage in try usages(of: includes) {
          plan.includes[usage] = Int64(try includes.count(usage, default: 0, in: 0...1_000_000_000))
        }
      }
      if let extra = try entry.section("extra") {
        for usage in try usages(of: extra) { plan.extra[usage] = try amount(extra, usage) }
      }
      plan.pros = try entry.strings("pros") ?? []
      plan.cons = try entry.strings("cons") ?? []
      plan.isRetired = try entry.flag("retired", default: false)
      policy.plans.append(plan)
    }
  }

  private func usages(of section: TOMLSection) throws(TOMLProblem) -> [String] {
    for name in section.keys where !Usage.isName(name) {
      throw section.problem(
        name, "“\(name)” can't name a usage; it is made of small letters, digits, - and _.")
    }
    return section.keys
  }
}
