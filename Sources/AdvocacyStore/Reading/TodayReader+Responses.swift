import Advocacy

extension TodayReader {
  /// The most thanks that one worklist proposes.
  static let mostThanks = 5

  /// Customers to be thanked for a high score, the latest first.
  func thanks() throws -> [Candidate] {
    let ids = try database.rows(
      """
      SELECT p.id FROM responses p JOIN customers t ON t.id = p.customer
      WHERE \(FieldColumn.isToBeThanked(.response, "p")) AND p.at <= ? AND \(isMineOrNobodys)
      ORDER BY p.at DESC, p.id DESC LIMIT \(Self.mostThanks)
      """, [.integer(now.milliseconds), me]
    ) { Reference(.response, $0.integer(0)) }
    return try ids.compactMap { try database.record($0) }.compactMap { response -> Candidate? in
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

  func ago(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "yesterday"
    default: "\(days) days ago"
    }
  }
}
