import Testing

@testable import Advocacy

@Suite struct QueryParserTests {
  private func parse(_ text: String, _ kind: Kind = .feedback) throws -> [Query.Term] {
    try QueryParser(kind, QueryCases.context).parse(text).terms
  }

  private func instant(_ text: String) throws -> Value {
    .instant(try #require(Instant(iso8601: text)))
  }

  @Test func theClockOfTheseTests() {
    #expect(QueryCases.now.description == "2026-09-16T10:30:00Z")
    #expect(QueryCases.context.zone.name == "Europe/Vienna")
  }

  @Test func wordsAndQuotedWords() throws {
    #expect(
      try parse("Zoë \"Refund STILL\" -lost 10:30 <3 :) e-mail") == [
        .init(.word("zoe")), .init(.word("refund still")), .init(isNegated: true, .word("lost")),
        .init(.word("10:30")), .init(.word("<3")), .init(.word(":)")), .init(.word("e-mail")),
      ])
    #expect(try parse("").isEmpty)
    #expect(try parse(" - \"\" ").isEmpty)
    #expect(try parse("\"say \"\"hi\"\"\"") == [.init(.word("say \"hi\""))])
  }

  @Test func aQueryThatBecomesTooLongIsRefusedThere() throws {
    let most = QueryParser.mostConditions
    let words = Array(repeating: "zip", count: most)
    let values = "status:" + Array(repeating: "new", count: most).joined(separator: ",")
    #expect(try parse(words.joined(separator: " ")).count == most)
    #expect(try parse(values).count == 1)
    for (text, column) in [
      ((words + ["more", "still"]).joined(separator: " "), most * 4 + 1), (values + ",new", 1),
      ("zip " + values, 5),
    ] {
      let reading = QueryParser(.feedback, QueryCases.context).read(text)
      #expect(reading.problem?.column == column)
      #expect(reading.problem?.sentence.contains("at most \(most) words and values") == true)
    }
  }

