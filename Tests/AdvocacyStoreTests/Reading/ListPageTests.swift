import Dispatch
import GRDB
import Testing

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct ListPageTests {
  private static let orders = Kind.allCases.flatMap { kind in
    FieldTable.fields(of: kind).filter(\.isSortable).flatMap { field in
      [(kind, ListOrder(field.name)), (kind, ListOrder(field.name, descending: true))]
    }
  }

  /// Walking on, back and around visits just the sorted list, whatever it is sorted by.
  @Test func windowsAreTheSortedList() throws {
    let generated = try GeneratedProgramme(seed: 21)
    for (kind, order) in Self.orders {
      let rows = try generated.records(kind).sorted(by: order)
      let references = rows.map(\.reference)
      let place = Comment(rawValue: "\(kind.plural) by \(order)")
      for limit in [1, 7, 1000] {
        #expect(try walk(generated.file, kind, order, limit, forward: true) == references, place)
        #expect(try walk(generated.file, kind, order, limit, forward: false) == references, place)
      }
      for index in stride(from: 0, to: rows.count, by: 4) {
        let anchor = ListAnchor(value: rows[index][order.field], id: rows[index].reference.id)
        func page(_ window: ListRequest.Window) throws -> ListPage {
          try generated.file.page(ListRequest(kind, order: order, window: window, limit: 3))
        }
        #expect(try page(.from(anchor)) == expected(rows, index..<(index + 3)), place)
        #expect(try page(.after(anchor)) == expected(rows, (index + 1)..<(index + 4)), place)
        #expect(try page(.before(anchor)) == expected(rows, (index - 3)..<index), place)
      }
    }
  }

  @Test func aRowThatWentLeavesItsPlace() throws {
    let generated = try GeneratedProgramme(seed: 4)
    let order = ListOrder(.created)
    let rows = try generated.records(.feedback).sorted(by: order)
    let gone = rows[10]
    try generated.file.write {
      try $0.run("UPDATE feedback SET removed = 1 WHERE id = ?", .integer(gone.reference.id))
    }
    let anchor = ListAnchor(value: gone[.created], id: gone.reference.id)
    let page = try generated.file.page(ListRequest(.feedback, order: order, window: .from(anchor), limit: 2))
    #expect(page.rows == Array(rows[11...12]))
    #expect(page.hasBefore && page.hasAfter)
  }

  /// Rows carry what is asked for and what they are sorted by; of the rest nothing that is reckoned from other rows.
  @Test(arguments: [Kind.customer, .feedback, .request, .reward, .opportunity, .colleague])
  func rowsCarryTheDerivedFieldsAskedFor(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 4)
    let derived = Set(FieldTable.fields(of: kind).filter { $0.origin == .derived }.map(\.name))
    let sorted = FieldTable.fields(of: kind).filter { derived.contains($0.name) && $0.isSortable }.map(\.name)
    for field in [.created] + sorted {
      let order = ListOrder(field)
      let whole = try generated.file.page(ListRequest(kind, order: order, limit: 1000)).rows
      let some = Set(derived.sorted { $0.rawValue < $1.rawValue }.prefix(2))
      for asked in [[], some] {
        let page = try generated.file.page(ListRequest(kind, order: order, limit: 1000, derived: asked))
        let left = derived.subtracting(asked).subtracting([field])
        let expected = whole.map { row in
          var row = row
          for name in left { row[name] = nil }
          return row
        }
        #expect(page.rows == expected, "\(kind.plural) by \(field) with \(asked)")
      }
    }
    let all = try generated.file.page(ListRequest(kind, order: ListOrder(.created), limit: 1000)).rows
    #expect(derived.contains { name in all.contains { $0[name] != nil } }, "there is something to leave out")
  }

  @Test func filteredWindowsHoldWhatMatches() throws {
    let generated = try GeneratedProgramme(seed: 4)
    let query = try QueryParser(.feedback, QueryCases.context).parse("open:yes owner:any")
    let order = ListOrder(.waitingSince)
    let evaluator = QueryEvaluator()
    let rows = try generated.records(.feedback).sorted(by: order).filter { evaluator.matches(query, $0) }
    #expect(rows.count > 5)
    let page = try generated.file.page(ListRequest(.feedback, query: query, order: order, limit: 1000))
    #expect(page == ListPage(rows: rows, hasBefore: false, hasAfter: false))
  }

  /// What gives the things of a kind that match a query, as the evaluator has it.
  private func matching(_ kind: Kind, in generated: GeneratedProgramme) throws -> (Query) -> [Record] {
    let (records, all) = (try generated.records(kind), try generated.everything())
    let evaluator = QueryEvaluator(related: { all[$0] })
    return { query in records.filter { evaluator.matches(query, $0) } }
  }

  /// Matches are found and then sorted, met on a walk along the order, or come as SQLite sees fit: all give the list
  /// of what matches.
  @Test(arguments: [Kind.customer, .feedback, .reward])
  func theWaysOfFindingAgree(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 17, isSound: true)
    let matching = try matching(kind, in: generated)
    var source = QuerySource(kind: kind, seed: 8)
    let texts = (0..<40).map { _ in source.query() } + (Self.further[kind] ?? [])
    for text in texts {
      let query = try QueryParser(kind, QueryCases.context).parse(text)
      let matches = matching(query)
      let fields = [.updated, .status, .lifecycle, .owner, .resolvedAt].filter {
        FieldTable.field($0, of: kind)?.isSortable == true
      }
      for order in [ListOrder(.created, descending: true)] + fields.map({ ListOrder($0) }) {
        let pages = try generated.file.read { database in
          try Self.patiences.map { patience in
            var reader = try ListReader(database, kind, query, order, patience: patience)
            return try reader.page(.first, limit: 20)
          }
        }
        let expected = matches.sorted(by: order).prefix(20).map(\.reference)
        #expect(pages[0].rows.map(\.reference) == expected, "\(text) by \(order)")
        for page in pages { #expect(page == pages[0], "\(text)") }
      }
      for bound in [1, 1000] {
        let count = try generated.file.count(kind, query, bound: bound)
        let expected = ListCount(min(matches.count, bound), isAtLeast: matches.count > bound)
        #expect(count == expected, "\(text)")
      }
    }
  }

  /// What random queries seldom ask: fields that are sorted by, so that parts of the list are left out; fields of what
  /// isn't there; texts that must not hold.
  private static let further: [Kind: [String]] = [
    .customer: [
      "lifecycle:active", "-lifecycle:active", "lifecycle!=active,lapsed", "owner:none", "owner:any",
      "owner:me",
      "-owner:me", "owner!=me", "owner:ana,none", "-name:ann", "name:ann owner:any", "city:wi", "city=wien",
      "city:none", "-city:wi", "tag:vip", "tag:vip,retail", "-tag:vip", "tag:none", "tag:vip city:a",
      "open_feedback>0", "open_feedback>1", "open_feedback:1..2", "open_feedback<1", "open_feedback!=0",
      "open_feedback:0", "open_feedback>0 owner:any", "referrals>0", "rewards_owed>=1", "nps:0..6", "nps:any",
      "nps:none", "-nps:9", "csat>=4", "nps_at:any",
      "to_thank:yes", "to_thank:no", "-to_thank:yes", "to_thank:yes owner:any", "to_thank:yes tag:vip",
    ],
    .feedback: [
      "status:new,resolved", "-status:new", "status!=new", "status>=resolved", "owner:none", "-owner:none",
      "owner:ana", "owner!=none", "resolved:none", "resolved:any", "-resolved:none", "resolved!=none",
      "-resolved:any", "resolved:none,any", "customer.owner:none", "customer.owner:none,ana",
      "-customer.owner:none", "customer.standing:advocate", "customer.standing!=advocate", "-subject:ann",
      "unattended:yes", "-unattended:yes", "subject:ann", "subject:ann,zoe", "subject:ann -subject:a_b",
      "open:yes", "open:no", "open:yes unattended:no", "status:new,waiting_team", "unattended:yes open:yes",
      "tag:sizing", "tag:sizing,zip open:yes", "-tag:sizing", "ann zoe", "e ann", "ann owner:ana open:yes",
    ],
  ]

  /// Each way alone, and all of them cut off at once.
  private static let patiences: [ListReader.Patience] = {
    let (never, always) = (Duration.zero, Duration.seconds(1000))
    return [
      .init(glance: always, glanceBound: 100_000),
      .init(glance: never, walk: always, longWalk: always),
      .init(glance: never, walk: never, longWalk: never),
      .init(glance: never, walk: never, longWalk: never, sharedBound: 0),
      .init(glance: never, walk: never, longWalk: never, glanceBound: 0, sorting: always),
      .init(glance: never, walk: never, longWalk: never, glanceBound: 0, sorting: never),
      .init(glance: never, walk: never, longWalk: never, sortingBound: 0),
      .init(glance: never, walk: never, longWalk: never, bound: 0, sweepBound: 0),
      .init(glance: always, walk: never, longWalk: never, glanceBound: 0, bound: 3, sweepBound: 3),
    ]
  }()

  /// What is told before its place is known matches and stands in the order of the list; the page is the same as ever.
  @Test(arguments: [Kind.customer, .feedback])
  func provisionalRowsMatchAndAreInOrder(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 17, isSound: true)
    let matching = try matching(kind, in: generated)
    var source = QuerySource(kind: kind, seed: 10)
    var times = 0
    for text in (0..<20).map({ _ in source.query() }) + (Self.further[kind] ?? []) {
      let query = try QueryParser(kind, QueryCases.context).parse(text)
      let matches = matching(query)
      for order in [ListOrder(.created, descending: true), ListOrder(kind == .customer ? .display : .status)]
      {
        let expected = matches.sorted(by: order).map(\.reference)
        for var patience in Self.patiences[1...6] where patience.walk == .zero {
          patience.telling = .seconds(1000)
          var told: [[Reference]] = []
          let page = try generated.file.read { database in
            var reader = try ListReader(database, kind, query, order, patience: patience)
            reader.tellProvisionally(after: .zero) { told.append($0.map(\.reference)) }
            return try reader.page(.first, limit: 20)
          }
          #expect(page.rows.map(\.reference) == Array(expected.prefix(20)), "\(text) by \(order)")
          times += told.count
          #expect(told.count <= 1, "\(text) by \(order)")
          for rows in told {
            #expect(!rows.isEmpty && rows.count <= 20, "\(text) by \(order)")
            #expect(rows == expected.filter(Set(rows).contains), "\(text) by \(order)")
          }
        }
      }
    }
    #expect(times > 50, "there was something to tell")
  }

  @Test(arguments: [Kind.customer, .feedback])
  func fewerRowsAreTheFirstOfThemAndTheOthersFollow(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 17)
    var source = QuerySource(kind: kind, seed: 9)
    for _ in 0..<40 {
      let query = try QueryParser(kind, QueryCases.context).parse(source.query())
      let order = ListOrder(.created, descending: true)
      let whole = try generated.file.page(ListRequest(kind, query: query, order: order, limit: 1000)).rows
      var rows: [Record] = []
      var page = ListPage(rows: [], hasBefore: false, hasAfter: true)
      while page.hasAfter {
        let anchor = rows.last.map { ListAnchor(value: $0[order.field], id: $0.reference.id) }
        page = try generated.file.read { database in
          let patience = ListReader.Patience(
            glance: .zero, walk: .zero, longWalk: .zero, bound: 0, sweepBound: 0, fewerAfter: .zero)
          var reader = try ListReader(database, kind, query, order, patience: patience)
          return try reader.page(anchor.map { .after($0) } ?? .first, limit: 1000)
        }
        rows += page.rows
        try #require(!page.hasAfter || !page.rows.isEmpty)
      }
      #expect(rows == whole)
    }
  }

  @Test func everySavedViewGivesRows() throws {
    let files = try (9...14).map { try GeneratedProgramme(seed: $0) }
    for generated in files { try generated.file.reckonStandings(at: QueryCases.context.now) }
    for view in SavedView.all {
      let query = try QueryParser(view.kind, QueryCases.context).parse(view.query)
      let rows = try files.flatMap { generated in
        try generated.file.page(ListRequest(view.kind, query: query, order: view.order, limit: 50)).rows
      }
      #expect(!rows.isEmpty, "\(view.name) of \(view.kind.plural)")
    }
  }

  @Test func otherFieldsAreRefusedWithTheirNames() throws {
    let generated = try GeneratedProgramme(seed: 9)
    let request = ListRequest(.customer, order: ListOrder(.phone), limit: 5)
    let refusal = #expect(throws: Refusal.self) { try generated.file.page(request) }
    #expect(refusal?.cause == .argument)
    #expect(refusal?.sentence.contains("display, email, lifecycle") == true)
  }

  @Test func aCancelledReadingEndsAndOthersGoOn() async throws {
    let generated = try GeneratedProgramme(seed: 9)
    let file = generated.file
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let task = Task {
      try await file.reading { database in
        // Begun is what runs: the query itself says so.
        database.add(
          function: DatabaseFunction("begun", argumentCount: 0) { _ in
            signal.yield()
            return 1
          })
        return try database.number(
          "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + begun() FROM n) SELECT count(*) FROM n")
      }
    }
    for await _ in begun { break }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    let page = try await file.page(ListRequest(.customer, order: ListOrder(.display), limit: 5))
    #expect(page.rows.count == 5)
  }

  /// SQLite forgets an interruption that comes while no statement runs.
  @Test(arguments: [false, true])
  func aCancellationBetweenStatementsIsNoticed(byNumbers: Bool) async throws {
    let file = try GeneratedProgramme(seed: 9).file
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let isCancelled = DispatchSemaphore(value: 0)
    let task = Task {
      try await file.reading { database in
        signal.yield()
        isCancelled.wait()
        if byNumbers {
          let all = SQLCondition("SELECT id FROM customers")
          return try StatementNumbers(database, all, atMost: 1000).all()?.count ?? 0
        }
        var reader = try ListReader(database, .customer, .everything, ListOrder(.display))
        return try reader.page(.first, limit: 5).rows.count
      }
    }
    for await _ in begun { break }
    task.cancel()
    isCancelled.signal()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func thingsByReferenceAndHandle() throws {
    let generated = try GeneratedProgramme(seed: 9)
    let file = generated.file
    #expect(try file.resolve("f-3").reference == Reference(.feedback, 3))
    #expect(try file.resolve("@ana").reference == Reference(.colleague, 10))
    #expect(try file.record(Reference(.feedback, 5)) == nil)
    let order = [Reference(.reward, 7), Reference(.feedback, 2), Reference(.feedback, 1)]
    #expect(try file.records(order + [Reference(.feedback, 999)]).map(\.reference) == order)
    #expect(throws: Refusal("There is no F-999 in this programme.", cause: .missing)) {
      try file.resolve("F-999")
    }
    #expect(throws: Refusal("There is no @x in this programme.", cause: .missing)) { try file.resolve("@x") }
    #expect(throws: Refusal.self) { try file.resolve("ana") }
  }

  private func expected(_ rows: [Record], _ range: Range<Int>) -> ListPage {
    let range = range.clamped(to: rows.startIndex..<rows.endIndex)
    return ListPage(
      rows: Array(rows[range]), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < rows.count)
  }

  private func walk(
    _ file: ProgrammeFile, _ kind: Kind, _ order: ListOrder, _ limit: Int, forward: Bool
  ) throws -> [Reference] {
    var visited: [Reference] = []
    var window: ListRequest.Window = forward ? .first : .last
    while true {
      let page = try file.page(ListRequest(kind, order: order, window: window, limit: limit))
      let references = page.rows.map(\.reference)
      visited = forward ? visited + references : references + visited
      guard let edge = forward ? page.rows.last : page.rows.first, forward ? page.hasAfter : page.hasBefore
      else { return visited }
      let anchor = ListAnchor(value: edge[order.field], id: edge.reference.id)
      window = forward ? .after(anchor) : .before(anchor)
    }
  }
}
