import Testing

@testable import Advocacy

@Suite struct MergeRuleTests {
  private static let survivor = Reference(.customer, 1)
  private static let merged = Reference(.customer, 2)

  private func customer(_ reference: Reference, _ values: [FieldName: Value] = [:]) -> Record {
    let standards: [FieldName: Value] = [
      .name: .text("Zoë Okafor"), .display: .text("Zoë Okafor"), .standing: .text("none"),
      .mayMail: .text("unknown"), .mayCall: .text("unknown"), .mayChat: .text("unknown"),
      .mayPost: .text("unknown"),
    ]
    return Record(reference, values: standards.merging(values) { $1 })
  }

  private func decided(_ record: Record, into survivor: Record, _ others: [Record] = []) throws -> Decision {
    let action = try #require(ActionCatalogue.action("customer.merge"))
    let related = Dictionary(uniqueKeysWithValues: ([survivor] + others).map { ($0.reference, $0) })
    let context = ActionContext(
      actor: Actor(handle: "ana", role: .advocate), now: Instant(milliseconds: 1_000_000), zone: .utc,
      currency: .euro, arguments: [.into: .reference(survivor.reference)], related: related)
    return ActionCatalogue.decide(action, on: record, in: context)
  }

  private func filled(_ own: [FieldName: Value], _ other: [FieldName: Value]) throws -> [FieldName: Value?] {
    let decision = try decided(customer(Self.merged, other), into: customer(Self.survivor, own))
    return values(decision, of: Self.survivor)
  }

  @Test func whatIsEmptyIsFilledAndNothingIsOverwritten() throws {
    let day = try #require(CalendarDay("2026-12-31"))
    let values = try filled(
      [
        .city: .text("Wien"), .tags: .tags(["vip"]), .notes: .text("prefers calls"), .restingUntil: .day(day),
      ],
      [
        .city: .text("Graz"), .phone: .text("1234567"), .tags: .tags(["early"]), .notes: .text("two shops"),
        .standing: .text("advocate"), .name: .text("Z. Okafor"), .restingUntil: .day(day + -1),
        .cadenceLongest: .integer(30),
      ])
    #expect(
      values == [
        .phone: .text("1234567"), .tags: .tags(["early", "vip"]), .notes: .text("prefers calls\n\ntwo shops"),
        .standing: .text("advocate"), .cadenceLongest: .integer(30),
      ])
  }

  @Test(
    arguments: [(5, 9, true), (9, 5, false), (nil, 9, true), (9, nil, false)] as [(Int64?, Int64?, Bool)])
  func theLaterContactHolds(own: Int64?, other: Int64?, isTaken: Bool) throws {
    func contact(_ time: Int64?) -> [FieldName: Value] {
      time.map { [.lastContact: .instant(Instant(milliseconds: $0))] } ?? [:]
    }
    let values = try filled(contact(own), contact(other))
    #expect(values == (isTaken ? [.lastContact: .instant(Instant(milliseconds: 9))] : [:]))
  }

  /// Own word and address, the other's, and what it is then; nothing where it stays.
  @Test(
    arguments: [
      ("granted", "a@x.org", "denied", "a@x.org", "denied"), ("unknown", "a@x.org", "denied", nil, "denied"),
      ("granted", "a@x.org", "unknown", "a@x.org", nil), ("denied", "a@x.org", "granted", "a@x.org", nil),
      ("unknown", "a@x.org", "granted", "A+shop@x.org", "granted"),
      ("unknown", nil, "granted", "a@x.org", "granted"), ("unknown", "a@x.org", "granted", "b@x.org", nil),
      ("unknown", "a@x.org", "granted", nil, nil),
    ] as [(String, String?, String, String?, String?)])
  func aDenialHoldsAndAConsentBelongsToItsAddress(
    own: String, address: String?, other: String, otherAddress: String?, then: String?
  ) throws {
    func values(_ word: String, _ address: String?) -> [FieldName: Value] {
      var values: [FieldName: Value] = [.mayMail: .text(word)]
      values[.email] = address.map { .text($0) }
      return values
    }
    let filled = try filled(values(own, address), values(other, otherAddress))
    #expect(filled[.mayMail] == then.map { .some(.text($0)) })
  }

  @Test func theDayOnWhichADuplicateWasLostIsNoneOfOneWhoIsHere() throws {
    let lost = Value.day(CalendarDay(daysSince1970: 20_000))
    #expect(try filled([.lifecycle: .text("active")], [.lost: lost])[.lost] == nil)
    #expect(try filled([.lifecycle: .text("lapsed")], [.lost: lost])[.lost] == .some(lost))
  }

  @Test func everythingThatRefersToItIsCarriedOver() throws {
    let merged = Value.reference(Self.merged)
    let things = [
      Record(Reference(.feedback, 1), values: [.customer: merged]),
      Record(Reference(.touchpoint, 2), values: [.customer: merged]),
      Record(Reference(.referral, 3), values: [.referrer: merged]),
      Record(Reference(.referral, 4), values: [.referred: merged]),
      Record(Reference(.reward, 5), values: [.customer: merged]),
      customer(Reference(.customer, 7), [.mergedInto: merged]),
    ]
    let decision = try decided(customer(Self.merged), into: customer(Self.survivor), things)
    let into = Value?.some(.reference(Self.survivor))
    let fields: [FieldName] = [.customer, .customer, .referrer, .referred, .customer, .mergedInto]
    for (thing, field) in zip(things, fields) {
      #expect(values(decision, of: thing.reference) == [field: into], "\(thing.reference)")
    }
    #expect(values(decision, of: Self.merged) == [.mergedInto: into])
  }

  @Test func whatCanNotBeOneCustomerIsRefused() throws {
    let (one, other) = (customer(Self.survivor), customer(Self.merged))
    #expect(refusal(try decided(one, into: one)) == "C-1 can't be merged into itself.")
    let gone = customer(Self.survivor, [.mergedInto: .reference(Reference(.customer, 9))])
    #expect(refusal(try decided(other, into: gone)).contains("was itself merged into C-9"))
    #expect(refusal(try decided(gone, into: other)) == "C-1 was merged into C-9; do it there.")
    let referral = Record(
      Reference(.referral, 5),
      values: [.referrer: .reference(Self.survivor), .referred: .reference(Self.merged)])
    #expect(refusal(try decided(other, into: one, [referral])).contains("two sides of R-5"))
    let rewards = [(1, Self.survivor), (2, Self.merged)].map { id, customer in
      Record(
        Reference(.reward, id),
        values: [.customer: .reference(customer), .referral: .reference(Reference(.referral, 6))])
    }
    #expect(refusal(try decided(other, into: one, rewards)).contains("two sides of R-6"))
    let many = (1...Int64(ActionCatalogue.mostMerged + 1)).map {
      Record(Reference(.feedback, $0), values: [.customer: .reference(Self.merged)])
    }
    #expect(refusal(try decided(other, into: one, many)).contains("more than 10000 things"))
    #expect(values(try decided(other, into: one, many.dropLast()), of: many[0].reference).count == 1)
  }
}
