import Advocacy
import Testing

@testable import Dashboard

@Suite("How long ago the last contact was, against the cadence")
struct CadenceTests {
  private func context(_ text: String = "[[cadences]]\nideal = \"30d\"\nlongest = \"45d\"") throws
    -> PresentationContext
  {
    var context = try FormSupport.context()
    context.policy = try Policy(text: "name = \"A\"\n\(text)", zone: .utc, currency: .euro)
    return context
  }

  private func customer(_ days: Int64?, _ lifecycle: String = "active") -> Record {
    var record = Samples.zoe
    record[.lastContact] = days.map { Samples.ago(.days($0)) }
    record[.created] = Samples.ago(.days(100))
    record[.lifecycle] = .text(lifecycle)
    return record
  }

  @Test("A list marks who is overdue, and colours whom it would be good to call")
  func row() throws {
    func cell(_ record: Record, _ context: PresentationContext) -> String {
      let text = RowText(record: record, context: context).cell(.lastContact, width: 6)
      return text.spans.map { "\($0.text) \($0.role)" }.joined(separator: ", ")
    }
    let context = try context()
    #expect(cell(customer(9), context) == "9d muted")
    #expect(cell(customer(31), context) == "31d warning")
    #expect(cell(customer(46), context) == "46d! late")
    #expect(cell(customer(nil), context) == "never! late")
    #expect(cell(customer(46, "lapsed"), context) == "46d muted", "who has left is not chased")
    #expect(cell(customer(46), try self.context("")) == "46d muted", "no cadence, no mark")
  }

  @Test("A customer's page says when to be in touch, and who pays what")
  func page() throws {
    func lines(_ record: Record) throws -> String {
      DetailText.customer(ThingDetail(record: record), extent: .page, in: try context()).lines
        .map { $0.lead.plainText + $0.text.plainText }.joined(separator: "\n")
    }
    #expect(try lines(customer(46)).contains("contact 1d late"))
    #expect(try lines(customer(31)).contains("contact now, by "))
    #expect(try lines(customer(9)).contains("contact from "))
    var rich = customer(9)
    rich[.payerRevenue] = .money(Money(minorUnits: 240_000, currency: .euro))
    #expect(try lines(rich).contains("A-17 Delta Sports, 2,400.00 € a month"))
    rich[.account] = nil
    #expect(try lines(rich).contains("the customer, 2,400.00 € a month"))
  }
}
