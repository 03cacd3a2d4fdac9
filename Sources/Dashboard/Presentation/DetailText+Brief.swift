import Advocacy
import TerminalKit

extension DetailText {
  /// A customer's one page for the minutes before a call: who, what may be done, what is open, what was last.
  static func brief(_ detail: ThingDetail, in context: PresentationContext) -> DetailText {
    let record = detail.record
    var text = DetailText(of: record.reference, in: context)
    text.addCustomerSummary(record)
    text.addGap()
    text.addPermissions(record)
    text.addFact("Phone", record.text(.phone).map(text.oneLine))
    text.addFact("Mail", record.text(.email).map(text.oneLine))
    text.addFact("Language", record.text(.language).map(text.oneLine))
    text.addFact("Tags", record[.tags]?.description)
    text.addSatisfaction(detail.satisfaction)
    let feedback = detail.related.filter { $0.reference.kind == .feedback }
    let promised = detail.related.filter { $0.reference.kind == .task }
    let rewards = detail.related.filter { $0.reference.kind == .reward }
    text.addThings(feedback, heading: "Open")
    text.addThings(promised, heading: "Promised")
    text.addThings(rewards, heading: "Rewards owed")
    if feedback.isEmpty, promised.isEmpty, rewards.isEmpty {
      text.addGap()
      text.add(StyledText("Nothing is open, nothing promised, no reward is owed.", .muted))
    }
    text.addTimeline(Array(detail.timeline.prefix(3)))
    if let notes = record.text(.notes), !notes.isEmpty {
      text.addHeading("Notes")
      text.addBody(notes)
    }
    return text
  }
}
