import Advocacy
import GRDB

/// One request being done in one write transaction.
struct Performing {
  let database: Database
  let settings: ProgrammeSettings
  let definition: ActionDefinition
  let request: ActionRequest
  let actor: Actor
  let colleague: Int64
  let now: Instant
  let way: WayIn
  private let progress: ActProgress
  private let policies: [PolicyVersion]
  private let policy: Policy
  private let policyNumber: Int?
  let set: WorkingSet
  let arguments: [FieldName: Value]
  private var keys: [(key: String, reference: Reference)] = []
  private var lines: [ActionReport.Line] = []
  private var created: [Reference] = []
  private var doubts: [ActionReport.Doubt] = []

  init(
    _ database: Database, _ settings: ProgrammeSettings, _ request: ActionRequest,
    _ definition: ActionDefinition,
    under policies: [PolicyVersion], by actor: Actor, at now: Instant, via way: WayIn,
    telling tell: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws {
    progress = ActProgress(of: request.targets.count, tell)
    self.database = database
    self.policies = policies
    let inForce = policies.inForce(at: now)
    policy = inForce?.policy ?? Policy(name: "")
    policyNumber = inForce?.number
    self.settings = settings
    self.definition = definition
    self.request = request
    self.now = now
    self.way = way
    set = try WorkingSet(database, at: now)
    (self.actor, colleague) = try set.colleagues.acting(actor)
    var arguments = request.arguments.compactMapValues { StoredField.kept($0) }
    if let key = request.grantKey, definition.fields.contains(where: { $0.name == .grantKey }) {
      arguments[.grantKey] = arguments[.grantKey] ?? .text(key)
    }
    self.arguments = arguments
  }

  /// Does the request and says what became of each thing.
  mutating func run() throws -> ActionReport {
    let targets = definition.isCreation ? [Reference(definition.kind, 0)] : request.targets.unique()
    if let refusal = try refusalOfArguments() {
      return ActionReport(batch: nil, lines: targets.map { ActionReport.Line($0, .refused(refusal)) })
    }
    try set.prepare(for: targets.count)
    try set.load(targets)
    try set.loadRelated(definition, of: targets, arguments)
    for (place, target) in targets.enumerated() {
      if place > 0, place % ActProgress.apart == 0 { progress.note(place, .decided) }
      try take(target, isOne: targets.count == 1)
    }
    let unchanged = set.leaveUnchanged()
    lines = lines.map { line in
      guard case .done = line.outcome, unchanged.contains(line.reference) else { return line }
      return ActionReport.Line(line.reference, .unchanged("\(line.reference) already has these values."))
    }
    guard !set.touched.isEmpty else { return ActionReport(batch: nil, lines: lines) }
    let batch = try writeRecord(count: targets.count)
    let keeper = ClockKeeper(database, policies)
    let clocked = Set(set.touched.filter { ClockKeeper.isConcerned($0.kind, by: set.fields(of: $0)) })
    let clockedEarly = try set.write(progress, clocksOf: clocked, by: keeper)
    if definition.reads.contains(.segmentReading) {
      for reference in set.touched {
        if let record = set.things[reference] { try database.noteTold(record, at: now, in: settings) }
      }
    }
    try keeper.refresh(clocked.subtracting(clockedEarly), in: set)
    try StandingKeeper(database, policies, in: settings.zone, at: now).reckon()
    let done = Set(lines.filter(\.isDone).map(\.reference))
    return ActionReport(
      batch: batch, lines: lines, created: created, doubts: doubts.filter { done.contains($0.reference) })
  }

  private mutating func take(_ target: Reference, isOne: Bool) throws {
    let record = definition.isCreation ? Record(target) : try set.thing(target)
    guard let record, target.kind == definition.kind else {
      lines.append(
        ActionReport.Line(
          target,
          .refused(
            target.kind == definition.kind
              ? .missing(target)
              : Refusal(
                "\(definition.name) is done to a \(definition.kind.rawValue), not to \(target).",
                cause: .argument))))
      return
    }
    let given = (request.grantKey ?? arguments[.grantKey]?.text).map { isOne ? $0 : "\($0):\(target)" }
    if let given, let line = try done(given, target) { return lines.append(line) }
    if let refusal = try conflict(target) {
      return lines.append(ActionReport.Line(target, .refused(refusal)))
    }
    var context = ActionContext(
      actor: actor, now: now, zone: settings.zone, currency: settings.currency, arguments: arguments,
      cleared: request.cleared, related: try set.related(definition, of: record, arguments),
      policy: policy)
    context.policyNumber = policyNumber
    if definition.decidesSidesTogether(arguments) {
      for side in context.related.keys.sorted() where side != target && side.kind == target.kind {
        if let refusal = try conflict(beside: side) {
          return lines.append(ActionReport.Line(target, .refused(refusal)))
        }
      }
    }
    context.proposed = set.proposed
    try addMacro(to: &context)
    context.absences = set.colleagues.absences
    if definition.reads.contains(.guarded) {
      let people = [arguments[.customer], arguments[.introducedTo]].compactMap { $0?.reference }
      context.guarding = try database.askGuards(of: people)
    }
    if definition.reads.contains(.referralFacts) {
      context.facts = try set.facts(
        of: record, converted: arguments[.firstPaid]?.instant ?? now, paid: arguments[.paid]?.money,
        in: settings.zone)
    }
    if definition.reads.contains(.grants), let customer = arguments[.customer]?.reference {
      let side = arguments[.side]?.text.flatMap(RewardSide.init) ?? .single
      context.grants = try set.grants(of: customer, side, in: settings.zone)
    }
    if definition.reads.contains(.budgets) {
      context.budgets = try set.budgets(of: context.policy, in: settings.zone)
    }
    if definition.reads.contains(.catalogue), let item = arguments[.item]?.text {
      context.catalogueUse = try set.catalogueUse(
        of: item, by: arguments[.customer]?.reference, in: settings.zone)
    }
    if definition.reads.contains(.segmentReading) {
      context.segment = try database.segment(of: record, at: now, in: settings)
    }
    if definition.reads.contains(.untold) { context.untold = try set.untold(around: record) }
    switch ActionCatalogue.decide(definition, on: record, in: context) {
    case .refused(let refusal): lines.append(ActionReport.Line(target, .refused(refusal)))
    case .unchanged(let sentence): lines.append(ActionReport.Line(target, .unchanged(sentence)))
    case .changes(let changes, let key):
      doubts += [ActionCatalogue.doubt(definition, on: record, in: context)].compactMap(\.self)
      try take(changes, of: target, keys: Set([given, key].compactMap { $0 }))
    }
  }

  private mutating func take(_ changes: [Change], of target: Reference, keys wanted: Set<String>) throws {
    let inner = changes.compactMap { change -> String? in
      guard case .create(_, let values) = change else { return nil }
      return values[.grantKey]?.text
    }
    for key in wanted.union(inner).sorted() {
      if let line = try done(key, target) { return lines.append(line) }
    }
    for case .update(let other, _) in changes where other != target {
      if let refusal = try conflict(beside: other) {
        return lines.append(ActionReport.Line(target, .refused(refusal)))
      }
    }
    if let sentence = try violation(of: changes) {
      return lines.append(ActionReport.Line(target, .refused(Refusal(sentence))))
    }
    let before = set.touched.count
    let versions = set.things[target]?.version
    let new = try set.apply(changes)
    created += new
    let main = definition.isCreation ? new.first ?? target : target
    let isChanged = set.touched.count > before || set.things[target]?.version != versions || !new.isEmpty
    guard isChanged || differs(changes) else {
      return lines.append(ActionReport.Line(target, .unchanged("\(target) already has these values.")))
    }
    keys += wanted.sorted().map { ($0, main) }
    for reference in new {
      if let key = set.things[reference]?.text(.grantKey), !wanted.contains(key) {
        keys.append((key, reference))
      }
    }
    lines.append(ActionReport.Line(main, .done(version: set.things[main]?.version ?? 1)))
  }

  /// Whether changes of things that this act touched before are there now.
  private func differs(_ changes: [Change]) -> Bool {
    changes.contains { change in
      guard case .update(let reference, _) = change else { return true }
      return set.touched.contains(reference)
    }
  }

  /// Why changes would leave a thing as it can't be.
  private func violation(of changes: [Change]) throws -> String? {
    for change in changes {
      switch change {
      case .create(let placeholder, let values):
        let standards = Requirement.standards(placeholder.kind, at: now)
        let all = standards.merging(values) { $1 }.compactMapValues { StoredField.kept($0) }
        let sentence = Requirement.violation(of: Record(placeholder, values: all))
        if let sentence { return sentence }
        if placeholder.kind == .colleague, let handle = all[.handle]?.text, set.colleagues.id(handle) != nil {
          return "There is a colleague @\(handle) already."
        }
      case .update(let reference, let values):
        guard reference.id > 0, var record = try set.thing(reference) else { continue }
        for (name, value) in values { record[name] = StoredField.kept(value) }
        if let sentence = Requirement.violation(of: record) { return sentence }
      }
    }
    return nil
  }

  /// Why the person's view of a thing is too old for this action; nothing when it isn't, or none was given.
  private func conflict(_ reference: Reference) throws -> Refusal? {
    try conflict(reference, passingOver: nil)
  }

  /// Why the person's view of a thing that is decided together with the target is too old; what the person did to
  /// it is no news to him or her, since acts report the versions of their targets alone.
  private func conflict(beside reference: Reference) throws -> Refusal? {
    try conflict(reference, passingOver: actor.handle)
  }

  private func conflict(_ reference: Reference, passingOver handle: String?) throws -> Refusal? {
    guard let seen = request.seenVersions[reference] else { return nil }
    try set.load([reference])
    guard let original = set.originals[reference] else { return nil }
    return try Conflicts(database: database, zone: settings.zone).refusal(
      original, seen: seen, dependsOn: definition.dependsOn, passingOver: handle)
  }

  /// The line for an act whose grant key is taken: it has been done before.
  private func done(_ key: String, _ target: Reference) throws -> ActionReport.Line? {
    if let earlier = keys.first(where: { $0.key == key }) {
      return ActionReport.Line(earlier.reference, .unchanged("Already done as \(earlier.reference)."))
    }
    guard let grant = try GrantKeys(database: database).grant(key) else { return nil }
    let past = "as \(grant.thing) by @\(grant.handle) at \(Conflicts.time(grant.at, settings.zone))"
    // What undoing an import took back keeps its key.
    guard try set.thing(grant.thing) != nil else {
      return ActionReport.Line(
        target,
        .refused(
          Refusal(
            "The grant key “\(key)” was used \(past), and that was taken back since; do that again, or give another key."
          )))
    }
    return ActionReport.Line(grant.thing, .unchanged("Already done \(past)."))
  }

  /// Why a value given can't be: a colleague or a thing that isn't there, or a value of another type.
  private func refusalOfArguments() throws -> Refusal? {
    for field in definition.fields {
      guard let value = arguments[field.name] else { continue }
      switch (field.type, value) {
      case (.colleague, .colleague(let handle)):
        guard let id = set.colleagues.id(handle) else { return .noColleague(handle) }
        guard set.colleagues.isActive(id) else {
          return Refusal("@\(handle) is not active any more.", cause: .argument)
        }
      case (.reference(let kind), .reference(let reference)):
        guard reference.kind == kind else {
          return Refusal("\(field.label) is a \(kind.rawValue); \(reference) is none.", cause: .argument)
        }
        guard let thing = try set.thing(reference) else { return .missing(reference) }
        if kind == .customer, let refusal = ActionCatalogue.refusalOfMerged(thing) { return refusal }
      case (.text, .text), (.longText, .text), (.choice, .text), (.integer, .integer), (.flag, .flag),
        (.instant, .instant), (.day, .day), (.money, .money), (.tags, .tags):
        continue
      default: return Refusal("\(field.label) can't be “\(value)”.", cause: .argument)
      }
    }
    return nil
  }

  private func writeRecord(count: Int) throws -> Int64 {
    let title =
      count > 1
      ? "\(definition.title) (\(count))"
      : definition.isCreation
        ? definition.title : "\(definition.title) \(request.targets.first.map { $0.description } ?? "")"
    let batch = try Batches.add(
      database, colleague: colleague, at: now, way: way, action: definition.name.rawValue, title: title)
    let given = given()
    var writer = try ActivityWriter(database)
    for reference in set.touched {
      var payload = set.payload(of: reference)
      if reference.kind == definition.kind { payload.given = given }
      guard !payload.changes.isEmpty else { continue }
      let entry = ActivityWriter.Entry(
        batch: batch, at: now, colleague: colleague, way: way, action: definition.name.rawValue,
        reference: reference, version: set.things[reference]?.version)
      try writer.add(entry, payload, of: reference)
    }
    try writer.write { progress.note($0, .recorded) }
    for (key, reference) in keys {
      try GrantKeys(database: database).take(key, by: definition.name, for: reference, batch: batch)
    }
    return batch
  }

  /// What was given and stands in no field of the kind, such as why a standing changed.
  private func given() -> [String: String] {
    var given: [String: String] = [:]
    for (name, value) in arguments where ThingTable.stored(name, of: definition.kind) == nil {
      if value.text != nil || name == .fraud { given[name.rawValue] = value.description }
    }
    return given
  }
}

extension Colleagues {
  /// Who acts, with the role that the file knows; refuses someone who may not act any more.
  func acting(_ actor: Actor) throws(Refusal) -> (Actor, Int64) {
    if actor == .policy { return (actor, policy) }
    guard let id = id(actor.handle), let role = role(id) else { throw .noColleague(actor.handle) }
    guard isActive(id) else { throw Refusal("@\(actor.handle) is not active any more.", cause: .role) }
    return (Actor(handle: actor.handle, role: role), id)
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each once.
  func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
