import Advocacy
import GRDB

extension TimelineReader {
  /// The stories of a customer, or those that a request led to.
  func stories(_ column: String, _ other: Reference) throws -> [TimelineEntry] {
    try database.records(
      .story, where: "t.\(column) = ? AND t.\(column) IS NOT NULL", [.integer(other.id)],
      order: "t.created DESC, t.id DESC", limit: Self.sourceBound
    ).flatMap { story in
      let title = "story “\(words.excerpt(story.text(.title) ?? ""))”"
      return [
        entry(story, at: .created, "\(title) captured"), entry(story, at: .published, "\(title) published"),
        entry(story, at: .retired, "\(title) retired" + (story.text(.reason).map { ": \($0)" } ?? "")),
        entry(story, at: .thanked, "thanked for \(title)"),
      ].compactMap(\.self)
    }
  }

  /// What a customer said of us in public.
  func mentions(of customer: Reference) throws -> [TimelineEntry] {
    try database.records(
      .mention, where: "t.customer = ? AND t.customer IS NOT NULL", [.integer(customer.id)],
      order: "t.at DESC, t.id DESC", limit: Self.sourceBound
    ).flatMap { mention in
      let place = mention.text(.source).map { " in \(words.excerpt($0))" } ?? ""
      let text = mention.text(.body).map { ": \(words.excerpt($0))" } ?? ""
      return [
        entry(mention, at: .at, "\(mention.text(.sentiment) ?? "mention")\(place)\(text)"),
        entry(mention, at: .thanked, "thanked for what was said\(place)"),
        entry(mention, at: .amplified, "passed on what was said\(place)"),
      ].compactMap(\.self)
    }
  }

  /// The news of which a customer was told.
  func news(for customer: Reference) throws -> [TimelineEntry] {
    try database.records(
      .announcement,
      where: """
        t.sent IS NOT NULL AND t.id IN (
          SELECT announcement FROM announcement_told WHERE customer = ? AND gap IS NULL)
        """, [.integer(customer.id)], order: "t.sent DESC, t.id DESC", limit: Self.sourceBound
    ).compactMap { news in
      entry(news, at: .sent, "told: \(words.excerpt(news.text(.title) ?? ""))")
    }
  }
}
