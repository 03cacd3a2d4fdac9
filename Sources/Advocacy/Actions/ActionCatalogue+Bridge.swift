extension ActionCatalogue {
  /// What joins feedback with requests, and tells its customers what became of them.
  static let bridge: [ActionDefinition] = [
    acting(
      .feedback, "link", "Link to a request",
      [
        ActionField(.request, "Request", .reference(.request)),
        ActionField(.title, "New request", .text), ActionField(.team, "Team of the new one", .text),
      ], dependsOn: [.request], reads: [.request], link),
    acting(.feedback, "unlink", "Unlink from its request", dependsOn: [.request]) { record, _ in
      guard record[.request] != nil else { return .unchanged("\(record.reference) is linked to no request.") }
      return .changes([.update(record.reference, [.request: nil, .told: nil])])
    },
    acting(
      .feedback, "tell", "Tell that it shipped",
      [
        ActionField(.body, "Text", .longText, required: true),
        ActionField(.channel, "Channel", .choice(Channel.words), standard: .text(Channel.mail.rawValue)),
      ], dependsOn: [.request, .told], reads: [.customer, .request, .untold], tell),
  ]

  /// Why nothing is done to a request or a customer that was merged into another; nothing when it wasn't.
  public static func refusalOfMerged(_ record: Record) -> Refusal? {
    record[.mergedInto]?.reference.map {
      Refusal("\(record.reference) was merged into \($0); do it there.")
    }
  }

  private static let link: @Sendable (Record, ActionContext) -> Decision = { record, context in
    let title = context.text(.title)
    guard let given = context.arguments[.request]?.reference else {
      guard title.contains(where: { !$0.isWhitespace }) else {
        return .refused(
          Refusal("Linking needs a request (request), or the title of a new one (title).", cause: .argument))
      }
      if let proposed = context.proposed { return linked(record, to: proposed) }
      let new = Reference(.request, -1)
      var values: [FieldName: Value] = [
        .title: .text(title), .status: .text(RequestStatus.proposed.rawValue),
        .created: .instant(context.now),
      ]
      values[.team] = context.arguments[.team]
      values.merge(agreed(with: context.text(.team), context)) { given, _ in given }
      guard case .changes(let changes, _) = linked(record, to: new) else { return linked(record, to: new) }
      return .changes([.create(new, values)] + changes)
    }
    guard title.isEmpty else {
      return .refused(
        Refusal("Name a request, or give the title of a new one; not both.", cause: .argument))
    }
    guard context.arguments[.team] == nil else {
      return .refused(Refusal("A team is given to a new request only.", cause: .argument))
    }
    if record[.request]?.reference == given {
      return .unchanged("\(record.reference) is linked to \(given) already.")
    }
    guard let request = context.related[given] else {
      return .refused(Refusal("There is no request \(given).", cause: .missing))
    }
    if let refusal = refusalOfMerged(request) { return .refused(refusal) }
    guard case .changes(let changes, _) = linked(record, to: given) else { return linked(record, to: given) }
    // Someone more is to be told now, so the matter isn't done any more.
    let isOpenAgain = request.status == RequestStatus.told.rawValue && record[.customer] != nil
    return .changes(changes + (isOpenAgain ? [status(.shipped, of: given)] : []))
  }

  /// The link of a piece of feedback; what its customer was told of another request doesn't count for this one.
  private static func linked(_ record: Record, to request: Reference) -> Decision {
    var values: [FieldName: Value?] = [.request: .reference(request)]
    if record[.told] != nil { values.updateValue(nil, forKey: .told) }
    return .changes([.update(record.reference, values)])
  }

  private static func status(_ status: RequestStatus, of request: Reference) -> Change {
    .update(request, [.status: .text(status.rawValue)])
  }

  /// Records that a customer was told, for everything that customer wrote on the matter, so that nobody hears it twice.
  ///
  /// The last one told ends the request in the same act: nothing is left to decide then.
  private static let tell: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard let reference = record[.request]?.reference else {
      return .refused(Refusal("\(record.reference) is linked to no request."))
    }
    guard let customer = record[.customer]?.reference else {
      return .refused(Refusal("\(record.reference) is from nobody we know; there is nobody to tell."))
    }
    guard record[.told] == nil else {
      return .unchanged("The customer of \(record.reference) has been told already.")
    }
    let request = context.related[reference]
    if let request, let status = RequestStatus(rawValue: request.status), !status.isThere {
      return .refused(
        Refusal("\(reference) is \(status.rawValue); its customers are told once it has shipped."))
    }
    var values: [FieldName: Value?] = [.told: .instant(context.now)]
    if record[.firstAnswered] == nil { values[.firstAnswered] = .instant(context.now) }
    if record[.waitingSince] != nil { values.updateValue(nil, forKey: .waitingSince) }
    let others = (context.untold[customer] ?? []).filter { $0 != record.reference }.sorted()
    var changes: [Change] = [message(.toCustomer, on: record, context), .update(record.reference, values)]
    changes += others.map { .update($0, [.told: .instant(context.now)]) }
    changes += context.thing(.customer, of: record).map { contact(with: $0, at: context.now) } ?? []
    let isLast = context.untold.keys.allSatisfy { $0 == customer }
    if isLast, request?.status == RequestStatus.shipped.rawValue {
      changes.append(status(.told, of: reference))
    }
    return .changes(changes)
  }
}
