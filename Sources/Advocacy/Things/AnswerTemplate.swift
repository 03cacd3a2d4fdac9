/// A short text to start an answer from; whoever answers may change every word of it.
public struct AnswerTemplate: Hashable, Sendable {
  /// What it is called where one chooses: `Sorry, we look into it`.
  public var name: String
  /// The kinds of feedback it suits.
  public var kinds: Set<FeedbackKind>
  /// Where the feedback stands once it is answered so.
  public var then: FeedbackStatus
  /// The text, with `{customer}`, `{colleague}` and `{subject}` where those belong.
  public var text: String

  init(_ name: String, _ kinds: Set<FeedbackKind>, then: FeedbackStatus, _ text: String) {
    self.name = name
    self.kinds = kinds
    self.then = then
    self.text = text
  }

  /// The text with its places filled in, each once and never within what was filled in.
  ///
  /// - Parameters:
  ///   - customer: What the customer is called; without one the text greets without a name.
  ///   - colleague: Who answers.
  ///   - subject: What the feedback is about.
  /// - Returns: The text as it may be sent.
  public func filled(customer: String?, colleague: String, subject: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      switch rest[open...close] {
      case "{customer}": result += customer.map { " " + $0 } ?? ""
      case "{colleague}": result += colleague
      case "{subject}": result += subject
      default: result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The templates that suit a kind of feedback, the likeliest first.
  public static func templates(for kind: FeedbackKind?) -> [AnswerTemplate] {
    guard let kind else { return all }
    return all.filter { $0.kinds.contains(kind) }
  }
}
