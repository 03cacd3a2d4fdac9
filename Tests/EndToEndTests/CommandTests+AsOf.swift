import Foundation
import Testing

extension CommandTests {
  @Test("A list and a thing are told as they were, and what came by import is marked")
  func asOf() throws {
    let programme = try Programme()
    try programme.take("customers", "id,name,city\n1,Ida,Wien\n2,Kim,Wien\n")
    // The time is told in whole seconds.
    Thread.sleep(forTimeInterval: 1.1)
    let before = ISO8601DateFormatter().string(from: Date())
    Thread.sleep(forTimeInterval: 1.1)
    try programme.done("do", "customer.edit", "C-1", "--set", "city=Graz")
    let then = try programme.list("customers", "--as-of", before, "--where", "city:wien")
    #expect(then.compactMap { $0["ref"] as? String } == ["C-1", "C-2"])
    #expect(then.compactMap { $0["imported"] as? Bool } == [true, true])
    #expect(
      try programme.list("customers", "--as-of", "today").compactMap { $0["city"] as? String } == [
        "Graz", "Wien",
      ])
    let table = try programme.done("list", "customers", "--as-of", "today")
    #expect(table.split(separator: "\n").map { $0.hasSuffix("yes") } == [false, false, true])
    #expect(
      try programme.done("list", "customers", "--as-of", "today", "--format", "csv").contains(
        "attributes,imported\n"))
    #expect(try programme.list("customers", "--as-of", "2020-01-01").isEmpty)
    #expect(try programme.done("show", "C-1", "--as-of", before).contains("as an import had brought it"))
    #expect(!(try programme.done("show", "C-1").contains("as an import had brought it")))
    let shown = try programme.done("show", "C-1", "--as-of", before, "--format", "json")
    #expect(shown.contains("\"city\":\"Wien\"") || shown.contains("\"city\": \"Wien\""))

    let early = try programme.run("list", "feedback", "--as-of", "2020-01-01")
    #expect(early.status == 0)
    #expect(early.problems.contains("what was imported since is not there."))
    let gone = try programme.run("show", "C-1", "--as-of", "2020-01-01")
    #expect(gone.status == 1)
    #expect(gone.problems.contains("There was no C-1 in this programme at that time."))
    let wrong = try programme.run("list", "customers", "--as-of", "someday")
    #expect(wrong.status == 64)
    #expect(wrong.problems.contains("“someday” is no date"))

    let today = try programme.run("today", "--as-of", "2020-01-01", "--within", "4h")
    #expect(today.status == 0)
    #expect(today.problems.contains("what was imported since is not there."))
  }
}
