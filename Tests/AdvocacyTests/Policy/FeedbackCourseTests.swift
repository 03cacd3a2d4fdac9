import Testing

@testable import Advocacy

@Suite struct FeedbackCourseTests {
  private static let start = Instant(milliseconds: 1_788_000_000_000)

  private static func version(_ number: Int, _ hours: Int, from: Instant, retiming: Bool = false) throws
    -> PolicyVersion
  {
    let text = """
      name = "Hours"
      [calendars.always]
      [[promises]]
      priorities = ["urgent"]
      first_response = "1h"
      [[promises]]
      first_response = "\(hours)h"
      next_response = "\(hours)h"
      resolution = "\(hours * 2)h always"
      [statuses.waiting_customer]
      pauses = ["resolution"]
      """
    return PolicyVersion(
      number: number, text: text, policy: try policy(text), from: from, colleague: "mia", isRetiming: retiming
    )
  }

  private static func course(_ status: FeedbackStatus = .new, _ events: [FeedbackCourse.Event] = [])
    -> FeedbackCourse
  {
    FeedbackCourse(from: start, kind: .complaint, priority: .normal, status: status, events: events)
  }

  private func due(_ course: FeedbackCourse, _ versions: [PolicyVersion], _ clock: ClockKind) -> Span? {
    course.clocks(under: versions)?[clock].due.map { $0 - Self.start }
  }

  @Test func thePolicyInForceAtTheBeginningHolds() throws {
    let versions = [
      try Self.version(1, 4, from: Self.start - .days(9)),
      try Self.version(2, 8, from: Self.start - .days(1)),
      try Self.version(3, 2, from: Self.start + .hours(1)),
    ]
    #expect(due(Self.course(), versions, .firstResponse) == .hours(8))
    #expect(Self.course().clocks(under: versions)?.rules.policy == 2)
    #expect(Self.course().clocks(under: []) == nil)
  }

  @Test func aChangedPolicyActsFromTheNextEventOn() throws {
    let versions = [
      try Self.version(1, 8, from: Self.start - .days(1)),
      try Self.version(2, 4, from: Self.start + .hours(1)),
    ]
    let claimed = Self.course(.acknowledged, [.init(Self.start + .hours(2), .status(from: .new))])
    #expect(due(claimed, versions, .firstResponse) == .hours(4))
    #expect(due(Self.course(), versions, .firstResponse) == .hours(8))
  }

  @Test func aPolicyAppliedAtOnceActsWithoutAnEvent() throws {
    let versions = [
      try Self.version(1, 8, from: Self.start - .days(1)),
      try Self.version(2, 4, from: Self.start + .hours(1), retiming: true),
    ]
    #expect(due(Self.course(), versions, .firstResponse) == .hours(4))
  }

  @Test func anotherPriorityTakesItsOwnPromise() throws {
    let versions = [try Self.version(1, 8, from: Self.start - .days(1))]
    var course = Self.course(.new, [.init(Self.start + .minutes(10), .priority(from: .normal))])
    course.priority = .urgent
    #expect(due(course, versions, .firstResponse) == .hours(1))
    #expect(course.clocks(under: versions)?.rules.priority == .urgent)
    #expect(course.clocks(under: versions)?[.resolution].state(at: Self.start + .hours(1)) == .off)
  }

  /// What a book of promises remembers of one course is never taken for another's.
  @Test func manyCoursesUnderOneBookAreReckonedAsEachByItself() throws {
    let versions = [
      try Self.version(1, 8, from: Self.start - .days(1)),
      try Self.version(2, 4, from: Self.start + .hours(1), retiming: true),
    ]
    let book = PromiseBook(versions)
    var courses: [FeedbackCourse] = []
    for kind in FeedbackKind.allCases {
      for priority in Priority.allCases {
        for wasAnswered in [false, true] {
          courses.append(
            FeedbackCourse(
              from: Self.start, wasAnswered: wasAnswered, kind: kind, priority: priority,
              status: .acknowledged,
              events: [.init(Self.start + .hours(2), .status(from: .new))]))
        }
      }
    }
    let together = courses.map { $0.clocks(under: book) }
    #expect(together == courses.map { $0.clocks(under: versions) })
    #expect(Set(together.map { $0?.rules }).count == FeedbackKind.allCases.count * Priority.allCases.count)
  }

