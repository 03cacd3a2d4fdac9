import Testing

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct RecognitionTests {
  private func customer(_ name: String, _ programme: Programme, _ more: [FieldName: Value] = [:]) throws
    -> Reference
  {
    try programme.customer(name, [.lifecycle: .text("active")].merging(more) { $1 })
  }

  private var today: CalendarDay { (ProgrammeZone("Europe/Vienna") ?? .utc).local(Programme.start).day }

  /// A story that is published with a consent until a day.
  private func published(_ programme: Programme, until day: CalendarDay?) throws -> Reference {
    let zoe = try customer("Zoë Okafor", programme)
    let story = try programme.make(
      "story.create",
      [.title: .text("From tent to shop"), .storyKind: .text("case_study"), .customer: .reference(zoe)])
    try programme.done(.init("story.verify", on: [story]))
    var consent: [FieldName: Value] = [
      .scope: .text("text"), .channels: .tags(["website"]), .proof: .text("mail"),
    ]
    consent[.until] = day.map { .day($0) }
    try programme.done(.init("story.consent", on: [story], arguments: consent))
    try programme.done(.init("story.approve", on: [story]))
    try programme.done(.init("story.publish", on: [story], arguments: [.channels: .tags(["website"])]))
    return story
  }

  @Test func aConsentThatEndsRetiresTheStoryAsOfThenAndIsWarnedOfBefore() throws {
    let programme = try Programme()
    let story = try published(programme, until: today + 10)
    let zone = programme.file.settings.zone
    let ends = zone.end(of: today + 10)
    #expect(try programme.thing(story)[.consentEnds] == .instant(ends))
    let line = try #require(
      try programme.file.today(at: Programme.start + .hours(1), for: Programme.mia).lines.first {
        $0.reference == story && $0.what.hasPrefix("Ask")
      })
    #expect(line.what == "Ask Zoë Okafor again about “From tent to shop”" && line.when == ends)
    #expect(try programme.file.settle(at: ends - Span(milliseconds: 1)) == 0)
    #expect(try programme.file.nextDue(after: Programme.start) == ends)
    #expect(try programme.file.settle(at: ends + .days(30)) == 1)
    let retired = try programme.thing(story)
    #expect(retired.status == "retired" && retired[.retired] == .instant(ends))
    #expect(retired.text(.reason) == "the consent ended")
    #expect(try programme.file.settle(at: ends + .days(31)) == 0)
    #expect(try programme.file.check().isEmpty)
  }

  @Test func withdrawingRetiresAtOnceAndUndoGivesItBack() throws {
    let programme = try Programme()
    let story = try published(programme, until: nil)
    try programme.done(
      .init("story.withdraw", on: [story], arguments: [.reason: .text("new employer")]), after: .minutes(2))
    #expect(try programme.thing(story).status == "retired")
    let parts = try programme.file.why(story, at: Programme.start + .hours(1)).parts
    #expect(parts[0].title.hasPrefix("Consent: its consent was withdrawn on "))
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    #expect(try programme.thing(story).status == "published")
    #expect(try programme.file.why(story, at: Programme.start + .hours(1)).parts[0].title == "Consent holds")
  }

  @Test func takingTheConsentBackIsRefusedWhileTheStoryIsPublished() throws {
    let programme = try Programme()
    let story = try published(programme, until: nil)
    let batch = try programme.file.read { database in
      try database.first("SELECT id FROM batches WHERE action = 'story.consent'") { $0.integer(0) }
    }
    let given: Int64 = try #require(batch)
    #expect(throws: Refusal.self) {
      _ = try programme.file.undo(
        given, by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    }
    #expect(try programme.thing(story)[.consentAt] != nil)
    #expect(try programme.file.check().isEmpty)
  }

  @Test func theFileItselfHoldsNoPublishedStoryWithoutConsent() throws {
    let programme = try Programme()
    let story = try published(programme, until: nil)
    #expect(throws: (any Error).self) {
      try programme.file.write {
        try $0.run("UPDATE stories SET consent_at = NULL WHERE id = ?", .integer(story.id))
      }
    }
    try programme.file.write {
      try $0.run("UPDATE stories SET published_in = ' press ' WHERE id = ?", .integer(story.id))
    }
    #expect(try programme.file.check().contains { $0.contains("its consent doesn't cover press") })
  }

  @Test func aStoryIsRewardedOnceWithItsDisclosureWhoeverAsksAgain() throws {
    let programme = try Programme()
    let story = try published(programme, until: nil)
    func reward(_ key: String?) throws -> ActionReport {
      try programme.file.perform(
        .init(
          "reward.create",
          arguments: [
            .customer: .reference(Reference(.customer, 1)), .story: .reference(story),
            .points: .integer(500), .reason: .text("time given"),
          ], grantKey: key), by: Programme.mia, at: Programme.start + .minutes(5), via: .command)
    }
    #expect(try reward(nil).created.count == 1)
    #expect(try programme.thing(story).text(.disclosure)?.hasPrefix("The customer received a reward") == true)
    #expect(try reward(nil).created.isEmpty)
    #expect(throws: Refusal("A story has one reward, and this one has its reward already.")) {
      try reward("another key")
    }
    #expect(try programme.count("rewards") == 1)
    #expect(try programme.file.detail(story)?.related.map(\.reference.kind) == [.reward])
  }

  @Test func theIdeaKeepsItsCredit() throws {
    let programme = try Programme()
    let zoe = try customer("Zoë Okafor", programme)
    let feedback = try programme.make(
      "feedback.create",
      [.customer: .reference(zoe), .feedbackKind: .text("suggestion"), .subject: .text("Size guide")])
    try programme.done(
      .init(
        "feedback.link", on: [feedback], arguments: [.title: .text("Size guide"), .team: .text("product")]))
    let request = Reference(.request, 1)
    let story = try programme.make(
      "story.create",
      [
        .title: .text("How the size guide came"), .storyKind: .text("post"), .customer: .reference(zoe),
        .request: .reference(request),
      ])
    #expect(try programme.file.detail(request)?.related.contains { $0.reference == story } == true)
    let lines = try #require(try programme.file.detail(request)).timeline.map(\.text)
    #expect(lines.contains("story “How the size guide came” captured"))
  }

  @Test func criticismInPublicBecomesFeedbackWithClocksAndUndoesAsOne() throws {
    let programme = try Programme()
    let zoe = try customer("Zoë Okafor", programme)
    let mention = try programme.make(
      "mention.create",
      [
        .sentiment: .text("criticism"), .body: .text("Three weeks for a zip"), .customer: .reference(zoe),
        .source: .text("review site"),
      ])
    let waiting = try programme.file.today(at: Programme.start + .hours(1), for: Programme.mia).lines
    #expect(
      waiting.contains { $0.what == "Answer Zoë Okafor in review site: “Three weeks for a zip”" })
    let report = try programme.done(.init("mention.answer", on: [mention]), after: .minutes(2))
    let feedback = try #require(report.created.first { $0.kind == .feedback })
    #expect(try programme.thing(feedback)[.firstResponseDue] != nil)
    #expect(try programme.thing(mention)[.feedback] == .reference(feedback))
    #expect(try programme.file.detail(feedback)?.related.contains { $0.reference == mention } == true)
    #expect(try programme.file.detail(feedback)?.messages.count == 1)
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(3), via: .command)
    #expect(try programme.thing(mention).status == "seen")
    #expect(try programme.count("feedback", where: "removed = 0") == 0)
    #expect(try programme.file.check().isEmpty)
  }

  @Test func newsGoToWhoMayBeToldAndTheOthersAreNotedWithTheReason() throws {
    let programme = try Programme()
    let mail: [FieldName: Value] = [.mayMail: .text("granted")]
    let zoe = try customer("Zoë Okafor", programme, mail.merging([.email: .text("zoe@example.org")]) { $1 })
    let marta = try customer(
      "Marta Nowak", programme, mail.merging([.email: .text("marta@example.org")]) { $1 })
    _ = try customer("Ben Osei", programme, [.mayMail: .text("denied"), .email: .text("ben@example.org")])
    _ = try customer("Lars", programme, [.email: .text("lars@example.org")])
    _ = try customer("Ida", programme, mail)
    _ = try customer("Gone", programme, [.lifecycle: .text("lapsed")])
    try programme.done(
      .init(
        "customer.rest", on: [zoe], arguments: [.until: .day(today + 30)]), after: .minutes(2))
    _ = try programme.make(
      "feedback.create",
      [.customer: .reference(marta), .feedbackKind: .text("complaint"), .subject: .text("Zip")])
    let news = try programme.make(
      "announcement.create",
      [
        .title: .text("Late deliveries"), .body: .text("Up to four days."), .news: .text("bad"),
        .segment: .text("lifecycle:active"),
      ])
    let before = try programme.file.why(news, at: Programme.start + .hours(1)).parts
    #expect(before.map(\.title) == ["2 of 5 customers would be told by mail", "Unhappy among them: 1"])
    #expect(
      before[0].lines == [
        "  segment: lifecycle:active", "  left out: 1, each doesn't want to be reached by mail",
        "  left out: 1, each hasn't said yet whether he or she may be reached by mail",
        "  left out: 1, each has no mail address", "    Ben Osei (C-3) doesn't want to be reached by mail",
        "    Lars (C-4) hasn't said yet whether he or she may be reached by mail",
        "    Ida (C-5) has no mail address",
      ])
    #expect(before[1].lines[1] == "  Marta Nowak (\(marta)) has an open complaint")
    try programme.done(.init("announcement.tell", on: [news]), after: .minutes(3))
    let sent = try programme.thing(news)
    #expect(sent.status == "sent" && sent[.toldCount] == .integer(2) && sent[.leftOut] == .integer(3))
    #expect(try programme.count("announcement_told", where: "gap IS NULL") == 2)
    let after = try programme.file.why(news, at: Programme.start + .hours(1)).parts
    #expect(after.map(\.title).last == "Left out: 3")
    #expect(after[0].lines == ["  Zoë Okafor (\(zoe))", "  Marta Nowak (\(marta))"])
    func heard() throws -> Bool {
      try #require(try programme.file.detail(zoe)).timeline.contains { $0.text == "told: Late deliveries" }
    }
    #expect(try heard(), "whoever rests is told all the same")
    _ = try programme.file.undo(by: Programme.mia, at: Programme.start + .minutes(4), via: .command)
    #expect(try !heard())
    try programme.done(.init("announcement.tell", on: [news]), after: .minutes(5))
    #expect(try programme.count("announcement_told") == 5)
  }

  @Test func aLargeSegmentIsToldByTheFileAtOnce() throws {
    let programme = try Programme()
    try programme.file.write { database in
      try database.run(
        """
        INSERT INTO customers (display, email, standing, lifecycle, may_mail, may_call, may_chat, may_post, created, updated)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
        SELECT 'C' || i, i || '@example.org', 'none', 'active', iif(i % 3 = 0, 'denied', 'granted'), 'unknown',
          'unknown', 'unknown', 1, 1 FROM n
        """)
    }
    let news = try programme.make(
      "announcement.create",
      [.title: .text("Hello"), .body: .text("All of you"), .segment: .text("lifecycle:active")])
    let refused = try programme.file.perform(
      .init("announcement.tell", on: [news]), by: Programme.mia, at: Programme.start + .minutes(2),
      via: .command)
    #expect(
      refused.refusals.first?.refusal.sentence.contains("would go to 2000 customers with one text") == true)
    try programme.done(
      .init("announcement.tell", on: [news], arguments: [.override: .text("a recall")]), after: .minutes(3))
    #expect(try programme.thing(news)[.toldCount] == .integer(2000))
    #expect(try programme.count("announcement_told", where: "gap = 'denied'") == 1000)
    try expectSameTold(of: news, in: programme)
  }

  /// Who was told, page by page, comes into another file as it was.
  private func expectSameTold(of news: Reference, in programme: Programme) throws {
    let pages = try told(in: programme)
    let told = pages.flatMap(\.self)
    #expect(pages.count == 2)
    #expect(told.allSatisfy { $0.announcement == news })
    #expect(told.filter { $0.gap == nil }.flatMap(\.customers).count == 2000)
    #expect(
      told.filter { $0.gap == .denied }.flatMap(\.customers).map(\.id)
        == Array(stride(from: 3, through: 3000, by: 3)))
    var parts: [WholePart] = try [Kind.colleague, .customer, .announcement].flatMap { kind in
      try programme.rows(kind)
    }.map { .thing(WholeThing($0)) }
    parts += told.map { .told($0) }
    let copy = try Programme()
    var left = parts[...]
    try copy.file.takeWhole(named: "Copy", numbers: [:], by: Programme.mia, at: Programme.start) {
      left.popFirst()
    }
    #expect(try self.told(in: copy).flatMap(\.self) == told)
  }

  /// Who was told, page by page.
  private func told(in programme: Programme) throws -> [[WholeTold]] {
    var pages: [[WholeTold]] = []
    var last: ToldPlace?
    repeat {
      let page = try programme.file.told(after: last)
      pages.append(page.told)
      last = page.last
    } while last != nil
    return pages
  }
}
