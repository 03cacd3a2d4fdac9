import Testing

@testable import Advocacy

@Suite struct RequestRuleTests {
  private func request(_ status: RequestStatus, _ values: [FieldName: Value] = [:], id: Int64 = 5) -> Record {
    Record(
      Reference(.request, id),
      values: values.merging([.status: .text(status.rawValue), .title: .text("Size guide")]) { given, _ in
        given
      })
  }

  /// Feedback of a customer that is linked to Q-5.
  private func linked(_ id: Int64, customer: Int64?, told: Int64? = nil) -> Record {
    var record = Record(
      Reference(.feedback, id),
      values: [.status: .text("closed"), .request: .reference(Reference(.request, 5))])
    record[.customer] = customer.map { .reference(Reference(.customer, $0)) }
    record[.told] = told.map { .instant(Instant(milliseconds: $0)) }
    return record
  }

  /// Asks a rule that reads who is left to tell.
  private func decide(
    _ name: ActionName, _ record: Record, _ arguments: [FieldName: Value], related: [Record],
    untold: [Reference: Set<Reference>]
  ) throws -> Decision {
    let action = try #require(ActionCatalogue.action(name))
    var context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Instant(milliseconds: 1_000_000), zone: .utc,
      currency: .euro, arguments: arguments,
      related: Dictionary(uniqueKeysWithValues: related.map { ($0.reference, $0) }))
    context.untold = untold
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  /// The action that moves a request to each status.
  private static let moves: [(RequestStatus, ActionName, [FieldName: Value])] = [
    (.accepted, "request.accept", [:]), (.planned, "request.plan", [:]), (.started, "request.start", [:]),
    (.shipped, "request.ship", [:]), (.told, "request.tell", [:]),
    (.declined, "request.decline", [.reason: .text("not this year")]),
  ]

