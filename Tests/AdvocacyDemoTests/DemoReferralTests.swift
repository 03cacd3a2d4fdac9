import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: referrals and rewards")
struct DemoReferralTests {
  private let rows = DemoRows.standard

  @Test("Every status of referrals and rewards occurs", arguments: [2000, 300, 50])
  func everyStatus(customers: Int) {
    let rows = DemoRows(seed: 11, customers: customers, feedback: 10)
    #expect(Set(rows[.referral].map(\.status)) == Set(ReferralStatus.allCases.map(\.rawValue)))
    #expect(Set(rows[.reward].map(\.status)) == Set(RewardStatus.allCases.map(\.rawValue)))
    #expect(Set(rows[.reward].map { $0.text(.side) }) == Set(RewardSide.words))
  }

  @Test("Referred customers refer again, over three generations at least")
  func chains() {
    var referrers: [String: String] = [:]
    for row in rows[.referral] {
      guard let from = rows.thing(.referrer, of: row)?.externalID?.value,
        let to = rows.thing(.referred, of: row)?.externalID?.value
      else { continue }
      #expect(from != to)
      referrers[to] = from
    }
    var longest = 0
    for start in referrers.keys {
      var length = 0
      var person: String? = start
      while let next = person.flatMap({ referrers[$0] }), length < 50 {
        length += 1
        person = next
      }
      longest = max(longest, length)
    }
    #expect((3..<50).contains(longest))
  }

  @Test("Times of referrals are in order and agree with the status")
  func referralTimes() throws {
    for row in rows[.referral] {
      let status = try #require(ReferralStatus(rawValue: row.status))
      let invited = try #require(row.instant(.invited))
      if let registered = row.instant(.registered) { #expect(invited <= registered) }
      if let qualified = row.instant(.qualified) {
        #expect(try #require(row.instant(.registered)) <= qualified)
      }
      #expect((row.instant(.heldUntil) != nil) == (status == .held))
      if let expires = row.instant(.expires) {
        #expect((expires <= DemoRows.now) == (status == .expired))
      } else {
        #expect(status != .invited && status != .registered)
      }
      if let referred = rows.thing(.referred, of: row), row.instant(.registered) != nil {
        #expect(row.values[.registered] == referred.values[.created])
      }
      if [.qualified, .held, .flagged, .approved, .rewarded, .refunded].contains(status) {
        #expect(row.values[.qualified] != nil)
        #expect(row.links[.referred] != nil)
      }
      if [.flagged, .rejected, .refunded].contains(status) { #expect(row.values[.reason] != nil) }
      let referrer = try #require(rows.thing(.referrer, of: row))
      #expect(try #require(referrer.instant(.created)) <= invited)
      #expect(!row.text(.code).isEmpty)
    }
  }

  @Test("A flag for the same address names the address that both customers have")
  func flagsAgree() throws {
    let flagged = rows[.referral].filter { $0.text(.reason).hasPrefix("same postal address") }
    #expect(flagged.count >= 4)
    for row in flagged {
      let referrer = try #require(rows.thing(.referrer, of: row))
      let referred = try #require(rows.thing(.referred, of: row))
      for name in [FieldName.street, .postcode, .city, .country] {
        #expect(referrer.values[name] != nil)
        #expect(referrer.values[name] == referred.values[name])
      }
      #expect(row.text(.reason).contains(referred.text(.street)))
      #expect(row.text(.reason).contains(referrer.text(.name) + " ~ " + referred.text(.name)))
      #expect(row.text(.reason).contains("same telephone") == (referred.values[.phone] != nil))
      #expect(referrer.values[.phone] == referred.values[.phone])
    }
  }

  @Test("Both sides are rewarded from qualified on, and stand as their referral does")
  func twoSides() throws {
    var sides: [String: [ImportRecord]] = [:]
    for reward in rows[.reward] {
      guard let referral = rows.thing(.referral, of: reward)?.externalID?.value else {
        #expect(reward.text(.side) == "single")
        continue
      }
      sides[referral, default: []].append(reward)
    }
    for row in rows[.referral] {
      let pair = sides[row.externalID?.value ?? ""] ?? []
      guard row.values[.qualified] != nil else {
        #expect(pair.isEmpty)
        continue
      }
      #expect(pair.map { $0.text(.side) } == ["referrer", "referred"])
      #expect(pair.first?.links[.customer] == row.links[.referrer])
      #expect(pair.last?.links[.customer] == row.links[.referred])
      let statuses = try pair.map { try #require(RewardStatus(rawValue: $0.status)) }
      switch try #require(ReferralStatus(rawValue: row.status)) {
      case .qualified, .flagged: #expect(statuses == [.pending, .pending])
      case .held:
        #expect(statuses == [.held, .held])
        #expect(pair.allSatisfy { $0.values[.heldUntil] == row.values[.heldUntil] })
      case .approved: #expect(statuses.contains(.approved) && !statuses.contains(where: \.isUndecided))
      case .rewarded:
        #expect(statuses.contains { $0 == .issued || $0 == .redeemed })
        #expect(!statuses.contains(.approved) && !statuses.contains(where: \.isUndecided))
      case .rejected: #expect(statuses.allSatisfy { $0 == .rejected || $0 == .notEligible })
      case .refunded: #expect(statuses.allSatisfy { [.voided, .inReview, .clawedBack].contains($0) })
      case .invited, .registered, .expired: Issue.record("\(row.status) has rewards")
      }
    }
  }

  @Test("Times, decisions and rules of rewards agree with the status")
  func rewardTimes() throws {
    var keys: Set<String> = []
    for row in rows[.reward] {
      let status = try #require(RewardStatus(rawValue: row.status))
      let times = [FieldName.created, .decided, .issued, .redeemed].compactMap { row.instant($0) }
      #expect(times == times.sorted())
      #expect((row.values[.value] == nil) != (row.values[.points] == nil))
      #expect((row.values[.redeemed] != nil) == (status == .redeemed))
      #expect((row.values[.heldUntil] != nil) == (status == .held))
      #expect((row.values[.decided] == nil) == (row.values[.decidedBy] == nil))
      #expect((row.values[.decided] == nil) == (status == .pending || status == .held))
      let wasIssued: Set<RewardStatus> = [.issued, .redeemed, .expired, .inReview, .clawedBack]
      #expect((row.values[.issued] != nil) == wasIssued.contains(status))
      let needsRule: Set<RewardStatus> = [.notEligible, .rejected, .voided, .inReview, .clawedBack]
      #expect((row.values[.rule] != nil) == needsRule.contains(status))
      if let expires = row.instant(.expires) {
        #expect((expires <= DemoRows.now) == (status == .expired))
        if let redeemed = row.instant(.redeemed) { #expect(redeemed <= expires) }
      }
      if let decider = row.values[.decidedBy]?.colleague { #expect(["mia", "noor"].contains(decider)) }
      #expect(keys.insert(row.text(.grantKey)).inserted)
      #expect(!row.text(.reason).isEmpty)
    }
  }
}
