/// Steps to be done one after the other, each due so long after the start: an onboarding or a playbook.
public struct StepList: Hashable, Sendable {
  /// Who does a step.
  public enum Doer: Hashable, Sendable {
    /// Whoever owns the payer, the customer or the feedback; without an owner whoever starts the list.
    case owner
    /// A colleague by handle.
    case colleague(String)
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// What is to be done.
    public var title: String
    /// How long after the start it is due.
    public var after: TimeAllowance
    /// Who does it.
    public var doer: Doer
    /// The text to start from.
    public var text: String?
    /// Whether the customer has got the first value once it is done.
    public var isFirstValue: Bool
  }

  /// The name by which tasks know it.
  public var name: String
  /// What it is for, in a sentence.
  public var purpose: String?
  /// The steps, in order.
  public var steps: [Step]
  /// For an onboarding: it is stuck when its oldest open step is late by more than this.
  public var stuck: Span?
  /// For a playbook: the kinds of feedback it is for; empty for all.
  public var kinds: Set<FeedbackKind> = []
  /// For a playbook: the standings of customers it is for; empty for all.
  public var standings: Set<Standing> = []

  /// Why the list is not for a thing, to follow its name; nothing when it is for it.
  public func misfit(_ record: Record) -> String? {
    if record.reference.kind == .feedback {
      guard !kinds.isEmpty else {
        return standings.isEmpty ? nil : "is for customers, not for feedback"
      }
      let kind = record.text(.feedbackKind).flatMap(FeedbackKind.init(rawValue:))
      return kind.map { kinds.contains($0) } == true
        ? nil
        : "is for \(Self.words(kinds) { $0 == .praise ? $0.rawValue : $0.rawValue + "s" }); \(record.reference) is \(kind?.rawValue ?? "of no kind")"
    }
    guard !standings.isEmpty else { return kinds.isEmpty ? nil : "is for feedback, not for a customer" }
    let standing = record.text(.standing).flatMap(Standing.init(rawValue:)) ?? .none
    return standings.contains(standing)
      ? nil
      : "is for customers who are \(Self.words(standings, \.rawValue)); \(record.reference) is \(standing.rawValue)"
  }

  /// The words of a set in the order of its type: `complaints or questions`.
  private static func words<Choice: CaseIterable & RawRepresentable<String> & Hashable>(
    _ choices: Set<Choice>, _ word: (Choice) -> String
  ) -> String {
    ActionCatalogue.alternatives(Choice.allCases.filter { choices.contains($0) }.map(word))
  }
}
