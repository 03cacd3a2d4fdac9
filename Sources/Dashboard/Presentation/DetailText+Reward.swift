import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of a reward: both sides of its referral, why, and what approving would commit.
  static func reward(_ detail: ThingDetail, extent: Extent, in context: PresentationContext) -> DetailText {
    var text = DetailText(of: detail.record.reference, in: context)
    let pair = RewardPair(detail.record, other: detail.related.first { $0.reference.kind == .reward })
    text.addRewardHeader(pair)
    text.addSides(pair)
    if let sentence = pair.decision(glyphs: context.glyphs) {
      text.addGap()
      text.add(StyledText(sentence, .money))
    }
    let referral = detail.related.first { $0.reference.kind == .referral }
    text.addRewardFacts(detail.record, heldSince: referral?[.qualified]?.instant)
    if let referral {
      text.addHeading("Referral \(referral.reference)")
      text.addReferralTimes(referral)
      text.addFindings(referral)
    }
    text.addTimeline(extent == .page ? detail.timeline : Array(detail.timeline.prefix(8)))
    if extent == .page { text.addProvenance(detail) }
    return text
  }

  private mutating func addRewardHeader(_ pair: RewardPair) {
    let names = [pair.referrer, pair.referred].compactMap { $0?.name }.map(oneLine)
    let referral = pair.record[.referral]?.reference
    collect(referral)
    add(
      joined([
        StyledText(subject.description, .title),
        referral.map { StyledText($0.description) },
        StyledText(names.joined(separator: " \(context.glyphs.arrowRight) "), .title),
        pair.record.text(.referralStatus).map {
          StyledText("referral " + ValueText.word($0), ValueText.role(ofStatus: $0, of: .referral))
        },
      ]))
  }

  mutating func addSides(_ pair: RewardPair) {
    for side in pair.sides {
      collect(side.reference)
      collect(side.customer)
      let label =
        switch side.side {
        case .referrer: "Who referred"
        case .referred: "Who came"
        case .single: "For"
        }
      add(
        joined([
          StyledText(oneLine(side.name ?? context.glyphs.absent)),
          side.worth(glyphs: context.glyphs).map { StyledText($0, .money) },
          StyledText(ValueText.word(side.status), ValueText.role(ofStatus: side.status, of: .reward)),
          side.reference.map { StyledText($0.description, .muted) },
        ]), lead: DetailText.lead(label))
    }
  }

  private mutating func addRewardFacts(_ record: Record, heldSince: Instant?) {
    let time = context.time
    addGap()
    addFact("Why", record.text(.reason).map(oneLine))
    addFact("Code", record.text(.code).map(oneLine))
    addFact("Rule", record.text(.rule).map(oneLine), .warning)
    addHold(record[.heldUntil]?.instant, since: heldSince ?? record[.created]?.instant)
    addFact(
      "Decided",
      record[.decided]?.instant.map { when in
        time.absolute(when) + (record[.decidedBy].map { " by \($0)" } ?? "")
      })
    addFact("Issued", record[.issued]?.instant.map(time.absolute))
    addFact("Redeemed", record[.redeemed]?.instant.map(time.absolute))
    addFact("Expires", record[.expires]?.instant.map(time.absolute))
    addFact("Grant key", record.text(.grantKey).map(oneLine), .muted)
  }
}
