import Testing

@testable import Advocacy

@Suite struct QueryEvaluatorTests {
  private func matches(_ text: String, _ record: Record, _ related: [Record] = []) throws -> Bool {
    let things = Dictionary(uniqueKeysWithValues: related.map { ($0.reference, $0) })
    let query = try QueryParser(record.reference.kind, QueryCases.context).parse(text)
    return QueryEvaluator(related: { things[$0] }).matches(query, record)
  }

  @Test(arguments: QueryCases.feedback)
  func feedback(text: String, expected: Bool) throws {
    #expect(try matches(text, QueryCases.lost, [QueryCases.zoe]) == expected)
  }

  @Test(arguments: QueryCases.customers)
  func customers(text: String, expected: Bool) throws {
    #expect(try matches(text, QueryCases.zoe) == expected)
  }

  @Test func amountsOfOtherCurrenciesAreNeitherMoreNorLess() throws {
    let yen = try #require(Currency("JPY"))
    let reward = Record(
      Reference(.reward, 1), values: [.value: .money(Money(minorUnits: 2000, currency: yen))])
    #expect(try matches("value>1", reward) == false)
    #expect(try matches("value<100", reward) == false)
    #expect(try matches("value:2000JPY", reward))
    #expect(try matches("value>1999JPY", reward))
  }
}
