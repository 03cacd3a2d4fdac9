import Advocacy
import GRDB

extension ProgrammeFile {
  /// The act by which a whole programme comes in.
  static let wholeImport = "programme.import"

  /// The highest number given so far for each kind; no number is given twice.
  public func numbersGiven() throws -> [Kind: Int64] {
    try read { database in
      var numbers: [Kind: Int64] = [:]
      for kind in Kind.allCases {
        numbers[kind] = try database.number(
          "SELECT seq FROM sqlite_sequence WHERE name = ?", .text(ThingTable.name(of: kind)))
      }
      return numbers
    }
  }

  /// Things with what they are known by elsewhere.
  public func whole(_ records: [Advocacy.Record]) throws -> [WholeThing] {
    try read { database in
      try records.map { record in
        let ids = try database.rows(
          "SELECT source, value FROM external_ids WHERE kind = ? AND id = ? ORDER BY +source, +value",
          [.text(record.reference.kind.rawValue), .integer(record.reference.id)]
        ) { ExternalID(source: $0.text(0) ?? "", value: $0.text(1) ?? "") }
        return WholeThing(record, externalIDs: ids)
      }
    }
  }

  /// Who was told of announcements, and who was left out of them, some at a time, in order.
  ///
  /// - Parameter last: the last customer of what was read before, with the announcement; nothing for the first.
  /// - Returns: what comes next, and the last of it; no last where that is all.
  /// - Throws: ``ProgrammeFileError`` where the file can't be read.
  public func told(after last: ToldPlace? = nil) throws -> (told: [WholeTold], last: ToldPlace?) {
    let rows = try read { database in
      try database.rows(
        """
        SELECT a.announcement, a.customer, a.gap FROM announcement_told a
        CROSS JOIN announcements n ON n.id = a.announcement CROSS JOIN customers t ON t.id = a.customer
        WHERE (a.announcement, a.customer) > (?, ?) AND n.removed = 0 AND n.status <> 'draft' AND t.removed = 0
        ORDER BY a.announcement, a.customer LIMIT \(Self.toldAtOnce)
        """, [.integer(last?.announcement.id ?? 0), .integer(last?.customer.id ?? 0)]
      ) { row in
        (
          place: ToldPlace(
            announcement: Reference(.announcement, row.integer(0)),
            customer: Reference(.customer, row.integer(1))),
          gap: row.text(2).flatMap(SegmentReading.Gap.init(rawValue:))
        )
      }
    }
    var told: [WholeTold] = []
    for (place, gap) in rows {
      if let index = told.firstIndex(where: { $0.announcement == place.announcement && $0.gap == gap }) {
        told[index].customers.append(place.customer)
      } else {
        told.append(WholeTold(place.announcement, gap: gap, customers: [place.customer]))
      }
    }
    return (told, rows.count == Self.toldAtOnce ? rows.last?.place : nil)
  }

  /// So many customers are read at a time.
  private static let toldAtOnce = 2000

