import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Who was told, in the file of a whole programme")
struct WholeProgrammeTests {
  private static let first = WholeProgramme(
    name: "Delta Sports", currency: .euro, zone: .utc, created: Instant(milliseconds: 0), numbers: [:])

  private func parts(_ lines: [JSONValue]) throws -> [WholePart] {
    let text = ([Self.first.json] + lines).map { $0.text + "\n" }.joined()
    let reader = try WholeProgrammeReader(.memory(Array(text.utf8)))
    var parts: [WholePart] = []
    while let part = try reader.next() { parts.append(part) }
    return parts
  }

  @Test("Comes back as it was written")
  func roundTrip() throws {
    let news = Reference(.announcement, 3)
    let told = [
      WholeTold(news, customers: [Reference(.customer, 1), Reference(.customer, 7)]),
      WholeTold(news, gap: .noAddress, customers: [Reference(.customer, 2)]),
    ]
    #expect(try parts(told.map(\.json)) == told.map { .told($0) })
  }

  @Test(
    "What is no such line ends the reading with its number",
    arguments: [("announcement", "C-3"), ("gap", "away"), ("customers", "C-1")])
  func broken(name: String, value: String) throws {
    let told = WholeTold(Reference(.announcement, 3), customers: [Reference(.customer, 1)])
    guard case .object(var members) = told.json, let place = members.firstIndex(where: { $0.key == name })
    else {
      Issue.record("the line has no \(name)")
      return
    }
    members[place] = .init(name, .string(value))
    let problem = #expect(throws: ExchangeError.self) { try parts([.object(members)]) }
    #expect("\(problem.map { $0.description } ?? "")".contains("who were told of it was expected"))
  }
}
