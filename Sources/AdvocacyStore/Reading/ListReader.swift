import Advocacy
import GRDB

/// Reads windows of one list from one state of the file.
///
/// Rows are found in one of three ways, and which is soonest can't be known before: a walk in the order of the list
/// meets matches soon when there are many, an index leads to all of them soon when there are few, and either may go
/// through millions in vain. So the index is tried for a moment and then the walk, both again for longer, and then
/// whichever is sure to end. Where a few words are asked for and an index has each word's in the order of the list, the
/// walk is a merge of walks that meets those alone.
struct ListReader {
  let database: Database
  let kind: Kind
  let query: Query
  let sorting: ListSorting
  let columns: RecordColumns
  let patience: Patience
  /// Whether the search index knows these rows; it knows the present alone.
  let isPresent: Bool
  /// What indexes tell of the matches, once they were asked.
  private var narrowing: Narrowing?
  /// Where few matches are, once it is known.
  private var numbers: Numbers?
  /// The numbers of all matches, found by going through all rows, where nothing else tells; whether that was tried.
  private var swept: (numbers: NumberSet?, isTried: Bool) = (nil, false)
  /// Who is told some matches first, until that was done.
  var provisional: Provisional?

  /// How long each way is tried.
  struct Patience {
    /// The index, for few matches.
    var glance = Duration.milliseconds(5)
    /// The walk, where an index can still give the answer.
    var walk = Duration.milliseconds(6)
    /// So much shorter than that each is tried at first; the walk goes on when it has met so large a share of the rows.
    static let (glanceShare, walkShare, rowShare) = (6, 2, 4)
    /// The walk, where only going through all rows could.
    var longWalk = Duration.milliseconds(40)
    /// The most matches that an index is asked for at first.
    var glanceBound = 3000
    /// The most numbers that an index is asked for after a walk was in vain.
    var bound = 1_500_000
    /// The most matches that are sorted.
    var sortingBound = 400_000
    /// What sorting one match takes, for it is looked up.
    var sorting = Duration.microseconds(4)
    /// What passing over one row on a walk takes.
    var passing = Duration.nanoseconds(70)
    /// The most numbers that are looked up once for each stretch of a list, rather than parted by stretch first.
    var sharedBound = 500
    /// The most matches that are worth going through all rows for.
    var sweepBound = 400_000
    /// How long is looked for matches that may be told before it is known what comes first.
    var telling = Duration.milliseconds(8)
    /// After how long fewer rows than asked for will do, if there are any; nothing when all must come.
    var fewerAfter: Duration?
  }

  /// Prepares a list, of whose rows all is read, or some columns with the field sorted by among them.
  init(
    _ database: Database, _ kind: Kind, _ query: Query, _ order: ListOrder,
    derived: Set<FieldName>? = nil, patience: Patience = Patience(), isPresent: Bool = true,
    columns: RecordColumns? = nil
  ) throws {
    self.database = database
    self.kind = kind
    self.query = query
    self.patience = patience
    self.isPresent = isPresent
    sorting = try ListSorting(order, of: kind, database, matching: query)
    self.columns = columns ?? .with(derived?.union([order.field]), of: kind)
  }

  /// Lets some matches be told, once, when those that come first take longer than some time to find.
  mutating func tellProvisionally(after time: Duration, _ tell: @escaping ([Record]) -> Void) {
    provisional = Provisional(due: .now + time, tell: tell)
  }

  /// The rows of a window and whether there are others at its ends.
  mutating func page(_ window: ListRequest.Window, limit: Int) throws -> ListPage {
    switch window {
    case .first: return try forward(from: nil, inclusive: true, limit: limit, hasBefore: false)
    case .last: return try backward(from: nil, limit: limit, hasAfter: false)
    case .after(let anchor):
      let hasBefore = try exists(from: anchor, inclusive: true, forward: false)
      return try forward(from: anchor, inclusive: false, limit: limit, hasBefore: hasBefore)
    case .from(let anchor):
      let hasBefore = try exists(from: anchor, inclusive: false, forward: false)
      return try forward(from: anchor, inclusive: true, limit: limit, hasBefore: hasBefore)
    case .before(let anchor):
      let hasAfter = try exists(from: anchor, inclusive: true, forward: true)
      return try backward(from: anchor, limit: limit, hasAfter: hasAfter)
    }
  }

