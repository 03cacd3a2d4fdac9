import Advocacy
import TerminalKit

extension DetailText {
  /// How a thing came to where it stands: its deadlines or next contact line by line, its decision, what was done.
  static func why(_ detail: ThingDetail, in context: PresentationContext) -> DetailText {
    let record = detail.record
    var text = DetailText(of: record.reference, in: context)
    text.add(
      StyledText(record.reference.description, .title)
        + StyledText("   \(text.oneLine(BottomLine.name(of: record)))", .muted))
    text.addAwaited(detail)
    for part in detail.explanation?.parts ?? [] {
      text.addHeading(text.oneLine(part.title))
      for line in part.lines {
        let isSum = line.hasPrefix("  counted")
        text.add(indented: "  " + line, isSum ? .text : .muted)
      }
    }
    if let decided = record[.decided]?.instant {
      text.addHeading("Decided")
      text.addFact("When", context.time.full(decided))
      text.addFact("By", record[.decidedBy]?.description)
    }
    text.addFact("Rule", record.text(.rule).map(text.oneLine))
    text.addFact("Reason", record.text(.reason).map(text.oneLine))
    text.addTimeline(detail.timeline)
    return text
  }

  /// Adds what was wrong, and what makes up for it.
  mutating func addRemedy(_ record: Record) {
    addFact("Cause", record.text(.cause).map(oneLine))
    addFact("Outcome", record.text(.outcome).map(ValueText.word))
    guard let remedy = record.text(.remedy) else { return }
    let worth = record[.remedyValue]?.money.map { " of \($0)" } ?? ""
    let state = record.text(.remedyState) ?? ""
    let who = record[.remediedBy].map { " by \($0)" } ?? ""
    addFact(
      "Remedy", "\(remedy)\(worth), \(state)\(who)", state == RemedyState.proposed.rawValue ? .warning : .text
    )
  }
}
