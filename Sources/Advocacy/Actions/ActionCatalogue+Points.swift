extension FieldName {
  /// Read by an action: the points lots of the customer, or those that a reward took from or made, and the free code
  /// that it would be given.
  ///
  /// No field has this name.
  static public let ledger: FieldName = "ledger"
  /// Read by an action: how much is taken of what points are exchanged for.
  ///
  /// No field has this name.
  static public let catalogue: FieldName = "catalogue"
}

extension ActionContext {
  /// The points lots that the rule reads.
  var pointsLots: [Record] {
    related.values.filter { $0.reference.kind == .lot }.sorted { $0.reference < $1.reference }
  }

  /// The code that the rule may give.
  var freeCode: Record? {
    related.values.filter { $0.reference.kind == .code && $0[.given] == nil && $0[.voided] == nil }
      .min { $0.reference < $1.reference }
  }
}

extension ActionCatalogue {
  /// What is done with points and codes beside the rewards that they come from and go to.
  static let points: [ActionDefinition] = [
    acting(
      .lot, "expire", "Expire points", dependsOn: [.expires, .spent, .reserved, .withdrawn],
      reads: [.ledger]
    ) { record, context in
      guard record[.expired] == nil else { return .unchanged("\(record.reference) has expired already.") }
      let lots = PointsLots(context.pointsLots.filter { $0[.pot] == record[.pot] })
      var values: [FieldName: Value?] = [.expired: .instant(context.now), .expires: nil]
      add(lots.lapsing(of: record, at: context.now), to: .lapsed, of: record, &values)
      return .changes([.update(record.reference, values)])
    },
    acting(
      .lot, "edit", "Edit points",
      [
        ActionField(.expires, "Expires", .instant), ActionField(.starts, "Can be spent from", .instant),
        ActionField(.reason, "Why", .text),
      ], dependsOn: [.expires, .starts, .reason]
    ) { record, context in
      guard record[.expired] == nil else {
        return .refused(Refusal("\(record.reference) has expired; its points are gone."))
      }
      return setGiven(record, context)
    },
    creating(
      .code, "add", "New code",
      [
        ActionField(.item, "For", .text, required: true), ActionField(.code, "Code", .text, required: true),
        ActionField(.expires, "Expires", .instant),
      ]
    ) { record, context in
      guard let item = context.policy.catalogue.first(where: { $0.name == context.text(.item) }) else {
        return .refused(noItem(context))
      }
      guard item.hasCodes else {
        return .refused(Refusal("\(item.title) isn't given as a code (codes = true).", cause: .argument))
      }
      var values = context.arguments
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .code, "withdraw", "Withdraw code", [ActionField(.reason, "Why", .text, required: true)],
      dependsOn: [.given, .voided]
    ) { record, context in
      guard record[.voided] == nil else { return .unchanged("\(record.reference) is withdrawn already.") }
      guard record[.given] == nil else {
        return .refused(
          Refusal(
            "\(record.reference) was given for \(record[.reward]?.description ?? "a reward"); claw that back."
          ))
      }
      return .changes([
        .update(
          record.reference, [.voided: .instant(context.now), .reason: context.arguments[.reason]])
      ])
    },
  ]

  /// The exchange of points for something in the catalogue: the points are reserved until the reward is issued.
  static let exchange = creating(
    .reward, "exchange", "Exchange points",
    [
      ActionField(.customer, "Customer", .reference(.customer), required: true),
      ActionField(.item, "For", .text, required: true),
    ], reads: [.customer, .ledger, .catalogue]
  ) { record, context in
    guard let item = context.policy.catalogue.first(where: { $0.name == context.text(.item) }) else {
      return .refused(noItem(context))
    }
    let pot = context.policy.pot(item.pot).name
    let lots = PointsLots(context.pointsLots.filter { $0.text(.pot) == pot })
    let name = context.arguments[.customer]?.description ?? "The customer"
    if let refusal = context.catalogueUse.refusal(of: item) {
      return .refused(Refusal("\(name) can't have \(item.title): \(refusal)."))
    }
    guard let shares = lots.shares(of: item.price, at: context.now) else {
      return .refused(
        Refusal(
          "\(name) has \(lots.balance(at: context.now)) \(pot), and \(item.title) costs \(item.price)."))
    }
    let values: [FieldName: Value] = [
      .customer: context.arguments[.customer] ?? .text(""), .item: .text(item.name),
      .price: .integer(item.price), .pot: .text(pot), .lots: .text(PointsShare.text(shares)),
      .value: .money(item.value), .reason: .text("\(item.price) \(pot) for \(item.title)"),
      .side: .text(RewardSide.single.rawValue), .status: .text(RewardStatus.pending.rawValue),
      .created: .instant(context.now),
    ]
    return .changes(
      [.create(record.reference, values)]
        + shares.compactMap { share in
          context.related[share.lot].map { moving(share.points, of: $0, from: nil, to: .reserved) }
        })
  }

  private static func noItem(_ context: ActionContext) -> Refusal {
    let names = context.policy.catalogue.map(\.name)
    let known = names.isEmpty ? "it has none yet" : "it has \(names.joined(separator: ", "))"
    return Refusal(
      "There is no “\(context.text(.item))” in the catalogue of the policy; \(known).", cause: .argument)
  }
}

// MARK: - What the moves of rewards do to points

