import Advocacy
import AdvocacyExchange
import AdvocacyStore
import ArgumentParser

/// Prints the figures of the programme.
struct MetricsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract:
      "Print the figures: scores, promises kept, recovery after complaints, each with its rule and range.",
    discussion: """
      Each figure says how many it rests on (n) and the range in which it lies with 95%. A change inside the noise is called
      no detectable change. `advocate why nps` lists what a figure rests on.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(name: .long, help: "text or json.") var format: String = "text"

  func run() throws {
    let session = try global.open()
    let past = try asOf.past(of: session)
    let metrics = try past.map { try $0.metrics() } ?? session.programme.metrics(at: .now)
    if let past { AsOfOptions.tellGaps(in: past) }
    var console = Console.output()
    switch format {
    case "text":
      guard !metrics.isEmpty else {
        console.line("There is nothing to reckon figures from yet.")
        return
      }
      for (number, metric) in metrics.enumerated() {
        if number > 0 { console.line() }
        for line in metric.lines { console.line(line) }
      }
    case "json": console.export(Array((JSONValue.array(metrics.map(\.json)).text + "\n").utf8))
    default: throw CommandFailure("metrics has the formats text and json.", .usage)
    }
  }
}

extension Metric {
  /// The figure as JSON; points and percent as they are said, not rounded.
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name.rawValue)), .init("title", .string(title)), .init("rule", .string(rule)),
      .init("from", .string(from.description)), .init("to", .string(to.description)),
      .init("figures", .array(figures.map(\.json))), .init("series", .array(series.map(\.json))),
    ])
  }
}

extension Metric.Figure {
  fileprivate var json: JSONValue {
    func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    return .object([
      .init("label", .string(label)), .init("value", number(value)), .init("unit", .string(unit.rawValue)),
      .init("n", .integer(Int64(total))), .init("low", number(interval?.lowerBound)),
      .init("high", number(interval?.upperBound)), .init("note", note.map { .string($0) } ?? .null),
      .init("currency", currency.map { .string($0.code) } ?? .null),
    ])
  }
}

extension Metric.Series {
  fileprivate var json: JSONValue {
    .object([
      .init("label", .string(label)), .init("shape", .string(shape.rawValue)),
      .init("unit", .string(unit.rawValue)), .init("currency", currency.map { .string($0.code) } ?? .null),
      .init(
        "points",
        .array(
          points.map { point in
            .object([
              .init("label", .string(point.label)), .init("value", point.value.map { .number($0) } ?? .null),
              .init("n", .integer(Int64(point.total))),
            ])
          })),
    ])
  }
}
