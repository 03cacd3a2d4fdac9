extension ActionCatalogue {
  /// What makes a referral qualify: its first payment is judged, and both sides' rewards are made with their outcomes.
  ///
  /// One that was judged before is let through by a person.
  static let qualify: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard record.status == ReferralStatus.registered.rawValue, let facts = context.facts else {
      if context.arguments[.firstPaid] ?? context.arguments[.paid] != nil, record[.qualified] != nil {
        return .refused(
          Refusal(
            "\(record.reference) qualified already; what was first paid stays as it is.", cause: .argument))
      }
      return movedReferral(
        record, to: .qualified,
        [.qualified: record[.qualified] ?? .instant(context.now), .heldUntil: nil, .reason: nil])
    }
    guard facts.converted <= context.now else {
      return .refused(
        Refusal("What was first paid was paid before now, not at a time to come.", cause: .argument))
    }
    let verdict = ReferralVerdict(of: facts, under: context.policy, in: context.zone)
    if case .notYet(let reason) = verdict.outcome {
      return .refused(Refusal("\(record.reference) doesn't qualify: \(reason)."))
    }
    var values: [FieldName: Value?] = [
      .firstPaid: .instant(facts.converted), .paid: facts.paid.map { .money($0) },
      .policy: context.policyNumber.map { .integer(Int64($0)) },
    ]
    if !verdict.findings.isEmpty {
      values[.fraudPoints] = .integer(Int64(verdict.points))
      values[.fraudRules] = .text(verdict.findings.map(\.rule.rawValue).joined(separator: ", "))
      values[.findings] = .text(verdict.findings.map(\.line).joined(separator: "\n"))
    } else if context.policy.fraud != nil {
      values[.fraudPoints] = .integer(0)
    }
    let rewards = rewards(verdict, facts, context)
    let isHeld = rewards.contains { change in
      guard case .create(_, let values) = change else { return false }
      return values[.status] == .text(RewardStatus.held.rawValue)
    }
    return with(rewards, judged(record, verdict, facts, context, values, isHeld: isHeld))
  }

  /// The move of a referral by a verdict.
  private static func judged(
    _ record: Record, _ verdict: ReferralVerdict, _ facts: ReferralFacts, _ context: ActionContext,
    _ values: [FieldName: Value?], isHeld: Bool
  ) -> Decision {
    var all = values
    switch verdict.outcome {
    case .notEligible(let rule):
      all[.reason] = .text(rule)
      return movedReferral(record, to: .rejected, all)
    case .fraud:
      all[.reason] = .text(verdict.sum(context.policy.fraud))
      return movedReferral(record, to: .rejected, all)
    case .flagged:
      all[.qualified] = .instant(facts.converted)
      all[.reason] = .text(verdict.sum(context.policy.fraud))
      all[.undecidedUntil] = context.policy.undecided.map { .instant(context.now + $0.after) }
      return movedReferral(record, to: .flagged, all)
    case .qualifies, .notYet:
      all[.qualified] = .instant(facts.converted)
      guard isHeld, let until = hold(facts, context) else {
        return movedReferral(record, to: .qualified, all)
      }
      all[.heldUntil] = .instant(until)
      return movedReferral(record, to: .held, all)
    }
  }

  /// When the hold of a referral's rewards ends; nothing when none is still to come.
  private static func hold(_ facts: ReferralFacts, _ context: ActionContext) -> Instant? {
    context.policy.rewards?.hold.map { facts.converted + $0 }.flatMap { $0 > context.now ? $0 : nil }
  }

  /// The rewards of the sides that have none yet, with their outcomes.
  private static func rewards(
    _ verdict: ReferralVerdict, _ facts: ReferralFacts, _ context: ActionContext
  ) -> [Change] {
    let taken = Set(context.sides(of: facts.referral.reference).compactMap { $0.text(.side) })
    let people: [(RewardSide, Record?)] = [(.referrer, facts.referrer), (.referred, facts.referred)]
    return people.enumerated().compactMap { place, side -> Change? in
      guard let outcome = verdict.sides[side.0], let person = side.1, !taken.contains(side.0.rawValue) else {
        return nil
      }
      var values: [FieldName: Value] = [
        .customer: .reference(person.reference), .referral: .reference(facts.referral.reference),
        .side: .text(side.0.rawValue), .created: .instant(context.now),
        .grantKey: .text("\(facts.referral.reference):\(side.0.rawValue)"),
        .reason: .text(side.0 == .referrer ? "brought a new customer" : "came as a new customer"),
      ]
      values[outcome.reward.worth.money == nil ? .points : .value] = outcome.reward.worth
      values[.policy] = context.policyNumber.map { .integer(Int64($0)) }
      switch outcome {
      case .granted:
        let until = verdict.outcome == .qualifies ? hold(facts, context) : nil
        values[.status] = .text((until == nil ? RewardStatus.pending : .held).rawValue)
        values[.heldUntil] = until.map { .instant($0) }
      case .notEligible(_, let rule): refuse(&values, .notEligible, rule, context)
      case .rejected(_, let rule): refuse(&values, .rejected, rule, context)
      }
      return .create(Reference(.reward, Int64(-1 - place)), values)
    }
  }

  private static func refuse(
    _ values: inout [FieldName: Value], _ status: RewardStatus, _ rule: String, _ context: ActionContext
  ) {
    values[.status] = .text(status.rawValue)
    values[.rule] = .text(rule)
    values[.decided] = .instant(context.now)
    values[.decidedBy] = .colleague(Actor.policy.handle)
  }

  /// What becomes of a flagged referral that nobody decided on.
  static let leaveUndecided: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard record.status == ReferralStatus.flagged.rawValue else {
      return .unchanged("\(record.reference) isn't flagged.")
    }
    guard let rule = context.policy.undecided else {
      return .refused(
        Refusal("The policy doesn't say what becomes of \(record.reference) when nobody decides."))
    }
    let past = "nobody decided within \(DurationText.text(rule.after))"
    switch rule.then {
    case .hold: return held(record, context, because: past)
    case .void:
      return with(
        rewardsOf(record, context, from: [.pending, .held], to: .voided) { decision(context, rule: past) },
        movedReferral(record, to: .rejected, [.reason: .text(past)]))
    case .pay:
      let paid = context.sides(of: record.reference).filter {
        [RewardStatus.pending.rawValue, RewardStatus.held.rawValue].contains($0.status)
      }
      if let refusal = context.budgets.lazy.compactMap({ $0.refusal(of: paid) }).first {
        return held(record, context, because: "\(past); \(refusal)")
      }
      return with(
        rewardsOf(record, context, from: [.pending, .held], to: .approved) { decision(context, rule: past) },
        movedReferral(record, to: paid.isEmpty ? .qualified : .approved, [.reason: .text(past)]))
    }
  }

  /// The hold of a referral and its rewards without an end.
  private static func held(_ record: Record, _ context: ActionContext, because reason: String) -> Decision {
    with(
      rewardsOf(record, context, from: [.pending], to: .held) { [.rule: .text(reason), .heldUntil: nil] },
      movedReferral(record, to: .held, [.reason: .text(reason), .heldUntil: nil]))
  }

  /// The approval of a reward, with the other side: only as far as the budgets go, unless someone says why.
  static let approve: @Sendable (Record, ActionContext) -> Decision = { record, context in
    if let referral = context.thing(.referral, of: record),
      let status = ReferralStatus(rawValue: referral.status),
      ![.qualified, .held, .flagged, .approved, .rewarded].contains(status)
    {
      return .refused(
        Refusal("\(record.reference) can't be approved: \(referral.reference) is \(status.rawValue)."))
    }
    guard record[.issued] == nil else {
      return .refused(Refusal("\(record.reference) was issued already; clear the review or claw it back."))
    }
    let override = context.text(.override)
    let result = decided(record, context, to: .approved, otherwise: [.pending, .held]) {
      decision(context, rule: nil)
    }
    guard case .changes(var changes, let key) = result else { return result }
    let approved = ([record] + context.others(of: record)).filter { reward in
      changes.contains { change in
        guard case .update(reward.reference, let values) = change else { return false }
        return values[.status] == .some(.text(RewardStatus.approved.rawValue))
      }
    }
    guard let refusal = context.budgets.lazy.compactMap({ $0.refusal(of: approved) }).first else {
      return result
    }
    guard !override.isEmpty, context.actor.role == .manager else {
      return .refused(
        Refusal(
          "\(record.reference) can't be approved: \(refusal). A manager may give a reason to go beyond it (\(FieldName.override))."
        ))
    }
    let references = Set(approved.map(\.reference))
    changes = changes.map { change in
      guard case .update(let reference, var values) = change, references.contains(reference) else {
        return change
      }
      values[.rule] = .text("beyond the budget: \(override)")
      return .update(reference, values)
    }
    return .changes(changes, grantKey: key)
  }
}
