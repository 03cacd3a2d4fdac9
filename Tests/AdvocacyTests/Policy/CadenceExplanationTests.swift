import Testing

@testable import Advocacy

@Suite("How the next contact is explained")
struct CadenceExplanationTests {
  private let now = Instant(milliseconds: 1_788_000_000_000)

  private func lines(lastContact: Span) throws -> [String] {
    let text = "name = \"A\"\n[[cadences]]\nideal = \"30d\"\nlongest = \"45d\""
    let version = PolicyVersion(
      number: 3, text: text, policy: try Policy(text: text, zone: .utc, currency: .euro),
      from: now - .days(900),
      colleague: "mia", isRetiming: false)
    let customer = Record(
      Reference(.customer, 1),
      values: [
        .standing: .text("champion"), .lifecycle: .text("active"), .lastContact: .instant(now - lastContact),
        .created: .instant(now - .days(800)),
      ])
    let parts = Explanation.cadence(customer, under: version, at: now, .utc).parts
    return parts.flatMap { [$0.title] + $0.lines }
  }

  @Test("In days, as the policy has it; what is nearer than two days in hours")
  func days() throws {
    #expect(try lines(lastContact: .days(145)).first == "Contact: overdue for 100 days")
    #expect(try lines(lastContact: .days(40)).first == "Contact: a good time now, at the latest in 5 days")
    #expect(try lines(lastContact: .days(44)).first == "Contact: a good time now, at the latest in 1d")
    #expect(try lines(lastContact: .days(9)).first == "Contact: next in 21 days")
    #expect(try lines(lastContact: .days(9)).contains { $0.hasPrefix("  ideal 30 days, longest 45 days") })
  }
}
