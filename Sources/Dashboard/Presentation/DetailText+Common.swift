import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of a thing that has no screen of its own: every field that has a value.
  static func plain(_ detail: ThingDetail, extent: Extent, in context: PresentationContext) -> DetailText {
    let record = detail.record
    let kind = record.reference.kind
    var text = DetailText(of: record.reference, in: context)
    text.add(
      text.joined([
        StyledText(record.reference.description, .title), StyledText(kind.rawValue),
        StyledText(text.oneLine(BottomLine.name(of: record)), .title),
      ]))
    let fields = FieldTable.fields(of: kind)
    for field in fields where field.type != .longText && !plainOmits.contains(field.name) {
      if case .related = field.origin { continue }
      guard let value = record[field.name] else { continue }
      text.collect(value.reference)
      let name = fields.first { $0.isName(by: field.name) }.flatMap { record.text($0.name) }
      let shown = ValueText.text(value, of: field.name, in: context)
      text.addFact(field.label, text.oneLine(name.map { "\($0)  \(shown)" } ?? shown))
    }
    for field in fields where field.type == .longText {
      guard let body = record.text(field.name), !body.isEmpty else { continue }
      text.addHeading(field.label)
      text.addBody(body)
    }
    if kind == .story || kind == .announcement {
      text.addExplanation(of: detail, most: extent == .page ? .max : 8)
    }
    let isAbout = [.task, .story, .mention].contains(kind)
    text.addThings(
      detail.related.filter { $0.reference.kind != .task }, heading: isAbout ? "About" : "Open")
    text.addThings(detail.related.filter { $0.reference.kind == .task }, heading: "Promised")
    text.addTimeline(extent == .page ? detail.timeline : Array(detail.timeline.prefix(8)))
    text.addProvenance(detail)
    return text
  }

  private static let plainOmits: Set<FieldName> = [.updated, .removed, .name, .summary, .title]

  /// Adds a paragraph unless it is empty.
  mutating func add(nonEmpty text: StyledText) {
    if !text.isEmpty { add(text) }
  }

  /// Adds what happened, latest first.
  mutating func addTimeline(_ entries: [TimelineEntry]) {
    guard !entries.isEmpty else { return }
    addHeading("Lately")
    for entry in entries {
      collect(entry.reference)
      collect(entry.text)
      let when = SafeText.padded(
        context.time.point(entry.at), width: 8, alignment: .right, glyphs: context.glyphs)
      let reference = entry.reference == subject ? "" : "\(entry.reference) "
      let who = entry.colleague.map { ", @\($0)" } ?? ""
      add(
        StyledText(reference, .muted) + StyledText(oneLine(entry.text)) + StyledText(who, .muted),
        lead: StyledText("  \(when)  ", .muted))
    }
  }

  /// Adds where a thing came from and what an import brought along.
  mutating func addProvenance(_ detail: ThingDetail) {
    if !detail.record.attributes.isEmpty {
      addHeading("Also imported")
      for (name, value) in detail.record.attributes.sorted(by: { $0.key < $1.key }) {
        addFact(oneLine(name), oneLine(value))
      }
    }
    guard !detail.externalIDs.isEmpty else { return }
    addHeading("Came from")
    for external in detail.externalIDs { addFact(oneLine(external.source), oneLine(external.value)) }
  }
}

extension Field {
  /// Whether it is the name of the thing that a reference field refers to.
  fileprivate func isName(by reference: FieldName) -> Bool {
    if case .related(let by, _) = origin { by == reference && type == .text } else { false }
  }
}
