import Foundation
import Testing

extension CommandTests {
  /// Commands and what their sentence holds.
  private static let wrong: [(command: [String], sentence: String)] = [
    (["list", "customers", "--limit", "-1"], "--limit is a whole number from 0 up, and “-1” is none."),
    (["list", "customers", "--limit", "few"], "“few” is none."),
    (["log", "--limit", "-1"], "--limit is a whole number from 0 up, and “-1” is none."),
    (
      ["today", "--within", "-4h"],
      "--within is a span of time to come such as 4h, 2d or 3w, and “-4h” is none."
    ),
    (["do", "customer.tag", "C-1", "--set", "=x"], "--set “=x” names no field; write it as field=value"),
    (["do", "customer.tag", "C-1", "--set", "add"], "--set “add” names no field"),
    (
      ["do", "feedback.priority", "F-1", "--set", "to=high", "--set", "to=low"],
      "--set gives to twice; give each field one value."
    ),
    (
      ["do", "customer.edit", "C-1", "--set", "email=a@b.c", "--set", "e-mail="],
      "--set gives email twice; give each field one value."
    ),
    (
      ["do", "customer.tag", "C-1", "--set", "add=x", "--if-version", "0"],
      "--if-version is a whole number from 1 up"
    ),
    (["demo", "--file", "new.advocate", "--customers", "-5"], "--customers is a whole number from 1 up"),
    (
      ["list", "customers", "--where", tooLong],
      "--where: Column 2501: A query has at most 500 words and values in all"
    ),
  ]

  private static let tooLong = Array(repeating: "word", count: 3000).joined(separator: " ")

  @Test("What is given wrongly is told in one sentence", arguments: wrong)
  func wronglyGiven(command: [String], sentence: String) throws {
    let programme = try Programme.filled()
    let ended = try programme.run(command)
    #expect(ended.status == 64, "\(command.prefix(4)): \(ended)")
    #expect(ended.output.isEmpty)
    #expect(ended.problems.contains(sentence), "\(ended.problems)")
    #expect(ended.problems.split(separator: "\n").count == 1, "\(ended.problems)")
  }

  @Test(
    "The usual arguments of the dashboard are understood with and without its name",
    arguments: [
      [], ["--as", "nobody-here"], ["--file"], ["--as", "--file"], ["--as", "ana", "--as", "ana"],
    ])
  func usualArguments(more: [String]) throws {
    let programme = try Programme.filled()
    let (short, long) = (try programme.run(more), try programme.run(["desk"] + more))
    #expect(short.status == long.status)
    #expect(short.output == long.output)
    #expect(short.problems.replacing(" desk", with: "") == long.problems.replacing(" desk", with: ""))
  }

  @Test("The longest query and the largest limit are answered")
  func longest() throws {
    let programme = try Programme.filled()
    let words = Array(repeating: "-word", count: 500).joined(separator: " ")
    let count = try programme.list("customers").count
    #expect(try programme.list("customers", "--where", words).count == count)
    let table = try programme.done("list", "customers", "--limit", "9223372036854775807")
    #expect(table.split(separator: "\n").count == count + 1)
  }

  @Test("A grant key of what was taken back by undoing an import is refused by a rule")
  func takenBackKey() throws {
    let programme = try Programme.filled()
    let imported = try programme.take(
      "rewards", "id,status,customer,points,reason,grant_key\nw9,pending,C-4,5,story,key-9\n")
    let batch = try #require(imported.firstMatch(of: /B-\d+/)).output
    try programme.done("undo", String(batch))
    let again = try programme.run(
      "do", "reward.create", "--set", "customer=C-4", "--set", "points=5", "--set", "reason=story", "--set",
      "grant_key=key-9")
    #expect(again.status == 4, "\(again)")
    #expect(again.problems.contains("“key-9” was used as W-4 by @ana") && again.output.isEmpty)
  }
}
