import Advocacy

/// A change of a status word that the record of activity tells.
struct Move: Hashable, Comparable, CustomStringConvertible {
  var kind: Kind
  var field: FieldName
  /// The word before; empty for none.
  var from: String
  var to: String

  var description: String { "\(kind.rawValue).\(field) \(from.isEmpty ? "none" : from) → \(to)" }

  static func < (left: Move, right: Move) -> Bool { left.description < right.description }
}

/// The moves of one status field that are allowed.
struct MoveTable {
  var kind: Kind
  var field: FieldName
  var moves: [Move]

  /// Every field that has allowed moves, written out: the program's own tables are held against these.
  ///
  /// A new status machine is added here; a kind that has a status and is missing here makes the test of the tables
  /// fail.
  static let all: [MoveTable] = [
    MoveTable(
      .feedback, .status,
      [
        "new": "acknowledged in_progress waiting_customer waiting_team resolved duplicate declined",
        "acknowledged": "in_progress waiting_customer waiting_team resolved duplicate declined",
        "in_progress": "waiting_customer waiting_team resolved duplicate declined",
        "waiting_customer": "in_progress waiting_team resolved duplicate declined",
        "waiting_team": "in_progress waiting_customer resolved duplicate declined",
        "resolved": "closed in_progress", "closed": "in_progress", "duplicate": "in_progress",
        "declined": "in_progress",
      ]),
    MoveTable(
      .customer, .standing,
      [
        "none": "potential", "potential": "none invited", "invited": "potential none advocate",
        "advocate": "champion potential none", "champion": "advocate none",
      ]),
    MoveTable(
      .referral, .status,
      [
        "invited": "registered rejected expired",
        "registered": "qualified held flagged rejected expired",
        "qualified": "held flagged approved rejected refunded",
        "held": "qualified flagged approved rejected refunded",
        "flagged": "qualified held approved rejected refunded",
        "approved": "rewarded rejected refunded", "rewarded": "refunded",
      ]),
    MoveTable(
      .reward, .status,
      [
        "pending": "held approved not_eligible rejected voided in_review",
        "held": "pending approved not_eligible rejected voided in_review",
        "approved": "issued voided in_review",
        "issued": "redeemed expired voided in_review clawed_back",
        "redeemed": "in_review clawed_back",
        "in_review": "approved issued redeemed rejected not_eligible voided clawed_back",
      ]),
    MoveTable(
      .request, .status,
      [
        "proposed": "accepted declined", "accepted": "planned started shipped declined",
        "planned": "accepted started shipped declined", "started": "planned shipped declined",
        "shipped": "started told", "told": "shipped", "declined": "proposed",
      ]),
    MoveTable(.task, .status, ["open": "done skipped", "done": "open", "skipped": "open"]),
    MoveTable(
      .ask, .status,
      [
        "asked": "accepted declined cancelled", "accepted": "done declined cancelled",
        "declined": "accepted",
      ]),
    MoveTable(
      .opportunity, .status,
      ["open": "filled cancelled", "filled": "open cancelled", "cancelled": "open filled"]),
    MoveTable(
      .story, .status,
      [
        "captured": "enriched verified retired", "enriched": "verified retired",
        "verified": "enriched consent_pending approved retired",
        "consent_pending": "verified approved retired", "approved": "verified published retired",
        "published": "retired", "retired": "captured",
      ]),
    MoveTable(
      .mention, .status,
      [
        "seen": "thanked amplified answered passed_over", "thanked": "amplified answered",
        "amplified": "answered", "passed_over": "thanked answered",
      ]),
    MoveTable(.announcement, .status, ["draft": "sent", "sent": "corrected"]),
    // A remedy is granted alone or proposed; what was proposed is granted or refused, and what was refused may be
    // thought over.
    MoveTable(
      .feedback, .remedyState,
      ["": "granted proposed", "proposed": "granted refused", "refused": "granted proposed"]),
  ]

  /// All moves that are allowed, in order.
  static let moves: [Move] = all.flatMap(\.moves).sorted()

  static func of(_ kind: Kind) -> [MoveTable] { all.filter { $0.kind == kind } }

  /// The moves of a status machine of the program.
  static func moves<Status: StatusMachine>(_ kind: Kind, _ field: FieldName, of machine: Status.Type) -> Set<
    Move
  > {
    Set(
      Status.allCases.flatMap { from in
        from.next.map { Move(kind: kind, field: field, from: from.rawValue, to: $0.rawValue) }
      })
  }

  private init(_ kind: Kind, _ field: FieldName, _ next: [String: String]) {
    self.kind = kind
    self.field = field
    moves = next.flatMap { from, words in
      words.split(separator: " ").map { Move(kind: kind, field: field, from: from, to: String($0)) }
    }.sorted()
  }
}