extension ActionCatalogue {
  /// An action on rewards whose moves also move points: issued points become a lot, what was reserved is spent or given
  /// back, what is clawed back is taken from the lot.
  static func movingPoints(_ definition: ActionDefinition) -> ActionDefinition {
    guard definition.kind == .reward, !definition.isCreation, definition.dependsOn.contains(.status) else {
      return definition
    }
    var moving = definition
    moving.reads.append(.ledger)
    let decide = definition.decide
    moving.decide = { record, context in
      let decision = decide(record, context)
      guard case .changes(let changes, let key) = decision else { return decision }
      var all = changes
      for case .update(let reference, let values) in changes where reference.kind == .reward {
        guard case .text(let word)?? = values[.status], let next = RewardStatus(rawValue: word),
          let reward = reference == record.reference ? record : context.related[reference]
        else { continue }
        switch pointsChanges(of: reward, to: next, values, context) {
        case .success(let more): all += more
        case .failure(let refusal): return .refused(refusal)
        }
      }
      return .changes(all, grantKey: key)
    }
    return moving
  }

  private static func pointsChanges(
    of reward: Record, to next: RewardStatus, _ values: [FieldName: Value?], _ context: ActionContext
  ) -> Result<[Change], Refusal> {
    let shares = reward.text(.lots).map { PointsShare.shares($0) } ?? []
    switch next {
    case .issued where reward[.issued] == nil:
      if let item = reward.text(.item) { return issue(item, reward, shares, context) }
      return .success(earned(reward, values, context))
    case .rejected, .notEligible, .voided, .clawedBack:
      let isIssued = reward[.issued] != nil
      if !shares.isEmpty {
        return .success(returned(shares, from: isIssued ? .spent : .reserved, context))
      }
      return .success(isIssued ? withdrawn(reward, context) : [])
    default: return .success([])
    }
  }

  /// The lot of an issued reward of points; it ends with the reward, or sooner by its pot.
  private static func earned(
    _ reward: Record, _ issued: [FieldName: Value?], _ context: ActionContext
  ) -> [Change] {
    guard let points = reward[.points], let customer = reward[.customer] else { return [] }
    let pot = context.policy.pot(reward.text(.pot))
    var values: [FieldName: Value] = [
      .customer: customer, .pot: .text(pot.name), .points: points, .reward: .reference(reward.reference),
      .earned: .instant(context.now), .created: .instant(context.now),
    ]
    values[.reason] = reward[.reason]
    values[.starts] = pot.starts.map { .instant(context.now + $0) }
    let ends = [
      pot.expires.map { context.now + $0 }, ((issued[.expires] ?? nil) ?? reward[.expires])?.instant,
    ]
    values[.expires] = ends.compactMap(\.self).min().map { .instant($0) }
    return [.create(Reference(.lot, -1), values)]
  }

  /// What is reserved is spent, and a code is given where the pool has them.
  private static func issue(
    _ item: String, _ reward: Record, _ shares: [PointsShare], _ context: ActionContext
  ) -> Result<[Change], Refusal> {
    var changes = shares.compactMap { share in
      context.related[share.lot].map { moving(share.points, of: $0, from: .reserved, to: .spent) }
    }
    guard let offer = context.policy.catalogue.first(where: { $0.name == item }) else {
      return .success(changes)
    }
    if offer.hasCodes {
      guard let code = context.freeCode else {
        return .failure(
          Refusal(
            "\(reward.reference) can't be issued: there is no free code for \(offer.title); import some."))
      }
      changes.append(
        .update(
          code.reference, [.given: .instant(context.now), .reward: .reference(reward.reference)]))
    }
    if let lasts = offer.expires {
      changes.append(.update(reward.reference, [.expires: .instant(context.now + lasts)]))
    }
    return .success(changes)
  }

  /// Points that come back to their lots; those of a lot that has expired lapse.
  private static func returned(_ shares: [PointsShare], from field: FieldName, _ context: ActionContext)
    -> [Change]
  {
    shares.compactMap { share in
      context.related[share.lot].map { lot in
        moving(share.points, of: lot, from: field, to: lot[.expired] == nil ? nil : .lapsed)
      }
    }
  }

  /// The points of an issued reward are taken back, whether they were spent or not; those that lapsed are gone already.
  private static func withdrawn(_ reward: Record, _ context: ActionContext) -> [Change] {
    context.pointsLots.filter { $0[.reward] == .reference(reward.reference) }.compactMap { lot in
      let gone = (lot[.lapsed]?.integer ?? 0) + (lot[.withdrawn]?.integer ?? 0)
      let points = max(0, (lot[.points]?.integer ?? 0) - gone)
      return points > 0 ? moving(points, of: lot, from: nil, to: .withdrawn) : nil
    }
  }

  private static func moving(_ points: Int64, of lot: Record, from: FieldName?, to: FieldName?) -> Change {
    var values: [FieldName: Value?] = [:]
    if let from { add(-points, to: from, of: lot, &values) }
    if let to { add(points, to: to, of: lot, &values) }
    return .update(lot.reference, values)
  }

  /// Adds to a count of a lot; a count of none is empty.
  private static func add(
    _ points: Int64, to field: FieldName, of lot: Record, _ values: inout [FieldName: Value?]
  ) {
    let sum = (lot[field]?.integer ?? 0) + points
    guard points != 0 else { return }
    values.updateValue(sum == 0 ? nil : .integer(sum), forKey: field)
  }
}
