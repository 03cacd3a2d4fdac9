import Advocacy
import AdvocacyExchange
import AdvocacyStore
import ArgumentParser
import Foundation
import Glibc

/// Brings things in from a file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in customers, feedback and more from CSV, TSV or JSON Lines.",
    discussion: """
      Rehearse first; nothing is written then:
        advocate import customers customers.csv --dry-run
      Columns go to fields by their headings, by --map, or by a format:
        advocate import feedback reviews.csv --map body='Review Text' --map subject=Title
        advocate import customers churn.csv --format telco-churn
      A row that was brought in before updates its thing, whatever its file is called. `advocate undo` takes the whole import back; one that was
      interrupted goes on when the same command is given again.
      """)

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: "List the formats.") var formats = false
  @Flag(name: .long, help: "Make a new programme of what `advocate export --all` wrote.") var all = false
  @Argument(help: "The kind of thing the rows are.") var kind: String?
  @Argument(help: "The file, or - for the standard input.") var path: String?
  @Option(name: .long, help: "A format by name, or the path of your own.") var format: String?
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("The column of a field, by heading or number.", valueName: "field=column|#n"))
  var map: [String] = []
  @Option(name: .long, help: "The column, or field, by which a row is known again.") var key: String?
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The system the rows come from, which keeps its numbers apart from those of other lists.",
      valueName: "name"))
  var source: String?
  @Flag(
    name: .customLong("make-missing"),
    help: "Make the customers and accounts that rows name and that aren't here.")
  var makeMissing = false
  @Option(
    name: .customLong("allow-empty"), parsing: .singleValue,
    help: "A field that may be empty although the format refuses it.")
  var allowEmpty: [String] = []
  @Option(name: .long, help: "A new file for the rows not taken, each with its reason.") var refused: String?
  @Flag(name: .customLong("dry-run"), help: "Show the columns and what would happen; write nothing.")
  var dryRun = false

  func run() throws {
    if formats { return try printFormats() }
    // Dashboards on the same machine go first: somebody waits there for every key.
    _ = nice(Self.niceness)
    if all { return try makeWhole() }
    guard let kindWord = kind, let path else {
      throw CommandFailure("Name a kind and a file: advocate import customers customers.csv", .usage)
    }
    let request = try self.request(Kind.named(kindWord))
    let source: ByteSource = path == "-" ? .descriptor(STDIN_FILENO) : .file(path)
    // The file is looked at before a programme is made for it.
    if path != "-", !FileManager.default.fileExists(atPath: path) {
      throw CommandFailure("There is no file \(path).")
    }
    let known = try global.openIfThere()
    let importer = try Importer(source, request: request, context: known?.context ?? global.contextOfNew)
    if dryRun, known == nil {
      try global.withPassingProgramme { try tell(importer, bring(importer, in: $0)) }
    } else {
      try tell(importer, bring(importer, in: known ?? global.openOrCreate()))
    }
  }

  /// Makes a new programme of a whole one's file, which stands where its kind stands otherwise.
  private func makeWhole() throws {
    guard let source = kind, path == nil else {
      throw CommandFailure(
        "Name one file: advocate import --all everything.jsonl --file new.advocate", .usage)
    }
    let reader = try WholeProgrammeReader(source == "-" ? .descriptor(STDIN_FILENO) : .file(source))
    let whole = reader.programme
    if dryRun {
      throw CommandFailure("A whole programme is not rehearsed: it comes into a new file.", .usage)
    }
    try Paths.makeFolder(for: global.path)
    let programme = try ProgrammeFile.create(
      at: global.path, name: whole.name, currency: whole.currency, zone: whole.zone, manager: global.handle,
      now: whole.created)
    do {
      let count = try programme.takeWhole(
        named: whole.name, numbers: whole.numbers, policy: whole.policy,
        by: programme.actor(handle: global.handle), at: .now
      ) { try reader.next() }
      var console = Console.output()
      console.line("Made the programme \(global.path) with \(count) things of \(whole.name).")
      console.flush()
    } catch {
      // Nobody else can have worked in it yet.
      for suffix in ["", "-wal", "-shm"] { unlink(global.path + suffix) }
      throw error
    }
  }

  /// How much an import steps back behind other programs.
  private static let niceness: Int32 = 10

  private func request(_ kind: Kind) throws -> MappingRequest {
    var request = MappingRequest(kind: kind)
    if let format {
      request.format =
        try format.contains("/") || format.hasSuffix(".toml")
        ? ImportFormat(toml: text(of: format), file: format) : ImportFormat.find(format)
    }
    for mapping in map {
      guard let equals = mapping.firstIndex(of: "=") else {
        throw CommandFailure("“\(mapping)” is no field=column.", .usage)
      }
      let name = String(mapping[..<equals])
      guard let field = FieldTable.field(matching: name, of: kind) else {
        throw CommandFailure(
          "\(kind.plural) have no field \(name); `advocate list \(kind.plural) --fields` lists them.", .usage)
      }
      request.columns[field.name] = ColumnName(String(mapping[mapping.index(after: equals)...]))
    }
    request.key = key
    request.source = source
    request.makesMissing = makeMissing
    request.mayBeEmpty = Set(allowEmpty.map { FieldName(rawValue: $0) })
    return request
  }

  private func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("The format \(path) can't be read.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private func bring(_ importer: Importer, in session: Session) throws -> ImportReport {
    let goesOn = try session.programme.interruptedImports().contains {
      $0.fingerprint != nil && $0.fingerprint == importer.source.fingerprint
        && $0.kind == importer.source.kind
    }
    let refusedSink = try refused.map { try ExportSink($0, goingOn: goesOn && !dryRun) }
    var sink = try session.programme.beginImport(
      importer.source, by: session.actor, at: .now, rehearse: dryRun)
    var progress = Progress(dryRun ? "Rehearsing" : "Importing")
    defer { progress.end() }
    let interruption = Interruption()
    let report = try importer.run(
      into: &sink, refused: refusedSink.map { sink in { try sink.write($0) } },
      refusedGoesOn: refusedSink?.isBegun ?? false,
      progress: { state in
        if let total = state.totalBytes {
          progress.show(state.bytes, of: total)
        } else {
          progress.show(state.rows, of: nil)
        }
      }, isInterrupted: { interruption.hasCome })
    try refusedSink?.finish()
    return report
  }

  private func tell(_ importer: Importer, _ report: ImportReport) throws {
    var console = Console.output()
    if dryRun {
      console.line(
        "Read as \(importer.readingSummary)\(importer.plan.format.map { ", format \($0)" } ?? "").")
      var table = TextTable(columns: [
        .init(title: "#", isNumeric: true), .init(title: "column"), .init(title: "becomes", widest: 60),
        .init(title: "such as"),
      ])
      for line in importer.plan.lines {
        table.rows.append([
          "\(line.column)", line.header, line.use.words + (line.note.map { ", " + $0 } ?? ""), line.sample,
        ])
      }
      for line in table.lines() { console.line(line) }
      console.line(importer.plan.keyNote)
      console.line()
    }
    if report.doneBefore > 0 { console.line("Went on after \(report.doneBefore) rows done before.") }
    var parts = [
      "\(report.added) added", "\(report.updated) updated", "\(report.unchanged) unchanged",
      "\(report.refused) refused",
    ]
    if report.skipped > 0 { parts.append("\(report.skipped) passed over") }
    let batch = report.batch.map { " · B-\($0), `advocate undo B-\($0)` takes it back" } ?? ""
    console.line(
      "\(report.rows) rows: " + parts.joined(separator: ", ")
        + (dryRun ? " (rehearsed, nothing written)" : batch))
    for made in importer.plan.sentences(of: report.made, isRehearsal: dryRun) { console.line(made) }
    var problems = Console.error()
    for refusal in report.refusals.prefix(20) {
      problems.line("row \(refusal.row)\(refusal.column.map { ", \($0)" } ?? ""): \(refusal.reason)")
    }
    if report.refused > 20 {
      problems.line("… and \(report.refused - 20) more; --refused PATH writes them all out.")
    }
    console.flush()
    problems.flush()
    if report.isInterrupted {
      problems.line("Interrupted. Give the same command again to go on, or undo what was brought in.")
      problems.flush()
      throw ExitStatus.interrupted.code
    }
    if report.refused > 0 { throw ExitStatus.someRefused.code }
  }

  private func printFormats() throws {
    var table = TextTable(columns: [
      .init(title: "format"), .init(title: "kind"), .init(title: "what", widest: 90),
    ])
    for format in try ImportFormat.shipped() {
      table.rows.append([format.name, format.kind?.plural ?? "any", format.title])
    }
    var console = Console.output()
    for line in table.lines() { console.line(line) }
  }
}

extension MappingPlan.Use {
  /// What becomes of a column, in words.
  var words: String {
    switch self {
    case .key: "the key"
    case .fields(let names): names.map(\.rawValue).joined(separator: ", ")
    case .attribute(let name): "kept as x.\(name)"
    case .ignored: "not kept"
    }
  }
}

/// Notices ^C, so that an import can stop between two chunks.
final class Interruption {
  private let source: any DispatchSourceSignal
  private let flag = InterruptionFlag()

  init() {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    let flag = flag
    source.setEventHandler { flag.raise() }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// Whether ^C was pressed.
  var hasCome: Bool { flag.isRaised }
}
