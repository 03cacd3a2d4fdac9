import Advocacy
import Testing

@testable import Dashboard

@Suite("The detail of a request")
struct RequestDetailTests {
  private let request = Record(
    Reference(.request, 5),
    values: [
      .title: .text("Size guide"), .status: .text("shipped"), .team: .text("product"),
      .owner: .colleague("ana"), .rank: .integer(574_645), .customers: .integer(12),
      .feedbackCount: .integer(14), .toldCount: .integer(11), .untold: .integer(1),
      .recentCustomers: .integer(10), .recentFeedback: .integer(12), .created: Samples.ago(.days(1)),
      .lastAsked: Samples.ago(.hours(23)), .shipped: Samples.ago(.hours(2)),
      .body: .text("Centimetres beside each size."),
    ])

  private func piece(_ id: Int64, _ words: String, told: Bool) -> Record {
    var record = Samples.refund
    record.reference = Reference(.feedback, id)
    record[.request] = .reference(request.reference)
    record[.body] = .text(words)
    record[.told] = told ? Samples.ago(.hours(1)) : nil
    if told {
      record[.customer] = .reference(Reference(.customer, 7))
      record[.customerName] = .text("Tomás Vidal")
      record[.created] = Samples.ago(.days(3))
    }
    return record
  }

  @Test("It is the page for the team's meeting: numbers, rank with its parts, who is left, their words")
  func page() throws {
    let merged = Record(
      Reference(.request, 3), values: [.title: .text("Sizes"), .status: .text("proposed")])
    let detail = ThingDetail(
      record: request,
      related: [
        merged, piece(8, "Two sizes\nordered, \u{1b}[31mone sent back.", told: false),
        piece(7, "How long is M?", told: true), piece(6, "And L?", told: true),
      ],
      rankPlace: RankPlace(2, of: 16))
    let lines = PlainText.detail(detail, width: 100, in: try FormSupport.context(.unicode).reading)
    let asked = try FormSupport.context(.unicode).time
    func shown(_ span: Span) -> String { asked.absolute(FormSupport.now - span) }
    #expect(
      lines.joined(separator: "\n") == """
        Q-5 · shipped · product · Size guide
        12 customers · 14 pieces of feedback · last asked for \(shown(.hours(23))) · 11 told, 1 left to tell
          Owner           @ana
          Shipped         \(shown(.hours(2)))
          Rank            2nd of 16 open requests

        Merged into this
          Q-3  Sizes · proposed

        Need
          Centimetres beside each size.

        Left to tell
          C-1042  F-8  Zoë Okafor · Refund still not here
          Tell them all at once, or one after another.

        In their own words
          “Two sizes ordered, [31mone sent back.”
          Zoë Okafor, C-1042, F-8, \(shown(.hours(23)))

          “How long is M?”
          Tomás Vidal, C-7, F-7, \(shown(.days(3)))
        """)
  }

  @Test("A merged one names the other, and feedback names its request")
  func merged() throws {
    let context = try FormSupport.context(.unicode)
    var merged = request
    merged[.mergedInto] = .reference(Reference(.request, 3))
    #expect(BottomLine.text(merged, in: context) == "Q-5 “Size guide” was merged into Q-3")
    #expect(
      BottomLine.text(request, in: context)
        == "Q-5 “Size guide” is shipped, asked for by 12 customers, 1 left to tell")
    let detail = ThingDetail(record: piece(8, "Sizes", told: true), related: [request])
    let lines = PlainText.detail(detail, width: 100, in: context.reading)
    #expect(lines.contains { $0.hasPrefix("  Request         Q-5  Size guide  shipped  told ") })
    #expect(!lines.contains("Same matter"))
  }
}
