import Testing

@testable import Advocacy

@Suite struct BudgetTests {
  private let vienna = ProgrammeZone("Europe/Vienna") ?? .utc
  private let now = Instant(milliseconds: 1_790_000_000_000)

  private func euros(_ amount: Int64) -> Value { .money(Money(minorUnits: amount * 100, currency: .euro)) }

  private func reward(
    _ status: RewardStatus, _ amount: Int64, decided: Instant? = nil, issued: Instant? = nil,
    side: RewardSide = .referrer
  ) -> Record {
    var record = Record(Reference(.reward, 1))
    record[.status] = .text(status.rawValue)
    record[.side] = .text(side.rawValue)
    record[.value] = euros(amount)
    record[.decided] = decided.map { .instant($0) }
    record[.issued] = issued.map { .instant($0) }
    return record
  }

  @Test func periodsBeginInTheProgrammesZone() throws {
    let first = try #require(CalendarDay(year: 2026, month: 10, day: 1))
    let midnight = vienna.start(of: first)
    let before = Instant(milliseconds: midnight.milliseconds - 1)
    #expect(BudgetPeriod(.month, containing: midnight, in: vienna).name == "2026-10")
    #expect(BudgetPeriod(.month, containing: before, in: vienna).name == "2026-09")
    #expect(BudgetPeriod(.quarter, containing: before, in: vienna).name == "2026 Q3")
    #expect(BudgetPeriod(.quarter, containing: midnight, in: vienna).name == "2026 Q4")
    let year = BudgetPeriod(.year, containing: midnight, in: vienna)
    #expect(year.name == "2026")
    #expect(year.contains(midnight) && !year.contains(year.end) && year.contains(year.start))
  }

  @Test func whatIsApprovedIsCommittedAndWhatIsIssuedIsSpent() {
    let budget = Budget("referrals", euros(100), per: .month, sides: [.referrer])
    var use = BudgetUse(budget, BudgetPeriod(.month, containing: now, in: vienna))
    use.add(reward(.approved, 20, decided: now))
    use.add(reward(.issued, 30, decided: now, issued: now))
    use.add(reward(.expired, 5, decided: now, issued: now))
    for status in [RewardStatus.pending, .held, .voided, .clawedBack, .rejected, .notEligible] {
      use.add(reward(status, 7, decided: now))
    }
    use.add(reward(.approved, 20, decided: now - .days(40)))
    use.add(reward(.approved, 20, decided: now, side: .single))
    #expect(use.committed == 2000)
    #expect(use.spent == 3500)
    #expect(use.left == 4500)
    #expect(use.refusal(of: [reward(.pending, 45)]) == nil)
    let refusal = use.refusal(of: [reward(.pending, 40), reward(.held, 6)])
    #expect(refusal?.contains("has 45.00 EUR left of 100.00 EUR, and this needs 46.00 EUR") == true)
    #expect(use.refusal(of: [reward(.inReview, 90, decided: now)]) == nil, "it is counted already")
    use.add(reward(.approved, 20, decided: now), times: -1)
    #expect(use.committed == 0)
  }

  @Test func pointsHaveBudgetsOfTheirOwn() {
    var use = BudgetUse(
      Budget("points", .integer(1000), per: .year), BudgetPeriod(.year, containing: now, in: vienna))
    var points = Record(Reference(.reward, 1), values: [.status: .text("pending"), .points: .integer(600)])
    #expect(use.refusal(of: [points, reward(.pending, 5000)]) == nil)
    points[.status] = .text("approved")
    points[.decided] = .instant(now)
    use.add(points)
    #expect(
      use.sentence
        == "points 2026: 600 points of 1000 points taken (600 points approved, 0 points issued), 400 points left"
    )
  }
}
