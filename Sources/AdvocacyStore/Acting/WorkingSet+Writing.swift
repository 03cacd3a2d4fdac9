import Advocacy
import GRDB

extension WorkingSet {
  /// Writes everything that this act changed; things first, then what refers to them.
  ///
  /// The clocks of feedback among some things are written with it, as far as they can be reckoned before: those that new
  /// feedback has, or that new messages concern, can't. Gives whose were written. What a constraint of the file forbids is
  /// a refusal that changes nothing.
  func write(_ progress: ActProgress, clocksOf clocked: Set<Reference>, by keeper: ClockKeeper) throws
    -> Set<Reference>
  {
    let parents = touched.filter { $0.kind == .message }.compactMap { things[$0]?[.feedback]?.reference }
    let late = made.union(parents)
    let early = clocked.filter { $0.kind == .feedback && !late.contains($0) }
    let clocks = early.isEmpty ? nil : try keeper.ahead()
    var written = 0
    func wrote(_ count: Int) {
      written += count
      progress.note(written, .written)
    }
    try prepare(for: touched.count)
    do {
      for kind in Self.order {
        let records = touched.lazy.filter { $0.kind == kind }.compactMap { self.things[$0] }
        var groups = Groups(ThingTable.name(of: kind))
        var forms: [ChangedForm] = []
        for record in records {
          if let sentence = Requirement.violation(of: record) { throw Refusal(sentence) }
          var row = made.contains(record.reference) ? try added(record) : try changed(record, &forms)
          if let clocks, early.contains(record.reference) {
            for column in try clocks.columns(of: record) {
              row.form.columns.append(column.name)
              row.values.append(column.value)
            }
          }
          groups.add(row)
          if Self.isOneByOne(kind) { try groups.write(to: database, wrote) }
        }
        try groups.write(to: database, wrote)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw Self.refusal(error)
    }
    // The rows that are few of their form aren't told by themselves.
    if written > 0 { progress.note(touched.count, .written) }
    return early
  }

  /// Has the pages of very many things stay in memory, from the reading of them on.
  func prepare(for count: Int) throws {
    if count > Self.fewThings { try database.widenCache() }
  }

  /// Beyond so many things the usual page cache is too small for their indexes.
  private static let fewThings = 500

  /// The kinds, each after those that it refers to.
  private static let order: [Kind] = [
    .colleague, .account, .customer, .request, .feedback, .message, .response, .touchpoint, .task, .referral,
    .story, .reward, .opportunity, .ask, .mention, .announcement, .lot, .code,
  ]

  /// Whether the things of a kind are written in the order in which they were touched: what one gives up another may
  /// take.
  private static func isOneByOne(_ kind: Kind) -> Bool { [.colleague, .reward, .code].contains(kind) }

  /// What is written of one thing.
  private struct Row {
    /// What tells the groups of rows apart.
    struct Form: Hashable {
      var purpose: RowGroup.Purpose
      var columns: [String]
    }

    var form: Form
    var values: [SQLValue]
  }

  /// The rows of one table in groups of the same columns; new ones come first, since others may refer to them.
  private struct Groups {
    let table: String
    private var groups: [RowGroup] = []
    private var places: [Row.Form: Int] = [:]

    init(_ table: String) { self.table = table }

    mutating func add(_ row: Row) {
      let place = places[row.form] ?? groups.count
      if place == groups.count {
        groups.append(RowGroup(row.form.purpose, table, row.form.columns))
        places[row.form] = place
      }
      groups[place].add(row.values)
    }

    mutating func write(to database: Database, _ wrote: (Int) -> Void) throws {
      for purpose in [RowGroup.Purpose.adding, .changing] {
        for group in groups where group.purpose == purpose { try group.write(to: database, wrote) }
      }
      (groups, places) = ([], [:])
    }
  }

  private func added(_ record: Record) throws -> Row {
    let kind = record.reference.kind
    let folded = Requirement.folded(kind) { record[$0] }
    try vocabulary.note(folded, of: kind)
    var row = Row(
      form: Row.Form(purpose: .adding, columns: ["id", "folded"]),
      values: [.integer(record.reference.id), .text(folded)])
    for field in ThingTable.stored(kind) where record[field.name] != nil {
      row.form.columns += field.columns
      try field.append(record[field.name], to: &row.values, colleagues)
    }
    return row
  }

  /// What is written of things of which the same fields changed.
  private struct ChangedForm {
    let names: Set<FieldName>
    let fields: [StoredField]
    let columns: [String]
    let isFolded: Bool

    init(_ names: Set<FieldName>, of kind: Kind) {
      self.names = names
      fields = names.compactMap { ThingTable.stored($0, of: kind) }
        .sorted { $0.name.rawValue < $1.name.rawValue }
      isFolded = ThingTable.searched(kind).contains { names.contains($0.name) }
      columns =
        ["id", "version"] + fields.flatMap(\.columns) + (names.contains(.removed) ? ["removed"] : [])
        + (isFolded ? ["folded"] : [])
    }
  }

  private func changed(_ record: Record, _ forms: inout [ChangedForm]) throws -> Row {
    let kind = record.reference.kind
    let original = originals[record.reference]
    var names = fields(of: record.reference)
    if !names.allSatisfy({ record[$0] != original?[$0] }) {
      names = names.filter { record[$0] != original?[$0] }
    }
    let place = forms.firstIndex { $0.names == names } ?? forms.count
    if place == forms.count { forms.append(ChangedForm(names, of: kind)) }
    let form = forms[place]
    var row = Row(
      form: Row.Form(purpose: .changing, columns: form.columns),
      values: [.integer(record.reference.id), .integer(record.version)])
    row.values.reserveCapacity(form.columns.count)
    for field in form.fields { try field.append(record[field.name], to: &row.values, colleagues) }
    if names.contains(.removed) {
      row.values.append(.integer(record[.removed] == .flag(true) ? 1 : 0))
    }
    if form.isFolded {
      let folded = Requirement.folded(kind) { record[$0] }
      try vocabulary.note(folded, of: kind)
      row.values.append(.text(folded))
    }
    return row
  }

  static func refusal(_ error: DatabaseError) -> Refusal {
    let message = error.message ?? ""
    if message.contains("colleagues.handle") {
      return Refusal("There is a colleague of that handle already.", cause: .argument)
    }
    if message.contains("rewards.story") || message.contains("rewards_story_once") {
      return Refusal("A story has one reward, and this one has its reward already.")
    }
    if message.contains("rewards.referral") {
      return Refusal("Each side of a referral has one reward, and this one has its reward already.")
    }
    if message.contains("grant_key") {
      return Refusal("That grant key belongs to another reward; a grant key is given once.", cause: .argument)
    }
    return Refusal("The programme file doesn't allow that: \(message).")
  }
}