  @Test(arguments: RequestStatus.allCases) func movesFollowTheTable(from: RequestStatus) throws {
    let record = request(from)
    for (to, action, arguments) in RequestRuleTests.moves where to != from {
      let decision = try Self.decide(action, record, arguments)
      if from.next.contains(to) {
        #expect(
          values(decision, of: record.reference)[.status] == .some(.text(to.rawValue)), "\(from) → \(to)")
      } else {
        #expect(refusal(decision).contains("can't become"), "\(from) → \(to)")
      }
    }
  }

  private static func decide(_ name: ActionName, _ record: Record, _ arguments: [FieldName: Value]) throws
    -> Decision
  {
    try AdvocacyTests.decide(name, record, arguments)
  }

  @Test func everyStatusIsReached() {
    var reached: Set<RequestStatus> = [.proposed]
    while case let next = reached.union(reached.flatMap(\.next)), next != reached { reached = next }
    #expect(reached == Set(RequestStatus.allCases))
  }

  @Test func reopeningLeadsBackAndForgetsTheReason() throws {
    let declined = request(.declined, [.reason: .text("no")])
    let changed = values(try Self.decide("request.reopen", declined, [:]), of: declined.reference)
    #expect(changed == [.status: .text("proposed"), .reason: nil])
    let told = request(.told)
    #expect(
      values(try Self.decide("request.reopen", told, [:]), of: told.reference) == [.status: .text("shipped")])
    #expect(try Self.decide("request.reopen", request(.planned), [:]) == .unchanged("Q-5 is planned."))
  }

  @Test func nothingIsDoneToAMergedRequest() throws {
    let merged = request(.accepted, [.mergedInto: .reference(Reference(.request, 3))])
    let survivor = request(.planned, id: 3)
    for action in ActionCatalogue.requests where !action.isCreation {
      var arguments: [FieldName: Value] = [.into: .reference(survivor.reference)]
      for field in action.fields {
        switch field.type {
        case .text: arguments[field.name] = .text("x")
        case .day: arguments[field.name] = .day(CalendarDay(daysSince1970: 1))
        default: break
        }
      }
      arguments = arguments.filter { name, _ in action.fields.contains { $0.name == name } }
      let decision = try AdvocacyTests.decide(action.name, merged, arguments, related: [survivor])
      #expect(refusal(decision).contains("merged into Q-3"), "\(action.name)")
    }
    let feedback = linked(88, customer: nil)
    let link = try AdvocacyTests.decide(
      "feedback.link", Record(Reference(.feedback, 1)), [.request: .reference(merged.reference)],
      related: [merged])
    #expect(refusal(link).contains("merged into Q-3"))
    #expect(
      refusal(
        try AdvocacyTests.decide(
          "request.merge", request(.planned, id: 9), [.into: .reference(merged.reference)],
          related: [merged, feedback])
      ).contains("itself merged into Q-3"))
  }

  @Test func aTeamIsChasedOnADayToComeAndWhileItHasSomethingToDo() throws {
    let day = [FieldName.chase: Value.day(CalendarDay(daysSince1970: 0))]
    #expect(
      values(try Self.decide("request.chase", request(.planned), day), of: Reference(.request, 5))[.chase]
        == .some(day[.chase]))
    let past = [FieldName.chase: Value.day(CalendarDay(daysSince1970: -1))]
    #expect(refusal(try Self.decide("request.chase", request(.planned), past)).contains("to come"))
    #expect(refusal(try Self.decide("request.chase", request(.shipped), day)).contains("no team to chase"))
  }

  @Test func linkingNamesARequestOrATitle() throws {
    let feedback = Record(Reference(.feedback, 88), values: [.status: .text("new")])
    let open = request(.planned)
    let named = [FieldName.request: Value.reference(open.reference)]
    #expect(
      values(
        try AdvocacyTests.decide("feedback.link", feedback, named, related: [open]), of: feedback.reference)
        == [.request: .reference(open.reference)])
    #expect(refusal(try AdvocacyTests.decide("feedback.link", feedback)).contains("needs a request"))
    let both = named.merging([.title: .text("x")]) { $1 }
    #expect(
      refusal(try AdvocacyTests.decide("feedback.link", feedback, both, related: [open])).contains("not both")
    )
    guard
      case .changes(let changes, _) = try AdvocacyTests.decide(
        "feedback.link", feedback, [.title: .text("Size guide"), .team: .text("product")])
    else { return #expect(Bool(false), "nothing was proposed") }
    let new = Reference(.request, -1)
    #expect(
      changes == [
        .create(
          new,
          [
            .title: .text("Size guide"), .team: .text("product"), .status: .text("proposed"),
            .created: .instant(Instant(milliseconds: 1_000_000)),
          ]), .update(feedback.reference, [.request: .reference(new)]),
      ])
  }

  @Test func whoIsLinkedToAToldRequestIsToBeToldToo() throws {
    let told = request(.told)
    let link = [FieldName.request: Value.reference(told.reference)]
    func status(customer: Int64?) throws -> Value?? {
      var feedback = Record(Reference(.feedback, 1))
      feedback[.customer] = customer.map { .reference(Reference(.customer, $0)) }
      let decision = try AdvocacyTests.decide("feedback.link", feedback, link, related: [told])
      return values(decision, of: told.reference)[.status]
    }
    #expect(try status(customer: 7) == .some(.text("shipped")))
    #expect(try status(customer: nil) == nil)
  }

  @Test func tellingCountsForAllThatACustomerWroteAndTheLastOneEndsIt() throws {
    let (first, second, other) = (
      linked(1, customer: 7), linked(2, customer: 7), linked(3, customer: 8)
    )
    let shipped = request(.shipped)
    let words = [FieldName.body: Value.text("It is there.")]
    let (seven, eight) = (Reference(.customer, 7), Reference(.customer, 8))
    let untold = [seven: Set([first.reference, second.reference]), eight: [other.reference]]
    let decision = try decide("feedback.tell", first, words, related: [shipped], untold: untold)
    let now = Value.instant(Instant(milliseconds: 1_000_000))
    #expect(values(decision, of: first.reference) == [.told: now, .firstAnswered: now])
    #expect(values(decision, of: second.reference) == [.told: now])
    #expect(values(decision, of: other.reference).isEmpty)
    #expect(values(decision, of: shipped.reference).isEmpty)
    let last = try decide(
      "feedback.tell", other, words, related: [shipped], untold: [eight: [other.reference]])
    #expect(values(last, of: shipped.reference) == [.status: .text("told")])
    guard case .changes(let changes, _) = last, case .create(_, let message)? = changes.first else {
      return #expect(Bool(false), "no message was made")
    }
    #expect(message[.direction] == .text("to_customer"))
    #expect(message[.body] == .text("It is there."))
  }

  @Test func tellingNeedsSomethingToTellAndSomebody() throws {
    let words = [FieldName.body: Value.text("It is there.")]
    func tell(_ feedback: Record, _ status: RequestStatus = .shipped) throws -> Decision {
      try AdvocacyTests.decide("feedback.tell", feedback, words, related: [request(status)])
    }
    #expect(refusal(try tell(Record(Reference(.feedback, 1)))).contains("linked to no request"))
    #expect(refusal(try tell(linked(1, customer: nil))).contains("nobody to tell"))
    #expect(refusal(try tell(linked(1, customer: 7), .planned)).contains("once it has shipped"))
    #expect(
      try tell(linked(1, customer: 7, told: 5))
        == .unchanged("The customer of F-1 has been told already."))
  }

  @Test func aRequestIsToldOnceNobodyIsLeft() throws {
    let left = [Reference(.customer, 7): Set([Reference(.feedback, 1)])]
    let refused = try decide("request.tell", request(.shipped), [:], related: [], untold: left)
    #expect(refusal(refused).contains("1 customer left to tell"))
    #expect(refusal(refused).contains("request:Q-5 told:none customer:any"))
    let done = try decide("request.tell", request(.shipped), [:], related: [], untold: [:])
    #expect(values(done, of: Reference(.request, 5)) == [.status: .text("told")])
  }

  @Test(arguments: RequestStatus.allCases) func mergingCarriesEverythingOver(_ status: RequestStatus) throws {
    let merged = request(.shipped)
    let earlier = request(.proposed, [.mergedInto: .reference(merged.reference)], id: 4)
    let survivor = request(status, id: 3)
    let pieces = [linked(1, customer: 7), linked(2, customer: 8, told: 5), linked(3, customer: nil)]
    let decision = try AdvocacyTests.decide(
      "request.merge", merged, [.into: .reference(survivor.reference)],
      related: [survivor, earlier] + pieces)
    let target = Value.reference(survivor.reference)
    #expect(values(decision, of: merged.reference)[.mergedInto] == .some(target))
    #expect(values(decision, of: earlier.reference) == [.mergedInto: target])
    #expect(values(decision, of: pieces[0].reference) == [.request: target])
    #expect(values(decision, of: pieces[2].reference) == [.request: target])
    let isThere = status == .shipped || status == .told
    #expect(
      values(decision, of: pieces[1].reference)
        == (isThere ? [.request: target] : [.request: target, .told: nil]))
    #expect(
      values(decision, of: survivor.reference) == (status == .told ? [.status: .text("shipped")] : [:]))
    let itself = try AdvocacyTests.decide(
      "request.merge", merged, [.into: .reference(merged.reference)], related: [merged])
    #expect(refusal(itself).contains("into itself"))
  }

  @Test(
    arguments: [
      (10, 2, 24, 0.5746, 574_645), (10, 2, 240, 0.0253, 25_294), (1, 0, 0, 1.5157, 1_515_717),
      (0, 0, 24, -0.0104, 0),
    ] as [(Int64, Int64, Int64, Double, Int64)])
  func ranksAreThoseOfTheFormula(
    customers: Int64, further: Int64, hours: Int64, value: Double, millionths: Int64
  ) {
    let rank = RequestRank(customers: customers, furtherPieces: further, ageHours: hours)
    #expect(abs(rank.value - value) < 0.000_05)
    #expect(rank.millionths == millionths)
    let richer = RequestRank(
      customers: customers, furtherPieces: further, revenueWeight: 2, ageHours: hours)
    #expect(
      richer.value
        == RequestRank(customers: customers + 2, furtherPieces: further, ageHours: hours).value)
  }

  @Test(arguments: [
    (1, "1st of 120"), (2, "2nd of 120"), (3, "3rd of 120"), (4, "4th of 120"), (11, "11th of 120"),
    (12, "12th of 120"), (13, "13th of 120"), (21, "21st of 120"), (112, "112th of 120"),
  ])
  func aPlaceIsToldAsOneSaysIt(_ place: Int, _ words: String) {
    #expect(RankPlace(place, of: 120).description == words)
  }
}
