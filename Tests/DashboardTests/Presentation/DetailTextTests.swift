import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Details")
struct DetailTextTests {
  private func text(
    _ detail: ThingDetail, _ extent: DetailText.Extent = .pane, width: Int = 60,
    glyphs: GlyphTable = .unicode
  ) throws -> String {
    let lines = DetailText.of(detail, extent: extent, in: try FormSupport.context(glyphs))
      .wrapped(width: width)
    var grid = CellGrid(size: TerminalSize(columns: width, rows: max(1, lines.count)), glyphs: glyphs)
    for (row, line) in lines.enumerated() { grid.put(line, in: grid.bounds.line(row), theme: .plain) }
    return ScreenText.plain(grid)
  }

  private static let conversation = [
    Record(
      Reference(.message, 1),
      values: [
        .direction: .text("from_customer"), .channel: .text("mail"), .sent: Samples.ago(.hours(23)),
        .body: .text(
          "I sent the boots back three weeks ago. The shop says it is done, my bank says it is not.\n\nSee F-12."
        ),
      ]),
    Record(
      Reference(.message, 2),
      values: [
        .direction: .text("note"), .author: .colleague("ben"), .sent: Samples.ago(.hours(22)),
        .body: .text("Payment shows as queued."),
      ]),
    Record(
      Reference(.message, 3),
      values: [
        .direction: .text("to_customer"), .author: .colleague("ana"), .channel: .text("call"),
        .sent: Samples.ago(.minutes(20)), .body: .text("\n\nIt is on its way.\n"),
      ]),
  ]

