import TOMLText

extension PolicyReader {
  /// Reads what holds for stories: the warning before a consent ends, the disclosure, and rewards by kind alone.
  mutating func readStories(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("stories") else { return }
    try section.allow(["warn", "disclosure", "rewards"])
    if section.has("warn") { policy.stories.warn = try length(section, "warn") }
    policy.stories.disclosure = try section.string("disclosure")
    guard let rewards = try section.section("rewards") else { return }
    try refuseSayings(rewards)
    try rewards.allow(StoryKind.words)
    for kind in StoryKind.allCases {
      guard let entry = try rewards.section(kind.rawValue) else { continue }
      try refuseSayings(entry)
      try entry.allow(["value", "points"])
      policy.stories.rewards[kind] = try worth(entry, "value", "points")
    }
  }

  /// A reward is for the effort: whatever would tie it to what a customer says is refused as such.
  private func refuseSayings(_ section: TOMLSection) throws(TOMLProblem) {
    for key in section.keys where StoryRules.sayings.contains(key.lowercased()) {
      throw section.problem(
        key, "a reward for a story never depends on what is said, so “\(key)” can't be a condition of it.")
    }
  }
}
