import Advocacy

extension TodayReader {
  /// Rewards that wait for a decision; both sides of a referral are one line.
  func decisions() throws -> [Candidate] {
    let waiting = try records(
      .reward, where: "t.status IN ('pending', 'in_review')", order: "t.created, t.id",
      limit: Self.sourceBound * 2, derived: [.other, .otherName, .otherStatus])
    var paired: Set<Reference> = []
    var lines: [Candidate] = []
    for reward in waiting where !paired.contains(reward.reference) {
      let created = reward[.created]?.instant ?? now
      let name = reward.text(.customerName) ?? reward.reference.description
      let why = reward.text(.reason) ?? "approval"
      if let other = reward[.other]?.reference,
        ["pending", "in_review"].contains(reward.text(.otherStatus) ?? "")
      {
        paired.insert(other)
        let names = [name, reward.text(.otherName) ?? other.description]
        let inOrder = reward.text(.side) == RewardSide.referred.rawValue ? names.reversed() : names
        lines.append(
          line(
            reward, created, in: .today, "Two rewards wait for you: \(inOrder.joined(separator: " ⇄ "))", why)
        )
      } else {
        let what = "A reward waits for you: \(worth(reward)) for \(name)"
        lines.append(line(reward, created, in: .today, what, why))
      }
    }
    return Array(lines.prefix(Self.sourceBound))
  }

  /// Approved rewards that nobody has issued.
  func issues() throws -> [Candidate] {
    try records(
      .reward, where: "t.status = 'approved'", order: "t.created, t.id", limit: Self.sourceBound
    ).map { reward in
      let when = reward[.decided]?.instant ?? reward[.created]?.instant ?? now
      let name = reward.text(.customerName) ?? reward.reference.description
      let who = reward[.decidedBy].map { " by \($0)" } ?? ""
      return line(reward, when, in: .today, "Issue \(worth(reward)) to \(name)", "approved\(who)")
    }
  }

  /// Remedies that are more than a colleague may grant alone.
  func remedies() throws -> [Candidate] {
    try records(
      .feedback, where: "t.remedy_state = 'proposed'", order: "t.updated, t.id", limit: Self.sourceBound
    ).map { feedback in
      let when = feedback[.updated]?.instant ?? now
      let remedy = ActionCatalogue.worth(feedback.text(.remedy), feedback[.remedyValue]?.money)
      let name = feedback.text(.customerName) ?? feedback.reference.description
      return line(
        feedback, when, in: .today, "A remedy waits for you: \(remedy) for \(name)",
        "more than one may grant alone")
    }
  }

  /// Referrals that someone has to look into: flagged ones with what becomes of them if nobody does, and ones that
  /// are held without an end.
  func flagged() throws -> [Candidate] {
    try records(
      .referral, where: "(t.status = 'flagged' OR (t.status = 'held' AND t.held_until IS NULL))",
      order: "t.undecided_until IS NULL, t.undecided_until, t.created, t.id", limit: Self.sourceBound
    ).map { referral in
      let who = "Referral by \(referral.text(.referrerName) ?? "someone")"
      let why = referral.text(.reason) ?? "look into it"
      guard referral.status == ReferralStatus.flagged.rawValue else {
        return line(
          referral, referral[.updated]?.instant ?? now, in: .today, "\(who) is held without an end", why)
      }
      guard let until = referral[.undecidedUntil]?.instant else {
        return line(
          referral, referral[.updated]?.instant ?? now, in: .today, "\(who) is flagged", why, weight: 1)
      }
      let then = policy.undecided.map { ", \($0.then.rawValue)s if nobody decides" } ?? ""
      return line(
        referral, until, in: until > now ? .today : .now, "\(who) is flagged\(then)", why, weight: 1)
    }
  }

  /// Holds that end within the week; a referral's own stands for those of its rewards.
  func holds() throws -> [Candidate] {
    let values = [SQLValue.integer(endOfWeek.milliseconds)]
    let due = "t.status = 'held' AND t.held_until IS NOT NULL AND t.held_until <= ?"
    let referrals = try records(
      .referral, where: due, values, order: "t.held_until, t.id", limit: Self.sourceBound)
    let rewards = try records(
      .reward,
      where: """
        \(due) AND (t.referral IS NULL
          OR t.referral NOT IN (SELECT r.id FROM referrals r WHERE r.status = 'held' AND r.removed = 0))
        """, values, order: "t.held_until, t.id", limit: Self.sourceBound)
    return (referrals + rewards).compactMap { record -> Candidate? in
      guard let until = record[.heldUntil]?.instant else { return nil }
      return line(record, until, "The hold of \(name(record)) ends", "held")
    }
  }

  /// Issued rewards and open referrals that expire within the week.
  func expiring() throws -> [Candidate] {
    let values = [SQLValue.integer(endOfWeek.milliseconds)]
    let due = "t.expires IS NOT NULL AND t.expires <= ?"
    let rewards = try records(
      .reward, where: "\(due) AND t.status = 'issued'", values, order: "t.expires, t.id",
      limit: Self.sourceBound)
    let referrals = try records(
      .referral, where: "\(due) AND t.status IN ('invited', 'registered')", values, order: "t.expires, t.id",
      limit: Self.sourceBound)
    return (rewards + referrals).compactMap { record -> Candidate? in
      guard let when = record[.expires]?.instant else { return nil }
      let why = record.reference.kind == .reward ? "not redeemed" : record.status
      return line(record, when, "\(name(record).capitalizedFirst) expires", why)
    }
  }

  /// Points that lapse within the week, those of a customer and pot in one line.
  func lapsing() throws -> [Candidate] {
    let lots = try records(
      .lot, where: "t.expires IS NOT NULL AND t.expires <= ?", [.integer(endOfWeek.milliseconds)],
      order: "t.expires, t.id", limit: Self.sourceBound * 4)
    let groups = Dictionary(grouping: lots.filter { PointsLots.left(of: $0) > 0 }) {
      "\($0[.customer]?.description ?? "") \($0.text(.pot) ?? "")"
    }
    return groups.values.compactMap { lots -> Candidate? in
      guard let first = lots.first, let when = first[.expires]?.instant else { return nil }
      let points = lots.reduce(0) { $0 + PointsLots.left(of: $1) }
      let pot = first.text(.pot) ?? Pot.usual.name
      let who = first.text(.customerName) ?? first[.customer]?.description ?? "a customer"
      let many = lots.count > 1 ? ", \(lots.count) lots" : ""
      return line(first, when, "Tell \(who): \(points) \(pot) lapse", "not spent\(many)")
    }.sorted { ($0.line.when, $0.line.reference) < ($1.line.when, $1.line.reference) }
      .prefix(Self.sourceBound).map(\.self)
  }

  private func name(_ record: Record) -> String {
    if record.reference.kind == .reward {
      return "\(worth(record)) for \(record.text(.customerName) ?? record.reference.description)"
    }
    let referred = record.text(.referredName) ?? record.text(.referredEmail)
    return "the referral by \(record.text(.referrerName) ?? "someone")" + (referred.map { " of \($0)" } ?? "")
  }

  private func worth(_ reward: Record) -> String {
    reward[.value]?.money?.description ?? reward[.points]?.integer.map { "\($0) points" } ?? "a reward"
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
