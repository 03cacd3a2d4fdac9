import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct MetricsTests {
  private let programme: Programme
  private let now = Programme.start + .days(30)

  init() throws {
    programme = try Programme()
  }

  private func customer(_ name: String, after span: Span = .minutes(1)) throws -> Reference {
    let values: [FieldName: Value] = [.name: .text(name), .lifecycle: .text("active")]
    let report = try programme.done(ActionRequest("customer.create", arguments: values), after: span)
    return try #require(report.created.first)
  }

  private func answer(_ customer: Reference, _ survey: Survey, _ score: Int64, after span: Span) throws {
    try programme.done(
      ActionRequest(
        "response.record",
        arguments: [
          .customer: .reference(customer), .survey: .text(survey.rawValue), .score: .integer(score),
        ]), after: span)
  }

  /// A complaint made and resolved.
  private func complaint(_ customer: Reference, from: Span, to: Span) throws -> Reference {
    let report = try programme.done(
      ActionRequest(
        "feedback.create",
        arguments: [
          .customer: .reference(customer), .feedbackKind: .text("complaint"), .subject: .text("Zip"),
        ]), after: from)
    let feedback = try #require(report.created.first)
    try programme.done(ActionRequest("feedback.resolve", on: [feedback]), after: to)
    return feedback
  }

  private func standing(_ customer: Reference, _ steps: [String], after span: Span) throws {
    for step in steps {
      try programme.done(
        ActionRequest("customer.standing", on: [customer], arguments: [.to: .text(step)]), after: span)
    }
  }

  @Test func withoutDataThereAreNoFigures() throws {
    #expect(try programme.file.metrics(at: now) == [])
    #expect(try programme.file.metric(.recovery, at: now) == nil)
  }

  @Test("Where not all answers are looked at, they are a share of what came since the first of them")
  func theLatestAnswersAreAShareOfTheLatestFeedback() throws {
    let zoe = try customer("Zoë")
    for (day, isAnswered) in [(1, true), (2, false), (3, false), (4, true), (5, false), (6, true)] {
      let made = ActionRequest(
        "feedback.create",
        arguments: [.customer: .reference(zoe), .feedbackKind: .text("question"), .subject: .text("Zip")])
      let feedback = try #require(try programme.done(made, after: .days(Int64(day))).created.first)
      guard isAnswered else { continue }
      let answer = ActionRequest("feedback.answer", on: [feedback], arguments: [.body: .text("So.")])
      try programme.done(answer, after: .days(Int64(day)) + .hours(1))
    }
    func answered(atMost most: Int) throws -> Metric.Figure? {
      try programme.file.read { database in
        try MetricsReader(database, .utc, at: now).response(atMost: most)
      }?.figures.first { $0.label == "answered at all" }
    }
    #expect(try answered(atMost: 10)?.total == 6)
    #expect(try answered(atMost: 10)?.value == 50)
    #expect(try answered(atMost: 2)?.total == 3)
    #expect(try answered(atMost: 2)?.value.map { Int($0) } == 66)
  }

  @Test func answersCountInTheirPeriod() throws {
    let zoe = try customer("Zoë")
    for (score, day) in [(9, 1), (10, 2), (8, 3), (3, 4)] as [(Int64, Int64)] {
      try answer(zoe, .nps, score, after: .days(day))
    }
    func figures(_ day: Int64) throws -> [Int] {
      let metric = try programme.file.metric(.nps, at: Programme.start + .days(day))
      return (metric?.figures ?? []).map(\.total)
    }
    #expect(try figures(5) == [4, 0])
    #expect(try figures(2) == [2, 0])
    // What was answered 90 days ago to the instant is of the period before.
    #expect(try figures(91) == [3, 1])
    #expect(try figures(100) == [0, 4])
    let metric = try #require(try programme.file.metric(.nps, at: now))
    #expect(metric.figures[0].value == 25)
    #expect(metric.rows.map(\.reference.id) == [4, 3, 2, 1])
    #expect(metric.rows.first?.text == "C-1, NPS 3 of 10")
    let measures = try programme.file.measures(at: now, for: Programme.mia)
    #expect(measures.contains { $0.label == "NPS" && $0.figure == metric.figures[0].text })
  }

  @Test func recoveryFollowsACustomerFromTheComplaintOn() throws {
    let zoe = try customer("Zoë")
    let ida = try customer("Ida")
    _ = try customer("Kim")
    try standing(ida, ["potential"], after: .hours(2))
    try answer(zoe, .nps, 2, after: .days(1))
    let opened = try #require(try programme.thing(Reference(.response, 1))[.feedback]?.reference)
    try programme.done(ActionRequest("feedback.resolve", on: [opened]), after: .days(2))
    let ended = try complaint(ida, from: .days(3), to: .days(4))
    try answer(zoe, .nps, 9, after: .days(10))
    try standing(ida, ["invited", "advocate"], after: .days(11))
    let metric = try #require(try programme.file.metric(.recovery, at: now))
    let shares = metric.figures.map { "\($0.label) \(Int($0.value ?? -1)) of \($0.total)" }
    #expect(
      shares == [
        "score higher than before 100 of 1", "score lower than before 0 of 1", "stayed 100 of 2",
        "stayed, never complained 100 of 1", "brand advocates now 50 of 2",
        "brand advocates, never complained 0 of 1", "became brand advocates 50 of 2",
      ])
    #expect(metric.rows.map(\.reference) == [ended, opened])
    let one = try #require(try programme.file.detail(opened, at: now)?.recovery)
    #expect(one.words == ["NPS 2 before, 9 after", "stayed", "none then, none now"])
    let why = try programme.file.why(ended, at: now).parts
    #expect(why.last?.lines.last == "  potential then, advocate now")
    // Before the later score there is none to compare with, and the standing was another.
    let past = try programme.file.past(at: Programme.start + .days(9)).metrics()
    let then = try #require(past.first { $0.name == .recovery })
    #expect(then.figures[0].total == 0)
    #expect(then.figures[4].value == 0)
  }

  @Test func theStandingOfWhoCameByAnImportLaterIsNotKnown() throws {
    let session = try programme.file.beginImport(
      ImportSource(name: "c.csv", kind: .customer, fingerprint: "c"), by: Programme.mia, at: Programme.start,
      rehearse: false)
    _ = try session.append(
      [
        ImportRecord(
          row: 2, kind: .customer,
          values: [.name: .text("Ida"), .lifecycle: .text("active"), .standing: .text("champion")])
      ], rowsRead: 1)
    try session.finish()
    let feedback = try programme.file.beginImport(
      ImportSource(name: "f.csv", kind: .feedback, fingerprint: "f"), by: Programme.mia, at: Programme.start,
      rehearse: false)
    _ = try feedback.append(
      [
        ImportRecord(
          row: 2, kind: .feedback,
          values: [
            .feedbackKind: .text("complaint"), .subject: .text("Zip"), .status: .text("closed"),
            .created: .instant(Programme.start - .days(20)),
            .resolvedAt: .instant(Programme.start - .days(9)),
          ], links: [.customer: .named("Ida")])
      ], rowsRead: 1)
    try feedback.finish()
    let metric = try #require(try programme.file.metric(.recovery, at: now))
    #expect(
      metric.rows.map(\.text) == [
        "C-1, no score before and after, stayed, standing then not known, champion now"
      ])
    #expect(metric.figures.last?.total == 0)
    // A complaint after the import is one at a time that is known.
    let later = try complaint(Reference(.customer, 1), from: .days(1), to: .days(2))
    try standing(Reference(.customer, 1), ["advocate"], after: .days(3))
    #expect(try programme.file.detail(later, at: now)?.recovery?.standingThen == .champion)
  }

  /// Of complaints resolved at one instant the one with the highest number counts, as the last answer given at one does.
  @Test func whatHappenedAtOneInstantIsToldByNumber() throws {
    let zoe = try customer("Zoë")
    try answer(zoe, .nps, 2, after: .days(1))
    try answer(zoe, .nps, 8, after: .days(1))
    try answer(zoe, .nps, 5, after: .days(1))
    let made = try ["Zip", "Zap", "Zup"].map { subject in
      try programme.make(
        "feedback.create",
        [.customer: .reference(zoe), .feedbackKind: .text("complaint"), .subject: .text(subject)])
    }
    try programme.done(ActionRequest("feedback.resolve", on: made), after: .days(2))
    try programme.done(ActionRequest("feedback.close", on: [made[0]]), after: .days(3))
    for score in [9, 1, 7] as [Int64] { try answer(zoe, .nps, score, after: .days(4)) }
    let metric = try #require(try programme.file.metric(.recovery, at: now))
    #expect(
      metric.rows.map(\.text) == ["C-1, NPS 5 before, 7 after, stayed, none then, none now"])
    #expect(metric.rows.map(\.reference) == [made[2]])
    #expect(metric.rowCount == 1)
  }

  /// Customers of every standing are met in the order of their numbers, each with what belongs to it.
  @Test func customersOfAllStandingsHaveTheirOwnComplaints() throws {
    let steps = [[], ["potential"], ["potential", "invited"], ["potential", "invited", "advocate"]]
    var complained: [Reference] = []
    for number in 0..<12 {
      let one = try customer("Nr \(number)")
      try standing(one, steps[number * 5 % 4], after: .hours(1))
      if number % 3 > 0 {
        try answer(one, .csat, 2, after: .hours(2))
        complained.append(try complaint(one, from: .hours(3), to: .days(Int64(number + 1))))
        try answer(one, .csat, Int64(number % 3 + 1), after: .days(20))
      }
    }
    // A complaint of who is gone counts no more; that of who was merged counts for neither side of the comparison.
    try programme.done(
      ActionRequest(
        "customer.merge", on: [Reference(.customer, 1)],
        arguments: [.into: .reference(Reference(.customer, 4))]),
      after: .days(21))
    let metric = try #require(try programme.file.metric(.recovery, at: now))
    let shares = metric.figures.map { "\($0.label) \(Int($0.value ?? -1)) of \($0.total)" }
    #expect(
      shares == [
        "score higher than before 50 of 8", "score lower than before 0 of 8", "stayed 100 of 8",
        "stayed, never complained 100 of 3", "brand advocates now 25 of 8",
        "brand advocates, never complained 33 of 3", "became brand advocates 0 of 6",
      ])
    #expect(metric.rows.map(\.reference) == complained.reversed())
    let past = try programme.file.past(at: Programme.start + .days(25)).metrics()
    #expect(past.first { $0.name == .recovery }?.figures == metric.figures)
  }

  @Test func promisesAreToldWithTheFeedbackThatBrokeThem() throws {
    let zoe = try customer("Zoë")
    let feedback = try complaint(zoe, from: .days(1), to: .days(20))
    let metric = try #require(try programme.file.metric(.promises, at: now))
    #expect(metric.figures.count == 1)
    #expect(metric.rows.map(\.reference) == [feedback])
    #expect(metric.rowCount == 1)
    let kept = try programme.file.measures(at: now, for: Programme.mia).first { $0.label == "kept" }
    #expect(kept?.figure.hasSuffix("of \(metric.figures[0].total) promises") == true)
  }
}
