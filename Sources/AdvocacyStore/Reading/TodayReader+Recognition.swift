import Advocacy

extension TodayReader {
  /// So long nobody may have said anything to a consent before it is asked about again.
  private static let consentDays: Int64 = 7

  /// Consents that end soon.
  func endingConsents() throws -> [Candidate] {
    try records(
      .story,
      where: """
        t.consent_ends IS NOT NULL AND t.consent_ends <= ? AND t.status IN ('approved', 'published')
          AND \(isMineOrNobodys)
        """, [.integer((now + policy.stories.warn).milliseconds)],
      order: "t.consent_ends, t.id", limit: Self.sourceBound
    ).map { story in
      let ends = story[.consentEnds]?.instant ?? now
      return line(
        story, ends, in: min(stretch(ends), .thisWeek),
        "Ask \(whose(story)) again about “\(title(story))”",
        "the consent ends with \(story[.consentUntil]?.day?.description ?? "today"), and the story is retired then"
      )
    }
  }

  /// That a story waits for someone, as the index of those that do says it.
  private static let storyWaits =
    "(t.status IN ('approved', 'consent_pending') OR (t.status = 'published' AND t.thanked IS NULL))"

  /// Consents that nobody answers, what may be published, and who is to be thanked for a story.
  func waitingStories() throws -> [Candidate] {
    try ownRecords(
      .story, where: "\(Self.storyWaits) AND (t.status <> 'consent_pending' OR t.updated <= ?)",
      [.integer((now - .days(Self.consentDays)).milliseconds)], order: ["t.updated"], limit: Self.sourceBound
    ).map { story in
      let since = story[.updated]?.instant ?? now
      switch StoryStatus(rawValue: story.status) {
      case .approved:
        return line(story, since, in: .thisWeek, "Publish “\(title(story))” of \(whose(story))", "approved")
      case .published:
        let published = story[.published]?.instant ?? since
        return line(
          story, published, in: .today, "Thank \(whose(story)) for “\(title(story))”",
          "published \(days(since: published)) days ago")
      default:
        return line(
          story, since, in: .today, "Ask \(whose(story)) about the consent to “\(title(story))”",
          "asked \(days(since: since)) days ago, no answer")
      }
    }
  }

  /// What is said of us in public and waits: criticism to be answered before praise to be thanked.
  func mentions() throws -> [Candidate] {
    try ownRecords(
      .mention, where: "t.status = 'seen'", order: ["t.sentiment <> 'criticism'", "t.at"],
      limit: Self.sourceBound
    ).map { mention in
      let said = mention[.at]?.instant ?? now
      let who = mention.text(.customerName) ?? mention.text(.author) ?? "someone"
      let place = mention.text(.source).map { " in \($0)" } ?? ""
      let words = mention.text(.body).map { ": “\(ActivityWords(zone: settings.zone).excerpt($0))”" } ?? ""
      let isCriticism = mention.text(.sentiment) == Sentiment.criticism.rawValue
      let isPraise = mention.text(.sentiment) == Sentiment.praise.rawValue
      return line(
        mention, said, in: isCriticism ? .today : .thisWeek,
        "\(isCriticism ? "Answer" : isPraise ? "Thank" : "Look at") \(who)\(place)\(words)",
        "\(mention.text(.sentiment) ?? "said") in public, \(days(since: said)) days ago",
        weight: isCriticism ? 0 : -1)
    }
  }

  private func whose(_ story: Record) -> String {
    story.text(.customerName) ?? story[.customer]?.description ?? "the customer"
  }

  private func title(_ story: Record) -> String {
    ActivityWords(zone: settings.zone).excerpt(story.text(.title) ?? "", 60)
  }
}
