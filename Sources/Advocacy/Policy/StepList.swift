/// Steps to be done one after the other, each due so long after the start: an onboarding or a playbook.
public struct StepList: Fitting, Hashable, Sendable {
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
    public var text: TextTemplate?
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
}
