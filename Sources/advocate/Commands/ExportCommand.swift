import Advocacy
import AdvocacyExchange
import AdvocacyStore
import ArgumentParser
import Foundation
import Glibc

/// Writes things out.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write things of a kind, or everything, as CSV or JSON.",
    discussion: """
      What is written can be imported again. CSV guards text that a spreadsheet would take for a formula with an
      apostrophe, which an import takes off again; JSON keeps text as it is.
        advocate export feedback --where 'open:yes' --format csv --output open.csv
        advocate export --all --output everything.jsonl
      The last has also the ids in other systems; `advocate import --all` makes a new programme of it. What was done
      when and by whom stays behind: for that, copy the file with `advocate backup`.
        advocate export F-88
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "A kind, or a thing such as F-88.") var what: String?
  @Flag(name: .long, help: "Every kind, as JSON Lines.") var all = false
  @Option(name: .customLong("where"), parsing: .unconditional, help: "A query.") var query: String = ""
  @Option(name: .long, help: "csv, json or jsonl.") var format: Exporter.Layout?
  @Option(name: .shortAndLong, help: "A new file; else the standard output.") var output: String?

  func run() throws {
    guard all == (what == nil) else {
      throw CommandFailure("Name a kind or a thing, or give --all.", .usage)
    }
    guard !all || format == nil || format == .jsonl else {
      throw CommandFailure("--all writes JSON Lines, since kinds have different fields.", .usage)
    }
    let session = try global.open()
    if let what, let kind = Kind(plural: what) ?? Kind(rawValue: what) {
      let query = try kind.query(query, in: session.context)
      let sink = try ExportSink(output)
      try Exporting.write(kind, query, as: format ?? .csv, from: ListSource(session.programme), to: sink)
      return try sink.finish()
    }
    let record = try what.map { try session.programme.resolve($0) }
    let sink = try ExportSink(output)
    if let record {
      var exporter = try Exporter(record.reference.kind, format ?? .json) { try sink.write($0) }
      try exporter.append([record])
      try exporter.finish()
    } else {
      try Exporting.writeAll(from: session.programme, to: sink)
    }
    try sink.finish()
  }
}

extension Exporter.Layout: ExpressibleByArgument {}

/// Where an export goes: a new file, or the standard output.
final class ExportSink {
  private let path: String?
  private var descriptor: Int32 = -1
  /// Whether the file held something already.
  private(set) var isBegun = false
  private var console = Console.output()

  /// Opens the file; one that is there already is not written over, but may be gone on with.
  init(_ path: String?, goingOn: Bool = false) throws {
    self.path = path
    guard let path else { return }
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | (goingOn ? O_APPEND : O_EXCL), 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(
        errno == EEXIST
          ? "\(path) is there already and isn't written over."
          : "\(path) can't be written: \(String(cString: strerror(errno))).")
    }
    var status = stat()
    isBegun = fstat(descriptor, &status) == 0 && status.st_size > 0
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes bytes.
  func write(_ bytes: [UInt8]) throws {
    guard let path else { return console.export(bytes) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw CommandFailure("\(path) can't be written further: \(String(cString: strerror(errno))).")
      }
      start += count
    }
  }

  /// Makes sure that all is written.
  func finish() throws {
    // What the standard output didn't take is told for every command in one place, at its end.
    guard let path else { return console.flush() }
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw CommandFailure("\(path) can't be written to the end: \(String(cString: strerror(errno))).")
    }
  }
}

/// Lists as data, window by window.
enum Exporting {
  /// Writes every thing of every kind with all that a new programme needs of it.
  static func writeAll(from programme: ProgrammeFile, to sink: ExportSink) throws {
    let settings = programme.settings
    var writer = JSONWriter(.lines) { try sink.write($0) }
    try writer.value(
      WholeProgramme(
        name: settings.name, currency: settings.currency, zone: settings.zone, created: settings.created,
        numbers: programme.numbersGiven(), policy: programme.policy().text
      ).json)
    for kind in WholeProgramme.order {
      var request = ListRequest(
        kind, query: .all(of: kind), order: ListOrder(.ref), limit: 500, derived: [])
      while true {
        let page = try programme.page(request)
        for thing in try programme.whole(page.rows) { try writer.value(thing.json) }
        guard page.hasAfter, let last = page.rows.last else { break }
        request.window = .after(ListAnchor(value: last[request.order.field], id: last.reference.id))
      }
    }
    var last: ToldPlace?
    repeat {
      let page = try programme.told(after: last)
      for told in page.told { try writer.value(told.json) }
      last = page.last
    } while last != nil
    try writer.finish()
  }

  /// Writes what matches, in order, in constant memory: a window is written while the next ones are read.
  static func write(
    _ kind: Kind, _ query: Query, order: ListOrder? = nil, limit: Int? = nil, as layout: Exporter.Layout,
    from source: ListSource, to sink: ExportSink
  ) throws {
    var exporter = try Exporter(kind, layout, marksImported: source.isPast) { try sink.write($0) }
    let request = ListRequest(kind, query: query, order: order ?? ListOrder(.ref), limit: 0)
    var window = try WindowAhead(request, left: limit ?? .max, from: source)
    while let current = window {
      window = try current.follower()
      let sheet = try current.sheet.get()
      try exporter.append(sheet, imported: source.imported(among: sheet.references) ?? [])
    }
    try exporter.finish()
  }
}

/// A window of a list that is being read, the next one of which can be begun as soon as its place is known.
struct WindowAhead {
  private static let rows = 1000

  /// What the window holds.
  let sheet = Ahead<ThingSheet>()
  private let next = Ahead<ListAnchor?>()
  private let request: ListRequest
  private let left: Int
  private let source: ListSource

  /// Begins to read a window of so many rows at most; nothing when none are left to be read.
  init?(_ request: ListRequest, left: Int, from source: ListSource) throws {
    guard left > 0 else { return nil }
    var request = request
    request.limit = min(Self.rows, left)
    (self.request, self.source, self.left) = (request, source, left - request.limit)
    DispatchQueue.global().async { [request, source, sheet, next] in
      let result = Result { try source.sheet(request) { next.come(.success($0)) } }
      if case .failure(let problem) = result { next.come(.failure(problem)) }
      sheet.come(result)
    }
  }

  /// Begins to read the window after this one; nothing when none follows.
  func follower() throws -> WindowAhead? {
    guard let anchor = try next.get() else { return nil }
    var request = request
    request.window = .after(anchor)
    return try WindowAhead(request, left: left, from: source)
  }
}
