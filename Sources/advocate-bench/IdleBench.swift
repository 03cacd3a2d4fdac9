import Foundation

/// Measures what dashboards need of a processor while nobody touches them.
struct IdleBench {
  /// The words that start a dashboard.
  let program: [String]
  let harness: Harness

  /// How long they are left alone after their start, and how long they are watched then.
  private static let (settling, watched) = (8.0, 20.0)

  /// Opens some dashboards on one file and tells what share of a processor all of them need together.
  func measure(_ count: Int, _ sample: Sample, into report: inout Report) throws {
    let length = (IdleBench.settling + IdleBench.watched + 10) * 1000
    let steps = try Harness.write([.alone(length)])
    defer { try? FileManager.default.removeItem(at: steps) }
    let running = try (0..<count).map { _ in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = harness.words(["--end", "term"], steps: steps, program: program)
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      return process
    }
    defer {
      for process in running { process.terminate() }
      for process in running { process.waitUntilExit() }
    }
    Thread.sleep(forTimeInterval: IdleBench.settling)
    let dashboards = running.flatMap { IdleBench.children(of: $0.processIdentifier) }
    let before = dashboards.reduce(0) { $0 + IdleBench.processorTime($1) }
    Thread.sleep(forTimeInterval: IdleBench.watched)
    let used = dashboards.reduce(0) { $0 + IdleBench.processorTime($1) } - before
    report.add(
      Report.Line(
        what: count == 1 ? "idle, share of a processor" : "\(count) idle dashboards, share of a processor",
        size: sample.customers, figure: used / IdleBench.watched * 100, unit: "%",
        target: 0.1 * Double(count), note: "\(dashboards.count) watched for \(Int(IdleBench.watched)) s"))
  }

  /// The processes that a process started.
  static func children(of parent: Int32) -> [Int32] {
    let path = "/proc/\(parent)/task/\(parent)/children"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: " ").compactMap { Int32($0) }
  }

  /// The seconds of a processor that a process has had, its threads that have ended included.
  private static func processorTime(_ process: Int32) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    // What stands before the bracket is the program's name, which may hold blanks.
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
