extension FieldName {
  /// Read by an action: the rewards of the same referral.
  ///
  /// No field has this name.
  static public let sides: FieldName = "sides"
}

extension ActionContext {
  /// The rewards of a referral, the referrer's first.
  func sides(of referral: Reference) -> [Record] {
    related.values.filter { $0.reference.kind == .reward && $0[.referral]?.reference == referral }
      .sorted { $0.reference < $1.reference }
  }

  /// The rewards decided together with one: those of its referral, without itself.
  func others(of reward: Record) -> [Record] {
    guard let referral = reward[.referral]?.reference else { return [] }
    return sides(of: referral).filter { $0.reference != reward.reference }
  }
}

extension ActionDefinition {
  /// Whether the act, with these values, decides the other side of a reward's referral as well.
  public func decidesSidesTogether(_ arguments: [FieldName: Value]) -> Bool {
    guard let field = fields.first(where: { $0.name == .otherSide }) else { return false }
    return (arguments[.otherSide] ?? field.standard)?.text == "same"
  }
}

extension ActionCatalogue {
  private static let decides: [FieldName] = [.status, .value, .points, .heldUntil]
  private static let together = ActionField(
    .otherSide, "Other side", .choice(["same", "leave"]), standard: .text("same"))

  static let rewards: [ActionDefinition] = [
    creating(
      .reward, "create", "New reward",
      [
        ActionField(.customer, "Customer", .reference(.customer), required: true),
        ActionField(.referral, "Referral", .reference(.referral)),
        ActionField(.side, "Side", .choice(RewardSide.words)),
        ActionField(.story, "Story", .reference(.story)),
        ActionField(.value, "Value", .money), ActionField(.points, "Points", .integer),
        ActionField(.reason, "Why", .text, required: true), ActionField(.expires, "Expires", .instant),
        ActionField(.grantKey, "Grant key", .text),
        ActionField(.override, "Why beyond a cap", .text),
      ], reads: [.customer, .referral, .sides, .story, .grants], create),
    acting(
      .reward, "approve", "Approve",
      [together, ActionField(.override, "Beyond the budget because", .text, standard: .text(""))],
      dependsOn: decides, reads: [.referral, .sides, .budgets], reversal: .reversible, approve),
    acting(
      .reward, "reject", "Reject as fraud", [ActionField(.reason, "Why", .text, required: true), together],
      dependsOn: decides, reads: [.referral, .sides]
    ) { record, context in
      decided(record, context, to: .rejected, otherwise: RewardStatus.undecided) {
        decision(context, rule: context.text(.reason))
      }
    },
    acting(
      .reward, "not_eligible", "Not eligible",
      [
        ActionField(.rule, "Rule", .text, required: true),
        ActionField(.otherSide, "Other side", .choice(["same", "leave"]), standard: .text("leave")),
      ], dependsOn: decides, reads: [.referral, .sides]
    ) { record, context in
      decided(record, context, to: .notEligible, otherwise: RewardStatus.undecided) {
        decision(context, rule: context.text(.rule))
      }
    },
    acting(
      .reward, "hold", "Hold", [ActionField(.until, "Until", .instant, required: true), together],
      dependsOn: decides, reads: [.referral, .sides]
    ) { record, context in
      guard let until = context.arguments[.until]?.instant, until > context.now else {
        return .refused(Refusal("A hold ends at a time to come.", cause: .argument))
      }
      if record.status == RewardStatus.held.rawValue {
        return .changes([.update(record.reference, [.heldUntil: .instant(until)])])
      }
      return decided(record, context, to: .held, otherwise: [.pending]) { [.heldUntil: .instant(until)] }
    },
    acting(.reward, "release", "Release", dependsOn: decides) { record, context in
      guard record.status == RewardStatus.held.rawValue else {
        return .unchanged("\(record.reference) isn't held.")
      }
      return moved(record, to: .pending, [.heldUntil: nil])
    },
    acting(
      .reward, "issue", "Issue", dependsOn: decides, reads: [.referral, .sides],
      reversal: .compensated(by: ["reward.void", "reward.claw_back"])
    ) { record, context in
      var values: [FieldName: Value?] = [.issued: .instant(context.now)]
      let side = record.text(.side).flatMap(RewardSide.init)
      if record[.expires] == nil, let lasts = side.flatMap({ context.policy.rewards?.sides[$0]?.expires }) {
        values[.expires] = .instant(context.now + lasts)
      }
      let decision = moved(record, to: .issued, values)
      guard case .changes(let changes, _) = decision else { return decision }
      return .changes(
        changes + referralAfter(changes, of: record, context), grantKey: "issue:\(record.reference)")
    },
    acting(
      .reward, "redeem", "Redeemed", dependsOn: decides, reversal: .compensated(by: ["reward.claw_back"])
    ) { record, context in
      granted("redeem", record, moved(record, to: .redeemed, [.redeemed: .instant(context.now)]))
    },
    acting(.reward, "expire", "Expire", dependsOn: [.status, .expires]) { record, _ in
      moved(record, to: .expired)
    },
    acting(
      .reward, "void", "Void", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: decides
    ) { record, context in
      moved(record, to: .voided, [.rule: context.arguments[.reason]])
    },
    acting(
      .reward, "review", "Review", [ActionField(.reason, "Why", .text, required: true)], dependsOn: decides
    ) { record, context in
      moved(record, to: .inReview, [.rule: context.arguments[.reason]])
    },
    acting(.reward, "clear", "Clear the review", dependsOn: decides) { record, _ in
      guard record.status == RewardStatus.inReview.rawValue else {
        return .unchanged("\(record.reference) isn't in review.")
      }
      guard record[.issued] != nil else {
        return .refused(Refusal("\(record.reference) was never issued; approve it, or say why not."))
      }
      return moved(record, to: record[.redeemed] == nil ? .issued : .redeemed, [.rule: nil])
    },
    acting(
      .reward, "claw_back", "Claw back", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: decides, reversal: .final
    ) { record, context in
      granted("claw_back", record, moved(record, to: .clawedBack, [.rule: context.arguments[.reason]]))
    },
    acting(
      .reward, "edit", "Edit",
      [
        ActionField(.value, "Value", .money), ActionField(.points, "Points", .integer),
        ActionField(.reason, "Why", .text), ActionField(.expires, "Expires", .instant),
      ], dependsOn: [.status, .value, .points, .reason, .expires], reads: [.story]
    ) { record, context in
      guard RewardStatus(rawValue: record.status)?.isUndecided == true else {
        return .refused(
          Refusal(
            "\(record.reference) is \(record.status.replacing("_", with: " ")); only undecided rewards are edited."
          ))
      }
      if let refusal = tooMuch(context.arguments) { return .refused(refusal) }
      if let story = context.thing(.story, of: record), let kind = story.text(.storyKind),
        StoryKind(rawValue: kind).map({ context.policy.stories.rewards[$0] != nil }) == true,
        context.arguments[.value] ?? context.arguments[.points] != nil
      {
        return .refused(fixedReward(kind))
      }
      return setGiven(record, context)
    },
  ]

