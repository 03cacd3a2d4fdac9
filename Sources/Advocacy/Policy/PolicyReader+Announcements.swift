import TOMLText

extension PolicyReader {
  /// Reads from how many customers on one text needs a reason.
  mutating func readAnnouncements(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("announcements") else { return }
    try section.allow(["many"])
    policy.announcements.many = try section.count(
      "many", default: policy.announcements.many, in: 0...10_000_000)
  }
}
