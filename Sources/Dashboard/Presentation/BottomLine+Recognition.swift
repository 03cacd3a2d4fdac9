import Advocacy
import TerminalKit

extension BottomLine {
  static func story(_ record: Record, in context: PresentationContext) -> String {
    let whom = record.text(.customerName) ?? record[.customer]?.description ?? "the customer"
    var text = "\(record.reference) “\(name(of: record))” of \(whom) is \(ValueText.word(record.status))"
    if let why = record.text(.reason) { text += ": \(why)" }
    if let ends = record[.consentUntil]?.day, record[.consentWithdrawn] == nil {
      text += ", consent until \(context.time.day(ends))"
    }
    return text
  }

  static func mention(_ record: Record, in context: PresentationContext) -> String {
    var text =
      "\(record.reference) \(ValueText.word(record.text(.sentiment) ?? "mention")) by \(name(of: record))"
    if let source = record.text(.source) { text += " in \(source)" }
    let isSeen = record.status == MentionStatus.seen.rawValue
    text += isSeen ? "; nothing is done about it yet" : ", \(ValueText.word(record.status))"
    if let feedback = record[.feedback] { text += " as \(feedback)" }
    if let why = record.text(.reason) { text += ": \(why)" }
    return text
  }

  static func announcement(_ record: Record, in context: PresentationContext) -> String {
    let status =
      record.status == AnnouncementStatus.draft.rawValue ? "a draft" : ValueText.word(record.status)
    var text = "\(record.reference) “\(name(of: record))” is \(status)"
    if let sent = record[.sent]?.instant {
      let told = record[.toldCount]?.integer.map { "told \(ValueText.grouped($0))" } ?? "sent"
      text += ", \(told) \(context.time.absolute(sent))"
    }
    if let out = record[.leftOut]?.integer, out > 0 { text += ", \(ValueText.grouped(out)) left out" }
    return text
  }
}
