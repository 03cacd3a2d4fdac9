import Testing

@testable import Advocacy

@Suite struct AbsenceRuleTests {
  private let now = Instant(milliseconds: 1_000_000)
  private let ben = Record(Reference(.colleague, 2), values: [.handle: .text("ben")])

  private func decided(
    _ name: ActionName, _ record: Record, _ arguments: [FieldName: Value] = [:], by handle: String = "ben",
    _ role: Role = .advocate, absences: [String: Absence] = [:]
  ) throws -> Decision {
    var context = ActionContext(
      actor: Actor(handle: handle, role: role), now: now, zone: .utc, currency: .euro, arguments: arguments)
    context.absences = Absences(absences)
    return ActionCatalogue.decide(try #require(ActionCatalogue.action(name)), on: record, in: context)
  }

  private func away(_ cover: String?, days: Int64 = 3) -> Absence {
    Absence(from: now - .hours(1), until: now + .days(days), cover: cover)
  }

  @Test func onesOwnAbsenceIsOnesOwnToSayAndAManagersOfAnyone() throws {
    let until: [FieldName: Value] = [.until: .instant(now + .days(2)), .cover: .colleague("ana")]
    let own = try decided("colleague.away", ben, until)
    #expect(values(own, of: ben.reference)[.awayUntil] == .instant(now + .days(2)))
    #expect(values(own, of: ben.reference)[.awayFrom] == .instant(now))
    #expect(values(own, of: ben.reference)[.cover] == .colleague("ana"))
    #expect(
      !values(try decided("colleague.away", ben, until, by: "mia", .manager), of: ben.reference).isEmpty)
    #expect(
      refusal(try decided("colleague.away", ben, until, by: "ana"))
        == "Only @ben or a manager says when @ben is away; @ana is an advocate.")
  }

  @Test func anAbsenceEndsLaterThanItBeginsAndIsCoveredBySomeoneElseWhoIsThere() throws {
    func refusedFor(_ arguments: [FieldName: Value], _ absences: [String: Absence] = [:]) throws -> String {
      refusal(try decided("colleague.away", ben, arguments, absences: absences))
    }
    #expect(try refusedFor([.until: .instant(now)]).contains("ends at a time to come"))
    #expect(
      try refusedFor([.until: .instant(now + .days(1)), .from: .instant(now + .days(2))])
        .contains("after it began"))
    #expect(
      try refusedFor([.until: .instant(now + .days(1)), .cover: .colleague("ben")])
        .contains("@ben can't cover for himself or herself"))
    let overlapping = try refusedFor(
      [.until: .instant(now + .days(5)), .cover: .colleague("ana")],
      ["ana": Absence(from: now + .days(4), until: now + .days(9))])
    #expect(overlapping.contains("@ana is away too"))
    #expect(
      try refusedFor(
        [.until: .instant(now + .days(4)), .cover: .colleague("ana")],
        ["ana": Absence(from: now + .days(4), until: now + .days(9))]
      ).isEmpty, "the one ends as the other begins")
  }

  @Test func theWorkGoesToWhoCoversAndOnToWhoCoversForThatOne() {
    let absences = Absences(["ben": away("ana"), "ana": away("mia", days: 1), "eve": away(nil)])
    #expect(absences.keeper(of: "ben", at: now) == "mia")
    #expect(absences.covered(by: "mia", at: now) == ["ana", "ben"])
    #expect(absences.keeper(of: "ben", at: now + .days(2)) == "ana", "ana is back")
    #expect(absences.keeper(of: "ben", at: now + .days(3)) == "ben", "at its end an absence is over")
    #expect(absences.keeper(of: "eve", at: now) == nil)
    let round = Absences(["ben": away("ana"), "ana": away("ben")])
    #expect(round.keeper(of: "ben", at: now) == nil)
    #expect(round.covered(by: "ben", at: now).isEmpty)
  }

  @Test func whoCoversClaimsAndOthersAreToldWhoDoes() throws {
    let feedback = Record(
      Reference(.feedback, 88), values: [.status: .text("in_progress"), .owner: .colleague("ben")])
    let absences = ["ben": away("ana")]
    let claimed = try decided("feedback.claim", feedback, by: "ana", absences: absences)
    #expect(values(claimed, of: feedback.reference) == [.owner: .colleague("ana")])
    #expect(
      refusal(try decided("feedback.claim", feedback, by: "eve", absences: absences))
        == "F-88 is @ben's, away until Sun 1970-01-04 00:16, and @ana covers; assign it to take it over.")
  }

  @Test func whoIsNotAwayIsBackAlready() throws {
    #expect(try decided("colleague.back", ben) == .unchanged("@ben isn't away."))
    var gone = ben
    gone[.awayUntil] = .instant(now + .days(1))
    #expect(
      values(try decided("colleague.back", gone), of: ben.reference)
        == [.awayFrom: nil, .awayUntil: nil, .cover: nil])
  }
}
