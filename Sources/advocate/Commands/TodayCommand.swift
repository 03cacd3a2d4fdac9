import Advocacy
import AdvocacyExchange
import ArgumentParser
import Dashboard

/// Prints what is due.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Print what waits, most urgent first.",
    discussion: "With --within it ends with status 3 when something is due in that time, for cron.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asOf: AsOfOptions
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Only what is due within a span such as 4h or 2d.", valueName: "span"))
  var within: String?
  @Option(name: .long, help: "text, csv, json or jsonl.") var format: String = "text"

  func run() throws {
    let session = try global.open()
    let past = try asOf.past(of: session)
    let context = past.map { session.context(at: $0.at) } ?? session.context
    let span = try within.map { text in
      guard case .distance(let end)? = DateWords(context).read(text), end >= context.now else {
        throw CommandFailure(
          "--within is a span of time to come such as 4h, 2d or 3w, and “\(text)” is none.", .usage)
      }
      return end - context.now
    }
    let today: Today
    if let past {
      today = try past.today(for: session.actor, within: span)
      AsOfOptions.tellGaps(in: past)
    } else {
      try session.programme.settle(at: .now)
      today = try session.programme.today(at: .now, for: session.actor, within: span)
    }
    var console = Console.output()
    if format == "text" {
      for line in PlainText.today(today, of: session.programme.settings.name, in: context) {
        console.line(line)
      }
    } else {
      let format = try Exporter.Layout.named(format)
      var bytes: [UInt8] = []
      try TodayExport.write(today, as: format) { bytes += $0 }
      console.export(bytes)
    }
    console.flush()
    if span != nil, !today.lines.isEmpty { throw ExitStatus.due.code }
  }
}

/// The worklist as data.
enum TodayExport {
  /// Writes the lines of a worklist.
  static func write(_ today: Today, as format: Exporter.Layout, _ write: @escaping ([UInt8]) throws -> Void)
    throws
  {
    let rows = today.lines.map { line in
      [
        ("ref", line.reference.description), ("when", line.when.description), ("stretch", line.stretch.word),
        ("what", line.what), ("why", line.why),
      ]
    }
    if format == .csv {
      var writer = DelimitedWriter(write: write)
      try writer.row(["ref", "when", "stretch", "what", "why"].map { .plain($0) })
      for row in rows { try writer.row(row.map { .text($0.1) }) }
      return try writer.flush()
    }
    var writer = JSONWriter(format == .json ? .array : .lines, write: write)
    for row in rows { try writer.value(.object(row.map { .init($0.0, .string($0.1)) })) }
    try writer.finish()
  }
}

extension Today.Line.Stretch {
  /// The stretch as one word.
  var word: String {
    switch self {
    case .now: "now"
    case .today: "today"
    case .thisWeek: "this_week"
    }
  }
}
