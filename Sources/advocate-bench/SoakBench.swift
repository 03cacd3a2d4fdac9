import Foundation

/// Measures whether a dashboard's memory stays as it is through a long stretch of work.
struct SoakBench {
  let sample: Sample
  let harness: Harness
  /// How often the work of a minute or so is done.
  let rounds: Int

  /// When memory is first looked at, in seconds after the start, and for how many seconds then and at the end: it goes up
  /// and down with what is done.
  private static let (first, length) = (60.0, 30)

  /// What is done in a round: every screen, searches, details, briefs, acts that are taken back.
  private static let keys = """
    1 j j <Enter> <Esc> 2 v5 j j <PgDn> <PgDn> <Enter> <Esc> b <Esc> / o k a f o r <Esc> G gg <Space> j <Space> <Esc>
    3 v6 j <PgDn> / r e f u n d <Esc> c u w <Esc> v1 4 j 5 j 6 j 7 8 j 9 j w <Esc> ? <Esc> : t o <Esc> [ [ ]
    """.split { $0.isWhitespace }.map(String.init)

  func measure(into report: inout Report) throws {
    let round = Self.keys.map { Harness.Step(label: "work", keys: $0, quiet: 40, first: 120) }
    let steps = try Harness.write((0..<rounds).flatMap { _ in round })
    defer { try? FileManager.default.removeItem(at: steps) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = harness.words(
      TerminalBench.own, steps: steps, program: TerminalBench.program(sample))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let start = Date()
    var (early, late): ([Double], [Double]) = ([], [])
    while process.isRunning {
      Thread.sleep(forTimeInterval: 1)
      guard let dashboard = IdleBench.children(of: process.processIdentifier).first,
        let memory = Self.memory(of: dashboard)
      else { continue }
      if early.count < Self.length, Date().timeIntervalSince(start) >= Self.first { early.append(memory) }
      late = late.suffix(Self.length - 1) + [memory]
    }
    guard early.count == Self.length else {
      throw ChildProcess.Failure(
        description: "The work ended within a minute and a half; ask for more rounds.")
    }
    let (before, after) = (Self.mean(early), Self.mean(late))
    let minutes = Int(Date().timeIntervalSince(start) / 60)
    report.add(
      Report.Line(
        what: "memory's growth after the first minute", size: sample.customers,
        figure: (after / before - 1) * 100, unit: "%", target: 10,
        note:
          "\(rounds * Self.keys.count) keys in \(minutes) minutes, \(Int(before)) MiB at first, \(Int(after)) at the end"
      ))
  }

  private static func mean(_ figures: [Double]) -> Double { figures.reduce(0, +) / Double(figures.count) }

  /// The resident memory of a process in MiB.
  private static func memory(of process: Int32) -> Double? {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 / 1024 }
  }
}
