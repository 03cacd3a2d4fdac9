import TOMLText

/// Reads the text of a policy; what can't be understood is told with its line and what was expected.
struct PolicyReader {
  let zone: ProgrammeZone
  let currency: Currency
  var policy: Policy

  init(_ text: String, zone: ProgrammeZone, currency: Currency) throws(TOMLProblem) {
    self.zone = zone
    self.currency = currency
    let root = try TOMLSection(text: text)
    policy = Policy(name: try root.required("name"))
    try root.allow([
      "name", "calendars", "promises", "statuses", "teams", "remedies", "cadences", "score", "roles",
      "requests", "onboarding", "playbooks", "asks", "plans", "templates", "macros", "responses",
      "referrals", "rewards", "fraud", "undecided", "budgets", "pots", "catalogue", "stories",
      "announcements", "tiers", "standing",
    ])
    try readCalendars(root)
    try readPromises(root)
    try readStatuses(root)
    try readTeams(root)
    try readRemedies(root)
    try readCadences(root)
    try readScore(root)
    try readRoles(root)
    try readRequests(root)
    try readOnboarding(root)
    try readPlaybooks(root)
    try readTemplates(root)
    try readMacros(root)
    try readAsks(root)
    try readPlans(root)
    try readResponses(root)
    try readReferrals(root)
    try readRewards(root)
    try readFraud(root)
    try readUndecided(root)
    try readBudgets(root)
    try readPots(root)
    try readCatalogue(root)
    try readStories(root)
    try readAnnouncements(root)
    try readTiers(root)
    try readStanding(root)
  }

  private mutating func readCalendars(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("calendars") else { return }
    for name in section.keys {
      guard let calendar = try section.section(name) else { continue }
      guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }), name != "elapsed"
      else {
        throw section.problem(
          name, "a calendar's name is made of letters, digits, - and _; “\(name)” can't be one.")
      }
      policy.calendars[name] = try calendar.businessCalendar(name, zone)
    }
  }

  private mutating func readPromises(_ root: TOMLSection) throws(TOMLProblem) {
    for section in try root.sections("promises") {
      try section.allow(["kinds", "priorities"] + ClockKind.words)
      var targets: [ClockKind: TimeAllowance] = [:]
      for clock in ClockKind.allCases {
        targets[clock] = try allowance(section, clock.rawValue)
      }
      guard !targets.isEmpty else {
        throw section.problem(nil, "an entry promises one of \(ClockKind.words.joined(separator: ", ")).")
      }
      policy.promises.append(
        PromiseRule(
          kinds: Set(try section.choices("kinds", of: FeedbackKind.self)),
          priorities: Set(try section.choices("priorities", of: Priority.self)), targets: targets))
    }
  }

  private mutating func readStatuses(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("statuses") else { return }
    for name in section.keys {
      guard let status = FeedbackStatus(rawValue: name), status.isOpen else {
        let words = FeedbackStatus.open.map(\.rawValue).joined(separator: ", ")
        throw section.problem(name, "there is no open status “\(name)”; they are \(words).")
      }
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["pauses"])
      policy.pauses[status] = Set(try entry.choices("pauses", of: ClockKind.self))
    }
  }

  private mutating func readTeams(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("teams") else { return }
    for name in section.keys {
      guard let team = try section.section(name) else { continue }
      try team.allow(["promise", "chase"])
      policy.teams[Folding.fold(name)] = TeamPromise(
        promise: try allowance(team, "promise"), chase: try allowance(team, "chase"))
    }
  }

  private mutating func readRemedies(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("remedies") else { return }
    for name in section.keys {
      guard let role = Role(rawValue: name), role != .viewer else {
        throw section.problem(name, "“\(name)” is no role that grants; they are advocate and manager.")
      }
      guard let entry = try section.section(name) else { continue }
      try entry.allow(["kinds", "up_to"])
      let most = try amount(entry, "up_to")
      policy.remedies[role] = RemedyLimit(
        kinds: Set(try entry.choices("kinds", of: RemedyKind.self)), upTo: most)
    }
  }

  private mutating func readCadences(_ root: TOMLSection) throws(TOMLProblem) {
    for section in try root.sections("cadences") {
      try section.allow(["standings", "tags", "ideal", "longest"])
      let ideal = try length(section, "ideal")
      let longest = try length(section, "longest")
      guard ideal <= longest else {
        throw section.problem("longest", "“longest” must not be shorter than “ideal”.")
      }
      policy.cadences.append(
        CadenceRule(
          standings: Set(try section.choices("standings", of: Standing.self)),
          tags: Set(try (section.strings("tags") ?? []).map { Folding.fold($0) }), ideal: ideal,
          longest: longest))
    }
  }

  /// How requests are ranked.
  private mutating func readRequests(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("requests") else { return }
    try section.allow(["revenue"])
    policy.rankRevenue = try amount(section, "revenue")
    if policy.rankRevenue?.minorUnits == 0 {
      throw section.problem(
        "revenue", "“revenue” must be more than nothing; left out, revenue doesn't count.")
    }
  }

  /// An amount in the programme's currency that may be left out.
  func amount(_ section: TOMLSection, _ key: String) throws(TOMLProblem) -> Money? {
    guard section.has(key) else { return nil }
    let number = try section.number(key) ?? 0
    let text = number == number.rounded() && abs(number) < 1e12 ? String(Int64(number)) : String(number)
    guard number >= 0, let money = Money(major: text, currency: currency) else {
      throw section.problem(
        key, "“\(key)” must be an amount in \(currency.code), such as 50; none is below nothing.")
    }
    return money
  }

  /// A length on the clock that must be there.
  func length(_ section: TOMLSection, _ key: String) throws(TOMLProblem) -> Span {
    let text = try section.required(key)
    guard let span = DurationText.read(text) else {
      throw section.problem(key, "“\(key)” is “\(text)”, but must be a length of time such as 30d or 8w.")
    }
    return span
  }

  /// A length in a calendar's hours or on the clock.
  func allowance(_ section: TOMLSection, _ key: String) throws(TOMLProblem) -> TimeAllowance? {
    guard let text = try section.string(key) else { return nil }
    let words = text.split(separator: " ")
    guard (1...2).contains(words.count), let span = DurationText.read(words[0]) else {
      throw section.problem(
        key, "“\(key)” is “\(text)”, but must be a length such as 24h, or with a calendar 4h office.")
    }
    guard words.count == 2 else { return TimeAllowance(span) }
    let name = String(words[1])
    guard policy.calendars[name] != nil else {
      let known = policy.calendars.keys.sorted().joined(separator: ", ")
      throw section.problem(
        key,
        "there is no calendar “\(name)”; \(known.isEmpty ? "there is none at all" : "there is \(known)").")
    }
    guard !words[0].contains("d"), !words[0].contains("w") else {
      throw section.problem(
        key, "“\(text)”: the days of a calendar differ in length; say hours, such as 16h \(name).")
    }
    return TimeAllowance(span, calendar: name)
  }
}
