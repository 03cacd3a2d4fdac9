extension Explanation {
  /// So many candidates are named, and so many who may not be asked.
  static let mostCandidates = 20
  static let mostBarred = 50

  /// Who may be asked for an opportunity, the best first, and who may not and why.
  public static func candidates(
    _ candidates: Candidates, for opportunity: Record, policy number: Int?, _ zone: ProgrammeZone
  ) -> [Part] {
    let channel = opportunity.text(.channel) ?? Channel.mail.rawValue
    var free = candidates.free.prefix(mostCandidates).enumerated().map { place, candidate in
      "  \(place + 1). \(named(candidate)), \(candidate.standing.rawValue), \(candidate.lastAsked(zone)), score \(candidate.score.sum)"
    }
    free += more(candidates.free.count - mostCandidates)
    free.append(
      "  counted \(candidates.free.count) of \(judged(candidates)), by the limits and weights of policy \(number ?? 0)"
    )
    var barred = candidates.barred.prefix(mostBarred).map { candidate in
      "  \(named(candidate)): \(candidate.reasons.joined(separator: "; "))"
    }
    barred += more(candidates.barredCount - barred.count)
    return [
      Part(
        candidates.free.isEmpty
          ? "Nobody of the profile may be asked by \(channel) now"
          : "May be asked by \(channel): \(candidates.free.count)", free),
      Part("May not be asked now: \(candidates.barredCount)", barred),
    ].filter { !$0.lines.isEmpty }
  }

  private static func named(_ candidate: Candidates.Candidate) -> String {
    "\(candidate.customer.text(.display) ?? "someone") (\(candidate.customer.reference))"
  }

  private static func more(_ count: Int) -> [String] { count > 0 ? ["  and \(count) more"] : [] }

  private static func judged(_ candidates: Candidates) -> String {
    let matching = candidates.matching
    if !matching.isAtLeast, matching.number <= candidates.judged {
      return "\(candidates.judged) of the profile who weren't asked for it"
    }
    return
      "\(candidates.judged) judged, those of the highest standing, of \(matching.number)\(matching.isAtLeast ? " or more" : "") of the profile"
  }
}

extension Explanation.Part {
  /// How many of those needed for an opportunity are found, and what became of each ask.
  public static func found(for opportunity: Record, _ asks: [Record]) -> Explanation.Part {
    let needed = Int(opportunity[.needed]?.integer ?? 1)
    let found = asks.count { AskStatus(rawValue: $0.status)?.isFound == true }
    let due = opportunity[.due]?.day.map { ", wanted by \($0)" } ?? ""
    var lines = ["  profile: \(opportunity.text(.wanted) ?? "every customer")"]
    if let reason = opportunity.text(.reason) { lines.append("  \(opportunity.status): \(reason)") }
    lines += asks.map { ask in
      let name = ask.text(.customerName) ?? ask[.customer]?.description ?? "the customer"
      let outcome = ask.text(.result).map { ", \($0)" } ?? ask.text(.reason).map { ", \($0)" } ?? ""
      let thanks =
        ask.status == AskStatus.done.rawValue ? ask[.thanked] == nil ? ", not thanked yet" : ", thanked" : ""
      let override = ask.text(.override).map { ", asked all the same: \($0)" } ?? ""
      return "  \(ask.reference) \(name): \(ask.status)\(outcome)\(thanks)\(override)"
    }
    return Explanation.Part("\(found) of \(needed) found\(due)", lines)
  }
}
