import Foundation
import Testing

extension CommandTests {
  @Test("An act that is killed is there whole or not at all")
  func killedActs() throws {
    let programme = try Programme()
    let count = 600
    try programme.take(
      "customers", "id,name\n" + (1...count).map { "c\($0),Name \($0)\n" }.joined())
    let references = (1...count).map { "C-\($0)" }
    let act = ["do", "customer.tag"] + references
    let start = ContinuousClock.now
    try programme.done(act + ["--set", "add=first"])
    let length = (ContinuousClock.now - start) / .microseconds(1)
    var (cut, whole) = (0, 1)
    for round in 1...14 {
      let tag = "round\(round)"
      let child = try ChildProcess(
        Tools.advocate, act + ["--set", "add=\(tag)"],
        environment: Tools.base.merging(programme.environment) { $1 })
      if round.isMultiple(of: 2) {
        waitUntilSomethingIsWritten(beside: programme.file, by: child)
      } else {
        usleep(UInt32(Double.random(in: 0...length)))
      }
      kill(child.id, SIGKILL)
      _ = child.wait()
      let tagged = try programme.list("customers", "--where", "tags:\(tag)").count
      #expect(tagged == 0 || tagged == count, "\(tag) is on \(tagged) of \(count)")
      if tagged == 0 { cut += 1 } else { whole += 1 }
      let told = try programme.done("log", "--limit", "1000000").split(separator: "\n")
        .count { $0.contains("customer.tag") }
      #expect(told == count * whole, "The record of activity doesn't agree with what is there.")
      #expect(try programme.done("check") == "Everything is in order.\n")
    }
    #expect(cut > 0, "No act was killed before its end.")
    try programme.done(act + ["--set", "add=after"])
    #expect(try programme.list("customers", "--where", "tags:after").count == count)
  }

  @Test("A sample whose making is interrupted leaves nothing behind")
  func interruptedSample() throws {
    let scratch = try Scratch()
    let problems = scratch.file("problems")
    let child = try ChildProcess(
      Tools.advocate,
      [
        "demo", "--no-open", "--customers", "500000", "--file", scratch.file("sample.advocate"), "--as",
        "ana",
      ],
      environment: Tools.base.merging(["HOME": scratch.path]) { $1 }, problems: problems)
    waitUntilSomethingIsWritten(beside: scratch.file("sample.advocate.unfinished"), by: child)
    child.send(SIGINT)
    #expect(child.wait() == 130)
    #expect(
      try String(contentsOfFile: problems, encoding: .utf8).hasSuffix("Interrupted; no sample was made.\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["problems"])
  }

  @Test("A sample that can't be made is told by the name it was to have")
  func unsuitableSample() throws {
    let scratch = try Scratch()
    let file = scratch.file("sample.advocate")
    let ended = try Tools.run(
      Tools.advocate, ["demo", "--no-open", "--file", file, "--as", "me"], environment: ["HOME": scratch.path]
    )
    #expect(ended.status == 1)
    #expect(ended.problems.contains("No programme was made at \(file): "), "\(ended.problems)")
  }

  /// Waits until the file's journal grows, or the program has ended.
  private func waitUntilSomethingIsWritten(beside file: String, by child: ChildProcess) {
    func size() -> Int {
      (try? FileManager.default.attributesOfItem(atPath: file + "-wal")[.size] as? Int) ?? 0
    }
    let before = size()
    while child.isRunning, size() <= before {}
  }
}
