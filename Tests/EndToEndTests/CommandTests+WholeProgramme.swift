import Foundation
import Testing

extension CommandTests {
  private static let kinds = [
    "customers", "accounts", "colleagues", "feedback", "messages", "responses", "touchpoints",
    "referrals", "rewards",
  ]

  @Test("A whole programme comes into a new file with the same references, and every list is the same")
  func wholeProgramme() throws {
    let programme = try Programme()
    try programme.done("demo", "--customers", "60", "--feedback", "80", "--no-open", "--file", programme.file)
    try programme.done(
      "import", "customers", programme.write("more.csv", "id,name,Plan\n1,Ida,gold\n2,Kim,\n"))
    try programme.done("undo", "B-\(try newestBatch(programme))")
    try programme.done("import", "customers", programme.write("ida.csv", "id,name,Plan\n1,Ida,gold\n"))
    let made = try programme.done(
      "do", "announcement.create", "--set", "title=Snow", "--set", "body=Two days longer", "--set",
      "segment=lifecycle:active")
    let news = String(try #require(made.firstMatch(of: /N-\d+/)?.output))
    try programme.done("do", "announcement.tell", news, "--set", "override=all of them wait for something")
    let all = try programme.write("all.jsonl", programme.done("export", "--all"))
    let copy = programme.scratch.file("copy.advocate")
    let report = try programme.done("import", "--all", all, "--file", copy)
    #expect(report.hasPrefix("Made the programme \(copy) with "))
    for kind in Self.kinds {
      let words = ["list", kind, "--format", "json", "--limit", "100000"]
      #expect(try programme.done(words + ["--file", copy]) == programme.done(words), "\(kind)")
    }
    #expect(
      try programme.done("export", "--all", "--file", copy) == String(contentsOfFile: all, encoding: .utf8))
    let told = try programme.done("why", news)
    #expect(told.contains("Told") && told.contains("Left out"))
    #expect(try programme.done("why", news, "--file", copy) == told)
    #expect(try programme.done("check", "--file", copy) == "Everything is in order.\n")
    // What was known by its number is known by it there too, and no number is given again.
    let again = try programme.done("import", "customers", programme.scratch.file("ida.csv"), "--file", copy)
    #expect(again.hasPrefix("1 rows: 0 added, 0 updated, 1 unchanged"))
    let new = ["do", "customer.create", "--set", "name=New"]
    let there = try programme.done(new + ["--file", copy]).prefix { $0 != ":" }
    #expect(try there == programme.done(new).prefix { $0 != ":" })
    // An import of one kind passes over who was told.
    let one = try programme.done("import", "announcements", all, "--dry-run")
    let rows = try String(contentsOfFile: all, encoding: .utf8).split(separator: "\n").count
    #expect(
      one.split(separator: "\n").last
        == "\(rows) rows: 0 added, 0 updated, 4 unchanged, 0 refused, \(rows - 4) passed over (rehearsed, nothing written)",
      "\(one)")
    let undone = try programme.run("undo", "B-1", "--file", copy)
    #expect(undone.status == 4 && undone.problems.contains("brought the whole programme in"))
  }

  @Test("A whole programme that can't be read, or over another, makes nothing")
  func wholeProgrammeRefused() throws {
    let programme = try Programme()
    try programme.take("customers", "id,name\n1,Ida\n")
    let all = try programme.done("export", "--all")
    let path = try programme.write("all.jsonl", all)
    #expect(try programme.run("import", "--all", path).problems.contains("never overwritten"))
    let copy = programme.scratch.file("copy.advocate")
    for broken in [
      all.replacing("\"name\":\"Ida\"", with: "\"name\":"), all.replacing("C-1", with: "C-x"),
      all.replacing("\"handle\":\"ana\"", with: "\"handle\":\"bo\""), "", "{\"kind\":\"customer\"}\n",
    ] {
      let ended = try programme.run(
        "import", "--all", programme.write("broken.jsonl", broken), "--file", copy)
      #expect(ended.status != 0 && ended.problems.split(separator: "\n").count == 1, "\(ended)")
      #expect(!FileManager.default.fileExists(atPath: copy))
    }
  }

  private func newestBatch(_ programme: Programme) throws -> String {
    let log = try programme.done("log")
    return String(try #require(log.firstMatch(of: /B-(\d+)/)?.1))
  }
}
