import TOMLText

extension PolicyReader {
  /// Reads the tiers that customers belong to, the lowest first.
  mutating func readTiers(_ root: TOMLSection) throws(TOMLProblem) {
    for section in try root.sections("tiers") {
      try section.allow(["name", "standing", "score", "efforts"])
      let tier = Tier(
        try section.required("name"), standing: try section.choice("standing", of: Standing.self),
        score: try whole(section, least: "score"), efforts: try whole(section, least: "efforts"))
      guard !policy.tiers.contains(where: { $0.name == tier.name }) else {
        throw section.problem("name", "there is a tier “\(tier.name)” already.")
      }
      policy.tiers.append(tier)
    }
  }

  /// Reads when the standing of a customer is suggested to go elsewhere; the first rule that fits holds.
  mutating func readStanding(_ root: TOMLSection) throws(TOMLProblem) {
    for section in try root.sections("standing") {
      try section.allow(["from", "to", "score", "below", "efforts", "quiet"])
      guard let next = try section.choice("to", of: Standing.self) else {
        throw section.problem(nil, "“to” is missing: one of \(Standing.words.joined(separator: ", ")).")
      }
      var rule = StandingRule(from: Set(try section.choices("from", of: Standing.self)), to: next)
      rule.score = try whole(section, least: "score")
      rule.below = try whole(section, least: "below")
      rule.efforts = try whole(section, least: "efforts")
      rule.quiet = section.has("quiet") ? try length(section, "quiet") : nil
      if let from = rule.from.sorted(by: { $0.rawValue < $1.rawValue }).first(where: { !$0.allows(next) }) {
        throw section.problem(
          "from",
          "nobody goes from \(from.rawValue) to \(next.rawValue); from there it is \(ActionCatalogue.list(from.next))."
        )
      }
      guard !rule.from.isEmpty else {
        throw section.problem(
          nil, "“from” is missing: one or more of \(Standing.words.joined(separator: ", ")).")
      }
      guard rule.score != nil || rule.below != nil || rule.efforts != nil || rule.quiet != nil else {
        throw section.problem(nil, "a rule needs a condition: score, below, efforts or quiet.")
      }
      policy.standings.append(rule)
    }
  }

  private func whole(_ section: TOMLSection, least key: String) throws(TOMLProblem) -> Int? {
    section.has(key) ? try section.count(key, default: 0, in: 0...100_000) : nil
  }
}