  private mutating func forward(
    from anchor: ListAnchor?, inclusive: Bool, limit: Int, hasBefore: Bool
  ) throws -> ListPage {
    let found = try rows(Stride(from: anchor, inclusive: inclusive, forward: true, limit: limit + 1))
    return ListPage(
      rows: Array(found.rows.prefix(limit)), hasBefore: hasBefore,
      hasAfter: found.rows.count > limit || !found.isWhole)
  }

  private mutating func backward(from anchor: ListAnchor?, limit: Int, hasAfter: Bool) throws -> ListPage {
    let found = try rows(Stride(from: anchor, inclusive: false, forward: false, limit: limit + 1))
    return ListPage(
      rows: found.rows.prefix(limit).reversed(), hasBefore: found.rows.count > limit || !found.isWhole,
      hasAfter: hasAfter)
  }

  private mutating func exists(from anchor: ListAnchor, inclusive: Bool, forward: Bool) throws -> Bool {
    try !rows(Stride(from: anchor, inclusive: inclusive, forward: forward, limit: 1)).rows.isEmpty
  }

  /// Some rows in a direction from a place.
  struct Stride {
    let from: ListAnchor?
    let inclusive: Bool
    let forward: Bool
    let limit: Int
  }

  /// Rows, and whether all that were asked for are among them.
  typealias Found = (rows: [Record], isWhole: Bool)

  private mutating func rows(_ stride: Stride) throws -> Found {
    if let numbers { return try walk(stride, .numbered(numbers)) }
    guard !query.terms.isEmpty else { return try walk(stride, .plain) }
    let merged = try mergeable(stride).map { Way.merged($0) }
    if let merged, query.terms.count == 1 { return try walk(stride, merged) }
    let start = ContinuousClock.now
    let narrowing =
      try self.narrowing ?? Narrowing(database, kind, query, isPresent: isPresent, atMost: patience.bound)
    self.narrowing = narrowing
    try narrowing.numbers?.advance(Effort(patience.glance / Patience.glanceShare))
    if let known = narrowing.known { return try rows(stride, among: known, since: start) }

    let way = try merged ?? (sortsMatches(stride) ? .alongOrder : .plain)
    if narrowing.isOfUse {
      let (short, long) = (Effort(patience.walk / Patience.walkShare), Effort(patience.walk))
      let walked = try walk(stride, way) { count in
        long.isOver || short.isOver && count * Patience.rowShare < stride.limit
      }
      if walked.isWhole { return walked }
      try narrowing.numbers?.advance(Effort(patience.glance))
      if let known = narrowing.known { return try rows(stride, among: known, since: start) }
    }
    guard narrowing.isOfUse || QueryCompiler.needsRows(query, kind) else {
      return try patientWalk(stride, way)
    }
    let effort = Effort(narrowing.isOfUse ? patience.walk : patience.longWalk)
    let walked = try walk(stride, way, beforeTelling(effort), since: start)
    if isEnough(walked, since: start) { return walked }
    if let known = try narrowing.numbers.flatMap({ try all($0, stride) }) ?? sweep(stride) {
      return try rows(stride, among: known, since: start)
    }
    return try patientWalk(stride, way)
  }

  /// What goes on no longer than until some matches are to be told.
  private func beforeTelling(_ effort: Effort) -> Effort {
    provisional.map { effort.and(Effort(until: $0.due)) } ?? effort
  }

  /// Whether rows will do, when they are looked for since an instant.
  private func isEnough(_ found: Found, since start: ContinuousClock.Instant) -> Bool {
    found.isWhole
      || !found.rows.isEmpty && patience.fewerAfter.map { ContinuousClock.now - start >= $0 } ?? false
  }

  /// The numbers of all matches where only going through all rows tells; nothing when they are very many, or an index
  /// told as much.
  private mutating func sweep(_ stride: Stride) throws -> NumberSet? {
    guard let narrowing, !narrowing.isOfUse else { return nil }
    if !swept.isTried {
      swept = (try all(narrowing.sweep(atMost: patience.sweepBound), stride), true)
    }
    return swept.numbers
  }

