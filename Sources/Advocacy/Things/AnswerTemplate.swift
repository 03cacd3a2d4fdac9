/// A short text to start an answer from; whoever answers may change every word of it.
public struct AnswerTemplate: Hashable, Sendable {
  /// The name by which the policy and its macros know it.
  public var name: String
  /// What it is called where one chooses: `Sorry, I look into it`.
  public var title: String
  /// The kinds of feedback it suits; empty for all.
  public var kinds: Set<FeedbackKind>
  /// Where the feedback stands once it is answered so.
  public var then: FeedbackStatus
  /// The text.
  public var text: TextTemplate

  /// The statuses in which an answer may leave feedback.
  public static let outcomes: [FeedbackStatus] = [.inProgress, .waitingCustomer, .resolved]

  /// The templates of a policy that says nothing of them: those that every programme begins with.
  static let shipped: [AnswerTemplate] =
    (try? Policy(text: Policy.standardText, zone: .utc, currency: .euro))?.templates ?? []

  /// The text with its places filled in.
  ///
  /// - Parameters:
  ///   - customer: What the customer is called; without one the text greets without a name.
  ///   - colleague: Who answers.
  ///   - subject: What the feedback is about.
  /// - Returns: The text as it may be sent.
  public func filled(customer: String?, colleague: String, subject: String) -> String {
    text.filled(
      TextTemplate.names(customer).merging([.colleague: colleague, .subject: subject]) { $1 })
  }
}

extension Policy {
  /// The templates that suit a kind of feedback, the likeliest first.
  public func templates(for kind: FeedbackKind?) -> [AnswerTemplate] {
    guard let kind else { return templates }
    return templates.filter { $0.kinds.isEmpty || $0.kinds.contains(kind) }
  }

  /// The template of a name, or nothing.
  public func template(_ name: String) -> AnswerTemplate? { templates.first { $0.name == name } }
}
