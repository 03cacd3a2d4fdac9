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
    let sorting = try ListSorting(view.order, of: view.kind)
    let plan = try programme.file.read { database in
      let filled = SQLCondition.all([condition, sorting.belongs(to: .filled)])
      return try database.rows(
        """
        EXPLAIN QUERY PLAN SELECT t.id, t.updated FROM \(ThingTable.name(of: view.kind)) t
        WHERE \(filled.sql) ORDER BY \(sorting.order(.filled, forward: true)) LIMIT 40
        """, filled.values
      ) { $0.text(3) ?? "" }
    }
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
}