  /// Rows among numbers that are known.
  private mutating func rows(
    _ stride: Stride, among known: NumberSet, since start: ContinuousClock.Instant
  ) throws -> Found {
    if known.count > patience.glanceBound, let further = narrowing?.numbers, further.canTakeUp {
      let found = try walk(stride, among: known, for: patience.longWalk, since: start)
      if isEnough(found, since: start) { return found }
      if further.takeUp(), let fewer = try further.all() {
        return try rows(stride, among: fewer, since: start)
      }
    }
    let sorting = patience.sorting * known.count
    let rows = try database.number("SELECT max(id) FROM \(ThingTable.name(of: kind))")
    guard known.count <= patience.sortingBound,
      sorting < patience.passing * Int(rows) || known.count <= patience.glanceBound
    else {
      if let found = try walkUntilDue(stride, .among(known), known, since: start) { return found }
      return try patientWalk(stride, .among(known))
    }
    if known.count > patience.glanceBound {
      // No longer than sorting them would take.
      let found = try walk(stride, among: known, for: sorting, since: start)
      if isEnough(found, since: start) { return found }
    }
    let numbers = try Numbers(known, of: self)
    self.numbers = numbers
    if let found = try walkUntilDue(stride, .numbered(numbers), known, since: start) { return found }
    return try walk(stride, .numbered(numbers))
  }

  /// Walks along the order past all but numbers that are known, for a time.
  private mutating func walk(
    _ stride: Stride, among known: NumberSet, for time: Duration, since start: ContinuousClock.Instant
  ) throws -> Found {
    if provisional.map({ .now + time > $0.due }) ?? false,
      let found = try walkUntilDue(stride, .among(known), known, since: start)
    {
      return found
    }
    return try walk(stride, .among(known), Effort(time), since: start)
  }

  /// Walks until some of the numbers are to be told, and tells them when the walk didn't get far enough by then: nothing
  /// then, and also when nothing is to be told.
  private mutating func walkUntilDue(
    _ stride: Stride, _ way: Way, _ known: NumberSet, since start: ContinuousClock.Instant
  ) throws -> Found? {
    guard let provisional else { return nil }
    if ContinuousClock.now < provisional.due {
      let found = try walk(stride, way, Effort(until: provisional.due), since: start)
      if isEnough(found, since: start) { return found }
    }
    try tell(among: known, stride)
    return nil
  }

  /// Walks until there are enough rows, or fewer when that will do by then.
  private func patientWalk(_ stride: Stride, _ way: Way) throws -> Found {
    guard let enough = patience.fewerAfter else { return try walk(stride, way) }
    let end = ContinuousClock.now + enough
    return try walk(stride, way) { count in count > 0 && ContinuousClock.now >= end }
  }

  /// Walks for a time, or until fewer rows will do that are looked for since an instant.
  private func walk(
    _ stride: Stride, _ way: Way, _ effort: Effort, since start: ContinuousClock.Instant
  ) throws -> Found {
    let enough = patience.fewerAfter.map { start + $0 }
    return try walk(stride, way) { count in
      effort.isOver || count > 0 && enough.map { ContinuousClock.now >= $0 } ?? false
    }
  }

  /// Walks until there are enough rows, the end has come or, asked with their number, a condition holds.
  func walk(_ stride: Stride, _ way: Way, until isOver: (Int) -> Bool = { _ in false }) throws -> Found {
    var rows: [Record] = []
    /// Adds the rows of a part; false when that was cut off.
    func add(_ part: Part) throws -> Bool {
      let statement = try SQLStatement(database, part.sql, isKept: query.terms.isEmpty)
      statement.bind(part.values + [.integer(Int64(stride.limit - rows.count))])
      defer { statement.reset() }
      while try statement.step() {
        rows.append(columns.record(statement))
        if rows.count < stride.limit, isOver(rows.count) { return false }
      }
      return true
    }
    let isWhole = try database.cutOff(when: { isOver(rows.count) }) {
      for section in sections(stride) where rows.count < stride.limit {
        if case .among(let known) = way, try hasNoIndex(stride, way, section) {
          for piece in pieces(known, stride, section) where rows.count < stride.limit {
            if try !add(part(stride, .numbered(piece), section)) { return false }
          }
        } else if try !add(part(stride, way, section)) {
          return false
        }
      }
      return true
    }
    return (rows, isWhole ?? false)
  }
}
