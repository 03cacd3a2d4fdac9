import Testing

@testable import Advocacy

@Suite struct PointsTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)

  private func lot(
    _ number: Int64, _ points: Int64, expires days: Int64? = nil, _ more: [FieldName: Value] = [:]
  )
    -> Record
  {
    var values: [FieldName: Value] = [
      .points: .integer(points), .earned: .instant(now - .days(100 - number)),
    ]
    values[.expires] = days.map { .instant(now + .days($0)) }
    return Record(Reference(.lot, number), values: values.merging(more) { $1 })
  }

  @Test func whatExpiresSoonestIsSpentFirstThenTheOldest() {
    let lots = PointsLots([lot(1, 100), lot(2, 100), lot(3, 100, expires: 30), lot(4, 100, expires: 5)])
    #expect(
      lots.shares(of: 350, at: now) == [
        PointsShare(Reference(.lot, 4), 100), PointsShare(Reference(.lot, 3), 100),
        PointsShare(Reference(.lot, 1), 100), PointsShare(Reference(.lot, 2), 50),
      ])
    #expect(lots.shares(of: 401, at: now) == nil)
    #expect(lots.shares(of: 0, at: now) == nil)
  }

  @Test func whatWasTakenBackIsMadeUpForByWhatIsEarnedLater() {
    let debt = lot(1, 200, [.spent: .integer(200), .withdrawn: .integer(200)])
    #expect(PointsLots.left(of: debt) == -200)
    #expect(PointsLots([debt]).balance(at: now) == -200)
    let lots = PointsLots([debt, lot(2, 500, expires: 3)])
    #expect(lots.balance(at: now) == 300)
    #expect(lots.shares(of: 300, at: now) == [PointsShare(Reference(.lot, 2), 300)])
    #expect(lots.shares(of: 301, at: now) == nil)
    #expect(lots.lapsing(of: lot(2, 500, expires: 3), at: now) == 300)
  }

  @Test func pointsThatHaveNotStartedOrAreOverAreNotSpent() {
    let waiting = lot(1, 100, [.starts: .instant(now + .hours(1))])
    let over = lot(2, 100, [.expired: .instant(now - .hours(1)), .lapsed: .integer(100)])
    let due = lot(3, 100, expires: 0)
    #expect(PointsLots([waiting, over]).balance(at: now) == 0)
    #expect(PointsLots([waiting, over, due]).shares(of: 50, at: now) == nil)
    #expect(PointsLots([waiting]).balance(at: now + .hours(1)) == 100)
  }

  @Test func sharesAreReadAsTheyAreWritten() {
    let shares = [PointsShare(Reference(.lot, 3), 200), PointsShare(Reference(.lot, 5), 100)]
    #expect(PointsShare.text(shares) == "L-3:200 L-5:100")
    #expect(PointsShare.shares("L-3:200 L-5:100") == shares)
    #expect(PointsShare.shares("C-3:200 L-5 nonsense").isEmpty)
  }

  @Test func theCatalogueIsReadAndItsProblemsAreToldWithTheirLine() throws {
    func policy(_ text: String) throws -> Policy {
      try Policy(text: "name = \"A\"\n" + text, zone: .utc, currency: .euro)
    }
    let read = try policy(
      """
      [pots.miles]
      expires = "30d"
      starts = "2d"
      [catalogue.mug]
      title = "Mug"
      price = 10
      value = 6
      stock = 3
      per_year = 1
      codes = true
      low = 12
      """)
    #expect(read.pots == [Pot("miles", expires: .days(30), starts: .days(2))])
    #expect(
      read.catalogue == [
        CatalogueItem(
          "mug", title: "Mug", price: 10, value: Money(minorUnits: 600, currency: .euro), stock: 3,
          hasCodes: true, low: 12, perYear: 1)
      ])
    for (text, expected) in [
      ("[catalogue.mug]\nprice = 10", "needs its “value”"),
      ("[catalogue.mug]\nvalue = 10", "needs its “price”"),
      ("[catalogue.mug]\nvalue = 1\nprice = 2\npot = \"x\"", "there is no pot “x”"),
      ("[catalogue.mug]\nvalue = 1\nprice = 2\nlow = 3", "this isn't given as a code"),
      ("[pots.a]\nlasts = 3", "lasts"),
    ] {
      let problem = #expect(throws: (any Error).self) { try policy(text) }
      #expect("\(problem.map { "\($0)" } ?? "")".contains(expected))
      #expect("\(problem.map { "\($0)" } ?? "")".hasPrefix("line "))
    }
  }

  @Test func whatTheCatalogueCantGiveIsToldWithTheReason() {
    var item = CatalogueItem("bag", title: "Bag", price: 5, value: Money(minorUnits: 100, currency: .euro))
    #expect(CatalogueUse(taken: 100, byCustomer: 100).refusal(of: item) == nil)
    (item.stock, item.perYear, item.hasCodes) = (2, 1, true)
    #expect(CatalogueUse(taken: 1, byCustomer: 0, freeCodes: 1).refusal(of: item) == nil)
    #expect(CatalogueUse(taken: 2).refusal(of: item) == "all 2 of Bag are taken")
    #expect(CatalogueUse(byCustomer: 1).refusal(of: item) == "Bag is for each customer once a year")
    #expect(CatalogueUse(freeCodes: 0).refusal(of: item) == "there is no free code for Bag")
  }
}
