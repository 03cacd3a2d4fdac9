import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of an opportunity: what is needed by when, who may be asked, and what became of who was.
  static func opportunity(_ detail: ThingDetail, extent: Extent, in context: PresentationContext)
    -> DetailText
  {
    let record = detail.record
    var text = DetailText(of: record.reference, in: context)
    text.add(
      text.joined([
        StyledText(record.reference.description, .title),
        StyledText(ValueText.word(record.status), ValueText.role(ofStatus: record.status, of: .opportunity)),
        StyledText(ValueText.word(record.text(.askKind) ?? "")),
        StyledText(text.oneLine(BottomLine.name(of: record)), .title),
      ]))
    text.addFact("Wanted by", record[.due]?.day.map(\.description))
    text.addFact("For whom", record.text(.forWhom).map(text.oneLine))
    text.addFact("By", record.text(.channel))
    text.addFact("Owner", record[.owner]?.description)
    text.addFact("Profile", record.text(.wanted).map(text.oneLine))
    if let body = record.text(.body), !body.isEmpty {
      text.addHeading("Notes")
      text.addBody(body)
    }
    text.addExplanation(of: detail, most: extent == .page ? .max : 8)
    text.addTimeline(extent == .page ? detail.timeline : Array(detail.timeline.prefix(8)))
    if extent == .page { text.addProvenance(detail) }
    return text
  }

  /// Adds how a thing came about, part by part, with at most so many lines of each.
  mutating func addExplanation(of detail: ThingDetail, most: Int) {
    addAwaited(detail)
    for part in detail.explanation?.parts ?? [] {
      addHeading(oneLine(part.title))
      for line in part.lines.prefix(most) {
        collect(line)
        add(indented: line)
      }
      if part.lines.count > most {
        add(StyledText("  and \(part.lines.count - most) more lines on the page", .muted))
      }
    }
  }

  /// Says that how a thing came about is still being worked out.
  mutating func addAwaited(_ detail: ThingDetail) {
    guard detail.awaitsExplanation else { return }
    addGap()
    add(StyledText("Working out how it stands\(context.glyphs.ellipsis)", .muted))
  }
}
