import GRDB
import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// The lists that screens open on are walked along an index and never sorted, however large the file; but for those by
/// rank, which is worked out anew for the few requests that there are.
@Suite struct PlanTests {
  @Test(
    arguments: SavedView.all.filter {
      ["Unattended", "Open", "Snoozed", "All", "Mine", "My promises", "Promises"].contains($0.name)
        && $0.order.field != .rank
    })
  func savedViewsAreWalkedInTheirOrder(view: SavedView) throws {
    let programme = try Programme()
    let query = try QueryParser(view.kind, QueryCases.context).parse(view.query)
    let condition = QueryCompiler(view.kind).condition(query)
    let plan = try #require(try plans(programme, view.kind, condition, view.order, forward: true).first)
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    #expect(plan.contains { $0.contains("USING") && $0.contains("INDEX") }, "\(plan)")
  }

  @Test(arguments: ["to_thank:yes", "tier:Guide", "suggested_standing:any", "suggested_standing:advocate"])
  func whatFewCustomersHaveIsFoundWithoutGoingThroughAll(text: String) throws {
    let programme = try Programme()
    let condition = QueryCompiler(.customer, isSweep: true)
      .condition(try QueryParser(.customer, QueryCases.context).parse(text))
    let plan = try programme.file.read { database in
      try database.rows(
        "EXPLAIN QUERY PLAN SELECT t.id FROM customers t WHERE \(condition.sql) LIMIT 40", condition.values
      ) { $0.text(3) ?? "" }
    }
    let few = ["customers_tier", "customers_suggested"]
    #expect(!plan.contains { $0.contains("_status") || $0.contains("responses_customer") }, "\(plan)")
    #expect(
      !plan.contains { line in line.hasPrefix("SCAN t") && !few.contains(where: line.contains) }, "\(plan)")
  }

  /// Every order on offer of the kinds of which there are very many is that of an index, from either end.
  @Test(arguments: [Kind.customer, .feedback, .touchpoint])
  func everyOrderIsWalked(kind: Kind) throws {
    let programme = try Programme()
    let condition = QueryCompiler(kind).condition(.everything)
    for field in FieldTable.fields(of: kind) where field.isSortable {
      for order in [ListOrder(field.name), ListOrder(field.name, descending: true)] {
        for forward in [true, false] {
          let plans = try plans(programme, kind, condition, order, forward: forward)
          #expect(!plans.isEmpty)
          for plan in plans {
            #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(order), forward \(forward): \(plan)")
          }
        }
      }
    }
  }

  /// Whatever is asked for, a walk along the order goes along its index, though another would lead to the matches.
  @Test(arguments: [Kind.customer, .feedback])
  func aWalkAlongTheOrderSortsNothing(kind: Kind) throws {
    let programme = try Programme()
    let text = kind == .customer ? "standing:champion owner:none" : "priority:urgent status:new owner:none"
    let query = try QueryParser(kind, QueryCases.context).parse(text)
    for field in FieldTable.fields(of: kind) where field.isSortable {
      for forward in [true, false] {
        let plans = try programme.file.read { database in
          let reader = try ListReader(database, kind, query, ListOrder(field.name))
          let stride = ListReader.Stride(from: nil, inclusive: true, forward: forward, limit: 40)
          return try reader.sections(stride).map {
            try reader.plan(reader.part(stride, .alongOrder, $0), stride)
          }
        }
        #expect(!plans.isEmpty)
        for plan in plans {
          #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(field.name), forward \(forward): \(plan)")
        }
      }
    }
  }

  /// What is open is walked through by itself, in whatever order it comes last among all.
  @Test(arguments: ["open:yes", "unattended:yes snoozed_until:none", "status:new,waiting_team"])
  func whatIsOpenIsWalkedByItself(text: String) throws {
    let programme = try Programme()
    let query = try QueryParser(.feedback, QueryCases.context).parse(text)
    for field in [FieldName.created, .updated, .firstAnswered, .resolvedAt] {
      for way in [ListReader.Way.alongOrder, .among(NumberSet([1, 2, 3]))] {
        let plans = try programme.file.read { database in
          let reader = try ListReader(database, .feedback, query, ListOrder(field))
          let stride = ListReader.Stride(from: nil, inclusive: true, forward: true, limit: 40)
          return try reader.sections(stride).map { try reader.plan(reader.part(stride, way, $0), stride) }
        }
        #expect(!plans.isEmpty)
        for plan in plans {
          #expect(plan.first?.contains("INDEX feedback_open_") == true, "\(field): \(plan)")
          #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(field): \(plan)")
        }
      }
    }
  }

  /// A page, whom one may ask, and the worklist lead from few things to few others: no statement of them goes through all
  /// of a large kind, or through all of it that share a status, a kind, or that nobody answered.
  @Test func pagesAndTheWorklistGoThroughNothingLarge() throws {
    let programme = try Programme()
    _ = try programme.make("customer.create", [.name: .text("Zoë Okafor")])
    let customer = Reference(.customer, 1)
    let plans = try programme.file.read { database in
      var statements: Set<String> = []
      database.trace { event in
        if case .statement(let statement) = event { statements.insert(statement.sql) }
      }
      defer { database.trace(options: []) }
      let settings = programme.file.settings
      _ = try DetailReader(database, settings.zone, Policy(name: "")).detail(customer)
      _ = try database.askGuard(of: customer)
      let policy = try Policy(text: Policy.standardText, zone: settings.zone, currency: settings.currency)
      _ = try TodayReader(database, settings, policy, Programme.mia, Programme.start).worklist()
      database.trace(options: [])
      return try statements.filter { $0.hasPrefix("SELECT") }.map { sql in
        (sql, try database.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) ?? "" })
      }
    }
    #expect(plans.count > 30)
    let large = /(?:FROM|JOIN) (customers|feedback|messages|touchpoints|responses|external_ids) (\w*)/
    for (sql, plan) in plans {
      let names = Set(sql.matches(of: large).flatMap { [String($0.output.1), String($0.output.2)] })
      for line in plan {
        let words = line.split(separator: " ").map(String.init)
        guard words.count > 1, names.contains(words[1]) else { continue }
        #expect(words[0] != "SCAN" || line.contains("INDEX") && sql.contains("LIMIT"), "\(line) of \(sql)")
        let isShared = ["(status=?)", "(kind=?)", "(first_answered=?)"].contains(where: line.hasSuffix)
        #expect(!isShared, "\(line) of \(sql)")
      }
    }
  }

  /// What the worklist looks for of things that wait is walked in its order: it sorts nothing, reads no more than it
  /// shows, and what it passes over or counts it knows from an index alone.
  @Test func theWorklistIsWalkedInItsOrder() throws {
    let programme = try Programme()
    _ = try programme.make(
      "feedback.create", [.feedbackKind: .text("question"), .subject: .text("when?")])
    let plans = try programme.file.read { database in
      let settings = programme.file.settings
      let policy = try Policy(text: Policy.standardText, zone: settings.zone, currency: settings.currency)
      let reader = try TodayReader(database, settings, policy, Programme.mia, Programme.start)
      var statements: Set<String> = []
      database.trace { event in
        if case .statement(let statement) = event { statements.insert(statement.sql) }
      }
      defer { database.trace(options: []) }
      _ = try reader.worklist()
      _ = try database.freeCodes(of: "a code of which there are many", at: Programme.start)
      _ = try database.promises(since: Programme.start - .days(90), at: Programme.start)
      _ = try reader.measures()
      database.trace(options: [])
      return try statements.filter { $0.hasPrefix("SELECT") }.map { sql in
        (sql, try database.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) ?? "" })
      }
    }
    let looked = plans.filter { $0.0.contains("LIMIT") && !$0.0.contains("FROM opportunities") }
    #expect(looked.count > 30)
    for (sql, plan) in looked {
      // Few customers have a cadence of their own.
      let isOfFew = sql.contains("t.cadence_longest IS NOT NULL")
      #expect(isOfFew || !plan.contains { $0.contains("TEMP B-TREE") }, "\(plan) of \(sql)")
      #expect(
        plan.allSatisfy {
          !$0.hasPrefix("SCAN") || ["INDEX", "json", "(subquery"].contains(where: $0.contains)
        }, "\(plan)")
    }
    for index in [
      "feedback_owner_due (owner=", "feedback_with_team (owner=", "customers_contact (owner=",
      "tasks_owner (owner=",
      "COVERING INDEX tasks_late_of_customer", "COVERING INDEX tasks_late_of_account",
      "requests_shipped (owner=",
      "requests_chased (owner=", "asks_waiting (owner=", "asks_to_thank (owner=", "COVERING INDEX asks_done",
      "COVERING INDEX stories_status", "COVERING INDEX referrals_status",
      "COVERING INDEX customers_advocates",
      "stories_waiting (owner=", "mentions_seen (owner=", "referrals_to_look_into", "referrals_expiring",
      "rewards_expiring", "COVERING INDEX rewards_on_hold", "COVERING INDEX referrals_on_hold",
      "rewards_to_decide",
      "COVERING INDEX rewards_waiting_for_code", "COVERING INDEX codes_free",
      "COVERING INDEX feedback_due (due<?)", "COVERING INDEX feedback_waiting (waiting_since>?)",
      "COVERING INDEX feedback_clocks (clocks_from>?)", "COVERING INDEX responses_survey (survey=? AND at>?",
    ] {
      #expect(plans.contains { $0.1.contains { $0.contains(index) } }, "\(index)")
    }
  }

  /// What is counted of all customers, their feedback and answers is known from indexes alone, and in their order.
  @Test func figuresAreReckonedFromIndexes() throws {
    let programme = try Programme()
    let zoe = try programme.customer("Zoë")
    _ = try programme.customer("Ida", [.lifecycle: .text("active")])
    let complaint = try programme.make(
      "feedback.create",
      [.customer: .reference(zoe), .feedbackKind: .text("complaint"), .subject: .text("Zip")])
    try programme.done(ActionRequest("feedback.resolve", on: [complaint]), after: .days(1))
    let plans = try programme.file.read { database in
      let reader = MetricsReader(
        database, programme.file.settings.zone, at: Programme.start + .days(2))
      var statements: Set<String> = []
      database.trace { event in
        if case .statement(let statement) = event { statements.insert(statement.sql) }
      }
      defer { database.trace(options: []) }
      _ = try reader.metrics()
      database.trace(options: [])
      return try statements.filter { $0.hasPrefix("SELECT") }.map { sql in
        (sql, try database.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) ?? "" })
      }
    }
    for index in [
      "SCAN customers USING COVERING INDEX customers_by_standing",
      "SEARCH customers USING COVERING INDEX customers_by_standing (standing=?",
      "SEARCH feedback USING COVERING INDEX feedback_complaints_over (customer>?",
      "SEARCH feedback USING COVERING INDEX feedback_customer (customer=? AND feedback_kind=?",
      "SEARCH feedback USING COVERING INDEX feedback_clocks (clocks_from>?",
      "SEARCH responses USING COVERING INDEX responses_customer (customer>?",
      "SEARCH responses USING COVERING INDEX responses_survey (survey=? AND at>?",
    ] {
      let found = plans.filter { $0.1.contains { $0.hasPrefix(index) } }
      #expect(!found.isEmpty, "\(index)")
      for (sql, plan) in found {
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan) of \(sql)")
      }
    }
  }

  /// What is counted of a customer's feedback is known from indexes alone, and ending a matter leaves the one of all
  /// feedback by customer as it is: each row would be one more page of it.
  @Test func customersFeedbackIsCountedFromIndexesThatFewActsWrite() throws {
    let programme = try Programme()
    let (counts, pages, written) = try programme.file.read { database in
      let columns = AdvocateCounts.columns(of: "c.value", since: "?2", now: "?3")
      let open = FieldColumn(
        try #require(FieldTable.field(.openFeedback, of: .customer)), of: .customer, table: "t"
      ).compared
      let counts = try ["SELECT \(columns) FROM json_each(?1) c", "SELECT \(open) FROM customers t"].flatMap {
        try database.rows("EXPLAIN QUERY PLAN \($0)") { $0.text(3) ?? "" }
      }
      let pages = try database.rows(
        "SELECT name, rootpage FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'feedback'"
      ) { ($0.text(0) ?? "", $0.integer(1)) }
      let written = try database.rows(
        "EXPLAIN UPDATE feedback SET status = 'resolved', resolved = 1, updated = 1, due = NULL WHERE id = 1"
      ) { ($0.text(1) ?? "", $0.integer(3)) }
      return (counts, pages, Set(written.filter { $0.0 == "OpenWrite" }.map(\.1)))
    }
    let ofFeedback = counts.filter { $0.hasPrefix("SEARCH f ") }
    #expect(ofFeedback.count == 4)
    #expect(ofFeedback.allSatisfy { $0.contains("COVERING INDEX feedback_") }, "\(counts)")
    let names = Set(pages.filter { written.contains($0.1) }.map(\.0))
    #expect(names.contains("feedback_open_customer"))
    #expect(!names.contains("feedback_customer"))
  }

  /// What falls due is looked for among what can fall due alone.
  @Test func whatExpiresIsFoundAmongWhatMay() throws {
    let programme = try Programme()
    let plans = try programme.file.read { database in
      var statements: Set<String> = []
      database.trace { event in
        if case .statement(let statement) = event { statements.insert(statement.sql) }
      }
      defer { database.trace(options: []) }
      _ = try ProgrammeFile.due(at: Programme.start, limit: 1, in: database)
      database.trace(options: [])
      return try statements.filter { $0.hasPrefix("SELECT expires") }.map { sql in
        try database.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) ?? "" }.joined()
      }
    }
    #expect(plans.contains { $0.contains("INDEX referrals_expiring") }, "\(plans)")
    #expect(plans.contains { $0.contains("INDEX rewards_expiring") }, "\(plans)")
  }

  /// How each stretch of a list is read, from its beginning or from its end.
  private func plans(
    _ programme: Programme, _ kind: Kind, _ condition: SQLCondition, _ order: ListOrder, forward: Bool
  ) throws -> [[String]] {
    try programme.file.read { database in
      let sorting = try ListSorting(order, of: kind, database)
      return try sorting.stretches(from: nil, forward: forward).map { stretch in
        let rows = SQLCondition.all([condition, stretch.belongs])
        return try database.rows(
          """
          EXPLAIN QUERY PLAN SELECT t.id, t.updated FROM \(ThingTable.name(of: kind)) t
          WHERE \(rows.sql) ORDER BY \(sorting.order(stretch, forward: forward)) LIMIT 40
          """, rows.values
        ) { $0.text(3) ?? "" }
      }
    }
  }
}