  /// Takes the things of another programme as they are into this new one, colleagues first; all of them or none.
  ///
  /// Throws a `Refusal` where something was done here already, where a thing can't be kept, or where the one who
  /// acts is no manager among the colleagues that came.
  ///
  /// - Returns: how many things came.
  @discardableResult
  public func takeWhole(
    named name: String, numbers: [Kind: Int64], policy: String? = nil, by actor: Actor, at now: Instant,
    next: () throws -> WholePart?
  ) throws -> Int {
    let count: Int = try write { database in
      guard try database.number("SELECT count(*) FROM batches") == 0 else {
        throw Refusal("A whole programme comes into a new file only; name another with --file.")
      }
      // Things refer to things that come later.
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try database.run("DELETE FROM colleagues WHERE handle = ?", .text(actor.handle))
      var colleagues = try Colleagues(database)
      let batch = try Batches.add(
        database, colleague: colleagues.policy, at: now, way: .command, action: Self.wholeImport,
        title: "Import of the programme \(name)")
      var count = 0
      while let part = try next() {
        switch part {
        case .thing(let thing):
          try Self.add(thing, batch, colleagues, to: database)
          if thing.record.reference.kind == .colleague { colleagues = try Colleagues(database) }
          count += 1
        case .told(let told): try Self.add(told, to: database)
        }
      }
      guard let own = colleagues.id(actor.handle), colleagues.isActive(own), colleagues.role(own) == .manager
      else {
        throw Refusal(
          "@\(actor.handle) is no manager of the programme \(name); say with --as who of its managers you are.",
          cause: .role)
      }
      try database.run("UPDATE batches SET colleague = ? WHERE id = ?", .integer(own), .integer(batch))
      if let policy, policy != Policy.standardText {
        let read = try Policy(text: policy, zone: settings.zone, currency: settings.currency)
        try database.run(
          "INSERT INTO policies (content, at, colleague, batch, rank_revenue) VALUES (?, ?, ?, ?, ?)",
          .text(policy), .integer(now.milliseconds), .integer(own), .integer(batch),
          SQLValue(read.rankRevenue?.minorUnits))
      }
      for (kind, number) in numbers where number > 0 {
        let table = SQLValue.text(ThingTable.name(of: kind))
        try database.run(
          "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", .integer(number), table)
        // A kind of which nothing came has no row yet.
        if database.changesCount == 0 {
          try database.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, .integer(number))
        }
      }
      var activity = try ActivityWriter(database)
      try activity.write(
        ActivityWriter.Entry(
          batch: batch, at: now, colleague: own, way: .command, action: Self.wholeImport, reference: nil,
          version: nil), "{\"v\":1,\"programme\":{\"name\":\(JSONText.quoted(name)),\"things\":\(count)}}")
      return count
    }
    try reckonStandings(at: now)
    return count
  }

  private static func add(
    _ thing: WholeThing, _ batch: Int64, _ colleagues: Colleagues, to database: Database
  ) throws {
    let record = thing.record
    let kind = record.reference.kind
    func refusal(_ reason: String) -> Refusal { Refusal("\(record.reference) can't be kept: \(reason)") }
    if let sentence = Requirement.violation(of: record) { throw refusal(sentence) }
    // What happened before doesn't come along, so the deadlines come as they were reckoned.
    let reckoned = FieldTable.fields(of: kind).filter { $0.origin == .reckoned && record[$0.name] != nil }
    let fields = ThingTable.stored(kind) + reckoned.map(StoredField.init)
    var values: [SQLValue] = [.integer(record.reference.id)]
    do {
      for field in fields { values += try field.stored(record[field.name], colleagues) }
    } catch {
      throw refusal(error.sentence)
    }
    let folded = Requirement.folded(kind) { record[$0] }
    try Vocabulary(database).note(folded, of: kind)
    values += [
      .integer(batch), .text(folded),
      record.attributes.isEmpty ? .null : .text(JSONText.object(record.attributes)), .integer(record.version),
    ]
    let columns = ["id"] + fields.flatMap(\.columns) + ["batch", "folded", "attributes", "version"]
    do {
      try SQLStatement(
        database,
        """
        INSERT INTO \(ThingTable.name(of: kind)) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """
      ).run(values)
      for external in thing.externalIDs {
        try database.run(
          "INSERT INTO external_ids (kind, source, value, id, batch) VALUES (?, ?, ?, ?, ?)",
          .text(kind.rawValue), .text(external.source), .text(external.value), .integer(record.reference.id),
          .integer(batch))
      }
      if kind == .reward, let key = record.text(.grantKey) {
        try database.run(
          "INSERT INTO grants (key, action, kind, thing, batch) VALUES (?, 'reward.create', ?, ?, ?)",
          .text(key),
          .text(kind.rawValue), .integer(record.reference.id), .integer(batch))
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw refusal(WorkingSet.refusal(error).sentence)
    }
  }

  private static func add(_ told: WholeTold, to database: Database) throws {
    let statement = try SQLStatement(
      database, "INSERT INTO announcement_told (announcement, customer, gap) VALUES (?, ?, ?)")
    do {
      for customer in told.customers {
        try statement.run([
          .integer(told.announcement.id), .integer(customer.id), SQLValue(told.gap?.rawValue),
        ])
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw Refusal("Who was told of \(told.announcement) can't be kept: someone is named twice.")
    }
  }
}
