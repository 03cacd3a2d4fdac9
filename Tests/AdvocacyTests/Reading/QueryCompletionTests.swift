import Testing

@testable import Advocacy

@Suite struct QueryCompletionTests {
  private func texts(_ text: String, _ kind: Kind = .feedback, cursor: Int? = nil) -> [String] {
    QueryCompletion.at(
      cursor ?? text.count, in: text, of: kind, handles: ["ana", "ben"], tags: ["sizing", "late post"]
    ).choices.map(\.text)
  }

  @Test func fieldNamesAndSynonyms() {
    #expect(texts("stat") == ["status:"])
    #expect(Set(texts("zoe -sta")) == ["standing:", "status:"])
    #expect(texts("urgen") == ["priority:"])
    #expect(texts("customer.stan") == ["customer.standing:"])
    #expect(texts("zzz").isEmpty)
    #expect(texts("").count == FieldTable.fields(of: .feedback).count + 1)
  }

  @Test func valuesOfTheField() {
    #expect(texts("status:wait") == ["waiting_customer", "waiting_team"])
    #expect(texts("status:new,res") == ["resolved"])
    #expect(texts("owner:b") == ["@ben"])
    #expect(texts("owner:@b") == ["@ben"])
    #expect(texts("owner:") == ["me", "@ana", "@ben", "none", "any"])
    #expect(texts("tags:la") == ["\"late post\""])
    #expect(texts("open:") == ["yes", "no"])
    #expect(texts("nonsense:").isEmpty)
    #expect(texts("\"status:").isEmpty)
  }

  @Test func theReplacedCharactersAreThoseTyped() {
    let completion = QueryCompletion.at(20, in: "zoe status:new,resol foo", of: .feedback)
    #expect(completion.replaces == 15..<20)
    #expect(completion.choices.map(\.text) == ["resolved"])
    #expect(QueryCompletion.at(4, in: "-sta", of: .feedback).replaces == 1..<4)
  }
}
