import Advocacy

extension TodayReader {
  /// Pools of codes that run low, each by the code that came into it last, or by a reward that waits for one where there
  /// has never been any.
  func pools() throws -> [Candidate] {
    try policy.catalogue.filter(\.hasCodes).compactMap { item -> Candidate? in
      let free = try database.freeCodes(of: item.name, at: now)
      guard free <= item.low, let shown = try shown(for: item.name) else { return nil }
      let left =
        switch free {
        case 1...: "only \(free) \(free == 1 ? "is" : "are") free"
        case 0: "none is free"
        default: "\(-free) \(free == -1 ? "is" : "are") missing"
        }
      let why = free < 0 ? "rewards wait for them" : "Today tells of \(item.low) or fewer"
      return line(
        shown, now, in: .today, "Add codes for “\(item.title)”: \(left)", why, weight: free < 0 ? 1 : 0)
    }
  }

  private func shown(for item: String) throws -> Record? {
    let last = try records(
      .code, where: "t.item = ?", [.text(item)], order: "t.id DESC", limit: 1)
    return try last.first
      ?? records(
        .reward,
        where: """
          t.item = ? AND t.item IS NOT NULL AND t.issued IS NULL
            AND t.status IN ('pending', 'held', 'approved', 'in_review')
          """, [.text(item)], limit: 1
      ).first
  }
}
