import Foundation
import Testing

extension CommandTests {
  @Test("Without a programme there is one sentence and two commands to choose from")
  func nothingYet() throws {
    let programme = try Programme()
    for command in [
      [], ["today"], ["list", "customers"], ["check"], ["export", "--all"], ["do", "feedback.claim", "F-1"],
    ] {
      let ended = try programme.run(command)
      #expect(ended.status == 1)
      #expect(ended.output.isEmpty)
      let lines = ended.problems.split(separator: "\n")
      #expect(lines.count == 3, "\(command): \(ended.problems)")
      #expect(lines.first?.contains("There is no programme at \(programme.file) yet") == true)
      #expect(lines.dropFirst().allSatisfy { $0.contains("advocate ") })
    }
    #expect(!FileManager.default.fileExists(atPath: programme.file))
  }

  @Test("Each exit status says what it should")
  func statuses() throws {
    let programme = try Programme()
    try programme.done("do", "customer.create", "--set", "name=Zoë")
    #expect(try programme.run("show", "C-9").status == 1)
    let table = try programme.write("some.csv", "name,lifecycle\nIda,active\nKim,asleep\n")
    #expect(try programme.run("import", "customers", table).status == 2)
    #expect(try programme.run("today", "--within", "4h").status == 0)
    try programme.done("do", "feedback.create", "--set", "kind=question", "--set", "subject=Where is it?")
    // A question is answered within a day's office hours, which are never further off than a long weekend.
    let due = try programme.run("today", "--within", "6d")
    #expect(due.status == 3)
    #expect(due.output.contains("F-1"))
    #expect(try programme.run("do", "feedback.close", "F-1").status == 4)
    for wrong in [
      ["do", "feedback.dance", "F-1"], ["list", "gifts"], ["list", "customers", "--format", "xml"],
      ["list"], ["--frobnicate"], ["do", "feedback.answer", "F-1"], ["do", "feedback.claim"],
      ["do", "feedback.snooze", "F-1", "--set", "until=whenever"], ["undo", "first"],
      ["today", "--within", "soon"],
      ["export"], ["import", "customers"], ["do", "feedback.priority", "F-1", "--set", "to"],
    ] {
      let ended = try programme.run(wrong)
      #expect(ended.status == 64, "\(wrong): \(ended.status) \(ended.output)\(ended.problems)")
      #expect(!ended.problems.isEmpty && ended.output.isEmpty)
    }
    #expect(try programme.run("--help").status == 0)
  }

  @Test("What changed meanwhile is refused with who did what; what doesn't matter is not")
  func changedMeanwhile() throws {
    let programme = try Programme()
    try programme.done("do", "feedback.create", "--set", "kind=question", "--set", "subject=Where is it?")
    try programme.done("do", "colleague.add", "--set", "handle=ben")
    try programme.done("do", "feedback.claim", "F-1", "--as", "ben")
    let late = try programme.run("do", "feedback.resolve", "F-1", "--if-version", "1")
    #expect(late.status == 5)
    #expect(late.problems.contains("F-1 changed meanwhile: @ben changed status from new to acknowledged at "))
    try programme.done("do", "feedback.note", "F-1", "--set", "body=Asked ben", "--if-version", "1")
    try programme.done("do", "feedback.tag", "F-1", "--set", "add=parcel", "--if-version", "1")
    let first = try #require(try programme.list("feedback").first)
    #expect(first["status"] as? String == "acknowledged")
    try programme.done(
      "do", "feedback.resolve", "F-1", "--if-version", "\(try #require(first["version"] as? Int))")
  }

  @Test("A colleague who isn't there is refused with how to be added, and roles are kept")
  func colleagues() throws {
    let programme = try Programme()
    try programme.done("do", "customer.create", "--set", "name=Zoë")
    let unknown = try programme.run("list", "customers", "--as", "eve")
    #expect(unknown.status == 1)
    #expect(unknown.problems.contains("advocate do colleague.add --set handle=eve"))
    try programme.done("do", "colleague.add", "--set", "handle=eve", "--set", "role=viewer")
    try programme.done("list", "customers", "--as", "@eve")
    let viewer = try programme.run("do", "customer.tag", "C-1", "--set", "add=vip", "--as", "eve")
    #expect(viewer.status == 4)
    #expect(viewer.problems.contains("needs an advocate; @eve is a viewer"))
    let table = try programme.write("more.csv", "name\nIda\n")
    #expect(try programme.run("import", "customers", table, "--as", "eve").status == 4)
    try programme.done("do", "colleague.edit", "@eve", "--set", "active=no")
    #expect(try programme.run("list", "customers", "--as", "eve").status == 4)
  }