  @Test func aMessageComesBeforeTheStatusItBrings() throws {
    let versions = [try Self.version(1, 8, from: Self.start - .days(1))]
    let hour = Self.start + .hours(1)
    let answered = Self.course(
      .waitingCustomer, [.init(hour, .status(from: .new)), .init(hour, .answered)])
    let clocks = try #require(answered.clocks(under: versions))
    #expect(clocks.state(of: .firstResponse, at: hour) == .met(at: hour, due: Self.start + .hours(8)))
    #expect(clocks.state(of: .resolution, at: hour) == .paused(since: hour, remaining: .hours(15)))
  }

  @Test func feedbackAnsweredBeforeOwesNoFirstResponse() throws {
    let versions = [try Self.version(1, 8, from: Self.start - .days(1))]
    var course = Self.course(.inProgress, [.init(Self.start, .customerWrote)])
    course.wasAnswered = true
    let clocks = try #require(course.clocks(under: versions))
    #expect(clocks.state(of: .firstResponse, at: Self.start) == .off)
    #expect(clocks[.firstResponse].kept == 0)
    #expect(clocks.nextDue?.clock == .nextResponse)
    #expect(clocks.nextDue?.at == Self.start + .hours(8))
  }

  @Test func theHistoryAndTheClocksAreTheSame() throws {
    let versions = [
      try Self.version(1, 8, from: Self.start - .days(1)),
      try Self.version(2, 4, from: Self.start + .hours(3)),
    ]
    let course = Self.course(
      .inProgress,
      [
        .init(Self.start + .hours(1), .answered), .init(Self.start + .hours(1), .status(from: .new)),
        .init(Self.start + .hours(5), .customerWrote),
        .init(Self.start + .hours(5), .status(from: .waitingCustomer)),
      ])
    let history = try #require(course.history(under: versions))
    #expect(history.evaluated(at: Self.start + .hours(6)).snapshot == course.clocks(under: versions))
  }

  @Test func theExplanationAddsUpAndNamesThePolicy() throws {
    let versions = [try Self.version(1, 8, from: Self.start - .days(1))]
    let explanation = Explanation.promises(
      Reference(.feedback, 88), Self.course(), under: versions, at: Self.start + .hours(9), .utc)
    #expect(
      explanation.parts.map(\.title) == [
        "First response: 1h late", "Resolution: 7h left",
        "Next response: no clock, it begins after our first answer",
      ])
    #expect(
      explanation.parts.first?.lines.first == "  promised 8h for a complaint of normal priority (policy 1)")
    #expect(explanation.parts.first?.lines.last?.hasPrefix("  counted 8h of 8h: was due ") == true)
    let none = Explanation.promises(Reference(.feedback, 1), nil, under: versions, at: Self.start, .utc)
    #expect(none.parts.first?.title.hasPrefix("No clock runs") == true)
  }

  @Test func aRehearsalCountsBothWays() throws {
    let versions = [try Self.version(1, 8, from: Self.start - .days(1))]
    let stricter = try Self.version(2, 1, from: Self.start - .days(1))
    var rehearsal = PolicyRehearsal()
    let answered = Self.course(.inProgress, [.init(Self.start + .hours(2), .answered)])
    rehearsal.take(
      Reference(.feedback, 1), answered, under: versions, changed: stricter, at: Self.start + .minutes(130))
    #expect(rehearsal.before[.firstResponse] == PolicyRehearsal.Count(kept: 1, broken: 0))
    #expect(rehearsal.after[.firstResponse] == PolicyRehearsal.Count(kept: 0, broken: 1))
    #expect(rehearsal.differences.map(\.wouldBeBroken) == [2])
    #expect(rehearsal.lines.contains("First response: 0 broken become 1, 1 kept become 0."))
  }
}
