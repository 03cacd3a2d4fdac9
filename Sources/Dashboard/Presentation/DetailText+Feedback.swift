import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of a piece of feedback: where it stands, and its conversation.
  static func feedback(
    _ detail: ThingDetail, extent: Extent, in context: PresentationContext
  ) -> DetailText {
    var text = DetailText(of: detail.record.reference, in: context)
    text.addFeedbackHeader(detail.record)
    text.addFeedbackState(
      detail.record, detail.related.first { $0.reference.kind == .request }, clocks: detail.clocks)
    text.addFact("Since then", detail.recovery?.words.joined(separator: "; "))
    text.addConversation(detail)
    text.addThings(detail.related.filter { $0.reference.kind == .feedback }, heading: "Same matter")
    text.addThings(detail.related.filter { $0.reference.kind == .task }, heading: "Promised")
    text.addThings(detail.related.filter { $0.reference.kind == .response }, heading: "Answers to surveys")
    if extent == .page {
      if let customer = detail.customer { text.addCustomerSummary(customer) }
      text.addTimeline(detail.timeline)
      text.addProvenance(detail)
    }
    return text
  }

  private mutating func addFeedbackHeader(_ record: Record) {
    let priority = record.text(.priority) ?? Priority.normal.rawValue
    let isPressing = !ValueText.priorityMark(priority).isEmpty
    add(
      joined([
        StyledText(subject.description, .title),
        record.text(.feedbackKind).map { StyledText(ValueText.word($0)) },
        StyledText(ValueText.word(record.status), ValueText.role(ofStatus: record.status, of: .feedback)),
        isPressing ? StyledText(priority, .warning) : nil,
        StyledText(oneLine(record.text(.subject) ?? ""), .title),
      ]))
  }

  private mutating func addFeedbackState(_ record: Record, _ request: Record?, clocks: [ClockTrace]) {
    add(StyledText(BottomLine.feedbackState(record, in: context), .muted))
    let time = context.time
    addPromises(record, clocks)
    addFact("Owner", record[.owner]?.description)
    addFact("Snoozed until", record[.snoozedUntil]?.instant.map(time.absolute))
    let promised = record[.teamDue]?.instant.map { ", promised by \(time.absolute($0))" } ?? ""
    let chase = promised + (record[.chase]?.instant.map { ", chase \(time.absolute($0))" } ?? "")
    addFact("Waits for", record.text(.waitingTeam).map { oneLine($0) + chase })
    addRemedy(record)
    if let original = record[.duplicateOf]?.reference {
      collect(original)
      addFact("Duplicate of", original.description)
    }
    if let reference = record[.request]?.reference {
      collect(reference)
      let told = record[.told]?.instant.map { "told \(time.absolute($0))" }
      let parts = [request?.text(.title).map(oneLine), request.map { ValueText.word($0.status) }, told]
      addFact(
        "Request", ([reference.description] + parts.compactMap(\.self)).joined(separator: "  "))
    }
    addFact("Why", record.text(.reason).map(oneLine))
    addFact("Tags", record[.tags]?.description)
  }

  private mutating func addConversation(_ detail: ThingDetail) {
    let record = detail.record
    let name = oneLine(
      detail.customer?.text(.display) ?? record.text(.customerName) ?? "a customer we don't know")
    collect(detail.customer?.reference ?? record[.customer]?.reference)
    guard !detail.messages.isEmpty else {
      guard let body = record.text(.body), !body.isEmpty else { return }
      addGap()
      let received = record[.created]?.instant.map(context.time.absolute)
      add(byline([name, record.text(.channel), received], .accent))
      addBody(body)
      return
    }
    for message in detail.messages {
      addGap()
      addMessage(message, customer: name)
    }
  }

  private mutating func addMessage(_ message: Record, customer: String) {
    let direction = message.text(.direction).flatMap(MessageDirection.init(rawValue:)) ?? .fromCustomer
    let author = message[.author]?.description
    let channel = message.text(.channel).map(ValueText.word)
    let sent = message[.sent]?.instant.map(context.time.absolute)
    switch direction {
    case .fromCustomer: add(byline([author ?? customer, channel, sent], .title))
    case .toCustomer: add(byline([author ?? "we", channel, sent], .presence))
    case .note: add(byline([author, "note", sent], .muted))
    }
    addBody(message.text(.body) ?? "")
  }

  private func byline(_ parts: [String?], _ role: ThemeRole) -> StyledText {
    let parts = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return StyledText(parts.first ?? "", role)
      + StyledText(parts.dropFirst().map { ", " + $0 }.joined(), .muted)
  }
}
