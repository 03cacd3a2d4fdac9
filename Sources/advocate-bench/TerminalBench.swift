import Foundation

/// Measures the dashboard through a pseudoterminal, and a bare program beside it that does nothing but draw a list.
struct TerminalBench {
  let sample: Sample
  let harness: Harness
  /// The floor program, where one was compiled.
  let floor: String?

  /// What ends the dashboard from any screen.
  private static let quit = ["--quit", "<Esc><C-c>y"]
  private static let ready = ["--ready", "F-|C-|Nothing"]

  /// How the harness knows that the dashboard is there, and ends it.
  static let own = ready + quit

  /// The same of the floor program.
  static let bare = ["--ready", "NAME", "--quit", "q"]

  /// The words that start a dashboard on a sample.
  static func program(_ sample: Sample) -> [String] {
    [ChildProcess.advocate, "--file", sample.programme.path, "--as", Sample.handle]
  }

  func measure(into report: inout Report) throws {
    let bare = try floor.map { try harness.run([$0], options: Self.bare, steps: Self.floorKeys) }
    let (own, program) = (TerminalBench.own, TerminalBench.program(sample))
    let starts = try harness.run(program, options: ["--runs", "9"] + own, steps: [])
    let result = try harness.run(program, options: own, steps: TerminalBench.keys)
    add("start to a usable screen", starts.readyMs, "ms", 30, floor: bare?.readyMs, into: &report)
    add("memory at its peak", result.peakRssMib, "MiB", 40, floor: bare?.peakRssMib, into: &report)
    tell(result, beside: bare, into: &report)
    let screens = try harness.run(program, options: own, steps: TerminalBench.wholeScreens)
    tell(screens, beside: nil, into: &report)
    let mono = ["--env", "NO_COLOR=1"] + own
    tell(try harness.run(program, options: mono, steps: TerminalBench.mono), beside: nil, into: &report)
    let narrow = ["--size", "40x99"] + own
    tell(try harness.run(program, options: narrow, steps: TerminalBench.acts), beside: nil, into: &report)
    for count in [1, 30] {
      try IdleBench(program: program, harness: harness).measure(count, sample, into: &report)
    }
  }

  private func tell(_ result: Harness.Result, beside bare: Harness.Result?, into report: inout Report) {
    for aim in TerminalBench.aims {
      guard let figures = result.steps.first(where: { $0.label == aim.label }) else { continue }
      let floor = bare?.steps.first { $0.label == aim.label }
      let (own, other) =
        aim.isSettled ? (figures.latencyMs, floor?.latencyMs) : (figures.firstByteMs, floor?.firstByteMs)
      let silent = figures.noOutput > 0 && aim.label != TerminalBench.idle.label
      let note = "\(figures.n) samples" + (silent ? ", \(figures.noOutput) without output" : "")
      add("\(aim.label), median", own?.median, "ms", aim.median, floor: other?.median, into: &report)
      add("\(aim.label), p99", own?.p99, "ms", aim.p99, floor: other?.p99, note: note, into: &report)
      add(
        "\(aim.label), bytes", figures.bytes?.median, "B", aim.bytes, floor: floor?.bytes?.median,
        note: figures.bytes.map { "at most \(Int($0.max))" } ?? "", into: &report)
    }
  }

  private func add(
    _ what: String, _ figure: Double?, _ unit: String, _ target: Double?, floor: Double?, note: String = "",
    into report: inout Report
  ) {
    guard let figure else { return }
    report.add(
      Report.Line(
        what: what, size: sample.customers, figure: figure, unit: unit, floor: floor, target: target,
        note: note))
  }
}
