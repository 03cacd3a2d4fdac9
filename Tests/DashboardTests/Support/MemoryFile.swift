import Advocacy
import Foundation

@testable import Dashboard

/// A programme in memory that answers what the dashboard asks for: queries by the evaluator, acts by the rules.
struct MemoryFile {
  var things: [Reference: Record]
  var messages: [Reference: [Record]] = [:]
  var lines: [Today.Line] = []
  var actor = Actor(handle: "ana", role: .manager)
  var performed: [ActionRequest] = []
  var budgets: [BudgetUse] = []
  var metrics: [Metric] = []
  var contacts = Contacts([])
  var policy =
    (try? Policy(text: Policy.standardText, zone: .utc, currency: .euro)) ?? Policy(name: "None")
  private var nextBatch: Int64 = 1

  init(_ records: [Record]) {
    things = Dictionary(uniqueKeysWithValues: records.map { ($0.reference, $0) })
  }

  /// The answer to what the dashboard asks for; nothing for what isn't the file's.
  mutating func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .page(let token, let request): .page(token, page(request))
    case .count(let token, let kind, let query): .count(token, ListCount(matching(kind, query).count))
    case .matching(let token, let kind, let query):
      .matched(
        token,
        Dictionary(
          matching(kind, query).map { ($0.reference, $0.version) }, uniquingKeysWith: { first, _ in first }))
    case .detail(let reference): .detail(reference, detail(reference))
    case .today: .today(worklist)
    case .tags(let kind): .tags(kind, tags(of: kind))
    case .policy: .policy(policy)
    case .budgets: .budgets(budgets)
    case .insights: .insights(metrics)
    case .contacts(let token): .contacts(token, contacts)
    case .perform(let token, let request): .performed(token, perform(request))
    default: nil
    }
  }

  private func tags(of kind: Kind) -> [String] {
    let all = things.values.filter { $0.reference.kind == kind }.flatMap { $0[.tags]?.tags ?? [] }
    let uses = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    return uses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private var worklist: Today {
    let waiting = lines.filter { things[$0.reference]?[.unattended] == .flag(true) }
    return Today(
      asOf: Desk.now, measures: [Today.Measure("open feedback", "\(lines.count)")], lines: waiting)
  }

  private func matching(_ kind: Kind, _ query: Query) -> [Record] {
    let evaluator = QueryEvaluator { [things] in things[$0] }
    return things.values.filter { $0.reference.kind == kind && evaluator.matches(query, $0) }
  }

  private func page(_ request: ListRequest) -> ListPage {
    let field = request.order.field
    let rows = matching(request.kind, request.query).sorted { first, second in
      let (left, right) = (first[field], second[field])
      guard let left, let right else {
        if left == nil && right == nil { return first.reference.id < second.reference.id }
        return left != nil
      }
      if left == right { return first.reference.id < second.reference.id }
      return MemoryFile.isBefore(left, right) != request.order.isDescending
    }
    func index(_ anchor: ListAnchor) -> Int? { rows.firstIndex { $0.reference.id == anchor.id } }
    let range: Range<Int> =
      switch request.window {
      case .first: 0..<min(rows.count, request.limit)
      case .last: max(0, rows.count - request.limit)..<rows.count
      case .after(let anchor): clamped((index(anchor) ?? -1) + 1, request.limit, rows.count)
      case .from(let anchor): clamped(index(anchor) ?? 0, request.limit, rows.count)
      case .before(let anchor):
        max(0, (index(anchor) ?? 0) - request.limit)..<max(0, index(anchor) ?? 0)
      }
    return ListPage(
      rows: Array(rows[range]), hasBefore: range.lowerBound > 0, hasAfter: range.upperBound < rows.count)
  }

  private func clamped(_ start: Int, _ limit: Int, _ count: Int) -> Range<Int> {
    min(start, count)..<min(start + limit, count)
  }

  private static func isBefore(_ left: Value, _ right: Value) -> Bool {
    if let order = QueryOrder.compare(left, right) { return order == .orderedAscending }
    return left.description < right.description
  }

  private func detail(_ reference: Reference) -> ThingDetail? {
    guard let record = things[reference] else { return nil }
    let customer = reference.kind == .customer ? nil : record[.customer]?.reference.flatMap { things[$0] }
    let related = things.values.filter { other in
      other.reference != reference
        && (other.reference == record[.other]?.reference
          || reference.kind == .customer && other[.customer]?.reference == reference
          || reference.kind == .request && other[.request]?.reference == reference
          || other[.referral]?.reference == reference
          || reference.kind == .reward && other.reference == record[.referral]?.reference)
    }
    return ThingDetail(
      record: record, customer: customer, messages: messages[reference] ?? [],
      related: related.sorted { $0.reference < $1.reference }, explanation: explanation(of: record),
      clocks: course(of: record)?.history(under: [MemoryFile.version].compactMap(\.self))?
        .evaluated(at: Desk.now).traces ?? [])
  }

  /// The standard policy, in force for three months.
  private static let version = (try? Policy(text: Policy.standardText, zone: .utc, currency: .euro)).map {
    PolicyVersion(
      number: 1, text: Policy.standardText, policy: $0, from: Desk.now - .days(90), colleague: "policy",
      isRetiming: false)
  }

  /// What the clocks of a piece of feedback are reckoned from.
  private func course(of record: Record) -> FeedbackCourse? {
    guard record.reference.kind == .feedback else { return nil }
    return FeedbackCourse(
      from: record[.created]?.instant ?? Desk.now - .days(90),
      kind: record.text(.feedbackKind).flatMap(FeedbackKind.init(rawValue:)),
      priority: record.text(.priority).flatMap(Priority.init(rawValue:)) ?? .normal,
      status: FeedbackStatus(rawValue: record.status) ?? .new)
  }

  /// What the standard policy says of a thing.
  private func explanation(of record: Record) -> Explanation? {
    guard let version = MemoryFile.version else { return nil }
    switch record.reference.kind {
    case .feedback:
      return Explanation.promises(
        record.reference, course(of: record), under: [version], at: Desk.now, .utc)
    case .customer: return Explanation.cadence(record, under: version, at: Desk.now, .utc)
    default: return nil
    }
  }

  private mutating func perform(_ request: ActionRequest) -> ActionReport {
    performed.append(request)
    guard let definition = ActionCatalogue.action(request.action) else {
      return ActionReport(batch: nil, lines: [])
    }
    var lines: [ActionReport.Line] = []
    var created: [Reference] = []
    var doubts: [ActionReport.Doubt] = []
    let targets = definition.isCreation ? [Reference(definition.kind, -2)] : request.targets
    for target in targets {
      let record = things[target] ?? Record(target)
      if let seen = request.seenVersions[target], seen != record.version, !definition.dependsOn.isEmpty {
        lines.append(
          .init(target, .refused(Refusal("\(target) was changed by @ben meanwhile.", cause: .changed))))
        continue
      }
      var context = ActionContext(
        actor: actor, now: Desk.now, zone: .utc, currency: .euro, arguments: request.arguments,
        cleared: request.cleared, related: things, policy: policy)
      context.untold = untold(around: record)
      switch ActionCatalogue.decide(definition, on: record, in: context) {
      case .refused(let refusal): lines.append(.init(target, .refused(refusal)))
      case .unchanged(let sentence): lines.append(.init(target, .unchanged(sentence)))
      case .changes(let changes, _):
        doubts += [ActionCatalogue.doubt(definition, on: record, in: context)].compactMap(\.self)
        let made = changes.compactMap { apply($0) }
        created += made
        let subject = definition.isCreation ? made.first ?? target : target
        lines.append(.init(subject, .done(version: things[subject]?.version ?? 1)))
      }
    }
    nextBatch += 1
    let isDone = lines.contains { if case .done = $0.outcome { true } else { false } }
    return ActionReport(batch: isDone ? nextBatch : nil, lines: lines, created: created, doubts: doubts)
  }

  private mutating func apply(_ change: Change) -> Reference? {
    switch change {
    case .create(let reference, let values):
      let id = (things.keys.filter { $0.kind == reference.kind }.map(\.id).max() ?? 0) + 1
      let made = Reference(reference.kind, id)
      things[made] = Record(made, values: values)
      return made
    case .update(let reference, let values):
      for (name, value) in values { things[reference]?[name] = value }
      things[reference]?.version += 1
      derive(reference)
      return nil
    }
  }

  /// The customers of a request who are left to tell, each with what they wrote.
  private func untold(around record: Record) -> [Reference: Set<Reference>] {
    let request = record.reference.kind == .request ? record.reference : record[.request]?.reference
    guard let request else { return [:] }
    let left = things.values.filter { $0[.request]?.reference == request && $0[.told] == nil }
    let pairs = left.compactMap { piece in piece[.customer]?.reference.map { ($0, Set([piece.reference])) } }
    return Dictionary(pairs) { $0.union($1) }
  }

  /// Works out what the file derives from a piece of feedback's own fields.
  private mutating func derive(_ reference: Reference) {
    if let request = things[reference]?[.request]?.reference, var record = things[request] {
      record[.untold] = .integer(Int64(untold(around: record).count))
      things[request] = record
    }
    guard reference.kind == .feedback, let record = things[reference] else { return }
    let isOpen = FeedbackStatus(rawValue: record.status)?.isOpen == true
    things[reference]?[.open] = .flag(isOpen)
    things[reference]?[.unattended] = .flag(isOpen && record[.waitingSince] != nil)
  }
}
