import Advocacy

extension TodayReader {
  /// Customers to be thanked for a high score, the latest first.
  func thanks() throws -> [Candidate] {
    try toBeThanked(.response, since: .at).compactMap { response -> Candidate? in
      guard let answered = response[.at]?.instant, let survey = response.survey,
        let score = response[.score]?.integer
      else { return nil }
      let name = response.text(.customerName) ?? "the customer"
      let comment = response.text(.body).map { ": “\(ActivityWords(zone: settings.zone).excerpt($0))”" } ?? ""
      return line(
        response, answered, in: .today, "Thank \(name) for \(survey.words(score))",
        "answered \(ago(days(since: answered)))\(comment)", weight: -1)
    }
  }
}
