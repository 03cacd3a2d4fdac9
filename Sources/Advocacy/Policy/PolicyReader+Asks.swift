import TOMLText

extension PolicyReader {
  /// Reads how much may be asked of one customer; what isn't said stays as it usually is.
  mutating func readAsks(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("asks") else { return }
    try section.allow(["most", "period", "rest"])
    policy.asks.most = try section.count("most", default: policy.asks.most, in: 0...1000)
    if section.has("period") { policy.asks.period = try length(section, "period") }
    if section.has("rest") { policy.asks.rest = try length(section, "rest") }
  }
}
