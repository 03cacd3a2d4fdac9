extension Explanation {
  /// What a customer consented to, whether it holds, and what else a story needs before it is published.
  public static func story(_ story: Record, _ rewards: [Record], at now: Instant, _ zone: ProgrammeZone)
    -> Explanation
  {
    let consent = Consent(of: story)
    let time = ExplainedTime(zone: zone)
    var lines: [String] = []
    if let given = consent.given {
      let by = story.text(.consentBy).map { " by \($0)" } ?? ""
      lines.append(
        "  given\(by) on \(time.text(given)), to \(story.text(.consentScope) ?? "what isn't said")")
      lines.append(
        "  for \(consent.channels.isEmpty ? "no place" : consent.channels.joined(separator: ", "))")
      lines.append("  \(story[.consentUntil]?.day.map { "until the end of \($0)" } ?? "without an end")")
      lines.append("  proof: \(story.text(.consentProof) ?? "none")")
    }
    if let withdrawn = consent.withdrawn {
      lines.append(
        "  withdrawn on \(time.text(withdrawn)): \(story.text(.withdrawnWhy) ?? "no reason given")")
    }
    let lack = consent.lack(at: now, zone)
    var parts = [Part(lack.map { "Consent: \($0)" } ?? "Consent holds", lines)]
    let disclosure = story.text(.disclosure)
    var needs = rewards.map { "  \($0.reference) is \($0.status.replacing("_", with: " "))" }
    if story[.employeeAuthor] == .flag(true) { needs.append("  an employee wrote it") }
    if !needs.isEmpty || disclosure != nil {
      parts.append(
        Part(disclosure.map { "Disclosure: \($0)" } ?? "It needs a disclosure before it is published", needs))
    }
    if let request = story[.request] {
      parts.append(
        Part("Credit: the idea became \(request)\(story.text(.requestTitle).map { ", \($0)" } ?? "")"))
    }
    if let reason = story.text(.reason) { parts.append(Part("\(story.status): \(reason)")) }
    return Explanation(story.reference, parts)
  }

  /// Who of the segment would be told, who is left out and why, and how many are unhappy about what; of one that was
  /// sent, who was told and what was put right since.
  public static func announcement(
    _ announcement: Record, _ reading: SegmentReading?, told: [SegmentReading.Person],
    leftOut: [SegmentReading.Person], under version: PolicyVersion?, _ zone: ProgrammeZone
  ) -> Explanation {
    let channel = announcement.text(.channel) ?? "mail"
    var parts: [Part] = []
    if let sent = announcement[.sent]?.instant {
      let time = ExplainedTime(zone: zone)
      var lines = named(told, of: Int(announcement[.toldCount]?.integer ?? 0))
      if let override = announcement.text(.override) { lines.append("  one text for so many: \(override)") }
      let number = announcement[.toldCount]?.integer
      parts.append(
        Part(
          number.map { "Told \($0) by \(channel) on \(time.text(sent))" }
            ?? "Sent by \(channel) on \(time.text(sent)); to whom isn't known here", lines))
      let count = Int(announcement[.leftOut]?.integer ?? 0)
      if count > 0 { parts.append(Part("Left out: \(count)", named(leftOut, of: count))) }
      if let corrections = announcement.text(.corrections) {
        parts.append(
          Part(
            "Corrected since",
            corrections.split(whereSeparator: \.isNewline).map { "  \($0)" }))
      }
      return Explanation(announcement.reference, parts)
    }
    guard let reading else {
      let problem = Segment.problem(announcement.text(.segment)) ?? "the segment can't be read"
      return Explanation(announcement.reference, [Part("Nobody can be told", ["  \(problem)"])])
    }
    var lines = ["  segment: \(announcement.text(.segment) ?? "every customer")"]
    for gap in SegmentReading.Gap.allCases {
      if let count = reading.leftOut[gap] { lines.append("  left out: \(count), each \(gap.words(channel))") }
    }
    lines += reading.leftOutPeople.map { "    \($0.name) (\($0.reference)) \($0.note)" }
    let all = reading.reached + reading.leftOutCount
    parts.append(Part("\(reading.reached) of \(all) customers would be told by \(channel)", lines))
    parts.append(
      Part(
        "Unhappy among them: \(reading.unhappy)",
        reading.unhappy == 0
          ? []
          : [
            "  \(reading.complaining) with an open complaint, \(reading.lowScores) with a low score that nobody has answered"
          ] + named(reading.unhappyPeople, of: reading.unhappy)))
    let many = version?.policy.announcements.many ?? AnnouncementRules().many
    if reading.reached > many {
      parts.append(
        Part(
          "One text would go to \(reading.reached) customers unedited",
          ["  more than \(many) needs a reason (policy \(version?.number ?? 0))"]))
    }
    return Explanation(announcement.reference, parts)
  }

  private static func named(_ people: [SegmentReading.Person], of count: Int) -> [String] {
    people.map { "  \($0.name) (\($0.reference))\($0.note.isEmpty ? "" : " \($0.note)")" }
      + (count > people.count ? ["  and \(count - people.count) more"] : [])
  }
}
