import Advocacy
import Testing

@testable import Dashboard

/// Things that the tests of presentation share.
enum Samples {
  static func ago(_ span: Span) -> Value { .instant(FormSupport.now - span) }

  static let zoe = Record(
    Reference(.customer, 1042), version: 3,
    values: [
      .display: .text("Zoë Okafor"), .name: .text("Zoë Okafor"), .email: .text("zoe@example.org"),
      .standing: .text("champion"), .lifecycle: .text("active"), .lastContact: ago(.days(9)),
      .openFeedback: .integer(2), .referrals: .integer(3), .rewardsOwed: .integer(1),
      .owner: .colleague("ana"),
      .accountName: .text("Delta Sports"), .account: .reference(Reference(.account, 17)),
      .since: .day(CalendarDay(daysSince1970: 18_687)), .mayMail: .text("granted"), .mayCall: .text("denied"),
      .mayChat: .text("unknown"), .tags: .tags(["trail", "vip"]),
    ], attributes: ["contract": "Two year"])

  static let refund = Record(
    Reference(.feedback, 1088), version: 2,
    values: [
      .feedbackKind: .text("complaint"), .subject: .text("Refund still not here"), .status: .text("new"),
      .priority: .text("urgent"), .customer: .reference(zoe.reference), .customerName: .text("Zoë Okafor"),
      .standing: .text("champion"), .channel: .text("mail"), .waitingSince: ago(.hours(23)),
      .created: ago(.hours(23)), .body: .text("I sent the boots back."), .tags: .tags(["refund"]),
    ])

  static let wrongSize = Record(
    Reference(.feedback, 1071),
    values: [
      .feedbackKind: .text("question"), .subject: .text("サイズ違い、三回目です。いつ届きますか"),
      .status: .text("waiting_team"), .waitingTeam: .text("logistics"), .priority: .text("high"),
      .customerName: .text("山田 太郎"), .owner: .colleague("ben"), .created: ago(.days(40)),
      .firstAnswered: ago(.days(39)),
    ])

  static let reward = Record(
    Reference(.reward, 312), version: 1,
    values: [
      .status: .text("pending"), .side: .text("referrer"), .customer: .reference(Reference(.customer, 12)),
      .customerName: .text("Lars Håkansson"), .value: .money(Money(minorUnits: 2000, currency: .euro)),
      .referral: .reference(Reference(.referral, 207)), .referralStatus: .text("flagged"),
      .reason: .text("first paid month"), .created: ago(.days(3)),
      .other: .reference(Reference(.reward, 313)),
      .otherCustomer: .reference(Reference(.customer, 90)), .otherName: .text("J. Hakansson"),
      .otherStatus: .text("pending"), .otherValue: .money(Money(minorUnits: 2000, currency: .euro)),
    ])

  static let otherSide = Record(
    Reference(.reward, 313),
    values: [
      .status: .text("pending"), .side: .text("referred"), .customer: .reference(Reference(.customer, 90)),
      .customerName: .text("J. Hakansson"), .value: .money(Money(minorUnits: 2000, currency: .euro)),
      .referral: .reference(Reference(.referral, 207)),
    ])

  static let referral = Record(
    Reference(.referral, 207),
    values: [
      .status: .text("flagged"), .referrer: .reference(Reference(.customer, 12)),
      .referrerName: .text("Lars Håkansson"), .referred: .reference(Reference(.customer, 90)),
      .referredName: .text("J. Hakansson"), .code: .text("LARS20"), .invited: ago(.days(40)),
      .qualified: ago(.days(3)), .reason: .text("same address as F-88"),
    ])
}
