import TOMLText

extension PolicyReader {
  /// Reads what each signal of the advocate score counts; a signal left out counts as it usually does.
  mutating func readScore(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("score") else { return }
    try section.allow(AdvocateSignal.words)
    for signal in AdvocateSignal.allCases {
      guard let entry = try section.section(signal.rawValue) else { continue }
      try entry.allow(["points", "most"])
      let points = try whole(entry, "points")
      let most = try whole(entry, "most")
      guard most >= 0 else {
        throw entry.problem(
          "most", "“most” must not be below nothing; “points” says whether a signal lowers.")
      }
      policy.score[signal] = SignalWeight(points: points, most: most)
    }
  }

  /// A whole number that must be there.
  private func whole(_ section: TOMLSection, _ key: String) throws(TOMLProblem) -> Int {
    guard let number = try section.number(key), number == number.rounded(), abs(number) <= 1000 else {
      throw section.problem(
        section.has(key) ? key : nil, "“\(key)” must be a whole number from -1000 to 1000.")
    }
    return Int(number)
  }
}
