import Foundation
import Testing

extension CommandTests {
  @Test("A rehearsal shows the columns and writes nothing, also before there is a programme")
  func rehearsal() throws {
    let programme = try Programme()
    let table = try programme.write("some.csv", "id,Full Name,Mood\n1,Ida,sunny\n2,Kim,\n")
    let told = try programme.done("import", "customers", table, "--dry-run")
    #expect(told.contains("comma-separated, UTF-8"))
    #expect(told.contains("kept as x.Mood"))
    #expect(told.contains("2 rows: 2 added, 0 updated, 0 unchanged, 0 refused (rehearsed, nothing written)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: programme.scratch.path) == ["some.csv"])
    try programme.done("do", "customer.create", "--set", "name=Zoë")
    let before = try programme.done("export", "--all")
    #expect(try programme.done("import", "customers", table, "--dry-run").contains("2 added"))
    #expect(try programme.done("export", "--all") == before)
    #expect(try programme.done("log").split(separator: "\n").count == 2)
  }

  @Test("A second run updates by key; the whole import is taken back and brought again")
  func twice() throws {
    let programme = try Programme()
    try programme.take("customers", "id,name,city\n1,Ida,Wien\n2,Kim,Lyon\n")
    let again = try programme.take("customers", "id,name,city\n1,Ida,Wien\n2,Kim,Lyon\n")
    #expect(again.hasPrefix("2 rows: 0 added, 0 updated, 2 unchanged, 0 refused"))
    let changed = try programme.take("customers", "id,name,city\n1,Ida,Graz\n2,Kim,Lyon\n3,Lou,Bonn\n")
    #expect(changed.hasPrefix("3 rows: 1 added, 1 updated, 1 unchanged, 0 refused"))
    let batch = try #require(changed.firstMatch(of: /undo (B-\d+)/)?.1)
    #expect(try programme.done("undo", String(batch)).hasPrefix("Undid \(batch)"))
    #expect(try programme.list("customers").compactMap { $0["city"] as? String } == ["Wien", "Lyon"])
    let anew = try programme.take("customers", "id,name,city\n1,Ida,Graz\n2,Kim,Lyon\n3,Lou,Bonn\n")
    #expect(anew.hasPrefix("3 rows: 1 added, 1 updated, 1 unchanged, 0 refused"))
    let refs = try programme.list("customers").compactMap { $0["ref"] as? String }
    #expect(refs == ["C-1", "C-2", "C-3"])
    #expect(try programme.done("check") == "Everything is in order.\n")
  }

