import Advocacy
import AdvocacyStore
import Testing

@testable import Dashboard

@Suite("Daily jobs, played by their keys on the sample programme")
struct DailyJobTests {
  private let sample: SampleProgramme

  init() throws { sample = try SampleProgramme() }

  /// The README's table of jobs is made from the scripts; `RECORD_SNAPSHOTS=1` writes it anew.
  @Test("The README counts their keys as they are")
  func readme() throws {
    let rows = try DailyJob.allCases.map { job in
      let script = try #require(KeyScript(job.script))
      return "| \(job.title) | \(script.count) | `\(script.label)` |\n"
    }
    try ReadmePart(beginning: "<!-- jobs, played by a test -->\n", end: "<!-- end of jobs -->").expect(
      "\n| job | keys | which |\n| --- | ---: | --- |\n" + rows.joined() + "\n")
  }

  @Test("Each is done when its keys were pressed", arguments: DailyJob.allCases)
  func isDone(_ job: DailyJob) throws {
    var desk = try sample.desk()
    let before = try rows(desk, DailyJobTests.ways[job])
    desk.play(try #require(KeyScript(job.script)))
    #expect(desk.model.overlays.isEmpty, "\(desk.screen())")
    #expect(desk.model.notice?.weight != .refusal, "\(desk.model.notice?.text ?? "")")
    switch job {
    case .answerFirst: try answeredFirst(before, desk)
    case .findVoice: try foundVoice()
    case .briefAndCall: try calledAndPromised(before)
    case .triage: try triaged(before)
    case .answerThree: try answeredThree(before)
    case .decideRewards: try decidedRewards(before)
    case .rejectReferral: try rejectedReferral(before)
    case .tellShipped: try toldShipped(before)
    case .advisePlan: try advisedPlan(before)
    case .withdrawConsent: try withdrewConsent(before)
    }
    #expect(try sample.file.check() == [])
  }

  /// The keys to the list whose things a job is done to; Today's where there are none.
  private static let ways: [DailyJob: String] = [
    .briefAndCall: "8", .answerThree: "3", .decideRewards: "6 j", .rejectReferral: "5",
    .tellShipped: "4 v 3", .advisePlan: "2", .withdrawConsent: "7 v 5",
  ]

  /// What the bar is on, and the things below it, once some keys were pressed.
  private func rows(_ desk: Desk, _ keys: String?) throws -> [Reference] {
    var desk = desk
    guard let keys else { return [try #require(desk.model.selection)] }
    desk.press(keys)
    let rows = try #require(desk.model.list?.window.rows.map(\.id))
    return Array(rows[try #require(desk.model.list?.window.selectedIndex)...])
  }

  private func thing(_ reference: Reference) throws -> Record {
    try #require(try sample.file.record(reference))
  }

  private func thing(_ reference: Value?) throws -> Record { try thing(try #require(reference?.reference)) }

  private func messages(_ feedback: Reference) throws -> [Record] {
    try #require(try sample.file.detail(feedback)).messages.filter { $0.text(.direction) == "to_customer" }
  }

  private func answeredFirst(_ before: [Reference], _ after: Desk) throws {
    let first = try #require(before.first)
    #expect(try messages(first).last?[.sent] == .instant(Desk.now))
    #expect(try thing(first)[.unattended] == .flag(false))
    #expect(after.model.place == .today)
    #expect(after.model.selection.map { $0 != first } == true)
  }

  private func foundVoice() throws {
    let wanted = try #require(try sample.things(.opportunity, "\"Call with a retailer\"").last)
    #expect(wanted[.due] == .day(try #require(CalendarDay("2026-11-26"))))
    let asks = try sample.things(.ask, "opportunity:\(wanted.reference)")
    #expect(asks.map(\.status) == ["asked"])
    #expect(asks.first?.text(.askKind) == "reference_call")
    let customer = try thing(asks.first?[.customer])
    #expect(customer[.account] != nil)
    #expect(try sample.things(.feedback, "customer:\(customer.reference) kind:complaint open:yes") == [])
  }

  private func calledAndPromised(_ before: [Reference]) throws {
    let customer = try #require(before.first)
    #expect(try thing(customer)[.lastContact] == .instant(Desk.now))
    let calls = try sample.things(.touchpoint, "customer:\(customer) \"Wants the new catalogue\"")
    #expect(calls.map { $0.text(.channel) } == ["call"])
    let promises = try sample.things(.task, "customer:\(customer) created:2026-11-23")
    #expect(promises.map { $0.text(.title) } == ["Send it", "Ask the workshop"])
    let ends = try ["2026-11-26", "2026-11-27"].map {
      Value.instant(ProgrammeZone.utc.start(of: try #require(CalendarDay($0)) + 1) - .minutes(1))
    }
    #expect(promises.map { $0[.due] } == ends)
  }

  private func triaged(_ before: [Reference]) throws {
    let complaint = try thing(try #require(before.first))
    #expect(complaint.text(.feedbackKind) == "complaint")
    #expect(complaint.text(.priority) == "high")
    #expect(complaint[.tags]?.tags.contains("bank") == true)
    #expect(complaint.status == "waiting_team")
    #expect(complaint.text(.waitingTeam) == "billing")
  }

  private func answeredThree(_ before: [Reference]) throws {
    let three = before.prefix(3)
    #expect(three.count == 3)
    for feedback in three {
      #expect(try messages(feedback).last?[.sent] == .instant(Desk.now), "\(feedback)")
    }
  }

  private func decidedRewards(_ before: [Reference]) throws {
    try #require(before.count > 4)
    let approved = try [before[0], before[2], before[3]].map { try thing($0) }
    #expect(approved.map(\.status) == ["approved", "approved", "approved"])
    let others = try approved.compactMap(\.[.other]).map { try thing($0) }
    #expect(!others.isEmpty && others.allSatisfy { $0.status == "approved" })
    let refused = try thing(before[4])
    #expect(refused.status == "not_eligible")
    #expect(refused.text(.rule) == "a year's rewards are used up")
  }

  private func rejectedReferral(_ before: [Reference]) throws {
    let referral = try thing(try #require(before.first))
    #expect(referral.status == "rejected")
    #expect(referral.text(.reason)?.contains("same postal address") == true)
    let sides = try sample.things(.reward, "referral:\(referral.reference)")
    #expect(sides.map(\.status) == ["rejected", "rejected"])
  }

  private func toldShipped(_ before: [Reference]) throws {
    let request = try #require(before.first)
    let pieces = try sample.things(.feedback, "request:\(request) customer:any")
    #expect(!pieces.isEmpty)
    #expect(pieces.allSatisfy { $0[.told] != nil })
    #expect(try thing(request)[.untold] == .integer(0))
  }

  private func advisedPlan(_ before: [Reference]) throws {
    let customer = try thing(try #require(before.first))
    #expect(customer.text(.usage) == "rentals=3")
    #expect(customer.text(.planOffered) == "Trail Plus")
    #expect(customer.text(.plan) == "Trail Plus")
  }

  private func withdrewConsent(_ before: [Reference]) throws {
    let story = try thing(try #require(before.first))
    #expect(story.status == "retired")
    #expect(story[.consentWithdrawn] == .instant(Desk.now))
    #expect(story.text(.withdrawnWhy) == "the customer asked for it")
  }
}