  @Test("paths, doctor, backup, settle, log and show tell what they should")
  func small() throws {
    let programme = try Programme.filled()
    let paths = try programme.done("paths")
    #expect(paths.contains(programme.file + "\n"))
    #expect(paths.contains(programme.scratch.path + "/.local/state/advocate/advocate.log"))
    let doctor = try programme.done("doctor")
    #expect(doctor.contains("you are manager"))
    #expect(
      doctor.split(separator: "\n").allSatisfy { $0.hasPrefix("in a terminal  ") || !$0.hasPrefix("in") })
    let copy = programme.scratch.file("backup.advocate")
    try programme.done("backup", copy)
    #expect(try programme.run("backup", copy).status == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try programme.done("list", "customers", "--file", copy) == programme.done("list", "customers"))
    #expect(try programme.done("check", "--file", copy) == "Everything is in order.\n")
    try programme.take("referrals", "id,status,referrer,held_until\nr9,held,C-1,2020-01-01\n")
    #expect(try programme.done("settle") == "Settled 1.\n")
    #expect(try programme.done("settle") == "Nothing had fallen due.\n")
    let log = try programme.done("log", "R-3")
    #expect(
      log.contains("@policy") && log.contains("2019-12-31T23:00:00Z") && log.contains("referral.release"))
    #expect(try programme.done("log").contains("Import of referrals from referrals.csv: 1 added, 0 updated"))
    #expect(try programme.done("log", "--since", "tomorrow") == "Nothing was done.\n")
    let shown = try programme.done("show", "F-1")
    #expect(shown.contains("Zip is broken") && shown.contains("Zoë Okafor"))
    let object = try #require(try Programme.lines(programme.done("show", "F-1", "--format", "json")).first)
    #expect(object["ref"] as? String == "F-1")
    #expect((object["messages"] as? [Programme.Row])?.count == 3)
    #expect(object["snoozed_until"] is NSNull)
    for format in ["csv", "json", "jsonl"] { try programme.done("today", "--format", format) }
  }

  @Test("Files that are no programme, newer, broken or not to be written are told in a plain sentence")
  func unusableFiles() throws {
    let programme = try Programme.filled()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: programme.file))
    func told(_ name: String, _ content: Data) throws -> Outcome {
      let path = programme.scratch.file(name)
      try content.write(to: URL(fileURLWithPath: path))
      let ended = try programme.run("list", "customers", "--file", path)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == content)
      #expect(ended.status == 1 && ended.output.isEmpty)
      #expect(ended.problems.split(separator: "\n").count == 1)
      #expect(ended.problems.contains(path))
      return ended
    }
    #expect(try told("letter.txt", Data("Dear all,\n".utf8)).problems.contains("not a programme file"))
    #expect(try told("empty", Data()).problems.contains("not a programme file"))
    var newer = bytes
    newer.replaceSubrange(60..<64, with: [0, 0, 0x27, 0x0F])
    #expect(try told("newer.advocate", newer).problems.contains("schema 9999"))
    var other = bytes
    other.replaceSubrange(68..<72, with: [0, 0, 0, 1])
    #expect(try told("other.sqlite", other).problems.contains("not a programme file"))
    var broken = bytes
    for index in stride(from: 4096, to: broken.count, by: 1) { broken[index] = 0x5A }
    #expect(try told("broken.advocate", broken).problems.contains("damaged"))
    let folder = try programme.run("list", "customers", "--file", programme.scratch.path)
    #expect(folder.status == 1)
    #expect(folder.problems.contains("not a programme file"))
    let nowhere = try programme.run(
      "do", "customer.create", "--set", "name=Zoë", "--file", "/proc/advocate/team.advocate")
    #expect(nowhere.status == 1)
    #expect(nowhere.problems.contains("/proc/advocate"))
  }

  @Test("A file that may not be written is told in a plain sentence, and so is its folder")
  func readOnly() throws {
    let programme = try Programme.filled()
    // Root may write everything, as long as it keeps that right.
    let plain =
      getuid() == 0
      ? [try Tools.path("setpriv", package: "util-linux"), "--bounding-set=-dac_override"] : ["/usr/bin/env"]
    func isRefused() throws {
      let ended = try Tools.run(
        plain[0], plain.dropFirst() + [Tools.advocate, "do", "customer.create", "--set", "name=Zoë"],
        environment: programme.environment)
      #expect(ended.status == 1 && ended.output.isEmpty, "\(ended)")
      #expect(ended.problems.contains("\(programme.file) can't be written; check the permissions"))
      #expect(ended.problems.split(separator: "\n").count == 1)
    }
    let before = try programme.list("customers").count
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: programme.file)
    try isRefused()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: programme.file)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: programme.scratch.path)
    try isRefused()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: programme.scratch.path)
    #expect(try programme.list("customers").count == before)
  }

  @Test("A full disk is told in a plain sentence, and the file is whole afterwards")
  func fullDisk() throws {
    let programme = try Programme.filled()
    let bytes = try FileManager.default.attributesOfItem(atPath: programme.file)[.size] as? Int ?? 0
    let table =
      "id,name,notes\n"
      + (1...3000).map { "n\($0),Name \($0),\(String(repeating: "x", count: 900))\n" }.joined()
    let path = try programme.write("many.csv", table)
    // No file may grow beyond the programme's size and half a mebibyte more.
    let line = "ulimit -f \(bytes / 1024 + 512); exec \"$0\" \"$@\""
    let ended = try Tools.run(
      "/bin/bash", ["-c", line, Tools.advocate, "import", "customers", path],
      environment: programme.environment)
    #expect(ended.status == 1, "\(ended)")
    #expect(ended.problems.split(separator: "\n").count == 1, "\(ended.problems)")
    #expect(ended.problems.contains(programme.file))
    #expect(try programme.done("check") == "Everything is in order.\n")
    let count = try programme.list("customers").count
    #expect(count < 3005)
    let resumed = try programme.done("import", "customers", path)
    #expect(resumed.contains("0 refused"))
    #expect(try programme.list("customers").count == 3005)
    #expect(try programme.done("check") == "Everything is in order.\n")
  }
}
