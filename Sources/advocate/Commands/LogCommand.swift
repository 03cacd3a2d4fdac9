import Advocacy
import AdvocacyStore
import ArgumentParser

/// Prints the activity record.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Print who did what, when, latest first.")

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Only of this thing, such as F-88.") var reference: String?
  @Option(
    name: .long, parsing: .unconditional, help: "Only since a date or time, such as 2026-09-01 or yesterday.")
  var since: String?
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("At most so many (200).", valueName: "number"))
  var limit: NumberText?

  func run() throws {
    let most: Int = try limit?.number(of: "--limit") ?? 200
    let session = try global.open()
    let thing = try reference.map { try session.programme.resolve($0).reference }
    let start = try since.map { text in
      do {
        return try ValueReader(session.context).read(text, as: .instant, for: .created).instant
      } catch {
        throw CommandFailure("--since: \(error)", .usage)
      }
    }
    let entries = try session.programme.log(of: thing, since: start ?? nil, limit: most)
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
