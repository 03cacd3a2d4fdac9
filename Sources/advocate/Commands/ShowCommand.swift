import Advocacy
import AdvocacyExchange
import AdvocacyStore
import ArgumentParser
import Dashboard

/// Shows one thing with everything around it.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one thing with all that belongs to it.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var asOf: AsOfOptions
  @Argument(help: "The thing, such as F-88 or @ana.") var reference: String
  @Option(name: .long, help: "text or json.") var format: String = "text"

  func run() throws {
    let session = try global.open()
    let past = try asOf.past(of: session)
    let asked = try past?.resolve(self.reference) ?? session.programme.resolve(self.reference)
    let reference = asked[.mergedInto]?.reference ?? asked.reference
    guard
      let detail = try past.map({ try $0.detail(reference) })
        ?? session.programme.detail(reference, at: .now)
    else {
      throw CommandFailure("There is no \(reference).")
    }
    if let past { AsOfOptions.tellGaps(in: past) }
    let isImported = try past?.imported(among: [reference]).contains(reference)
    let context = past.map { session.context(at: $0.at) } ?? session.context
    var console = Console.output()
    switch format {
    case "text":
      if reference != asked.reference {
        console.line("\(asked.reference) was merged into \(reference); this is \(reference).")
        console.line()
      }
      for line in PlainText.detail(detail, width: 100, in: context) { console.line(line) }
      if isImported == true {
        console.line()
        console.line("It is as an import had brought it; nothing had been done to it here by then.")
      }
    case "json":
      console.export(Array((detail.json(askedAs: asked.reference, isImported: isImported).text + "\n").utf8))
    default: throw CommandFailure("show has the formats text and json.", .usage)
    }
  }
}

extension ThingDetail {
  /// The detail as one JSON object: the thing's own fields, then what belongs to it.
  ///
  /// A thing that was merged into this one and asked for is named as `redirected_from`.
  func json(askedAs asked: Reference, isImported: Bool?) -> JSONValue {
    let own = isImported.map { record.json(isImported: $0) } ?? record.json
    guard case .object(var members) = own else { return .null }
    if asked != record.reference {
      members.append(.init("redirected_from", .string(asked.description)))
    }
    if !externalIDs.isEmpty {
      let ids = externalIDs.map { JSONValue.Member($0.source, .string($0.value)) }
      members.append(.init("external_ids", .object(ids)))
    }
    if let score {
      members.append(.init("score", .integer(Int64(score.total))))
    }
    if !satisfaction.isEmpty {
      members.append(.init("satisfaction", .array(satisfaction.map(\.json))))
    }
    if let recovery { members.append(.init("recovery", recovery.json)) }
    if !messages.isEmpty { members.append(.init("messages", .array(messages.map { $0.json }))) }
    if !related.isEmpty { members.append(.init("related", .array(related.map { $0.json }))) }
    members.append(
      .init(
        "timeline",
        .array(
          timeline.map { entry in
            .object([
              .init("at", .string(entry.at.description)),
              .init("colleague", entry.colleague.map { .string("@" + $0) } ?? .null),
              .init("ref", .string(entry.reference.description)), .init("text", .string(entry.text)),
            ])
          })))
    return .object(members)
  }
}

extension Satisfaction {
  /// The answer as JSON.
  fileprivate var json: JSONValue {
    .object([
      .init("survey", .string(survey.rawValue)), .init("score", .integer(score)),
      .init("at", .string(at.description)), .init("ref", .string(reference.description)),
      .init("may_be_asked_from", askableFrom.map { .string($0.description) } ?? .null),
    ])
  }
}

extension RecoveryCase {
  /// What became of a customer, as JSON.
  fileprivate var json: JSONValue {
    .object([
      .init("survey", scores.map { .string($0.survey.rawValue) } ?? .null),
      .init("score_before", scores.map { .integer($0.before) } ?? .null),
      .init("score_after", scores.map { .integer($0.after) } ?? .null),
      .init("stayed", stayed.map { .bool($0) } ?? .null), .init("standing", .string(standing.rawValue)),
      .init("standing_then", standingThen.map { .string($0.rawValue) } ?? .null),
    ])
  }
}