  @Test("Feedback: where it stands, and the conversation")
  func feedback() throws {
    let detail = ThingDetail(
      record: Samples.refund, customer: Samples.zoe, messages: DetailTextTests.conversation)
    #expect(
      try text(detail) == """
        F-1088 · complaint · new · urgent · Refund still not here
        waits since Fri 16:30, nobody has answered
          Tags            refund

        Zoë Okafor, mail, Fri 16:30
          I sent the boots back three weeks ago. The shop says it is
          done, my bank says it is not.

          See F-12.

        @ben, note, Fri 17:30
          Payment shows as queued.

        @ana, call, 15:10
          It is on its way.

        """)
    #expect(
      try DetailText.of(detail, in: FormSupport.context()).references
        == [Samples.zoe.reference, Reference(.feedback, 12)])
  }

  @Test("Feedback without messages shows what the customer wrote first")
  func imported() throws {
    var record = Samples.refund
    record[.customerName] = nil
    record[.customer] = nil
    record[.priority] = .text("normal")
    #expect(
      try text(ThingDetail(record: record)) == """
        F-1088 · complaint · new · Refund still not here
        waits since Fri 16:30, nobody has answered
          Tags            refund

        a customer we don't know, mail, Fri 16:30
          I sent the boots back.

        """)
  }

  @Test("What waits elsewhere is told: a team, a snooze, an original, a reason")
  func states() throws {
    var record = Samples.wrongSize
    #expect(try text(ThingDetail(record: record)).contains("  Waits for       logistics\n"))
    record[.snoozedUntil] = .instant(FormSupport.now + .hours(18))
    #expect(try text(ThingDetail(record: record)).contains("  Snoozed until   Sun 09:30\n"))
    record[.status] = .text("duplicate")
    record[.duplicateOf] = .reference(Reference(.feedback, 7))
    record[.reason] = .text("told twice")
    let told = try text(ThingDetail(record: record))
    #expect(told.contains("  Duplicate of    F-7\n"))
    #expect(told.contains("  Why             told twice\n"))
    let twin = try text(ThingDetail(record: record, related: [Samples.refund]))
    #expect(twin.hasSuffix("\nSame matter\n  F-1088  Refund still not here · waits 23h\n"))
  }

  private static let zoe = ThingDetail(
    record: Samples.zoe, externalIDs: [ExternalID(source: "hubspot", value: "881")],
    related: [Samples.refund, Samples.reward],
    timeline: [
      TimelineEntry(
        at: FormSupport.now - .days(9), colleague: "ana", reference: Reference(.touchpoint, 9),
        text: "call: size guide"),
      TimelineEntry(
        at: FormSupport.now - .days(400), colleague: nil, reference: Samples.zoe.reference,
        text: "standing advocate → champion"),
    ])

  @Test("A customer beside a list: who, how to reach, what is open, what happened")
  func customer() throws {
    #expect(
      try text(DetailTextTests.zoe) == """
        Zoë Okafor ★★ champion   C-1042
        Delta Sports · A-17
        active · since Mar 2021 · owner @ana
        9 days quiet

          Mail            zoe@example.org
          May be reached  mail; not call
          Tags            trail, vip

        Open
          F-1088  Refund still not here · waits 23h
          W-312  20.00 € · first paid month · pending

        Lately
            12 Nov  T-9 call: size guide, @ana
          Oct 2025  standing advocate → champion

        """)
  }

  @Test("A customer's page adds where it came from and what was imported along")
  func customerPage() throws {
    #expect(
      try text(DetailTextTests.zoe, .page) == """
        Zoë Okafor ★★ champion   C-1042
        Delta Sports · A-17
        active · since Mar 2021 · owner @ana
        9 days quiet

          Mail            zoe@example.org
          May be reached  mail; not call
          Tags            trail, vip
          Referrals       3
          Rewards owed    1

        Open
          F-1088  Refund still not here · waits 23h
          W-312  20.00 € · first paid month · pending

        Lately
            12 Nov  T-9 call: size guide, @ana
          Oct 2025  standing advocate → champion

        Also imported
          contract        Two year

        Came from
          hubspot         881

        """)
  }

  @Test("A customer of whom little is known has no empty parts")
  func unknownCustomer() throws {
    let record = Record(
      Reference(.customer, 7), values: [.display: .text("7590-VHVEG"), .lifecycle: .text("active")])
    #expect(
      try text(ThingDetail(record: record)) == """
        7590-VHVEG   C-7
        active
        never spoken to

          May be reached  nobody has asked yet

        """)
  }

  @Test("A reward shows both sides, what approving commits, and its referral")
  func reward() throws {
    let detail = ThingDetail(record: Samples.reward, related: [Samples.otherSide, Samples.referral])
    #expect(
      try text(detail, width: 78) == """
        W-312 · R-207 · Lars Håkansson → J. Hakansson · referral flagged
          Who referred    Lars Håkansson · 20.00 € · pending · W-312
          Who came        J. Hakansson · 20.00 € · pending · W-313

        W-312 20.00 € and W-313 20.00 €: decided together. Approving commits 40.00 €.

          Why             first paid month

        Referral R-207
          Code            LARS20
          Invited         2026-10-12 16:30
          Qualified       Wed 15:30
          Why             same address as F-88

        """)
  }

  @Test("A decided reward commits nothing any more")
  func decided() throws {
    var record = Samples.reward
    record[.status] = .text("not_eligible")
    record[.rule] = .text("12 a year")
    record[.decided] = Samples.ago(.hours(1))
    record[.decidedBy] = .colleague("mia")
    let told = try text(ThingDetail(record: record), width: 78)
    #expect(!told.contains("commits"))
    #expect(told.contains("  Rule            12 a year\n"))
    #expect(told.contains("  Decided         14:30 by @mia\n"))
  }

  @Test("Currencies and points are never summed together")
  func mixedSides() throws {
    var other = Samples.otherSide
    other[.value] = nil
    other[.points] = .integer(500)
    let points = RewardPair(Samples.reward, other: other).decision(glyphs: .unicode)
    #expect(
      points == "W-312 20.00 € and W-313 500 pts: decided together. Approving commits 20.00 € and 500 pts.")
    other[.points] = nil
    other[.value] = .money(Money(minorUnits: 100, currency: try #require(Currency("USD"))))
    let money = RewardPair(Samples.reward, other: other).decision(glyphs: .unicode)
    #expect(money?.hasSuffix("Approving commits 20.00 € and 1.00 $.") == true)
    other[.status] = .text("approved")
    #expect(
      RewardPair(Samples.reward, other: other).decision(glyphs: .unicode) == "Approving commits 20.00 €.")
  }

  @Test("A referral shows who, when and its rewards")
  func referral() throws {
    let detail = ThingDetail(record: Samples.referral, related: [Samples.reward, Samples.otherSide])
    #expect(
      try text(detail, width: 78) == """
        R-207 · Lars Håkansson → J. Hakansson · flagged
          Why             same address as F-88

          Who referred    Lars Håkansson · 20.00 € · pending · W-312
          Who came        J. Hakansson · 20.00 € · pending · W-313
        W-312 20.00 € and W-313 20.00 €: decided together. Approving commits 40.00 €.

          Code            LARS20
          Invited         2026-10-12 16:30
          Qualified       Wed 15:30

        """)
  }

  @Test("A judged referral shows what was found, the points and what becomes of it undecided")
  func judgedReferral() throws {
    var record = Samples.referral
    record[.paid] = .money(Money(minorUnits: 4990, currency: .euro))
    record[.fraudPoints] = .integer(80)
    record[.findings] = .text("same phone +40: 1 234 = 1234\nsame address +40: Seeweg 4 = Seeweg 4")
    record[.undecidedUntil] = Samples.ago(.hours(-3))
    let shown = try text(ThingDetail(record: record), width: 78)
    for line in [
      "  same phone            1 234 = 1234   +40\n", "  same address          Seeweg 4 = Seeweg 4   +40\n",
      "  Together        80 points", "  Nobody decides  █████████▋  3h left, by 18:30, 96% gone",
      "  Amount paid     49.90 €\n",
    ] { #expect(shown.contains(line), "\(shown)") }
  }

  @Test("Things without a screen of their own show every field that has a value")
  func touchpoint() throws {
    let record = Record(
      Reference(.touchpoint, 9),
      values: [
        .customer: .reference(Samples.zoe.reference), .customerName: .text("Zoë Okafor"),
        .channel: .text("call"), .summary: .text("size guide"), .body: .text("Asked for a demo, see A-17."),
        .at: Samples.ago(.hours(2)), .colleague: .colleague("ana"),
      ])
    #expect(
      try text(ThingDetail(record: record)) == """
        T-9 · touchpoint · size guide
          Customer        Zoë Okafor  C-1042
          Channel         call
          When            13:30
          Colleague       @ana

        Notes
          Asked for a demo, see A-17.

        """)
  }

  @Test("Every kind has a detail at every width, and no line is wider", arguments: Kind.allCases)
  func narrow(_ kind: Kind) throws {
    let hostile = "\u{1B}]0;x\u{7}\u{202E}\n" + String(repeating: "long ", count: 40) + "漢字漢字漢字\u{301}"
    var values: [FieldName: Value] = [:]
    for field in FieldTable.fields(of: kind) {
      switch field.type {
      case .text, .longText: values[field.name] = .text(hostile)
      case .reference(let kind): values[field.name] = .reference(Reference(kind, 5))
      case .instant: values[field.name] = Samples.ago(.days(5))
      case .choice(let words): values[field.name] = .text(words[0])
      default: break
      }
    }
    let detail = ThingDetail(
      record: Record(Reference(kind, 3), values: values, attributes: [hostile: hostile]),
      externalIDs: [ExternalID(source: hostile, value: hostile)],
      timeline: [
        TimelineEntry(
          at: FormSupport.now, colleague: hostile, reference: Reference(.reward, 1), text: hostile)
      ])
    for glyphs in [GlyphTable.unicode, .ascii] {
      let built = DetailText.of(detail, extent: .page, in: try FormSupport.context(glyphs))
      for width in [1, 2, 3, 9, 20, 34, 60, 120] {
        for line in built.wrapped(width: width) where width > 1 {
          #expect(line.width(glyphs) <= width, "\(width): \(line.plainText)")
        }
      }
      #expect(built.wrapped(width: 0).isEmpty)
    }
    let shown = try text(detail, .page, glyphs: .ascii)
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
  }

  @Test("Clocks have a gauge of what is gone of them, full when they are over, with the words beside it")
  func clocks() throws {
    let now = FormSupport.now
    let always = BusinessCalendar(name: "Always", zone: .utc)
    let modes = ClockModes([.waitingCustomer: [.resolution: .paused]])
    func traces(_ targets: [ClockKind: Span], opened: Instant, _ events: [ClockEvent] = []) -> [ClockTrace] {
      let rules = ClockRules(
        key: ClockRules.Key(policy: 1, kind: .complaint, priority: .normal),
        targets: targets.mapValues { ClockTarget($0, .business(always)) }, modes: modes)
      return ClockHistory(opened: opened, rules: rules, events: events).evaluated(at: now).traces
    }
    var record = Samples.refund
    record[.tags] = nil
    record[.firstResponseDue] = .instant(now - .minutes(12))
    record[.resolutionDue] = .instant(now + .hours(2))
    let targets: [ClockKind: Span] = [.firstResponse: .minutes(348), .resolution: .hours(8)]
    let running = ThingDetail(record: record, clocks: traces(targets, opened: now - .hours(6)))
    #expect(
      try text(running, width: 70).contains(
        """
          First response  ██████████  12m late, 15:18
          Resolution      ███████▌░░  2h left, 17:30, 75% gone
        """))
    #expect(try text(running, width: 70, glyphs: .ascii).contains("  2h left, 17:30, 75% gone"))
    record[.firstResponseDue] = nil
    record[.resolutionDue] = nil
    let waits = [ClockEvent(now - .hours(2), .status(.waitingCustomer))]
    let held = ThingDetail(
      record: record, clocks: traces([.resolution: .hours(8)], opened: now - .hours(6), waits))
    #expect(try text(held, width: 70).contains("  Resolution      █████░░░░░  on hold, 50% gone"))
  }

  @Test("A hold and a decision that runs out have gauges of theirs")
  func holds() throws {
    let now = FormSupport.now
    let referral = Record(
      Reference(.referral, 9),
      values: [
        .status: .text("held"), .qualified: .instant(now - .days(9)), .heldUntil: .instant(now + .days(3)),
      ])
    let reward = Record(
      Reference(.reward, 8),
      values: [
        .status: .text("held"), .side: .text("single"), .heldUntil: .instant(now + .days(3)),
        .created: .instant(now - .days(1)), .referral: .reference(referral.reference),
      ])
    let gauge = "Held until      ███████▌░░  3d left, Tue 15:30, 75% gone"
    #expect(try text(ThingDetail(record: referral), width: 70).contains(gauge))
    #expect(try text(ThingDetail(record: reward, related: [referral]), width: 70).contains(gauge))
    #expect(
      try text(ThingDetail(record: reward), width: 70).contains("██▌░░░░░░░  3d left, Tue 15:30, 25% gone"))
  }
}
