import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: requests")
struct DemoRequestTests {
  private let rows = DemoRows.standard

  @Test("A few dozen on a thousand pieces of feedback, in every status", arguments: [1, 2, 77] as [UInt64])
  func everyStatus(seed: UInt64) {
    let requests = DemoRows(seed: seed)[.request]
    #expect((24...48).contains(requests.count))
    #expect(Set(requests.map(\.status)) == Set(RequestStatus.allCases.map(\.rawValue)))
    #expect(Set(requests.map { $0.text(.title) }).count == requests.count)
  }

  @Test("Fields agree with the status")
  func fieldsAgree() throws {
    for row in rows[.request] {
      let status = try #require(RequestStatus(rawValue: row.status))
      #expect((row.values[.shipped] != nil) == status.isThere)
      #expect((row.values[.reason] != nil) == (status == .declined))
      if !status.isOpen { #expect(row.values[.chase] == nil) }
    }
    #expect(rows[.request].contains { $0.values[.chase] != nil })
    #expect(rows[.request].contains { $0.values[.due] != nil })
  }

  @Test("Feedback is linked to a request of its topic, and told only of what has shipped since")
  func links() throws {
    var left: [String: Int] = [:]
    var told = 0
    for row in rows[.feedback] {
      guard let request = rows.thing(.request, of: row) else {
        #expect(row.values[.told] == nil)
        continue
      }
      #expect(request.values[.tags] == row.values[.tags])
      let id = request.externalID?.value ?? ""
      if let at = row.instant(.told) {
        let shipped = try #require(request.instant(.shipped))
        #expect(try #require(row.instant(.created)) < shipped && shipped <= at)
        #expect(row.links[.customer] != nil)
        told += 1
      } else if row.links[.customer] != nil {
        left[id, default: 0] += 1
      }
    }
    #expect(told > 20)
    for row in rows[.request] where row.status == RequestStatus.told.rawValue {
      #expect(left[row.externalID?.value ?? ""] == nil, "\(row.text(.title))")
    }
    let shipped = rows[.request].filter { $0.status == RequestStatus.shipped.rawValue }
    #expect(shipped.contains { (left[$0.externalID?.value ?? ""] ?? 0) > 0 })
  }

  @Test("Every topic with something to do has requests to be about")
  func textsAreWhole() {
    let topics = Set(Topic.all.filter { $0.kind != .praise }.map(\.name))
    #expect(Set(RequestTexts.byTopic.keys) == topics)
    let titles = RequestTexts.byTopic.values.flatMap { $0.map(\.title) }
    #expect(Set(titles).count == titles.count)
  }

  @Test("Each request is found again by the feedback of its time", arguments: [1000, 7, 40, 50_000])
  func table(feedback: Int) {
    let table = RequestTable(topics: Topic.all, feedback: feedback)
    #expect(table.count == feedback * RequestTable.perThousand / 1000)
    for number in 0..<table.count {
      let (topic, _, first) = table.place(of: number)
      #expect(Topic.all[topic].kind != .praise)
      #expect(table.request(topic: topic, feedback: min(first + 1, feedback - 1)) == number)
    }
  }
}
