import Advocacy
import AdvocacyStore
import ArgumentParser

/// Prints the activity record.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print who did what, when, latest first.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Only of this thing, such as F-88.") var reference: String?
  @Option(name: .long, help: "Only since a date or time, such as 2026-09-01 or yesterday.") var since: String?
  @Option(name: .long, help: "At most so many.") var limit: Int = 200

  func run() throws {
    let session = try global.open()
    let thing = try reference.map { try session.programme.resolve($0).reference }
    let start = try since.map { text in
      do {
        return try ValueReader(session.context).read(text, as: .instant, for: .created).instant
      } catch {
        throw CommandFailure("--since: \(error)", .usage)
      }
    }
    let entries = try session.programme.log(of: thing, since: start ?? nil, limit: limit)
    var table = TextTable(columns: [
      .init(title: "when"), .init(title: "batch"), .init(title: "who"), .init(title: "by"),
      .init(title: "action"),
      .init(title: "thing"), .init(title: "what", widest: 100),
    ])
    for entry in entries {
      table.rows.append([
        entry.at.description, "B-\(entry.batch)", "@" + entry.colleague, entry.way.rawValue, entry.action,
        entry.reference?.description ?? "", entry.text,
      ])
    }
    var console = Console.output()
    guard !entries.isEmpty else { return console.line("Nothing was done.") }
    for line in table.lines() { console.line(line) }
  }
}
