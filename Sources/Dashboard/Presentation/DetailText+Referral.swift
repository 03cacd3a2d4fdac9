import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of a referral: who, what speaks against it with the values compared, what each side gets, and when.
  static func referral(_ detail: ThingDetail, extent: Extent, in context: PresentationContext) -> DetailText {
    let record = detail.record
    var text = DetailText(of: record.reference, in: context)
    text.collect(record[.referrer]?.reference)
    text.collect(record[.referred]?.reference)
    text.add(
      text.joined([
        StyledText(record.reference.description, .title),
        StyledText(text.oneLine(BottomLine.name(of: record, glyphs: context.glyphs)), .title),
        StyledText(ValueText.word(record.status), ValueText.role(ofStatus: record.status, of: .referral)),
      ]))
    text.addFindings(record)
    text.addRewards(detail)
    text.addGap()
    if !detail.related.contains(where: { $0.reference.kind == .reward }) {
      text.addFact("Who referred", text.person(record.text(.referrerName), record[.referrer]?.reference))
      text.addFact("Who came", text.person(record.text(.referredName), record[.referred]?.reference))
    }
    text.addFact("Mail given", record.text(.referredEmail).map(text.oneLine))
    text.addReferralTimes(record)
    text.addTimeline(extent == .page ? detail.timeline : Array(detail.timeline.prefix(8)))
    if extent == .page { text.addProvenance(detail) }
    return text
  }

  /// Adds what each side gets, and what approving both commits.
  private mutating func addRewards(_ detail: ThingDetail) {
    let rewards = detail.related.filter { $0.reference.kind == .reward }
    guard let first = rewards.first else { return }
    addGap()
    let pair = RewardPair(first, other: rewards.dropFirst().first)
    addSides(pair)
    if let sentence = pair.decision(glyphs: context.glyphs) { add(StyledText(sentence, .money)) }
  }

  /// Adds when a referral was made, came, paid, and until when it counts or is held.
  mutating func addReferralTimes(_ record: Record) {
    let time = context.time
    collect(record.reference)
    addFact("Code", record.text(.code).map(oneLine))
    for (label, field) in [
      ("Invited", FieldName.invited), ("Registered", .registered), ("First paid", .firstPaid),
      ("Qualified", .qualified), ("Thanked", .thanked),
    ] { addFact(label, record[field]?.instant.map(time.absolute)) }
    addHold(record[.heldUntil]?.instant, since: record[.qualified]?.instant)
    addFact("Amount paid", record[.paid]?.money.map { ValueText.amount($0, glyphs: context.glyphs) }, .money)
    addFact("Counts until", ReferralWindow.end(of: record, under: context.policy).map(time.absolute))
  }

  /// Adds each sign of fraud with the values compared and its points, their sum, and what becomes of it undecided.
  mutating func addFindings(_ record: Record) {
    let findings = record.text(.findings)?.split(separator: "\n").map(String.init) ?? []
    for finding in findings {
      collect(finding)
      let sign = FindingWords(finding)
      add(
        StyledText(oneLine(sign.compared))
          + StyledText(sign.points.isEmpty ? "" : "   " + sign.points, .warning),
        lead: StyledText("  " + SafeText.padded(sign.name, width: 22, glyphs: context.glyphs), .warning))
    }
    if let points = record[.fraudPoints]?.integer, points > 0 {
      let limits = context.policy?.fraud.map { ", flagged from \($0.flagAt), rejected from \($0.rejectAt)" }
      addFact("Together", "\(points) points\(limits ?? "")", .warning)
    }
    let isFlagged = record.status == ReferralStatus.flagged.rawValue
    if let reason = record.text(.reason), findings.isEmpty || !isFlagged {
      collect(reason)
      addFact("Why", oneLine(reason), isFlagged ? .warning : .text)
    }
    guard isFlagged, let until = record[.undecidedUntil]?.instant else { return }
    let version = record[.policy].map { " (policy \($0))" } ?? ""
    let since = context.policy?.undecided.map { until - $0.after } ?? record[.qualified]?.instant
    addClock(
      "Nobody decides", gone: share(from: since, to: until),
      "\(context.time.left(until)), by \(context.time.absolute(until))", .warning)
    addFact("If nobody does", context.policy?.undecided.map { $0.then.words + version }, .warning)
  }

  private func person(_ name: String?, _ reference: Reference?) -> String? {
    let parts = [name.map(oneLine), reference?.description].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }
}

/// A sign of fraud as the record tells it, `same phone +50: +43 1 234567 = 43 1 234567`, in its parts.
struct FindingWords: Hashable, Sendable {
  /// What the rule is called.
  let name: String
  /// Its points: `+50`.
  let points: String
  /// The values by which it holds.
  let compared: String

  /// Takes a line apart; one of another form is all compared.
  init(_ line: String) {
    guard let colon = line.firstRange(of: ": "),
      let plus = line[..<colon.lowerBound].range(ofLast: " +")
    else {
      (name, points, compared) = ("", "", line)
      return
    }
    name = String(line[..<plus.lowerBound])
    points =
      String(line[plus.upperBound..<colon.lowerBound]).isEmpty
      ? "" : "+" + line[plus.upperBound..<colon.lowerBound]
    compared = String(line[colon.upperBound...])
  }
}

extension Substring {
  /// Where a text occurs for the last time.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}
