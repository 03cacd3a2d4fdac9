import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: responses")
struct DemoResponseTests {
  private let rows = DemoRows.standard

  @Test("A few hundred on two thousand customers, of three surveys, each within its scale")
  func counts() throws {
    #expect((500...1200).contains(rows[.response].count))
    #expect(Set(rows[.response].map { $0.text(.survey) }) == ["nps", "csat", "ces5"])
    for row in rows[.response] {
      let survey = try #require(Survey(rawValue: row.text(.survey)))
      let score = try #require(row.values[.score]?.integer)
      #expect(survey.scale.contains(score))
      let at = try #require(row.instant(.at))
      #expect(try #require(row.instant(.sent)) < at)
      if let thanked = row.instant(.thanked) { #expect(thanked > at) }
    }
  }

  @Test("What an answer opened or is about is of the same customer, and low scores of late opened something")
  func feedbackAgrees() throws {
    let begin = DemoRows.now - .days(88)
    var opened = 0
    var waiting = 0
    for row in rows[.response] {
      if let feedback = rows.thing(.feedback, of: row) {
        #expect(feedback.links[.customer] == row.links[.customer])
        #expect(try #require(feedback.instant(.created)) <= (try #require(row.instant(.at))))
      }
      let isNPS = row.text(.survey) == "nps"
      if let at = row.instant(.at), at > begin, isNPS, let score = row.values[.score]?.integer, score <= 6 {
        let isBefore = row.links[.feedback] == nil
        #expect(row.text(.followUp) == (isBefore ? "" : "feedback"))
        if !isBefore { opened += 1 }
      }
      if row.text(.followUp) == "thanks", row.instant(.thanked) == nil { waiting += 1 }
    }
    #expect(opened >= 5)
    #expect(waiting >= 3)
  }
}
