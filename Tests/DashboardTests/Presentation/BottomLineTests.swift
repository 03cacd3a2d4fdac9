import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The line about the selected thing")
struct BottomLineTests {
  private func line(_ record: Record, _ changes: [FieldName: Value?] = [:]) throws -> String {
    var record = record
    for (name, value) in changes { record[name] = value }
    return BottomLine.text(record, in: try FormSupport.context())
  }

  @Test("Feedback says who waits since when, or where it stands")
  func feedback() throws {
    let refund = Samples.refund
    #expect(try line(refund) == "F-1088 waits since Fri 16:30, nobody has answered")
    #expect(
      try line(refund, [.owner: .colleague("ben")])
        == "F-1088 waits since Fri 16:30, nobody has answered, it is @ben's")
    #expect(
      try line(refund, [.firstAnswered: Samples.ago(.hours(30))])
        == "F-1088 waits since Fri 16:30, the customer wrote again")
    #expect(
      try line(refund, [.snoozedUntil: .instant(FormSupport.now + .hours(18))])
        == "F-1088 is snoozed until Sun 09:30")
    #expect(
      try line(refund, [.status: .text("waiting_customer"), .waitingSince: nil])
        == "F-1088 waits for the customer, nobody has it")
    #expect(try line(Samples.wrongSize) == "F-1071 waits for logistics, it is @ben's")
    #expect(
      try line(refund, [.status: .text("resolved"), .resolvedAt: Samples.ago(.hours(1))])
        == "F-1088 is resolved since 14:30")
    #expect(try line(refund, [.status: .text("closed")]) == "F-1088 is closed")
    #expect(
      try line(refund, [.status: .text("declined"), .reason: .text("not ours")])
        == "F-1088 is declined: not ours")
    #expect(
      try line(refund, [.status: .text("duplicate"), .duplicateOf: .reference(Reference(.feedback, 7))])
        == "F-1088 is a duplicate of F-7")
    #expect(
      try line(refund, [.status: .text("in_progress"), .waitingSince: nil, .owner: .colleague("ana")])
        == "F-1088 is in progress, it is @ana's")
  }

  @Test("Customers, rewards, referrals and the rest say what matters of them")
  func others() throws {
    #expect(
      try line(Samples.zoe)
        == "C-1042 Zoë Okafor, champion, 9 days quiet, 2 open feedback, 1 reward owed")
    #expect(
      try line(Record(Reference(.customer, 7), values: [.display: .text("Ana Lima")]))
        == "C-7 Ana Lima, never spoken to")
    #expect(
      try line(Samples.reward)
        == "W-312 20.00 € and W-313 20.00 €: decided together. Approving commits 40.00 €.")
    #expect(
      try line(Samples.otherSide) == "W-313 is pending. Approving commits 20.00 €.")
    #expect(
      try line(
        Samples.reward,
        [
          .status: .text("not_eligible"), .rule: .text("12 a year"), .decided: Samples.ago(.hours(1)),
          .decidedBy: .colleague("mia"),
        ])
        == "W-312 20.00 € for Lars Håkansson is not eligible: 12 a year, decided 14:30 by @mia")
    #expect(
      try line(Samples.referral)
        == "R-207 Lars Håkansson → J. Hakansson is flagged: same address as F-88")
    #expect(
      try line(Record(Reference(.account, 17), values: [.name: .text("Delta Sports")])) == "A-17 Delta Sports"
    )
  }

  @Test("A line of the worklist says its reason and its time")
  func today() throws {
    let line = Today.Line(
      when: FormSupport.now - .hours(23), stretch: .now, what: "Answer Zoë Okafor",
      why: "nobody has answered",
      reference: Samples.refund.reference)
    #expect(
      BottomLine.text(line, in: try FormSupport.context())
        == "F-1088 · Answer Zoë Okafor: nobody has answered, since Fri 16:30")
  }

  @Test("It is one line, whatever the customer wrote")
  func hostile() throws {
    let text = try line(Samples.zoe, [.display: .text("Zoë\r\n\u{1B}[2J\u{202E}Okafor\u{0}")])
    #expect(text.hasPrefix("C-1042 Zoë [2JOkafor, champion"))
  }
}
