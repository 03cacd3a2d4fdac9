extension Explanation {
  /// What a colleague has to do and how soon he or she answered lately, and who covers: for help and not for blame.
  public static func work(_ colleague: Record, absences: Absences, at now: Instant, _ zone: ProgrammeZone)
    -> Explanation
  {
    func number(_ field: FieldName) -> Int64 { colleague[field]?.integer ?? 0 }
    var parts = [
      Part(
        "Work: \(number(.openFeedback)) open feedback, \(number(.late)) late, \(number(.openRequests)) open requests, \(number(.ownedCustomers)) customers",
        ["  owned and open; late by the promises of the policy"])
    ]
    if let median = colleague[.firstResponseMinutes]?.integer {
      parts.append(
        Part(
          "First response: median \(DurationText.text(.minutes(median))), n = \(number(.firstAnswers))",
          [
            "  first answers that this colleague gave in the last 30 days, from the arrival of the feedback, round the clock",
            "  of an even number the shorter of the two in the middle",
          ]))
    } else {
      parts.append(Part("First response: no first answer in the last 30 days"))
    }
    parts.append(Part("Answers: \(number(.answers)) messages to customers in the last 30 days"))
    if let handle = colleague.text(.handle) {
      parts += absence(of: handle, absences, at: now, ExplainedTime(zone: zone))
    }
    return Explanation(colleague.reference, parts)
  }

  private static func absence(
    of handle: String, _ absences: Absences, at now: Instant, _ time: ExplainedTime
  ) -> [Part] {
    var parts: [Part] = []
    if let absence = absences.all[handle] {
      let word = absence.holds(at: now) ? "Away" : "Will be away"
      let keeper = absences.keeper(of: handle, at: now)
      let cover = absence.cover.map { "@\($0) covers" } ?? "nobody covers"
      let further = keeper.flatMap { keeper in
        keeper != absence.cover && keeper != handle ? ", who is away too: @\(keeper) looks after it now" : nil
      }
      parts.append(
        Part("\(word): \(time.text(absence.from, absence.until))", ["  \(cover)\(further ?? "")"]))
    }
    let covered = absences.covered(by: handle, at: now)
    if !covered.isEmpty {
      parts.append(
        Part(
          "Looks after the work of \(covered.map { "@\($0)" }.joined(separator: ", "))",
          ["  it stands on Today beside the own"]))
    }
    return parts
  }

  /// How the rank of a request comes about; only open requests have a place in the order.
  public static func rank(
    _ request: Record, place: RankPlace?, under version: PolicyVersion, at now: Instant
  ) -> Explanation {
    let rank = RequestRank(of: request, at: now)
    let revenue =
      version.policy.rankRevenue.map {
        "  revenue weight \(rank.revenueWeight): what their payers pay a month, \($0) counting as one customer (policy \(version.number))"
      } ?? "  revenue doesn't count (policy \(version.number))"
    return Explanation(
      request.reference,
      [
        Part(
          "Rank: \(place.map { "\($0) open requests" } ?? "none, it isn't open")",
          [
            "  the order goes by (5 x (customers + revenue weight) + 3 x further pieces - 1) / (age + 2)^1.4",
            "  customers \(rank.customers): those who asked in the last \(RequestRank.recentDays) days",
            revenue,
            "  further pieces \(rank.furtherPieces): more feedback than customers in that time",
            "  age \(rank.ageHours) h since the request was made",
          ])
      ])
  }
}
