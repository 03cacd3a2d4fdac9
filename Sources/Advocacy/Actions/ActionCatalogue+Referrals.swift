extension ActionCatalogue {
  static let referrals: [ActionDefinition] = [
    creating(
      .referral, "create", "New referral",
      [
        ActionField(.referrer, "Who refers", .reference(.customer), required: true),
        ActionField(.referred, "Who comes", .reference(.customer)),
        ActionField(.referredName, "Name given", .text),
        ActionField(.referredEmail, "Mail given", .text),
        ActionField(.code, "Code", .text),
        ActionField(.expires, "Expires", .instant),
      ], reads: [.referrer, .referred]
    ) { record, context in
      guard context.arguments[.referrer] != context.arguments[.referred] else {
        return .refused(Refusal("A customer can't refer himself or herself."))
      }
      var values = context.arguments
      let isRegistered = values[.referred] != nil
      values[.status] = .text((isRegistered ? ReferralStatus.registered : .invited).rawValue)
      values[.invited] = .instant(context.now)
      if isRegistered { values[.registered] = .instant(context.now) }
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .referral, "register", "Registered",
      [ActionField(.referred, "Who came", .reference(.customer), required: true)],
      dependsOn: [.status, .referred],
      reads: [.referred, .sides]
    ) { record, context in
      guard record[.referrer] != context.arguments[.referred] else {
        return .refused(Refusal("A customer can't refer himself or herself."))
      }
      let given = context.sides(of: record.reference).first { $0.text(.side) == RewardSide.referred.rawValue }
      if let given, let customer = given[.customer], customer != context.arguments[.referred] {
        return .refused(
          Refusal(
            "\(given.reference) is for \(customer) as who came by \(record.reference); that is someone else.")
        )
      }
      return movedReferral(
        record, to: .registered,
        [.referred: context.arguments[.referred], .registered: .instant(context.now)])
    },
    acting(
      .referral, "qualify", "Qualify",
      [
        ActionField(.paid, "Amount paid", .money), ActionField(.firstPaid, "First paid", .instant),
      ], dependsOn: [.status], reads: [.sides, .referralFacts], qualify),
    acting(
      .referral, "flag", "Flag", [ActionField(.reason, "Why", .text, required: true)], dependsOn: [.status]
    ) { record, context in
      if let refusal = unqualified(record) { return .refused(refusal) }
      return movedReferral(
        record, to: .flagged,
        [
          .reason: context.arguments[.reason], .heldUntil: nil,
          .undecidedUntil: context.policy.undecided.map { .instant(context.now + $0.after) },
        ])
    },
    acting(
      .referral, "undecided", "Leave to the default",
      dependsOn: [.status, .undecidedUntil], reads: [.sides, .budgets], leaveUndecided),
    acting(
      .referral, "hold", "Hold", [ActionField(.until, "Until", .instant, required: true)],
      dependsOn: [.status, .heldUntil], reads: [.sides]
    ) { record, context in
      guard let until = context.arguments[.until]?.instant, until > context.now else {
        return .refused(Refusal("A hold ends at a time to come.", cause: .argument))
      }
      if record.status == ReferralStatus.held.rawValue {
        // Rewards that are held as long as it go on being so; one with a hold of its own keeps that.
        let along = context.sides(of: record.reference).filter {
          $0.status == RewardStatus.held.rawValue && $0[.heldUntil] == record[.heldUntil]
        }
        return .changes(
          ([record] + along).map { .update($0.reference, [.heldUntil: .instant(until)]) })
      }
      if let refusal = unqualified(record) { return .refused(refusal) }
      return with(
        rewardsOf(record, context, from: [.pending], to: .held) { [.heldUntil: .instant(until)] },
        movedReferral(record, to: .held, [.heldUntil: .instant(until)]))
    },
    acting(.referral, "release", "Release", dependsOn: [.status], reads: [.sides]) {
      record, context in
      guard record.status == ReferralStatus.held.rawValue else {
        return .unchanged("\(record.reference) isn't held.")
      }
      return with(
        rewardsOf(
          record, context, from: [.held], to: .pending, where: { !isHeldLonger($0, than: record) }
        ) { [.heldUntil: nil] },
        movedReferral(record, to: .qualified, [.heldUntil: nil]))
    },
    acting(
      .referral, "reject", "Reject",
      [
        ActionField(.reason, "Rule", .text, required: true),
        ActionField(.fraud, "Fraud", .flag, standard: .flag(false)),
      ], dependsOn: [.status], reads: [.sides]
    ) { record, context in
      let outcome: RewardStatus = context.arguments[.fraud]?.isYes == true ? .rejected : .notEligible
      return with(
        rewardsOf(record, context, from: RewardStatus.undecided, to: outcome) {
          decision(context, rule: context.text(.reason))
        },
        movedReferral(record, to: .rejected, [.reason: context.arguments[.reason], .heldUntil: nil]))
    },
    acting(.referral, "expire", "Expire", dependsOn: [.status, .expires]) { record, _ in
      movedReferral(record, to: .expired)
    },
    acting(
      .referral, "refund", "Refunded", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: [.status], reads: [.sides]
    ) { record, context in
      with(
        rewardsOf(record, context, from: [.pending, .held, .approved], to: .voided) {
          decision(context, rule: "refunded: " + context.text(.reason))
        },
        with(
          rewardsOf(record, context, from: [.issued, .redeemed], to: .inReview) {
            [.rule: .text("refunded: " + context.text(.reason))]
          },
          movedReferral(record, to: .refunded, [.reason: context.arguments[.reason], .heldUntil: nil])))
    },
    acting(.referral, "thank", "Thank", dependsOn: [.thanked, .status], reads: [.referrer]) {
      record, context in
      guard record[.thanked] == nil else {
        return .unchanged("Who made \(record.reference) was thanked already.")
      }
      guard Thanks.areDue(for: record) else {
        return .refused(
          Refusal("\(record.reference) is \(record.status); thanks are for who brought us a customer."))
      }
      let told = context.thing(.referrer, of: record).map { contact(with: $0, at: context.now) } ?? []
      return .changes([.update(record.reference, [.thanked: .instant(context.now)])] + told)
    },
    acting(
      .referral, "edit", "Edit",
      [
        ActionField(.referredName, "Name given", .text), ActionField(.referredEmail, "Mail given", .text),
        ActionField(.code, "Code", .text), ActionField(.expires, "Expires", .instant),
      ], dependsOn: [.referredName, .referredEmail, .code, .expires], setGiven),
  ]

  /// Why a referral that hasn't qualified yet is neither held nor flagged.
  private static func unqualified(_ record: Record) -> Refusal? {
    guard record.status == ReferralStatus.registered.rawValue else { return nil }
    return Refusal(
      "\(record.reference) is registered and hasn't qualified yet; only what qualified is held or flagged.")
  }

  /// The move of a referral to another status, when the table allows it; what leaves the flagged has no date any more.
  static func movedReferral(
    _ record: Record, to next: ReferralStatus, _ values: [FieldName: Value?] = [:]
  ) -> Decision {
    var all = values
    if record[.undecidedUntil] != nil, next != .flagged { all[.undecidedUntil] = .some(nil) }
    return moved(record, from: ReferralStatus(rawValue: record.status) ?? .invited, to: next, all)
  }

  /// A decision with other changes done beside it, when it changes anything.
  static func with(_ changes: [Change], _ decision: Decision) -> Decision {
    guard case .changes(let main, let key) = decision else { return decision }
    return .changes(main + changes, grantKey: key)
  }

  /// Whether somebody holds a reward until later than its referral is held.
  private static func isHeldLonger(_ reward: Record, than referral: Record) -> Bool {
    guard let own = reward[.heldUntil]?.instant, let until = referral[.heldUntil]?.instant else {
      return false
    }
    return own > until
  }

  /// The moves of a referral's rewards from some statuses to another one, of all or of those that fulfil a condition.
  static func rewardsOf(
    _ referral: Record, _ context: ActionContext, from: [RewardStatus], to: RewardStatus,
    where condition: (Record) -> Bool = { _ in true }, values: () -> [FieldName: Value?]
  ) -> [Change] {
    context.sides(of: referral.reference).filter(condition).compactMap { reward in
      guard let now = RewardStatus(rawValue: reward.status), from.contains(now), now.allows(to) else {
        return nil
      }
      var all = values()
      all[.status] = .text(to.rawValue)
      return .update(reward.reference, all)
    }
  }
}
