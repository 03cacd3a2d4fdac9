import struct Advocacy.Record

@testable import Advocacy

extension Supplier {
  /// The suppliers of what is done with points, opportunities, stories, mentions and announcements.
  static let recognition: [ActionName: Supplier] = [
    "reward.exchange": .whole { sources in
      let lots = sources.pools[Place(kind: .lot)]?.things ?? []
      guard let lot = sources.dice.one(lots), let customer = sources.things[lot]?[.customer] else {
        return nil
      }
      return [.customer: customer, .item: .text(sources.dice.chance(50) ? "mug" : "day")]
    },
    "lot.expire": .usual.fitting { $1[.expired] == nil },
    "lot.edit": .with([.expires: { .instant($0.now + .hours(Int64($0.dice.number(20...400)))) }]).fitting {
      $1[.expired] == nil
    },
    "code.add": .with([.item: { _ in .text("day") }, .code: { .text("c\($0.dice.next())") }], often: 10),
    "code.withdraw": .usual.fitting { $1[.given] == nil && $1[.voided] == nil },
    "opportunity.create": .with([.wanted: { _ in .text("standing:any") }, .needed: oneOrTwo]),
    "opportunity.ask": .with([.override: { $0.text() }], often: 100).fitting { $1.status == "open" },
    "opportunity.edit": .with([.wanted: { _ in .text("city:Wien") }, .needed: oneOrTwo]),
    "opportunity.assign": .usual,
    "opportunity.cancel": .usual,
    "opportunity.reopen": .usual.fitting(
      after: .move(Move(kind: .opportunity, field: .status, from: "filled", to: "cancelled"))
    ) { sources, record in
      guard sources.wanted == "filled" else { return true }
      let found = sources.naming(record.reference, .ask).filter {
        ["accepted", "done"].contains(sources.things[$0]?.status)
      }
      return Int64(found.count) >= record[.needed]?.integer ?? 1
    },
    "story.create": .with([.disclosure: { $0.text() }], often: 70),
    "story.enrich": .usual,
    "story.verify": .usual,
    "story.ask_consent": .usual,
    // Some consents end within days, so that there are some that end.
    "story.consent": .with([.channels: places, .until: { $0.dice.chance(35) ? soon(&$0) : nil }], often: 70),
    "story.withdraw": .usual.fitting(after: .action("story.consent")) { isConsented($1, at: $0.now) },
    "story.approve": .usual.fitting(after: .action("story.consent")) { isConsented($1, at: $0.now) },
    "story.publish": .with([.channels: places]).fitting(after: .action("story.approve")) {
      isConsented($1, at: $0.now) && ($1.status != "approved" || $1[.disclosure] != nil)
    },
    "story.retire": .usual,
    "story.lapse": .usual.fitting(after: .action("story.consent")) { sources, record in
      consentEnd(record).map { $0 <= sources.now } ?? false
    }.awaiting(consentEnd),
    "story.reopen": .usual,
    "story.thank": .usual.fitting { $1[.thanked] == nil },
    "story.assign": .usual,
    "story.edit": .with([.disclosure: { $0.text() }], often: 30),
    "mention.create": said,
    "mention.thank": .usual.fitting { $1.text(.sentiment) != "criticism" },
    "mention.amplify": .usual.fitting { $1.text(.sentiment) != "criticism" },
    "mention.pass": .usual,
    "mention.answer": .usual,
    "mention.assign": .usual,
    "mention.edit": said,
    "announcement.create": .with([.segment: segment, .channel: channel], often: 90),
    // With a reason, should there be many; and only to those of whom some may have mail.
    "announcement.tell": .with([.override: { $0.text() }], often: 100).fitting(
      after: .action("announcement.create")
    ) { $1.status == "draft" && $1[.segment] != nil && $1.text(.channel) == "mail" },
    "announcement.correct": .usual,
    "announcement.assign": .usual,
    "announcement.edit": .with([.segment: segment, .channel: channel]).fitting { $1.status == "draft" },
  ]

  private static let oneOrTwo: Value = { .integer(Int64($0.dice.number(1...2))) }
  private static let soon: Value = { sources in
    .day(ProgrammeZone.utc.local(sources.now + .hours(Int64(24 * sources.dice.number(1...3)))).day)
  }
  private static let places: Value = { _ in .tags(["social", "website"]) }
  private static let segment: Value = { _ in .text("may_mail:granted") }
  private static let channel: Value = { .text($0.dice.chance(80) ? "mail" : "post") }
  private static let said = Supplier.with(
    [
      .at: { .instant($0.now - .minutes(Int64($0.dice.number(0...600)))) }, .body: { $0.text() },
      .sentiment: { .text($0.dice.one(["praise", "praise", "neutral", "criticism"]) ?? "praise") },
    ], often: 60)

  /// When the consent ends that a story needs to stay what it is.
  private static let consentEnd: @Sendable (Record) -> Instant? = { story in
    let needsConsent = StoryStatus.withConsent.map(\.rawValue).contains(story.status)
    return needsConsent && story[.consentWithdrawn] == nil ? story[.consentEnds]?.instant : nil
  }

  private static func isConsented(_ story: Record, at now: Instant) -> Bool {
    story[.consentAt] != nil && story[.consentWithdrawn] == nil
      && story[.consentEnds]?.instant.map { $0 > now } != false
  }
}