  @Test("Refused rows are told with row, column and reason, written out, put right and brought in")
  func refusedRows() throws {
    let programme = try Programme()
    let table = try programme.write(
      "some.csv",
      "id,name,lifecycle,since\n1,Ida,active,2020-01-01\n2,Kim,asleep,2020-02-30\n3,\"Lou, \"\"L\"\"\",asleep,\n"
    )
    let refused = programme.scratch.file("refused.csv")
    let ended = try programme.run("import", "customers", table, "--refused", refused)
    #expect(ended.status == 2)
    #expect(ended.output.hasPrefix("3 rows: 1 added, 0 updated, 0 unchanged, 2 refused"))
    #expect(ended.problems.contains("row 3, lifecycle: “asleep” isn't a word for lifecycle"))
    #expect(ended.problems.contains("row 3, since: "))
    #expect(ended.problems.contains("row 4, lifecycle: "))
    let written = try String(contentsOfFile: refused, encoding: .utf8)
    #expect(written.hasPrefix("refused_because,id,name,lifecycle,since\n"))
    #expect(written.split(separator: "\n").count == 3)
    let again = try programme.run("import", "customers", table, "--refused", refused)
    #expect(again.status == 1)
    #expect(again.problems.contains("is there already"))
    let right = written.replacing("asleep", with: "lapsed").replacing("2020-02-30", with: "2020-02-28")
    let corrected = try programme.write("corrected.csv", right)
    #expect(try programme.done("import", "customers", corrected).hasPrefix("2 rows: 2 added"))
    #expect(
      try programme.list("customers").compactMap { $0["name"] as? String } == ["Ida", "Kim", "Lou, \"L\""])
  }

  @Test("The standard input, columns by name and number, a format of one's own, and files that can't be read")
  func ways() throws {
    let programme = try Programme()
    let line = "printf 'who,x\\nIda,7\\n' | \"$0\" import customers - --map name=who --map postcode=#2"
    let piped = try Tools.run("/bin/bash", ["-c", line, Tools.advocate], environment: programme.environment)
    #expect(piped.status == 0, "\(piped)")
    let first = try #require(try programme.list("customers").first)
    #expect(first["name"] as? String == "Ida" && first["postcode"] as? String == "7")
    let format = try programme.write(
      "mine.toml",
      """
      name = "mine"
      title = "Mine"
      kind = "customer"
      [key]
      column = "No"
      [fields.name]
      column = "Wer"
      [fields.lifecycle]
      column = "Stand"
      values = { da = "active", weg = "lapsed" }

      """)
    let table = try programme.write("meine.csv", "No;Wer;Stand\n1;Kim;weg\n")
    try programme.done("import", "customers", table, "--format", format)
    #expect(try programme.list("customers", "--where", "lifecycle:lapsed").count == 1)
    #expect(try programme.done("import", "--formats").contains("womens-clothing-reviews"))
    for wrong in [["nowhere.csv"], [table, "--format", "nothing"], [table, "--map", "name=Wo"]] {
      let ended = try programme.run(["import", "customers"] + wrong)
      #expect(ended.status == 1, "\(wrong): \(ended)")
      #expect(ended.problems.split(separator: "\n").count == 1)
    }
    let none = try Programme()
    let empty = try none.write("empty.csv", "")
    #expect(try none.run("import", "customers", empty).status == 1)
    #expect(
      !FileManager.default.fileExists(atPath: none.file), "A programme was made for a file that is empty.")
  }

  @Test("An import that is interrupted, or killed, goes on where it stopped", arguments: [SIGINT, SIGKILL])
  func goesOn(signal: Int32) throws {
    let programme = try Programme()
    try programme.done("do", "colleague.add", "--set", "handle=ben")
    for rows in [4_000, 16_000, 64_000, 256_000] {
      let kind = "r\(rows)"
      let table =
        "id,name,email,Plan\n"
        + (1...rows).map { "\($0),Customer \($0),\(kind)-\($0)@example.org,basic\n" }.joined()
      let path = try programme.write("\(kind).csv", table)
      let words = ["import", "customers", path]
      guard try stopped(by: signal, words, in: programme, looking: "email:\(kind)") else { continue }
      let before = try programme.list("customers", "--where", "email:\(kind)").count
      #expect(before > 0 && before < rows)
      #expect(try programme.done("check") == "Everything is in order.\n")
      let told = try programme.done(words)
      #expect(
        told.hasPrefix("Went on after \(before) rows done before.\n\(rows) rows: \(rows - before) added"))
      let emails = try programme.list("customers", "--where", "email:\(kind)").compactMap {
        $0["email"] as? String
      }
      #expect(emails.count == rows && Set(emails).count == rows)
      #expect(try programme.done("check") == "Everything is in order.\n")
      let batch = try #require(told.firstMatch(of: /undo (B-\d+)/)?.1)
      try programme.done("undo", String(batch))
      #expect(try programme.list("customers", "--where", "email:\(kind)").isEmpty)
      return
    }
    throw Broken("No import took long enough to be stopped.")
  }

  /// Starts an import and stops it once some of its rows can be seen; false when it came to its end before.
  private func stopped(
    by signal: Int32, _ words: [String], in programme: Programme, looking query: String
  ) throws -> Bool {
    let process = try ChildProcess(
      Tools.advocate, words, environment: Tools.base.merging(programme.environment) { $1 })
    while process.isRunning,
      try programme.done("list", "customers", "--limit", "1", "--format", "jsonl", "--where", query).isEmpty
    {}
    process.send(signal)
    let status = process.wait()
    if status == 0 { return false }
    #expect(status == (signal == SIGINT ? 130 : 128 + SIGKILL))
    return true
  }
}
