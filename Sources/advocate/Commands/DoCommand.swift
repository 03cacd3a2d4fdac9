import Advocacy
import AdvocacyExchange
import ArgumentParser

/// Does one action of the catalogue.
struct DoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do", abstract: "Do an action to things, or list the actions.",
    discussion: """
      Examples:
        advocate do feedback.claim F-88
        advocate do feedback.answer F-88 --set body='It is on its way.' --set then=resolved
        advocate do customer.create --set name='Zoë Okafor' --set email=zoe@example.org
      An empty value clears a field: --set phone=
      """)

  @OptionGroup var global: GlobalOptions
  @Flag(name: .long, help: "List the actions and the values they take.") var list = false
  @Option(name: .long, help: "With --list: table or json.") var format: String = "table"
  @Argument(help: "The action, such as feedback.claim.") var action: String?
  @Argument(help: "The things it is done to: F-88 C-12 …") var references: [String] = []
  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A value the action takes.", valueName: "field=value"))
  var set: [String] = []
  @Option(
    name: .customLong("if-version"), parsing: .unconditional,
    help: ArgumentHelp(
      "Only if the thing wasn't changed in what matters since this version.", valueName: "number"))
  var version: NumberText?

  func run() throws {
    if list { return try printCatalogue() }
    guard let action else {
      throw CommandFailure("Name an action; `advocate do --list` shows them.", .usage)
    }
    guard let definition = ActionCatalogue.action(ActionName(rawValue: action)) else {
      throw CommandFailure("There is no action “\(action)”; `advocate do --list` shows them.", .usage)
    }
    let session = try definition.isCreation ? global.openOrCreate() : global.open()
    let request = try self.request(definition, in: session)
    let report = try session.programme.perform(request, by: session.actor, at: .now, via: .command)
    session.programme.reckonWaitingStandings(at: .now)
    try tell(report, definition)
  }

  private func request(_ definition: ActionDefinition, in session: Session) throws -> ActionRequest {
    var request = ActionRequest(definition.name)
    request.targets = try session.programme.references(named: Self.separate(references))
    if definition.isCreation != request.targets.isEmpty {
      throw CommandFailure(
        definition.isCreation
          ? "\(definition.name) makes something new; it takes no reference."
          : "\(definition.name) needs the things it is done to, such as \(definition.kind.letter)-12.", .usage
      )
    }
    var given: Set<FieldName> = []
    for setting in set {
      guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
        throw CommandFailure(
          "--set “\(setting)” names no field; write it as field=value, such as name=Zoë.", .usage)
      }
      let name = FieldName(rawValue: String(setting[..<equals]))
      let text = String(setting[setting.index(after: equals)...])
      let field = definition.field(called: name)
      guard given.insert(field?.name ?? name).inserted else {
        throw CommandFailure("--set gives \(field?.name ?? name) twice; give each field one value.", .usage)
      }
      guard let field else {
        if name == .grantKey {
          request.grantKey = text
          continue
        }
        let names = definition.fields.map(\.name.rawValue).joined(separator: ", ")
        throw CommandFailure(
          "\(definition.name) takes no \(name)\(names.isEmpty ? "." : "; it takes \(names).")", .usage)
      }
      if text.isEmpty {
        request.cleared.insert(field.name)
      } else {
        do {
          request.arguments[field.name] = try ValueReader(session.context).read(
            text, as: field.type, for: field.name)
        } catch {
          throw CommandFailure("\(field.label) (\(field.name)): \(error)", .usage)
        }
      }
    }
    if let version: Int64 = try version?.number(of: "--if-version", from: 1) {
      for target in request.targets { request.seenVersions[target] = version }
    }
    return request
  }

  private func tell(_ report: ActionReport, _ definition: ActionDefinition) throws {
    var console = Console.output()
    var problems = Console.error()
    let batch = report.batch.map { " · B-\($0)" } ?? ""
    for line in report.lines {
      switch line.outcome {
      case .done(let version):
        let doubt = report.doubts.first { $0.reference == line.reference }.map { "; \($0.words)" } ?? ""
        console.line(
          "\(line.reference) \(definition.title.lowercased()): done, version \(version)\(batch)\(doubt)")
      case .unchanged(let sentence): console.line(sentence)
      case .refused(let refusal): problems.line(refusal.sentence)
      }
    }
    if !definition.isCreation {
      for made in report.created where made.kind == .request {
        console.line("\(made) request: proposed, version 1\(batch)")
      }
    }
    console.flush()
    problems.flush()
    guard let worst = report.refusals.map(\.refusal.status).max(by: { $0.rawValue < $1.rawValue }) else {
      return
    }
    throw worst.code
  }

  private func printCatalogue() throws {
    var console = Console.output()
    if format == "json" {
      var bytes: [UInt8] = []
      var writer = JSONWriter(.array) { bytes += $0 }
      for action in ActionCatalogue.all { try writer.value(action.json) }
      try writer.finish()
      return console.export(bytes)
    }
    guard format == "table" else { throw CommandFailure("--list has the formats table and json.", .usage) }
    var table = TextTable(columns: [
      .init(title: "action"), .init(title: "what"), .init(title: "who"), .init(title: "taken back"),
      .init(title: "values, * needed", widest: 90),
    ])
    for action in ActionCatalogue.all {
      table.rows.append([
        action.name.rawValue, action.title, action.role.rawValue, action.reversal.word,
        action.fields.map { $0.name.rawValue + ($0.isRequired ? "*" : "") }.joined(separator: " "),
      ])
    }
    for line in table.lines() { console.line(line) }
  }
}

extension ActionDefinition.Reversal {
  /// How an act is taken back, in few words.
  var word: String {
    switch self {
    case .reversible: "by undo"
    case .compensated(let actions): "by " + actions.map(\.rawValue).joined(separator: ", ")
    case .final: "never"
    }
  }
}

extension ActionDefinition {
  /// The value taken under a name, or under another name that its field has.
  func field(called name: FieldName) -> ActionField? {
    if let field = fields.first(where: { $0.name == name }) { return field }
    let meant = FieldTable.field(matching: name.rawValue, of: kind)?.name
    return fields.first { $0.name == meant }
  }

  /// The action as JSON.
  var json: JSONValue {
    .object([
      .init("action", .string(name.rawValue)), .init("title", .string(title)),
      .init("kind", .string(kind.rawValue)),
      .init("creates", .bool(isCreation)), .init("role", .string(role.rawValue)),
      .init("taken_back", .string(reversal.word)),
      .init("depends_on", .array(dependsOn.map { .string($0.rawValue) })),
      .init(
        "values",
        .array(
          fields.map { field in
            .object([
              .init("name", .string(field.name.rawValue)), .init("label", .string(field.label)),
              .init("type", .string(field.type.words)), .init("required", .bool(field.isRequired)),
              .init("standard", field.standard.map { .string($0.description) } ?? .null),
            ])
          })),
    ])
  }
}
