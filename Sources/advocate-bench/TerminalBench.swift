import Foundation

/// Measures the dashboard through a pseudoterminal, by a harness that sends keys and waits for the screen to stand.
struct TerminalBench {
  let sample: Sample
  let harness: String

  /// A step of the harness and what it may cost.
  private struct Step {
    var label: String
    var keys: String
    var median: Double?
    var p99: Double?
    var bytes: Double?
  }

  private static let steps = [
    Step(label: "bar down", keys: "keys=j repeat=30 quiet=30", median: 1, p99: 4, bytes: 220),
    Step(label: "bar at rest, with detail and bottom line", keys: "keys=j repeat=20 quiet=400", bytes: 2500),
    Step(label: "page down", keys: "keys=<PgDn> repeat=40 quiet=60", p99: 5, bytes: 3500),
    Step(label: "last", keys: "keys=G repeat=10 quiet=100", p99: 5),
    Step(label: "first", keys: "keys=gg repeat=10 quiet=100", p99: 5),
    Step(label: "detail opened and closed", keys: "keys=<Enter> repeat=1 quiet=200", p99: 5),
    Step(label: "escape", keys: "keys=<Esc> repeat=10 quiet=80", p99: 16),
    Step(label: "tab to feedback", keys: "keys=3 repeat=1 quiet=200", p99: 5),
    Step(label: "tab to customers", keys: "keys=2 repeat=1 quiet=200", p99: 5),
    Step(label: "held key, lag", keys: "keys=j repeat=120 rate=60", p99: 16),
    Step(label: "search as one types", keys: "keys=/okafor each=1 quiet=120", p99: 60),
  ]

  func measure(into report: inout Report) throws {
    var words = [
      "python3", harness, "--cpu", "1", "--runs", "3", "--ready", "F-|C-|Nothing", "--ready-timeout", "8000",
      "--quit", "<Esc><C-c>y", "-k", "label=start keys=2 skip=1 quiet=300",
    ]
    for step in Self.steps { words += ["-k", "label=\"\(step.label)\" first=300 \(step.keys)"] }
    words += ["--", ChildProcess.advocate, "--file", sample.programme.path, "--as", Sample.handle]
    let data = try ChildProcess.run(words)
    guard let result = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { return }
    func add(_ what: String, _ figure: Any?, _ unit: String, _ target: Double?) {
      guard let figure = (figure as? NSNumber)?.doubleValue else { return }
      report.add(Report.Line(what: what, size: sample.customers, figure: figure, unit: unit, target: target))
    }
    add("start to a usable screen", result["ready_ms"], "ms", 30)
    add("memory at its peak", result["peak_rss_mib"], "MiB", 40)
    for case let step as [String: Any] in result["steps"] as? [Any] ?? [] {
      guard let label = step["label"] as? String, let known = Self.steps.first(where: { $0.label == label })
      else { continue }
      let (latency, bytes) = (step["latency_ms"] as? [String: Any], step["bytes"] as? [String: Any])
      add("\(label), median", latency?["median"], "ms", known.median)
      add("\(label), p99", latency?["p99"], "ms", known.p99)
      add("\(label), bytes", bytes?["median"], "B", known.bytes)
    }
  }
}
