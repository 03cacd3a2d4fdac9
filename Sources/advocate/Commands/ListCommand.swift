import Advocacy
import AdvocacyExchange
import AdvocacyStore
import ArgumentParser

/// Lists things of a kind.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List things of a kind.",
    discussion: """
      Examples:
        advocate list feedback --where 'unattended:yes kind:complaint' --sort waiting_since
        advocate list customers --where 'standing:champion last_contact<-45d' --format csv
        advocate list rewards --as-of 2026-09-30
      With --as-of the list is as it was then. What an import had brought and nobody had touched here by then is marked
      as imported: it is as the import brought it.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asOf: AsOfOptions
  @Argument(
    help:
      "customers, accounts, colleagues, requests, feedback, messages, responses, touchpoints, tasks, referrals, rewards, stories, opportunities, asks, mentions or announcements."
  )
  var kind: String
  @Option(name: .customLong("where"), parsing: .unconditional, help: "A query.") var query: String = ""
  @Option(name: .long, parsing: .unconditional, help: "A field to sort by; -FIELD for the greatest first.")
  var sort: String?
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: NumberText?
  @Flag(name: .long, help: "Print the fields of the kind instead.") var fields = false
  @Option(name: .long, help: "table, csv, json or jsonl.") var format: String = "table"

  func run() throws {
    let kind = try Kind.named(self.kind)
    if fields { return try printFields(kind) }
    let session = try global.open()
    let past = try asOf.past(of: session)
    let query = try kind.query(self.query, in: past.map { session.context(at: $0.at) } ?? session.context)
    let order = try ListCommand.order(sort, of: kind)
    let source = ListSource(session.programme, past)
    if let past { AsOfOptions.tellGaps(in: past) }
    // As large as a list can be, and still a number that one more can be asked for than.
    let most: Int? = try (limit?.number(of: "--limit")).map { min($0, 1_000_000_000) }
    if format == "table" {
      try printTable(kind, query, order, most ?? 200, isLimited: limit != nil, source, in: session)
    } else {
      try Exporting.write(
        kind, query, order: order, limit: most, as: Exporter.Layout.named(format), from: source,
        to: ExportSink(nil))
    }
  }

  /// The order of a `--sort`.
  static func order(_ text: String?, of kind: Kind) throws -> ListOrder {
    guard let text else { return kind.standardOrder }
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    if name == FieldName.ref.rawValue { return ListOrder(.ref, descending: isDescending) }
    guard let field = FieldTable.field(matching: name, of: kind), field.isSortable else {
      let names = FieldTable.fields(of: kind).filter(\.isSortable).map(\.name.rawValue).joined(
        separator: ", ")
      throw CommandFailure("\(kind.plural) can't be sorted by \(name); they can by ref, \(names).", .usage)
    }
    return ListOrder(field.name, descending: isDescending)
  }

  private func printFields(_ kind: Kind) throws {
    if format != "table" {
      let sink = try ExportSink(nil)
      let layout: JSONWriter.Layout = try Exporter.Layout.named(format) == .jsonl ? .lines : .array
      guard format != "csv" else {
        throw CommandFailure("--fields has the formats table, json and jsonl.", .usage)
      }
      var writer = JSONWriter(layout) { try sink.write($0) }
      for field in FieldTable.fields(of: kind) { try writer.value(field.json) }
      try writer.finish()
      return try sink.finish()
    }
    var table = TextTable(columns: [
      .init(title: "field"), .init(title: "type", widest: 80), .init(title: "example"),
      .init(title: "sortable"),
      .init(title: "also called", widest: 60),
    ])
    for field in FieldTable.fields(of: kind) {
      table.rows.append([
        field.name.rawValue, field.type.words, field.example, field.isSortable ? "yes" : "",
        field.synonyms.joined(separator: ", "),
      ])
    }
    var console = Console.output()
    for line in table.lines() { console.line(line) }
  }

  private func printTable(
    _ kind: Kind, _ query: Query, _ order: ListOrder, _ limit: Int, isLimited: Bool, _ source: ListSource,
    in session: Session
  ) throws {
    let columns = kind.tableColumns
    var table = TextTable(
      columns: [.init(title: "ref")]
        + columns.map { .init(title: $0.name.rawValue, isNumeric: $0.type == .integer || $0.type == .money) })
    let page = try source.page(
      ListRequest(
        kind, query: query, order: order, limit: max(1, limit), derived: Set(columns.map(\.name))))
    let imported = try source.imported(among: page.rows.map(\.reference)) ?? []
    if !imported.isEmpty { table.columns.append(.init(title: "imported")) }
    for record in page.rows.prefix(limit) {
      table.rows.append(
        [record.displayReference]
          + columns.map { record.tableText($0, zone: session.programme.settings.zone) }
          + (imported.isEmpty ? [] : [imported.contains(record.reference) ? "yes" : ""]))
    }
    var console = Console.output()
    guard !table.rows.isEmpty else {
      console.line(limit == 0 ? "Nothing asked for." : "Nothing matches.")
      return
    }
    for line in table.lines() { console.line(line) }
    if page.hasAfter, !isLimited {
      console.line("… and more; --limit N shows more, --format csv all.")
    }
  }
}

extension Exporter.Layout {
  /// The layout of a `--format`, or a failure that lists them.
  static func named(_ word: String) throws -> Exporter.Layout {
    if let layout = Exporter.Layout(rawValue: word) { return layout }
    throw CommandFailure("There is no format “\(word)” here; there are csv, json and jsonl.", .usage)
  }
}

extension Kind {
  /// The kind of a command's word, or a failure that lists the words.
  static func named(_ word: String) throws -> Kind {
    if let kind = Kind(plural: word) ?? Kind(rawValue: word) { return kind }
    throw CommandFailure(
      "There is no kind “\(word)”; there are \(Kind.allCases.map(\.plural).joined(separator: ", ")).", .usage)
  }

  /// The order in which a list of the kind comes unless another is asked for.
  var standardOrder: ListOrder {
    switch self {
    case .customer: ListOrder(.display)
    case .account: ListOrder(.name)
    case .colleague: ListOrder(.handle)
    case .feedback, .referral, .reward, .story, .announcement: ListOrder(.created, descending: true)
    case .ask: ListOrder(.asked, descending: true)
    case .lot: ListOrder(.earned, descending: true)
    case .code: ListOrder(.item)
    case .request: ListOrder(.rank, descending: true)
    case .opportunity: ListOrder(.due)
    case .message: ListOrder(.sent)
    case .task: ListOrder(.due)
    case .touchpoint, .response, .mention: ListOrder(.at, descending: true)
    }
  }

  /// The query of a `--where`, or a failure that points at the column.
  func query(_ text: String, in context: ReadingContext) throws -> Query {
    do {
      return try QueryParser(self, context).parse(text)
    } catch {
      throw CommandFailure("--where: \(error)", .usage)
    }
  }

  /// The fields that a table for reading shows.
  fileprivate var tableColumns: [Field] {
    let names: [FieldName] =
      switch self {
      case .customer: [.display, .standing, .lifecycle, .accountName, .owner, .lastContact, .email]
      case .account: [.name, .domain, .city, .country, .owner]
      case .colleague:
        [
          .name, .role, .active, .openFeedback, .late, .firstResponseMinutes, .awayUntil, .cover,
        ]
      case .feedback: [.waitingSince, .feedbackKind, .priority, .status, .customerName, .subject, .owner]
      case .request: [.status, .title, .team, .customers, .feedbackCount, .untold, .chase, .owner]
      case .message: [.feedback, .sent, .direction, .author, .body]
      case .response: [.at, .survey, .score, .customerName, .followUp, .thanked, .feedback, .body]
      case .touchpoint: [.at, .channel, .direction, .customerName, .summary, .colleague]
      case .task: [.due, .status, .title, .customerName, .accountName, .list, .owner]
      case .referral: [.status, .referrerName, .referredName, .code, .created, .reason]
      case .story: [.status, .storyKind, .title, .customerName, .consentUntil, .published, .owner]
      case .mention: [.at, .sentiment, .status, .author, .source, .customerName, .body, .owner]
      case .announcement: [.status, .news, .title, .segment, .sent, .toldCount, .leftOut, .owner]
      case .opportunity: [.due, .status, .askKind, .title, .needed, .found, .unanswered, .forWhom, .owner]
      case .ask: [.status, .askKind, .customerName, .title, .due, .asked, .answered, .thanked, .owner]
      case .reward: [.status, .side, .customerName, .value, .points, .item, .referral, .reason]
      case .lot: [.earned, .customerName, .pot, .points, .left, .reserved, .expires, .reason]
      case .code: [.item, .code, .free, .expires, .given, .reward]
      }
    return names.compactMap { FieldTable.field($0, of: self) }
  }
}

extension Record {
  /// The reference as people know it: colleagues by handle.
  var displayReference: String {
    reference.kind == .colleague ? "@" + (text(.handle) ?? "") : reference.description
  }

  /// The text of a field in a table: times in the programme's zone, to the minute.
  fileprivate func tableText(_ field: Field, zone: ProgrammeZone) -> String {
    guard let value = self[field.name] else { return "" }
    guard case .instant(let instant) = value else { return value.description }
    let (day, time) = zone.local(instant)
    let minutes = Int(time / 60_000)
    let clock = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    return "\(day) \(clock.joined(separator: ":"))"
  }
}

extension Field {
  /// The field as JSON.
  fileprivate var json: JSONValue {
    .object([
      .init("name", .string(name.rawValue)), .init("label", .string(label)),
      .init("type", .string(type.words)),
      .init("example", .string(example)), .init("sortable", .bool(isSortable)),
      .init("also_called", .array(synonyms.map { .string($0) })),
    ])
  }
}
