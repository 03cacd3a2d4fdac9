import Testing

@testable import Advocacy

/// A policy in euros, in Vienna.
func policy(_ text: String) throws -> Policy {
  try Policy(text: text, zone: ProgrammeZone("Europe/Vienna") ?? .utc, currency: .euro)
}

@Suite struct PolicyReaderTests {
  @Test func theStandardPolicySaysWhatItsCommentsSay() throws {
    let standard = try policy(Policy.standardText)
    #expect(standard.name == "Standard")
    #expect(standard.calendars["office"]?.zone.name == "Europe/Vienna")
    let urgent = standard.promise(for: .complaint, .urgent)
    #expect(urgent?.targets[.firstResponse] == TimeAllowance(.hours(1), calendar: "office"))
    let high = standard.promise(for: .complaint, .high)
    #expect(high?.targets[.resolution]?.description == "40h office")
    #expect(standard.promise(for: .praise, .low)?.targets[.resolution] == nil)
    #expect(standard.promise(for: nil, .low) == nil)
    #expect(standard.pauses == [.waitingCustomer: [.nextResponse, .resolution]])
    #expect(standard.remedies[.advocate]?.upTo == Money(minorUnits: 5000, currency: .euro))
    #expect(standard.remedies[.manager]?.upTo == nil)
    #expect(standard.remedies[.viewer] == nil)
    #expect(standard.teams["logistics"]?.chase == TimeAllowance(.hours(8), calendar: "office"))
    #expect(standard.cadences.map(\.longest) == [.days(45), .days(60)])
    #expect(standard.score == AdvocateScore.standard)
    #expect(Set(standard.responses.keys) == Set(Survey.allCases))
    #expect(standard.responses[.nps]?.low == 6)
    #expect(standard.responses[.nps]?.high == 9)
    #expect(standard.responses[.nps]?.priority == .high)
    #expect(standard.responses[.nps]?.throttle == .days(90))
    #expect(standard.responses[.ces7]?.low == 3)
    #expect(standard.responses[.ces7]?.high == nil)
    #expect(standard.referrals?.window == .days(90))
    #expect(standard.rewards?.hold == .days(14))
    #expect(standard.rewards?.sides[.referrer]?.caps.perYear == 12)
    #expect(Set(standard.fraud?.points.keys ?? [:].keys) == Set(FraudRule.allCases))
    #expect(standard.undecided == UndecidedRule(after: .days(30), then: .hold))
    #expect(standard.budgets.map(\.name) == ["referrals"])
    let christmas = try #require(CalendarDay(year: 2026, month: 12, day: 25))
    #expect(standard.calendars["office"]?.holiday(on: christmas)?.name == "Christmas Day")
    #expect(standard.calendars["office"]?.periods(on: christmas + -1).count == 1)
  }

  @Test(
    arguments: [
      ("name = \"A\"\n[score]\nloyalty = { points = 1, most = 1 }", 3, "there is no “loyalty” here"),
      ("name = \"A\"\n[score]\npraise = { points = 1.5, most = 1 }", 3, "“points” must be a whole number"),
      ("name = \"A\"\n[score]\npraise = { points = 1 }", 3, "“most” must be a whole number"),
      ("name = \"A\"\n[score.praise]\npoints = 1\nmost = -1", 4, "“most” must not be below nothing"),
      ("name = \"A\"\n[responses.smiles]\nlow = 1", 2, "there is no survey “smiles”; they are nps, csat"),
      ("name = \"A\"\n[responses.csat]\nlow = 0", 3, "“low” must be a score of CSAT, 1 to 5."),
      ("name = \"A\"\n[responses.nps]\nlow = 6.5", 3, "“low” must be a score of NPS, 0 to 10."),
      ("name = \"A\"\n[responses.nps]\nlow = 9\nhigh = 9", 4, "“high” must be above “low”."),
      ("name = \"A\"\n[responses.nps]\nthrottle = \"soon\"", 3, "“throttle” is “soon”"),
      ("name = \"A\"\n[responses.nps]\nopens = \"grumble\"", 3, "“opens” is “grumble”, but must be one of"),
      ("name = 4", 1, "“name” must be a text in quotes."),
      ("nam = \"A\"", nil, "“name” is missing: a text in quotes."),
      ("name = \"A\"\ncolour = 1", 2, "there is no “colour” here"),
      ("name = \"A\"\n[calendars.office]\nmonday = [\"9-12:30\"]", 3, "“9-12:30” must be a period of a day"),
      ("name = \"A\"\n[calendars.office]\nzone = \"Mars/Base\"", 3, "there is no zone “Mars/Base”"),
      (
        "name = \"A\"\n[calendars.office.holidays]\n\"25 Dec\" = \"Christmas\"", 3,
        "“25 Dec” must be a day such as 2027-03-29"
      ),
      (
        "name = \"A\"\n[[promises]]\nkinds = [\"grumble\"]\nresolution = \"8h\"", 3,
        "“kinds” is “grumble”, but must be"
      ),
      ("name = \"A\"\n[[promises]]\nkinds = [\"praise\"]", 2, "an entry promises one of first_response"),
      (
        "name = \"A\"\n[[promises]]\nresolution = \"8h hours\"", 3,
        "there is no calendar “hours”; there is none at all"
      ),
      (
        "name = \"A\"\n[[promises]]\nresolution = \"soon\"", 3, "“resolution” is “soon”, but must be a length"
      ),
      (
        "name = \"A\"\n[calendars.office]\nmonday = \"09:00-12:00\"\n[[promises]]\nresolution = \"2d office\"",
        5,
        "“2d office”: the days of a calendar differ in length"
      ),
      ("name = \"A\"\n[statuses.closed]\npauses = [\"resolution\"]", 2, "there is no open status “closed”"),
      ("name = \"A\"\n[remedies.viewer]\nup_to = 5", 2, "“viewer” is no role that grants"),
      ("name = \"A\"\n[remedies.advocate]\nup_to = -5", 3, "“up_to” must be an amount in EUR"),
      ("name = \"A\"\n[[cadences]]\nideal = \"60d\"\nlongest = \"30d\"", 4, "“longest” must not be shorter"),
      ("name = \"A\"\n[[cadences]]\nideal = \"often\"\nlongest = \"30d\"", 3, "“ideal” is “often”"),
      ("name = \"A\"\nx = = 1", 2, "this isn't TOML"),
      ("name = \"A\"\n[referrals]\nwindow = \"soon\"", 3, "“window” is “soon”, but must be a length"),
      (
        "name = \"A\"\n[rewards]\nhold = \"14d\"\n[rewards.referrer]\nper_year = 3", 4,
        "there must be either “value”"
      ),
      ("name = \"A\"\n[rewards.referred]\nvalue = 5\npoints = 5", 4, "there must be either “value”"),
      ("name = \"A\"\n[rewards.referred]\nvalue = 0", 3, "“value” must be more than nothing"),
      ("name = \"A\"\n[rewards.referred]\nvalue = 5\nper_year = -1", 4, "“per_year” must be a whole number"),
      ("name = \"A\"\n[fraud]\nflag_at = 50", 2, "“reject_at” is missing"),
      ("name = \"A\"\n[fraud]\nflag_at = 50\nreject_at = 40", 4, "“reject_at” must not be below “flag_at”"),
      ("name = \"A\"\n[fraud]\nflag_at = 1\nreject_at = 2\nsame_shoe = 3", 5, "there is no “same_shoe” here"),
      (
        "name = \"A\"\n[fraud]\nflag_at = 1\nreject_at = 2\nvelocity = { points = 3, more_than = 2 }", 5,
        "“within” is missing"
      ),
      ("name = \"A\"\n[undecided]\nafter = \"30d\"", 2, "“then” is missing: one of hold, pay, void"),
      ("name = \"A\"\n[undecided]\nafter = \"30d\"\nthen = \"wait\"", 4, "“then” is “wait”, but must be"),
      ("name = \"A\"\n[budgets.fun]\namount = 50", 2, "“per” is missing: one of month, quarter, year"),
      ("name = \"A\"\n[budgets.fun]\nper = \"month\"", 2, "there must be either “amount”"),
    ] as [(String, Int?, String)])
  func whatCantBeUnderstoodIsToldWithItsLine(_ text: String, _ line: Int?, _ sentence: String) throws {
    let problem = try #require(throws: PolicyProblem.self) { try policy(text) }
    #expect(problem.line == line, "\(problem)")
    #expect(problem.sentence.hasPrefix(sentence), "\(problem)")
  }

