import Testing

@testable import Advocacy

@Suite struct QueryTextTests {
  @Test(arguments: Kind.allCases)
  func whatIsPrintedReadsAsTheSameTree(kind: Kind) throws {
    let parser = QueryParser(kind, QueryCases.context)
    var source = QuerySource(kind: kind, seed: 7)
    for _ in 0..<400 {
      let text = source.query()
      let query = try parser.parse(text)
      let printed = query.description
      #expect(try parser.parse(printed) == query, "\(text) printed as \(printed)")
    }
  }

  @Test func hostileTextIsRead() {
    let parser = QueryParser(.feedback, QueryCases.context)
    var source = QuerySource(kind: .feedback, seed: 11)
    for _ in 0..<2000 {
      let text = source.noise()
      let reading = parser.read(text)
      if let problem = reading.problem {
        #expect(problem.column >= 1 && problem.column <= text.count + 1, "\(text)")
      }
      let printed = reading.query.description
      #expect(parser.read(printed) == QueryReading(query: reading.query), "\(text) printed as \(printed)")
    }
  }
}
