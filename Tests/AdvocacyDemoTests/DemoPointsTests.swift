import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: points, what they were exchanged for, and thanks")
struct DemoPointsTests {
  private let rows = DemoRows.standard

  @Test("Points were exchanged, and are spent or reserved of the lots that the rewards name")
  func exchanges() throws {
    let exchanged = rows[.reward].filter { $0.values[.item] != nil }
    #expect((10...24).contains(exchanged.count))
    #expect(Set(exchanged.map(\.status)).isSuperset(of: ["pending", "approved", "redeemed"]))
    #expect(Set(exchanged.map { $0.text(.item) }).count > 1)
    for row in exchanged {
      let shares = PointsShare.shares(row.text(.lots))
      #expect(shares.reduce(0) { $0 + $1.points } == row.values[.price]?.integer)
      for share in shares {
        let lot = rows[.lot][Int(share.lot.id) - 1]
        #expect(lot.links[.customer] == row.links[.customer])
        #expect(lot.values[row.values[.issued] == nil ? .reserved : .spent] == .integer(share.points))
        #expect(try #require(lot.instant(.earned)) < (try #require(row.instant(.created))))
      }
    }
    let given = rows[.code].filter { $0.values[.given] != nil }
    #expect(given.count == exchanged.count { $0.text(.item) == "guide_day" && $0.values[.issued] != nil })
    for code in given { #expect(rows.thing(.reward, of: code)?.text(.item) == "guide_day") }
  }

  @Test("Who brought a customer was thanked, but for some of late")
  func thanks() throws {
    let brought = rows[.referral].filter {
      ["qualified", "held", "approved", "rewarded"].contains($0.status)
    }
    let waiting = brought.filter { $0.values[.thanked] == nil }
    #expect(!waiting.isEmpty && waiting.count < brought.count / 3)
    for row in waiting { #expect(try #require(row.instant(.qualified)) > DemoRows.now - .days(22)) }
    for row in rows[.referral] {
      guard let thanked = row.instant(.thanked) else { continue }
      #expect(thanked >= (try #require(row.instant(.qualified))) && thanked < DemoRows.now)
    }
  }
}