  @Test func fieldsByNameSynonymAndPath() throws {
    let complaint = Query.Operand.value(.text("complaint"))
    #expect(try parse("kind:complaint") == [.init(.compare(.field(.feedbackKind), .matches, [complaint]))])
    #expect(
      try parse("Feedback_Kind=complaint") == [.init(.compare(.field(.feedbackKind), .equals, [complaint]))])
    let champion = Query.Operand.value(.text("champion"))
    #expect(try parse("standing:champion") == [.init(.compare(.field(.standing), .matches, [champion]))])
    #expect(
      try parse("customer.standing:champion") == [
        .init(.compare(.related(by: .customer, .standing), .matches, [champion]))
      ])
    #expect(
      try parse("x.Monthly-Charges>80", .customer) == [
        .init(.compare(.attribute("monthly_charges"), .greater, [.value(.text("80"))]))
      ])
    #expect(
      try parse("x.contract:\"Two Year\"", .customer) == [
        .init(.compare(.attribute("contract"), .matches, [.value(.text("two year"))]))
      ])
    #expect(
      try parse("ref:F-88,f9") == [
        .init(
          .compare(
            .field(.ref), .matches,
            [.value(.reference(Reference(.feedback, 88))), .value(.reference(Reference(.feedback, 9)))]))
      ])
    #expect(
      try parse("customer:okafor") == [
        .init(.compare(.related(by: .customer, .display), .matches, [.value(.text("okafor"))]))
      ])
    #expect(
      try parse("customer:C-12,none") == [
        .init(.compare(.field(.customer), .matches, [.value(.reference(Reference(.customer, 12))), .none]))
      ])
  }

  @Test func listsNoneAnyAndMe() throws {
    #expect(
      try parse("owner:me,@ben,none") == [
        .init(
          .compare(.field(.owner), .matches, [.value(.colleague("ana")), .value(.colleague("ben")), .none]))
      ])
    #expect(
      try parse("-status:new,in status!=closed") == [
        .init(
          isNegated: true,
          .compare(.field(.status), .matches, [.value(.text("new")), .value(.text("in_progress"))])),
        .init(.compare(.field(.status), .differs, [.value(.text("closed"))])),
      ])
    #expect(try parse("snoozed_until:any") == [.init(.compare(.field(.snoozedUntil), .matches, [.any]))])
    #expect(
      try parse("standing:none", .customer) == [
        .init(.compare(.field(.standing), .matches, [.value(.text("none"))]))
      ])
    #expect(
      try parse("reason:\"none\"") == [.init(.compare(.field(.reason), .matches, [.value(.text("none"))]))])
  }

  @Test func timesAreWholeDaysMonthsAndSpans() throws {
    let dayStart = try instant("2026-08-31T22:00:00Z")
    let dayEnd = try instant("2026-09-01T21:59:59.999Z")
    func created(_ comparison: Query.Comparison, _ operand: Query.Operand) -> [Query.Term] {
      [.init(.compare(.field(.created), comparison, [operand]))]
    }
    #expect(try parse("created:2026-09-01") == created(.matches, .range(dayStart, dayEnd)))
    #expect(try parse("created<2026-09-01") == created(.less, .value(dayStart)))
    #expect(try parse("created<=2026-09-01") == created(.atMost, .value(dayEnd)))
    #expect(try parse("created>2026-09-01") == created(.greater, .value(dayEnd)))
    #expect(try parse("created:>=2026-09-01") == created(.atLeast, .value(dayStart)))
    #expect(
      try parse("created:2026-09") == created(.matches, .range(dayStart, instant("2026-09-30T21:59:59.999Z")))
    )
    #expect(
      try parse("created:2026-09-01..today")
        == created(.matches, .range(dayStart, instant("2026-09-16T21:59:59.999Z"))))
    #expect(
      try parse("created:-2d")
        == created(.matches, .range(instant("2026-09-14T10:30:00Z"), .instant(QueryCases.now))))
    #expect(try parse("created<-45d") == created(.less, .value(instant("2026-08-02T10:30:00Z"))))
    #expect(try parse("created>=monday") == created(.atLeast, .value(instant("2026-09-13T22:00:00Z"))))
    #expect(
      try parse("snoozed_until<\"next fri 16:00\"") == [
        .init(.compare(.field(.snoozedUntil), .less, [.value(instant("2026-09-18T14:00:00Z"))]))
      ])
  }

  @Test func daysAndMoney() throws {
    let first = try #require(CalendarDay("2021-03-01"))
    let last = try #require(CalendarDay("2021-03-31"))
    #expect(
      try parse("since:2021-03", .customer) == [
        .init(.compare(.field(.since), .matches, [.range(.day(first), .day(last))]))
      ])
    let low = Value.money(Money(minorUnits: 1000, currency: .euro))
    let high = Value.money(Money(minorUnits: 2050, currency: .euro))
    #expect(
      try parse("value:10..20.50 value>10", .reward) == [
        .init(.compare(.field(.value), .matches, [.range(low, high)])),
        .init(.compare(.field(.value), .greater, [.value(low)])),
      ])
    #expect(
      try parse("priority>=high") == [
        .init(.compare(.field(.priority), .atLeast, [.value(.text("high"))]))
      ])
  }

  @Test(arguments: [
    ("stauts:new", 1, "Feedback has no field “stauts”; did you mean status?", ["status"]),
    (
      "  zoe customer.standng:champion", 7,
      "A customer has no field “standng”; did you mean customer.standing?",
      ["customer.standing"]
    ),
    (
      "https://example.org", 1,
      "Feedback has no field “https”; to look for it as text put it in quotation marks.", []
    ),
    ("status:nwe", 8, "“nwe” is not one of new, acknowledged", ["new"]),
    ("status:new,zzz", 12, "“zzz” is not one of", FeedbackStatus.allCases.map(\.rawValue)),
    ("status:", 8, "Say what status is compared with, one of new", FeedbackStatus.allCases.map(\.rawValue)),
    ("created:foo", 9, "“foo” is no date; try 2026-09-01, tomorrow 9:00 or 3d.", []),
    (
      "subject<b", 8, "“subject” can't be more or less than something; compare it with :, = or !=.",
      [":", "=", "!="]
    ),
    ("foo \"bar", 5, "This quotation mark is not closed.", []),
    ("created<none", 9, "“none” goes with :, = or !=, such as created:none.", []),
    ("created<2026-01..2026-02", 9, "A range goes with :, = or !=", []),
    ("created:2026-02..2026-01", 9, "This range ends before it begins", ["2026-01..2026-02"]),
    ("created:2026-02..", 18, "This end of the range is missing", ["2026-09-01"]),
    ("customer:F-1", 10, "F-1 is feedback; a customer is expected, such as C-12.", []),
    ("x.tenure>long", 10, "“long” is no number", []),
    ("customer.account.name:x", 1, "A customer has no field “account.name”", ["customer.account_name"]),
  ])
  func problemsNameThePlace(text: String, column: Int, sentence: String, suggestions: [String]) throws {
    let reading = QueryParser(.feedback, QueryCases.context).read(text)
    let problem = try #require(reading.problem)
    #expect(problem.column == column)
    #expect(problem.sentence.hasPrefix(sentence), "\(problem.sentence)")
    #expect(problem.suggestions == suggestions)
  }

  @Test func unknownColleaguesAreToldWhereTheyAreKnown() throws {
    let parser = QueryParser(.feedback, QueryCases.context, handles: ["ana", "ben"])
    #expect(parser.read("owner:@bne").problem?.suggestions == ["@ben"])
    #expect(parser.read("owner:@ben").problem == nil)
  }

  @Test func whatStoodBeforeTheProblemIsKept() throws {
    let reading = QueryParser(.feedback, QueryCases.context).read("zoe status:new stat:")
    #expect(reading.query == (try QueryParser(.feedback, QueryCases.context).parse("zoe status:new")))
    #expect(reading.problem?.column == 16)
  }

  @Test(arguments: SavedView.all)
  func everySavedViewParses(view: SavedView) throws {
    _ = try parse(view.query, view.kind)
    #expect(FieldTable.field(view.order.field, of: view.kind)?.isSortable == true)
  }

  @Test(arguments: Kind.allCases)
  func theExampleOfEveryFieldParses(kind: Kind) throws {
    for row in QueryFields.table(of: kind) {
      let terms = try parse(
        "\(row.name):\(row.example.contains(" ") && row.example.first != "\"" ? "\"\(row.example)\"" : row.example)",
        kind)
      #expect(terms.count == 1)
    }
  }
}