  /// Why a reward is too large to be meant; sums over all rewards stay within what can be counted.
  private static func tooMuch(_ values: [FieldName: Value]) -> Refusal? {
    let most: Int64 = 100_000_000_000
    guard (values[.value]?.money?.minorUnits ?? 0) > most || (values[.points]?.integer ?? 0) > most else {
      return nil
    }
    return Refusal("A reward that large can't be meant; look at the amount again.", cause: .argument)
  }

  private static let create: @Sendable (Record, ActionContext) -> Decision = { record, context in
    var values = context.arguments
    let story = values[.story]?.reference.flatMap { context.related[$0] }
    if let story, let refusal = refusal(ofRewarding: story, &values, context) { return .refused(refusal) }
    guard (values[.value] == nil) != (values[.points] == nil) else {
      return .refused(Refusal("A reward has either a value or points.", cause: .argument))
    }
    if let money = values[.value]?.money, money.minorUnits <= 0 {
      return .refused(Refusal("A reward's value is more than nothing.", cause: .argument))
    }
    if let points = values[.points]?.integer, points <= 0 {
      return .refused(Refusal("A reward's points are more than none.", cause: .argument))
    }
    if let refusal = tooMuch(values) { return .refused(refusal) }
    let side = values[.side]?.text ?? RewardSide.single.rawValue
    guard (values[.referral] == nil) == (side == RewardSide.single.rawValue) else {
      return .refused(
        Refusal(
          "A reward for a referral names its side, referrer or referred; another reward has none.",
          cause: .argument))
    }
    if let referral = values[.referral]?.reference {
      if let taken = context.sides(of: referral).first(where: { $0.text(.side) == side }) {
        return .refused(Refusal("\(referral) has a reward for the \(side) side already: \(taken.reference)."))
      }
      let person = context.related[referral]?[FieldName(rawValue: side)]
      if person != nil, person != values[.customer] {
        return .refused(Refusal("The \(side) of \(referral) is \(person?.description ?? "someone else")."))
      }
      if let status = context.related[referral].flatMap({ ReferralStatus(rawValue: $0.status) }),
        [.rejected, .expired, .refunded].contains(status)
      {
        return .refused(Refusal("\(referral) is \(status.rawValue); it earns nothing."))
      }
    }
    if let refusal = refusal(ofExceeding: RewardSide(rawValue: side) ?? .single, &values, context) {
      return .refused(refusal)
    }
    values[.side] = .text(side)
    values[.status] = .text(RewardStatus.pending.rawValue)
    values[.created] = .instant(context.now)
    let key =
      values[.grantKey]?.text ?? values[.referral]?.reference.map { "\($0):\(side)" }
      ?? story.map { "\($0.reference):story" }
    values[.grantKey] = key.map { .text($0) }
    return .changes(
      [.create(record.reference, values)] + disclosed(story, context), grantKey: key)
  }

