import ArgumentParser
import Foundation

/// Measures the program on large samples and says of each figure whether it is what it should be.
@main
struct AdvocateBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advocate-bench",
    abstract: "Measure Advocate on samples of several sizes.",
    discussion: """
      Every figure stands beside what raw SQLite needs for the same on the same machine in the same run. Samples are kept
      in the folder and used again.
      """)

  @Option(help: "The numbers of customers, each with five times as much feedback.")
  var sizes = "1000,10000,100000,1000000"
  @Option(help: "Where the samples are kept.")
  var folder = "/tmp/advocate-bench"
  @Option(help: "The parts to measure: lists, acts, exchange, terminal, crowd, soak.")
  var parts = "lists,acts,exchange,terminal"
  @Option(help: "The terminal harness, a Python program that measures keys through a pseudoterminal.")
  var harness: String?
  @Option(help: "How often the work of a minute is done in the part soak.")
  var rounds = 60
  @Option(help: "How many of the slowest searches are told.")
  var slowest = 5
  @Option(help: "Only searches, and acts on many, that hold this text.")
  var only = ""
  @Option(
    help: "A compiled program that draws a list with ncurses and nothing else, measured beside the dashboard."
  )
  var floor: String?
  @Flag(help: "Print the searches that are measured, and end.")
  var searches = false

  func run() throws {
    if searches { return SearchSet.all.forEach { print("\($0.kind.plural): \($0.text)") } }
    let parts = Set(parts.split(separator: ",").map(String.init))
    let counts = sizes.split(separator: ",").compactMap { Int($0) }.sorted()
    guard let largest = counts.last else { throw ValidationError("--sizes names no number.") }
    var report = Report()
    for count in counts {
      let sample = try Sample(customers: count, folder: folder)
      if parts.contains("lists") {
        try ListBench(sample: sample, told: slowest, only: only).measure(into: &report)
      }
      if parts.contains("acts") { try ActBench(sample: sample, only: only).measure(into: &report) }
      if parts.contains("crowd"), let harness {
        try CrowdBench(sample: sample, harness: Harness(path: harness), floor: floor)
          .measure(into: &report)
      }
      if parts.contains("soak"), let harness {
        try SoakBench(sample: sample, harness: Harness(path: harness), rounds: rounds).measure(into: &report)
      }
      if parts.contains("terminal"), let harness {
        try TerminalBench(sample: sample, harness: Harness(path: harness), floor: floor)
          .measure(into: &report)
      }
    }
    if parts.contains("exchange") {
      try ExchangeBench(sample: Sample(customers: largest, folder: folder)).measure(into: &report)
    }
    report.printAll(counts)
  }
}
