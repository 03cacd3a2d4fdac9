import Advocacy
import TerminalKit

/// A reward together with the one on the other side of its referral.
struct RewardPair: Hashable, Sendable {
  /// One side: who gets what, and where that stands.
  struct Side: Hashable, Sendable {
    /// Which side it is.
    var side: RewardSide
    /// The reward, when there is one on this side.
    var reference: Reference?
    /// The person who receives it.
    var customer: Reference?
    /// The person's name.
    var name: String?
    /// An amount of money.
    var value: Money?
    /// An amount of points.
    var points: Int64?
    /// The reward's status word; empty without a reward.
    var status: String
    /// Whether it is the side of the reward the pair was made from.
    var isOwn: Bool

    /// What the side is worth.
    func worth(glyphs: GlyphTable) -> String? {
      value.map { ValueText.amount($0, glyphs: glyphs) } ?? points.map(ValueText.points)
    }
  }

  /// The reward that the pair was made from.
  let record: Record
  /// The sides there are: the referrer's first.
  let sides: [Side]

  /// Pairs a reward with the other side, by its record or else by what the reward itself knows of it.
  init(_ record: Record, other: Record? = nil) {
    self.record = record
    let own = RewardPair.side(of: record, isOwn: true)
    let second = other.map { RewardPair.side(of: $0, isOwn: false) } ?? RewardPair.otherSide(of: record)
    sides = [own, second].compactMap { $0 }.sorted { $0.side == .referrer && $1.side != .referrer }
  }

  /// The side of the customer who brought the other, or the only one.
  var referrer: Side? { sides.first { $0.side != .referred } }
  /// The side of the customer who came.
  var referred: Side? { sides.first { $0.side == .referred } }

  /// What deciding does: both are decided together, and what approving commits; nothing once it is decided.
  func decision(glyphs: GlyphTable) -> String? {
    let referral = record.text(.referralStatus).flatMap(ReferralStatus.init(rawValue:))
    if let referral, [.rejected, .expired, .refunded].contains(referral) { return nil }
    guard waiting.contains(where: \.isOwn), let total = RewardPair.total(waiting, glyphs: glyphs) else {
      return nil
    }
    let commits = "Approving commits \(total)."
    guard waiting.count > 1 else { return commits }
    let names = waiting.compactMap { side in
      side.reference.map { "\($0) \(side.worth(glyphs: glyphs) ?? "")" }
    }
    return names.joined(separator: " and ") + ": decided together. " + commits
  }

  /// The reward on the other side when one decision is for both.
  var partner: Reference? {
    waiting.contains(where: \.isOwn) ? waiting.first { !$0.isOwn }?.reference : nil
  }

  /// The rewards that a decision on the pair is for, with what each is worth.
  var waitingRewards: [Record] {
    guard waiting.contains(where: \.isOwn) else { return [] }
    return waiting.compactMap { side in
      side.reference.map { reference in
        var reward = Record(reference)
        reward[.side] = .text(side.side.rawValue)
        reward[.value] = side.value.map { .money($0) }
        reward[.points] = side.points.map { .integer($0) }
        return reward
      }
    }
  }

  /// The sides that wait for a decision.
  private var waiting: [Side] {
    sides.filter { side in
      guard let status = RewardStatus(rawValue: side.status) else { return false }
      return side.isOwn ? status.isUndecided : status == .pending || status == .held
    }
  }

  /// The sum of some sides, by currency and then points: `40.00 € and 500 pts`.
  private static func total(_ sides: [Side], glyphs: GlyphTable) -> String? {
    var sums: [Money] = []
    var points: Int64 = 0
    for side in sides {
      points = points.addingReportingOverflow(side.points ?? 0).partialValue
      guard let value = side.value else { continue }
      if let index = sums.firstIndex(where: { $0.currency == value.currency }) {
        sums[index].minorUnits = sums[index].minorUnits.addingReportingOverflow(value.minorUnits).partialValue
      } else {
        sums.append(value)
      }
    }
    let parts =
      sums.map { ValueText.amount($0, glyphs: glyphs) } + (points > 0 ? [ValueText.points(points)] : [])
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  private static func side(of record: Record, isOwn: Bool) -> Side {
    Side(
      side: record.text(.side).flatMap(RewardSide.init(rawValue:)) ?? .single, reference: record.reference,
      customer: record[.customer]?.reference, name: record.text(.customerName), value: record[.value]?.money,
      points: record[.points]?.integer, status: record.status, isOwn: isOwn)
  }

  /// The fields of a reward that tell of the other side.
  static let otherSideFields: Set<FieldName> = [
    .other, .otherCustomer, .otherName, .otherStatus, .otherValue, .otherPoints,
  ]

  private static func otherSide(of record: Record) -> Side? {
    guard let other = record[.other]?.reference else { return nil }
    let own = record.text(.side).flatMap(RewardSide.init(rawValue:)) ?? .single
    return Side(
      side: own == .referrer ? .referred : .referrer, reference: other,
      customer: record[.otherCustomer]?.reference, name: record.text(.otherName),
      value: record[.otherValue]?.money, points: record[.otherPoints]?.integer,
      status: record.text(.otherStatus) ?? "", isOwn: false)
  }
}