  /// Why the caps of the policy allow no more rewards of a side; nothing when they do, or when a manager says why one more
  /// is given, which is kept with what spoke against it.
  private static func refusal(
    ofExceeding side: RewardSide, _ values: inout [FieldName: Value], _ context: ActionContext
  ) -> Refusal? {
    let override = values[.override]
    values[.override] = nil
    let caps = context.policy.rewards?.caps(of: side) ?? RewardCaps()
    guard caps.areSet else { return nil }
    values[.policy] = context.policyNumber.map { .integer(Int64($0)) }
    let year = context.zone.local(context.now).day.components.year
    guard let reason = caps.refusal(of: context.grants, in: year) else { return nil }
    guard override?.text?.contains(where: { !$0.isWhitespace }) == true, context.actor.role == .manager else {
      return Refusal(
        "\(values[.customer]?.description ?? "The customer") can't have another reward: \(reason). A manager may give a reason to go beyond it (\(FieldName.override))."
      )
    }
    values[.override] = override
    values[.overridden] = .text(reason)
    return nil
  }

  /// The values that note who decided, when, and by which rule.
  static func decision(_ context: ActionContext, rule: String?) -> [FieldName: Value?] {
    [
      .decided: .instant(context.now), .decidedBy: .colleague(context.actor.handle), .heldUntil: nil,
      .rule: rule.map { .text($0) },
    ]
  }

  /// The move of one side, of the other side when it waits and isn't left, and of their referral.
  static func decided(
    _ record: Record, _ context: ActionContext, to next: RewardStatus, otherwise waiting: [RewardStatus],
    values: () -> [FieldName: Value?]
  ) -> Decision {
    let first = moved(record, to: next, values())
    guard case .changes(var changes, let key) = first else { return first }
    if context.text(.otherSide) == "same" {
      for other in context.others(of: record) {
        guard let status = RewardStatus(rawValue: other.status), waiting.contains(status),
          case .changes(let more, _) = moved(other, to: next, values())
        else { continue }
        changes += more
      }
    }
    return .changes(changes + referralAfter(changes, of: record, context), grantKey: key)
  }

  /// The change of the referral that follows from its rewards: approved once a side is, rewarded once all approved
  /// sides are issued, rejected once no side can get anything.
  private static func referralAfter(_ changes: [Change], of record: Record, _ context: ActionContext)
    -> [Change]
  {
    guard let referral = context.thing(.referral, of: record),
      let now = ReferralStatus(rawValue: referral.status)
    else { return [] }
    var statuses: [Reference: RewardStatus] = [:]
    for side in [record] + context.others(of: record) {
      statuses[side.reference] = RewardStatus(rawValue: side.status)
    }
    var rule: Value?
    for case .update(let reference, let values) in changes {
      if case .text(let word)?? = values[.status] { statuses[reference] = RewardStatus(rawValue: word) }
      if let given = values[.rule] ?? nil { rule = given }
    }
    let all = Array(statuses.values)
    let next: ReferralStatus
    if all.contains(where: \.isUndecided) {
      guard all.contains(.held), now == .qualified || now == .flagged else { return [] }
      next = .held
    } else if all.contains(.approved) {
      next = .approved
    } else if all.contains(where: { $0 == .issued || $0 == .redeemed }) {
      next = .rewarded
    } else if all.contains(.rejected) || all.allSatisfy({ $0 == .notEligible }) {
      next = .rejected
    } else {
      return []
    }
    guard now.allows(next) else { return [] }
    var values: [FieldName: Value?] = [.status: .text(next.rawValue)]
    if next == .held {
      for case .update(_, let given) in changes {
        if let until = given[.heldUntil] ?? nil { values[.heldUntil] = until }
      }
    } else if referral[.heldUntil] != nil {
      values.updateValue(nil, forKey: .heldUntil)
    }
    if referral[.undecidedUntil] != nil { values.updateValue(nil, forKey: .undecidedUntil) }
    if next == .rejected { values.updateValue(rule ?? referral[.reason], forKey: .reason) }
    return [.update(referral.reference, values)]
  }

  private static func granted(_ verb: String, _ record: Record, _ decision: Decision) -> Decision {
    guard case .changes(let changes, _) = decision else { return decision }
    return .changes(changes, grantKey: "\(verb):\(record.reference)")
  }

  /// The move of a reward to another status, when the table allows it.
  private static func moved(
    _ record: Record, to next: RewardStatus, _ values: [FieldName: Value?] = [:]
  ) -> Decision {
    moved(record, from: RewardStatus(rawValue: record.status) ?? .pending, to: next, values)
  }
}
