extension ActionCatalogue {
  static let customers: [ActionDefinition] = [
    creating(.customer, "create", "New customer", inputs(of: .customer), reads: [.account]) {
      record, context in
      guard context.arguments[.name] != nil || context.arguments[.email] != nil else {
        return .refused(Refusal("A customer needs a name or a mail address.", cause: .argument))
      }
      var values = context.arguments
      values[.lifecycle] = values[.lifecycle] ?? .text(Lifecycle.prospect.rawValue)
      values[.standing] = values[.standing] ?? .text(Standing.none.rawValue)
      for name in permissionFields.values where values[name] == nil {
        values[name] = .text(Permission.unknown.rawValue)
      }
      values[.display] = values[.name] ?? values[.email]
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .customer, "edit", "Edit", inputs(of: .customer, except: [.standing]),
      dependsOn: FieldTable.fields(of: .customer).filter { $0.origin == .entered }.map(\.name),
      reads: [.account]
    ) { record, context in
      guard case .changes(let changes, _) = setGiven(record, context),
        case .update(let reference, var values) = changes.first
      else { return setGiven(record, context) }
      let name = values[.name] ?? record[.name]
      let email = values[.email] ?? record[.email]
      let display = name ?? email ?? record[.display]
      if display != record[.display] { values[.display] = display }
      if let word = values[.lifecycle] ?? nil, values[.lost] == nil {
        values[.lost] = lostDay(of: record, becoming: word, context)
      }
      return .changes([.update(reference, values)])
    },
    assigning(.customer), tagging(.customer),
    acting(
      .customer, "standing", "Standing",
      [
        ActionField(.to, "Standing", .choice(Standing.words), required: true),
        ActionField(.reason, "Why", .text),
      ], dependsOn: [.standing]
    ) { record, context in
      guard let now = Standing(rawValue: record.text(.standing) ?? "none"),
        let next = Standing(rawValue: context.text(.to))
      else { return .refused(Refusal("\(record.reference) has no standing to move from.")) }
      if now == next { return .unchanged("\(record.reference) is \(next.rawValue) already.") }
      guard now.allows(next) else {
        return .refused(
          Refusal(
            "\(record.reference) is \(now.rawValue) and can't become \(next.rawValue) in one step; from there it is \(list(now.next))."
          ))
      }
      return .changes([.update(record.reference, [.standing: .text(next.rawValue)])])
    },
    acting(
      .customer, "lifecycle", "Lifecycle",
      [ActionField(.to, "Lifecycle", .choice(Lifecycle.words), required: true)],
      dependsOn: [.lifecycle, .lost]
    ) { record, context in
      if record[.lifecycle] == context.arguments[.to] {
        return .unchanged("\(record.reference) is \(context.text(.to)) already.")
      }
      var values: [FieldName: Value?] = [.lifecycle: context.arguments[.to]]
      if let word = context.arguments[.to] { values[.lost] = lostDay(of: record, becoming: word, context) }
      return .changes([.update(record.reference, values)])
    },
    acting(
      .customer, "permit", "Permission",
      [
        ActionField(
          .permissionChannel, "Channel", .choice(["mail", "call", "chat", "post"]), required: true),
        ActionField(.to, "Permission", .choice(Permission.words), required: true),
      ], dependsOn: [.mayMail, .mayCall, .mayChat, .mayPost]
    ) { record, context in
      guard let field = permissionFields[context.text(.permissionChannel)] else {
        return .refused(Refusal("There is no such channel.", cause: .argument))
      }
      if record[field] == context.arguments[.to] {
        return .unchanged("\(record.reference) has that permission already.")
      }
      return .changes([.update(record.reference, [field: context.arguments[.to]])])
    },
    acting(
      .customer, "rest", "Rest until", [ActionField(.until, "Until", .day, required: true)],
      dependsOn: [.restingUntil]
    ) { record, context in
      guard let day = context.arguments[.until]?.day, day > context.zone.local(context.now).day else {
        return .refused(Refusal("A rest ends on a day to come.", cause: .argument))
      }
      return .changes([.update(record.reference, [.restingUntil: .day(day)])])
    },
  ]

  /// The day on which a customer is lost who lapses now; nothing for others, and for one who was lost before.
  private static func lostDay(
    of record: Record, becoming lifecycle: Value, _ context: ActionContext
  ) -> Value?? {
    guard lifecycle == .text(Lifecycle.lapsed.rawValue), record[.lost] == nil else { return nil }
    return .some(.day(context.zone.local(context.now).day))
  }

  static let accounts: [ActionDefinition] = [
    creating(.account, "create", "New account", inputs(of: .account, required: [.name])) { record, context in
      var values = context.arguments
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .account, "edit", "Edit", inputs(of: .account),
      dependsOn: FieldTable.fields(of: .account).filter { $0.origin == .entered }.map(\.name), setGiven),
    assigning(.account), tagging(.account),
  ]

