extension Explanation.Part {
  /// What a customer's points come from and went to, pot by pot: the balance is the sum of what is left of each lot.
  public static func points(_ lots: [Record], at now: Instant, _ zone: ProgrammeZone) -> [Self] {
    Dictionary(grouping: lots) { $0.text(.pot) ?? Pot.usual.name }.sorted { $0.key < $1.key }.map {
      pot, lots in
      let all = PointsLots(lots)
      let earned = lots.reduce(Int64(0)) { $0 + ($1[.points]?.integer ?? 0) }
      let reserved = lots.reduce(Int64(0)) { $0 + ($1[.reserved]?.integer ?? 0) }
      let waiting = reserved > 0 ? ", \(reserved) reserved" : ""
      return Self(
        "Points: \(all.balance(at: now)) \(pot) to spend, \(earned) ever earned\(waiting)",
        lots.map { "  \(sum(of: $0))\(dates(of: $0, at: now, zone))" })
    }
  }

  /// What is left of a lot and how that came about.
  public static func lot(_ lot: Record, _ entries: [String], at now: Instant, _ zone: ProgrammeZone) -> Self {
    Self("\(sum(of: lot))\(dates(of: lot, at: now, zone))", entries.map { "  \($0)" })
  }

  /// `L-3: 500 earned - 200 spent - 100 reserved = 200`.
  private static func sum(of lot: Record) -> String {
    let terms: [(FieldName, String)] = [
      (.spent, "spent"), (.reserved, "reserved"), (.lapsed, "lapsed"), (.withdrawn, "taken back"),
    ]
    let taken = terms.compactMap { name, word in lot[name]?.integer.map { " - \($0) \(word)" } }
    return
      "\(lot.reference): \(lot[.points]?.integer ?? 0) earned\(taken.joined()) = \(PointsLots.left(of: lot))"
  }

  private static func dates(of lot: Record, at now: Instant, _ zone: ProgrammeZone) -> String {
    func day(_ instant: Instant) -> String { zone.local(instant).day.description }
    var parts: [String] = []
    if let earned = lot[.earned]?.instant { parts.append("of \(day(earned))") }
    if let starts = lot[.starts]?.instant, starts > now { parts.append("to be spent from \(day(starts))") }
    if let expired = lot[.expired]?.instant { parts.append("expired \(day(expired))") }
    if let expires = lot[.expires]?.instant { parts.append("expire \(day(expires))") }
    if let reason = lot.text(.reason) { parts.append(reason) }
    if let reward = lot[.reward] { parts.append("for \(reward)") }
    return parts.isEmpty ? "" : ", " + parts.joined(separator: ", ")
  }
}
