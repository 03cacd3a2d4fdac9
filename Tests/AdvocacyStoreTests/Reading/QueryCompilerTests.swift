import Testing

import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

@Suite struct QueryCompilerTests {
  /// The cases that the evaluation in memory is tested on, against the file.
  @Test func theFileAnswersAsSaid() throws {
    let programme = try Programme()
    var zoe = QueryCases.zoe
    var lost = QueryCases.lost
    zoe.values.merge([.created: .instant(QueryCases.now), .updated: .instant(QueryCases.now)]) { $1 }
    lost.values.merge([.updated: .instant(QueryCases.now)]) { $1 }
    lost.values[.open] = nil
    try programme.file.write { database in
      try RowWriter.insert(zoe, database)
      try RowWriter.insert(lost, database)
    }
    for (kind, cases) in [(Kind.feedback, QueryCases.feedback), (.customer, QueryCases.customers)] {
      for (text, matches) in cases {
        let query = try QueryParser(kind, QueryCases.context).parse(text)
        let found = try programme.file.matches(kind, query).map(\.reference)
        #expect(found.isEmpty == !matches, "\(text)")
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func randomQueriesAgreeWithTheEvaluationInMemory(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 3)
    let all = try generated.everything()
    let evaluator = QueryEvaluator(related: { all[$0] })
    let rows = try generated.records(kind)
    var source = QuerySource(kind: kind, seed: 5)
    var hits = 0
    for _ in 0..<120 {
      let text = source.query()
      let query = try QueryParser(kind, QueryCases.context).parse(text)
      let expected = rows.filter { evaluator.matches(query, $0) }.map(\.reference)
      let found = try generated.file.matches(kind, query).map(\.reference)
      #expect(found == expected, "\(text)")
      #expect(
        try generated.file.count(kind, query, bound: 10)
          == ListCount(min(expected.count, 10), isAtLeast: expected.count > 10), "\(text)")
      if !expected.isEmpty, expected.count < rows.count { hits += 1 }
    }
    #expect(hits > 12, "The queries should tell some rows from others.")
  }

  @Test(
    "The longest queries that are read are answered, in whatever way they are long", arguments: Kind.allCases)
  func theLongestQueriesAreAnswered(kind: Kind) throws {
    let generated = try GeneratedProgramme(seed: 3)
    let most = QueryParser.mostConditions
    let half = most / 2
    let time = try #require(FieldTable.fields(of: kind).first { $0.type == .instant && $0.isSortable }).name
    func list(_ count: Int, _ item: (Int) -> String) -> String {
      (0..<count).map(item).joined(separator: ",")
    }
    let texts = [
      (0..<most).map { "-zip\($0)" }.joined(separator: " "), "-x.contract:" + list(most) { "year\($0)" },
      "\(time)!=" + list(most) { _ in "2020-01-01..2020-01-02" },
      (0..<half).map { "-x.contract:y\($0)" }.joined(separator: " ") + " -x.color:" + list(half) { "c\($0)" },
    ]
    for text in texts {
      let query = try QueryParser(kind, QueryCases.context).parse(text)
      let request = ListRequest(kind, query: query, order: ListOrder(time, descending: true), limit: 1)
      let first = try generated.file.page(request)
      var next = request
      next.window = .after(
        ListAnchor(value: first.rows.first?[time], id: first.rows.first?.reference.id ?? 0))
      _ = try generated.file.page(next)
      let found = try generated.file.matches(kind, query).count
      #expect(try generated.file.count(kind, query, bound: 10_000).number == found)
    }
  }

  @Test("Things that are named one by one are found, however many they are, and none when none is named")
  func thingsAreNamed() throws {
    let generated = try GeneratedProgramme(seed: 3)
    let customers = try generated.records(.customer).map(\.reference)
    let others = (1...2000).map { Reference(.customer, 1_000_000 + $0) }
    let two = Array(customers.prefix(2))
    for (named, found) in [(others + two + others, two), ([], []), (others, [])] {
      let query = Query.naming(named)
      #expect(try generated.file.matches(.customer, query).map(\.reference) == found)
      #expect(try generated.file.count(.customer, query, bound: 10) == ListCount(found.count))
      let request = ListRequest(.customer, query: query, order: ListOrder(.created), limit: 10)
      #expect(Set(try generated.file.page(request).rows.map(\.reference)) == Set(found))
    }
  }

  @Test(arguments: ["' OR 1=1 --", "%", "_", "\"; DROP TABLE feedback; --", "?", "\\", "*", "100%"])
  func hostileWordsFindThemselvesOnly(word: String) throws {
    let programme = try Programme()
    try programme.file.write { database in
      for (id, subject) in [(1, "plain"), (2, "some \(word) here")] {
        try RowWriter.insert(
          Record(
            Reference(.feedback, Int64(id)),
            values: [
              .subject: .text(subject), .status: .text("new"), .tags: .tags(["t"]),
              .created: .instant(QueryCases.now), .updated: .instant(QueryCases.now),
            ], attributes: ["Plan": subject]), database)
      }
    }
    let quoted = "\"" + word.replacing("\"", with: "\"\"") + "\""
    let parser = QueryParser(.feedback, QueryCases.context)
    for text in [
      quoted, "subject:\(quoted)", "x.plan:\(quoted)",
      "subject=\"some \(quoted.dropFirst().dropLast()) here\"",
    ] {
      #expect(
        try programme.file.matches(.feedback, parser.parse(text)).map(\.reference) == [
          Reference(.feedback, 2)
        ],
        "\(text)")
    }
    #expect(try programme.file.matches(.feedback, parser.parse("tags:\(quoted)")).isEmpty)
    #expect(try programme.file.matches(.feedback, .everything).count == 2)
  }
}
