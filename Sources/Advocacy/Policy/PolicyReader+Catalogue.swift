import TOMLText

extension PolicyReader {
  /// Reads the pots of points.
  mutating func readPots(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("pots") else { return }
    for name in section.keys {
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["expires", "starts"])
      policy.pots.append(
        Pot(
          name, expires: entry.has("expires") ? try length(entry, "expires") : nil,
          starts: entry.has("starts") ? try length(entry, "starts") : nil))
    }
  }

  /// Reads what points can be exchanged for.
  mutating func readCatalogue(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("catalogue") else { return }
    for name in section.keys {
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["title", "price", "pot", "value", "stock", "codes", "low", "per_year", "expires"])
      guard let value = try amount(entry, "value"), value.minorUnits > 0 else {
        throw entry.problem(
          entry.has("value") ? "value" : nil,
          "something in the catalogue needs its “value”, what it costs us, such as value = 12.")
      }
      let price = try entry.count("price", default: 0, in: 0...1_000_000_000)
      guard price > 0 else {
        throw entry.problem(
          entry.has("price") ? "price" : nil, "something in the catalogue needs its “price” in points.")
      }
      let pot = try entry.string("pot")
      if let pot, !policy.pots.contains(where: { $0.name == pot }) {
        throw entry.problem("pot", "there is no pot “\(pot)”; name it under [pots].")
      }
      let hasCodes = try entry.flag("codes", default: false)
      if entry.has("low"), !hasCodes {
        throw entry.problem(
          "low", "“low” is a number of free codes, and this isn't given as a code (codes = true).")
      }
      policy.catalogue.append(
        CatalogueItem(
          name, title: try entry.string("title") ?? name, price: Int64(price), pot: pot, value: value,
          stock: entry.has("stock") ? try entry.count("stock", default: 0, in: 0...1_000_000_000) : nil,
          hasCodes: hasCodes,
          low: try entry.count("low", default: CatalogueItem.usualLow, in: 0...1_000_000),
          perYear: entry.has("per_year") ? try entry.count("per_year", default: 0, in: 1...1_000_000) : nil,
          expires: entry.has("expires") ? try length(entry, "expires") : nil))
    }
  }
}
