import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// What has one of a few words of a choice, in an order that an index has for each of them.
@Suite struct MergedWalkTests {
  private func isMerged(_ kind: Kind, _ text: String, _ order: ListOrder, in file: ProgrammeFile) throws
    -> Bool
  {
    let query = try QueryParser(kind, QueryCases.context).parse(text)
    return try file.read { database in
      let reader = try ListReader(database, kind, query, order)
      let forward = ListReader.Stride(from: nil, inclusive: true, forward: true, limit: 40)
      return try reader.mergeable(forward) != nil
    }
  }

  @Test(arguments: [
    (Kind.customer, "standing:none,potential,advocate,champion", FieldName.display),
    (.customer, "standing:none,champion,none owner:any", .display),
    (.customer, "lifecycle:prospect,active", .display),
    (.feedback, "status:new,resolved,closed", .created),
    (.reward, "status:pending,held,approved,issued", .created),
    (.reward, "status:pending,held,approved,issued,redeemed side:referrer,referred", .created),
  ])
  func mergedWalksGiveTheSortedList(kind: Kind, text: String, field: FieldName) throws {
    let generated = try GeneratedProgramme(seed: 21)
    let query = try QueryParser(kind, QueryCases.context).parse(text)
    for order in [ListOrder(field), ListOrder(field, descending: true)] {
      #expect(try isMerged(kind, text, order, in: generated.file))
      let rows = try generated.records(kind).sorted(by: order).filter { QueryEvaluator().matches(query, $0) }
      try #require(rows.count > 4)
      func page(_ window: ListRequest.Window) throws -> ListPage {
        try generated.file.page(ListRequest(kind, query: query, order: order, window: window, limit: 3))
      }
      func expected(_ range: Range<Int>) -> ListPage {
        let range = range.clamped(to: rows.indices)
        return ListPage(
          rows: Array(rows[range]), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < rows.count)
      }
      #expect(try page(.first) == expected(0..<3))
      #expect(try page(.last) == expected(rows.count - 3..<rows.count))
      for index in rows.indices.dropFirst(3).dropLast(3) {
        let anchor = ListAnchor(value: rows[index][field], id: rows[index].reference.id)
        #expect(try page(.from(anchor)) == expected(index..<index + 3))
        #expect(try page(.after(anchor)) == expected(index + 1..<index + 4))
        #expect(try page(.before(anchor)) == expected(index - 3..<index))
      }
    }
  }

  /// Another order would go through what has other words, and what isn't of a few words has no walk for each.
  @Test func nothingElseIsMerged() throws {
    let file = try Programme().file
    let others: [(Kind, String, FieldName)] = [
      (.customer, "standing:advocate", .display), (.customer, "-standing:none,advocate", .display),
      (.customer, "standing!=none,advocate", .display), (.customer, "standing>=potential", .display),
      (.customer, "standing:advocate,champion", .lost), (.customer, "standing:advocate,champion", .owner),
      (.customer, "standing:advocate,champion", .updated), (.customer, "city:wien,graz", .display),
      (.feedback, "status:new,resolved", .told), (.feedback, "priority:high,urgent", .created),
      (.reward, "status:pending,held", .issued),
    ]
    for (kind, text, field) in others {
      #expect(try !isMerged(kind, text, ListOrder(field), in: file), "\(text) by \(field)")
    }
  }

  @Test(arguments: SavedView.all.filter { $0.query.hasPrefix("status:pending,held") })
  func rewardsToDecideAreMerged(view: SavedView) throws {
    #expect(try isMerged(view.kind, view.query, view.order, in: try Programme().file))
  }
}