  static let colleagues: [ActionDefinition] = [
    creating(
      .colleague, "add", "Add a colleague", inputs(of: .colleague, except: [.active], required: [.handle])
    ) { record, context in
      let handle = context.text(.handle)
      guard isHandle(handle) else {
        return .refused(
          Refusal(
            "A handle is 1 to 32 small letters, digits, dots, dashes or underscores; “\(handle)” is not.",
            cause: .argument))
      }
      guard handle != Actor.policy.handle, handle != "me" else {
        return .refused(Refusal("The handle “\(handle)” has a meaning of its own.", cause: .argument))
      }
      var values = context.arguments
      values[.role] = values[.role] ?? .text(Role.advocate.rawValue)
      values[.active] = .flag(true)
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .colleague, "edit", "Edit", inputs(of: .colleague, except: [.handle]),
      dependsOn: [.name, .email, .role, .active], setGiven),
  ]

  static let touchpoints: [ActionDefinition] = [
    creating(
      .touchpoint, "log", "Log a touchpoint",
      [
        ActionField(.customer, "Customer", .reference(.customer), required: true),
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.call.rawValue)),
        ActionField(
          .direction, "Direction", .choice(TouchpointDirection.words),
          standard: .text(TouchpointDirection.outbound.rawValue)),
        ActionField(.summary, "Summary", .text, required: true),
        ActionField(.promise, "Promised", .text), ActionField(.by, "By", .instant),
        ActionField(.body, "Notes", .longText),
        ActionField(.at, "When", .instant),
      ], reads: [.customer]
    ) { record, context in
      guard let customer = context.arguments[.customer]?.reference.flatMap({ context.related[$0] }) else {
        return .refused(Refusal("There is no such customer.", cause: .missing))
      }
      let when = context.arguments[.at]?.instant ?? context.now
      guard when <= context.now else {
        return .refused(Refusal("A touchpoint has happened; its time can't be to come.", cause: .argument))
      }
      var values = context.arguments
      values[.promise] = nil
      values[.by] = nil
      values[.at] = .instant(when)
      values[.colleague] = .colleague(context.actor.handle)
      values[.created] = .instant(context.now)
      let touchpoint = [.create(record.reference, values)] + contact(with: customer, at: when)
      guard context.arguments[.promise] != nil || context.arguments[.by] != nil else {
        return .changes(touchpoint)
      }
      guard let promise = context.arguments[.promise], let due = context.arguments[.by]?.instant else {
        return .refused(
          Refusal("A promise needs what was promised (promise) and until when (by).", cause: .argument))
      }
      return promised([.title: promise, .customer: .reference(customer.reference)], by: due, context) {
        .changes(touchpoint + [$0])
      }
    },
    acting(
      .touchpoint, "edit", "Edit",
      inputs(of: .touchpoint, except: [.customer, .colleague]), setGiven),
  ]

  static let permissionFields: [String: FieldName] = [
    "mail": .mayMail, "call": .mayCall, "chat": .mayChat, "post": .mayPost,
  ]

  /// Whether text can be a colleague's handle.
  public static func isHandle(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == 46 || $0 == 45 || $0 == 95
      }
  }

  /// The change that notes a contact with a customer, when it is later than the last one.
  static func contact(with customer: Record, at when: Instant) -> [Change] {
    if let last = customer[.lastContact]?.instant, last >= when { return [] }
    return [.update(customer.reference, [.lastContact: .instant(when)])]
  }

  /// Giving a thing to a colleague.
  static func assigning(_ kind: Kind) -> ActionDefinition {
    acting(
      kind, "assign", "Assign", [ActionField(.to, "To", .colleague)], dependsOn: [.owner]
    ) { record, context in
      let owner = context.arguments[.to]
      if record[.owner] == owner {
        return .unchanged(
          owner.map { "\(record.reference) is \($0)'s already." } ?? "\(record.reference) has no owner.")
      }
      return .changes([.update(record.reference, [.owner: owner])])
    }
  }

  /// Adding and removing tags; never a conflict.
  static func tagging(_ kind: Kind) -> ActionDefinition {
    acting(
      kind, "tag", "Tag", [ActionField(.add, "Add", .tags), ActionField(.remove, "Remove", .tags)]
    ) { record, context in
      let before = record[.tags]?.tags ?? []
      let removed = Set(context.arguments[.remove]?.tags ?? [])
      let after = Set(before).union(context.arguments[.add]?.tags ?? []).subtracting(removed).sorted()
      if after == before { return .unchanged("\(record.reference) has these tags already.") }
      return .changes([.update(record.reference, [.tags: after.isEmpty ? nil : .tags(after)])])
    }
  }
}
