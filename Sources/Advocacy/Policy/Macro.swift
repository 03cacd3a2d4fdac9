/// Several acts on one thing that are asked for by one name, done in one batch and undone together.
public struct Macro: Fitting, Hashable, Sendable {
  /// One act of it.
  public struct Step: Hashable, Sendable {
    /// The action.
    public var action: ActionName
    /// What is given to it.
    public var arguments: [FieldName: Argument]
    /// The template whose text is its text.
    public var template: String?
  }

  /// A value as a policy gives it.
  public enum Argument: Hashable, Sendable {
    /// The value itself.
    case value(Value)
    /// Whoever runs the macro.
    case me
    /// A point in time or a day so long after the macro is run.
    case after(TimeAllowance)
  }

  /// The name by which it is run.
  public var name: String
  /// What it is called where one chooses.
  public var title: String
  /// What it is run on.
  public var kind: Kind
  /// The kinds of feedback it is for; empty for all.
  public var kinds: Set<FeedbackKind> = []
  /// The standings of customers it is for; empty for all.
  public var standings: Set<Standing> = []
  /// The acts, in order.
  public var steps: [Step]

  /// The kinds of thing that macros are run on.
  public static let subjects: [Kind] = [.feedback, .customer]

  /// Why an action can't be a step of a macro; nothing when it can.
  static func reason(against definition: ActionDefinition) -> String? {
    if definition.fields.contains(where: { $0.name == .macro }) { return "a macro has no macro as a step" }
    if definition.reversal != .reversible { return "nothing takes it back, and a macro is undone as a whole" }
    guard !definition.isCreation, subjects.contains(definition.kind) else {
      return "a step is done to the feedback or the customer that the macro is run on"
    }
    return Set(definition.reads).isSubset(of: readable)
      ? nil : "it has to look at more things than the one that the macro is run on"
  }

  /// What a step may read beside its thing: what doesn't change with the steps before it.
  static let readable: Set<FieldName> = [.customer, .account, .request, .of, .openTasks]

  /// The title of each step, for a line: `Answer, Tag`.
  public var summary: String {
    steps.compactMap { ActionCatalogue.action($0.action)?.title }.joined(separator: ", ")
  }
}
