import Foundation
import Testing

extension CommandTests {
  private func run(_ line: String, _ programme: Programme, _ command: [String]) throws -> Outcome {
    try Tools.run("/bin/bash", ["-c", line, Tools.advocate] + command, environment: programme.environment)
  }

  @Test(
    "What can't be written to the standard output is told",
    arguments: [
      ["list", "customers"], ["list", "customers", "--format", "csv"],
      ["list", "feedback", "--format", "json"],
      ["list", "customers", "--fields"], ["show", "F-1"], ["show", "F-1", "--format", "json"], ["log"],
      ["today"],
      ["today", "--format", "csv"], ["do", "--list"], ["do", "--list", "--format", "json"], ["check"],
      ["paths"],
      ["doctor"], ["settle"], ["export", "customers"], ["export", "--all"], ["import", "--formats"],
      ["--help"], [],
      ["do", "customer.tag", "C-1", "--set", "add=told"], ["undo"],
    ])
  func fullOutput(command: [String]) throws {
    let programme = try Programme.filled()
    if command == ["undo"] { try programme.done("do", "customer.tag", "C-1", "--set", "add=vip2") }
    let ended = try run("\"$0\" \"$@\" > /dev/full", programme, command)
    #expect(ended.status == 1, "\(command): \(ended)")
    #expect(ended.problems == "The standard output can't be written: No space left on device.\n")
  }

  @Test("A status of its own outlives an output that can't be written, and a closed pipe is quiet")
  func closedOutput() throws {
    let programme = try Programme.filled()
    let due = try run("\"$0\" \"$@\" > /dev/full", programme, ["today", "--within", "4h"])
    #expect(due.status == 3)
    #expect(due.problems.contains("The standard output can't be written"))
    for command in [
      ["do", "--list"], ["list", "customers", "--format", "csv"], ["export", "--all"], ["--help"],
    ] {
      let ended = try run(
        "set -o pipefail; \"$0\" \"$@\" | { exec 0<&-; sleep 0.3; }", programme, command)
      #expect(ended.status == 0, "\(command): \(ended)")
      #expect(ended.problems.isEmpty)
    }
  }
}
