extension FieldName {
  /// Read by an action: the feedback linked to the request, and the requests merged into it.
  ///
  /// No field has this name.
  static public let linked: FieldName = "linked"
}

extension ActionCatalogue {
  static let requests: [ActionDefinition] = [
    creating(
      .request, "create", "New request",
      [
        ActionField(.title, "Title", .text, required: true), ActionField(.body, "Need", .longText),
        ActionField(.team, "Team", .text), ActionField(.due, "Promised for", .day),
        ActionField(.owner, "Owner", .colleague), ActionField(.tags, "Tags", .tags),
      ]
    ) { record, context in
      var values = context.arguments
      values[.status] = .text(RequestStatus.proposed.rawValue)
      values[.created] = .instant(context.now)
      values.merge(agreed(with: context.text(.team), context)) { given, _ in given }
      return .changes([.create(record.reference, values)])
    },
    working(
      acting(
        .request, "edit", "Edit",
        [
          ActionField(.title, "Title", .text), ActionField(.body, "Need", .longText),
          ActionField(.team, "Team", .text), ActionField(.due, "Promised for", .day),
        ], dependsOn: [.title, .body, .team, .due, .chase], edit)),
    working(
      acting(.request, "accept", "Accept", dependsOn: [.status]) { record, context in
        var values = agreed(with: record.text(.team) ?? "", context).mapValues(Optional.some)
        if record[.due] != nil { values[.due] = nil }
        return moved(record, to: .accepted, values)
      }),
    working(
      acting(
        .request, "decline", "Decline", [ActionField(.reason, "Why", .text, required: true)],
        dependsOn: [.status]
      ) { record, context in
        moved(record, to: .declined, [.reason: context.arguments[.reason], .chase: nil])
      }),
    working(
      acting(
        .request, "plan", "Plan", [ActionField(.due, "Promised for", .day)], dependsOn: [.status, .due]
      ) { record, context in
        moved(record, to: .planned, context.arguments[.due].map { [.due: $0] } ?? [:])
      }),
    working(
      acting(.request, "start", "Start", dependsOn: [.status]) { record, _ in
        moved(record, to: .started, [.shipped: nil])
      }),
    working(
      acting(.request, "ship", "Shipped", dependsOn: [.status]) { record, context in
        moved(record, to: .shipped, [.shipped: .instant(context.now), .chase: nil])
      }),
    working(
      acting(.request, "tell", "Close as told", dependsOn: [.status], reads: [.untold]) { record, context in
        let left = context.untold.count
        guard record.status != RequestStatus.shipped.rawValue || left == 0 else {
          return .refused(
            Refusal(
              "\(record.reference) has \(left) \(left == 1 ? "customer" : "customers") left to tell; the feedback query request:\(record.reference) told:none customer:any lists what they wrote."
            ))
        }
        return moved(record, to: .told)
      }),
    working(
      acting(.request, "reopen", "Reopen", dependsOn: [.status]) { record, _ in
        switch RequestStatus(rawValue: record.status) {
        case .declined: moved(record, to: .proposed, [.reason: nil])
        case .told: moved(record, to: .shipped)
        default: .unchanged("\(record.reference) is \(record.status).")
        }
      }),
    working(assigning(.request)), working(tagging(.request)),
    working(
      acting(
        .request, "chase", "Chase on",
        [
          ActionField(.chase, "Chase on", .day, required: true), ActionField(.due, "Promised for", .day),
        ], dependsOn: [.chase, .due, .status]
      ) { record, context in
        guard RequestStatus(rawValue: record.status)?.isOpen == true else {
          return .refused(Refusal("\(record.reference) is \(record.status); there is no team to chase."))
        }
        let today = context.zone.local(context.now).day
        guard let day = context.arguments[.chase]?.day, day >= today else {
          return .refused(Refusal("A team is chased on a day to come.", cause: .argument))
        }
        return setGiven(record, context)
      }),
    working(
      acting(
        .request, "merge", "Merge into", [ActionField(.into, "Into", .reference(.request), required: true)],
        dependsOn: [.status, .mergedInto], reads: [.into, .linked], merge)),
  ]

  /// The days by which a team has promised to be done and on which it is chased, when the policy knows the team.
  static func agreed(with team: String, _ context: ActionContext) -> [FieldName: Value] {
    var values: [FieldName: Value] = [:]
    func day(_ instant: Instant?) -> Value? { instant.map { .day(context.zone.local($0).day) } }
    values[.due] = day(context.policy.promised(by: team, after: context.now))
    values[.chase] = day(context.policy.chase(team, after: context.now))
    return values
  }

  /// Other values; another team begins with its own promise, unless a day is given.
  private static let edit: @Sendable (Record, ActionContext) -> Decision = { record, context in
    let decision = setGiven(record, context)
    guard case .changes(let changes, _) = decision, case .update(let reference, var values) = changes.first,
      case .text(let team)?? = values[.team], RequestStatus(rawValue: record.status)?.isOpen == true
    else { return decision }
    let days = agreed(with: team, context).filter { $0.key != .due || context.arguments[.due] == nil }
    for (name, day) in days where record[name] != day { values[name] = day }
    return .changes([.update(reference, values)])
  }

  /// An action that isn't done to a request which was merged into another.
  private static func working(_ definition: ActionDefinition) -> ActionDefinition {
    var definition = definition
    let decide = definition.decide
    definition.decide = { record, context in
      refusalOfMerged(record).map { .refused($0) } ?? decide(record, context)
    }
    return definition
  }

  /// Carries everything linked to a request over to another one; this one only points there from then on.
  private static let merge: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard let survivor = context.arguments[.into]?.reference.flatMap({ context.related[$0] }) else {
      return .refused(Refusal("There is no such request.", cause: .missing))
    }
    guard survivor.reference != record.reference else {
      return .refused(Refusal("\(record.reference) can't be merged into itself."))
    }
    if let further = survivor[.mergedInto]?.reference {
      return .refused(
        Refusal("\(survivor.reference) was itself merged into \(further); name that one."))
    }
    let target = Value.reference(survivor.reference)
    let isThere = RequestStatus(rawValue: survivor.status)?.isThere == true
    var changes: [Change] = []
    var isSomeoneUntold = false
    for thing in context.related.values.sorted(by: { $0.reference < $1.reference }) {
      if thing[.request]?.reference == record.reference {
        var values: [FieldName: Value?] = [.request: target]
        // What hasn't shipped there can't have been told of.
        if thing[.told] != nil, !isThere { values.updateValue(nil, forKey: .told) }
        if thing.reference.kind == .feedback, thing[.told] == nil, thing[.customer] != nil {
          isSomeoneUntold = true
        }
        changes.append(.update(thing.reference, values))
      } else if thing[.mergedInto]?.reference == record.reference {
        changes.append(.update(thing.reference, [.mergedInto: target]))
      }
    }
    if survivor.status == RequestStatus.told.rawValue, isSomeoneUntold {
      changes.append(.update(survivor.reference, [.status: .text(RequestStatus.shipped.rawValue)]))
    }
    return .changes([.update(record.reference, [.mergedInto: target, .chase: nil])] + changes)
  }

  /// The move of a request to another status, when the table allows it.
  private static func moved(
    _ record: Record, to next: RequestStatus, _ values: [FieldName: Value?] = [:]
  ) -> Decision {
    moved(record, from: RequestStatus(rawValue: record.status) ?? .proposed, to: next, values)
  }
}