  @Test(arguments: [
    ("30m", 30), ("4h", 240), ("1h30m", 90), ("5d", 7200), ("8w", 80640), ("1w1d1h1m", 11581),
  ]) func lengthsAreReadAndSaid(_ text: String, _ minutes: Int64) {
    #expect(DurationText.read(text) == .minutes(minutes))
    #expect(DurationText.text(.minutes(minutes)) == text)
  }

  @Test(arguments: ["", "4", "h", "4x", "30m1h", "0m", "99999999w", "4h4h", "-4h", "४h"])
  func otherTextsAreNoLengths(_ text: String) {
    #expect(DurationText.read(text) == nil)
  }

  @Test func hoursOfACalendarAreNotSaidInDays() {
    #expect(TimeAllowance(.hours(40), calendar: "office").description == "40h office")
    #expect(TimeAllowance(.hours(40)).description == "1d16h")
    #expect(DurationText.exact(.seconds(725)) == "12m05s")
    #expect(DurationText.exact(.seconds(5)) == "05s")
  }

  @Test func aCustomersOwnCadenceGoesBeforeTheRules() throws {
    let standard = try policy(Policy.standardText)
    let start = Instant(milliseconds: 0)
    var customer = Record(
      Reference(.customer, 1), values: [.standing: .text("champion"), .created: .instant(start)])
    #expect(standard.contact(with: customer)?.longest == start + .days(45))
    customer[.lastContact] = .instant(start + .days(3))
    #expect(standard.contact(with: customer)?.ideal == start + .days(33))
    customer[.cadenceLongest] = .integer(10)
    #expect(standard.contact(with: customer)?.longest == start + .days(13))
    #expect(standard.contact(with: customer)?.ideal == start + .days(13))
    #expect(
      standard.contact(with: Record(Reference(.customer, 2), values: [.standing: .text("none")])) == nil)
  }

  @Test func aCadenceMayBeForATag() throws {
    let tagged = try policy("name = \"A\"\n[[cadences]]\ntags = \"vip\"\nideal = \"7d\"\nlongest = \"14d\"")
    let rule = try #require(tagged.cadences.first)
    #expect(rule.fits(.none, ["retail", "vip"]))
    #expect(!rule.fits(.champion, ["retail"]))
  }

  @Test func aTeamIsChasedWhenThePolicySays() throws {
    let standard = try policy(Policy.standardText)
    // Friday 2026-11-13 15:30 in Vienna: half an hour of that day is left, then Monday from nine.
    let friday = try #require(Instant(iso8601: "2026-11-13T14:30:00Z"))
    #expect(standard.chase("Logistics", after: friday)?.description == "2026-11-16T16:30:00Z")
    #expect(standard.promised(by: "logistics", after: friday) != nil)
    #expect(standard.chase("the baker", after: friday) == nil)
  }
}
