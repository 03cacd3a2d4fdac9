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

  /// Every field that has allowed moves.
  ///
  /// A new status machine is added here; a kind that has a status and is missing here makes the test of the tables
  /// fail.
  static let all: [MoveTable] = [
    MoveTable(.feedback, .status, FeedbackStatus.self),
    MoveTable(.customer, .standing, Standing.self),
    MoveTable(.referral, .status, ReferralStatus.self),
    MoveTable(.reward, .status, RewardStatus.self),
    MoveTable(.request, .status, RequestStatus.self),
    MoveTable(.task, .status, TaskStatus.self),
    MoveTable(.ask, .status, AskStatus.self),
    MoveTable(.opportunity, .status, OpportunityStatus.self),
    MoveTable(.story, .status, StoryStatus.self),
    MoveTable(.mention, .status, MentionStatus.self),
    MoveTable(.announcement, .status, AnnouncementStatus.self),
    // A remedy is granted alone or proposed; what was proposed is granted or refused, and what was refused may be
    // thought over.
    MoveTable(
      .feedback, .remedyState,
      [
        "": ["granted", "proposed"], "proposed": ["granted", "refused"],
        "refused": ["granted", "proposed"],
      ]),
  ]

  /// All moves that are allowed, in order.
  static let moves: [Move] = all.flatMap(\.moves).sorted()

  static func of(_ kind: Kind) -> [MoveTable] { all.filter { $0.kind == kind } }

  private init<Status: StatusMachine>(_ kind: Kind, _ field: FieldName, _ machine: Status.Type) {
    let next = Status.allCases.map { ($0.rawValue, $0.next.map(\.rawValue)) }
    self.init(kind, field, Dictionary(uniqueKeysWithValues: next))
  }

  private init(_ kind: Kind, _ field: FieldName, _ next: [String: [String]]) {
    self.kind = kind
    self.field = field
    moves = next.flatMap { from, words in
      words.map { Move(kind: kind, field: field, from: from, to: $0) }
    }.sorted()
  }
}
