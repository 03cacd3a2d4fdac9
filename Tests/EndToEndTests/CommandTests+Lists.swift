import Foundation
import Testing

extension CommandTests {
  private static let kinds = [
    "customers", "accounts", "colleagues", "requests", "feedback", "messages", "responses", "touchpoints",
    "tasks",
    "referrals", "rewards", "stories", "opportunities", "asks",
    "mentions", "announcements", "points", "codes",
  ]

  @Test("Every kind is listed in every format by every sortable field in both directions", arguments: kinds)
  func lists(kind: String) throws {
    let programme = try Programme.filled()
    let fields = try Programme.rows(programme.done("list", kind, "--fields", "--format", "json"))
    let names = fields.compactMap { $0["name"] as? String }
    let sortable = fields.filter { $0["sortable"] as? Bool == true }
    #expect(!sortable.isEmpty)
    let count = try programme.list(kind).count
    #expect(count >= 2)
    for field in sortable {
      let name = try #require(field["name"] as? String)
      let type = try #require(field["type"] as? String)
      for direction in ["", "-"] {
        let order = direction + name
        let rows = try programme.list(kind, "--sort", order)
        #expect(rows.count == count)
        for row in rows {
          #expect(Set(row.keys) == Set(["kind", "ref", "version", "attributes"] + names), "\(kind) \(order)")
          #expect(row["version"] is Int)
        }
        try expectSorted(rows, by: name, of: type, descending: direction == "-")
        let lines = try Programme.lines(programme.done("list", kind, "--sort", order, "--format", "jsonl"))
        let refs = rows.compactMap { $0["ref"] as? String }
        #expect(lines.compactMap { $0["ref"] as? String } == refs)
        let table = try programme.done("list", kind, "--sort", order)
        #expect(table.split(separator: "\n").count == count + 1)
        let csv = try programme.done("list", kind, "--sort", order, "--format", "csv")
        #expect(csv.hasPrefix((["kind", "ref", "version"] + names).joined(separator: ",") + ",attributes\n"))
      }
    }
  }

  @Test("What a list gives as CSV or JSON reads back as the same", arguments: kinds)
  func readsBack(kind: String) throws {
    let programme = try Programme.filled()
    let before = try programme.list(kind).count
    for format in ["csv", "json", "jsonl"] {
      let path = try programme.write("list.\(format)", programme.done("list", kind, "--format", format))
      let told = try programme.done("import", kind, path)
      #expect(told.hasPrefix("\(before) rows: 0 added, 0 updated, \(before) unchanged, 0 refused"))
    }
    #expect(try programme.list(kind).count == before)
  }

  @Test("A query and a limit narrow a list; a wrong word is told with its place")
  func narrows() throws {
    let programme = try Programme.filled()
    #expect(try programme.list("customers", "--where", "standing:champion").count == 1)
    #expect(try programme.list("customers", "--where", "x.contract:\"Two year\"").count == 1)
    #expect(try programme.list("feedback", "--where", "customer.standing:champion").count == 1)
    #expect(try programme.list("customers", "--limit", "2").count == 2)
    #expect(try programme.list("customers", "--where", "name:nobody").isEmpty)
    #expect(try programme.done("list", "customers", "--where", "name:nobody") == "Nothing matches.\n")
    let wrong = try programme.run("list", "customers", "--where", "standing:champ standing:chief")
    #expect(wrong.status == 64)
    #expect(wrong.problems.contains("Column 25"))
    #expect(wrong.problems.contains("none, potential, invited, advocate, champion"))
    let unsortable = try programme.run("list", "customers", "--sort", "phone")
    #expect(unsortable.status == 64)
    #expect(unsortable.problems.contains("display"))
  }

  /// Checks that rows are in order: those without a value last, equal ones by number in the same direction.
  private func expectSorted(
    _ rows: [Programme.Row], by name: String, of type: String, descending: Bool
  ) throws {
    let firstEmpty = rows.firstIndex { $0[name] is NSNull } ?? rows.count
    #expect(
      rows[firstEmpty...].allSatisfy { $0[name] is NSNull }, "\(name): a row without a value stands early")
    let words = type.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    for (left, right) in zip(rows, rows.dropFirst()) where !(right[name] is NSNull) {
      let (first, second) = try (key(left[name], type, words), key(right[name], type, words))
      let isInOrder =
        first == second
        ? number(left) < number(right) : first.lexicographicallyPrecedes(second)
      #expect(isInOrder != descending, "\(name) \(descending): \(left[name] ?? "") then \(right[name] ?? "")")
    }
  }

  private func number(_ row: Programme.Row) -> Int {
    Int((row["ref"] as? String ?? "").split(separator: "-").last ?? "") ?? 0
  }

  /// A value as numbers that compare as the values should.
  private func key(_ value: Any?, _ type: String, _ words: [String]) throws -> [Int] {
    switch value {
    case let number as Int: return [number]
    case let money as Programme.Row: return [try #require(money["amount_minor"] as? Int)]
    case let text as String where type == "time":
      let parts = text.dropLast().split(whereSeparator: { "-T:.".contains($0) }).map(String.init)
      return parts.compactMap { Int($0) } + (parts.count == 6 ? [0] : [])
    case let text as String where words.count > 1: return [try #require(words.firstIndex(of: text))]
    case let text as String:
      // Letters of ASCII without regard to case, as the file compares them.
      return text.utf8.map { (65...90).contains($0) ? Int($0) + 32 : Int($0) }
    default: throw Broken("No value to sort by: \(value ?? "nothing")")
    }
  }
}
