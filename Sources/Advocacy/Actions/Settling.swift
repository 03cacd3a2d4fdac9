/// What time does by itself: the acts that fall due, done as `@policy` and dated when they were due.
public struct SettlingRule: Sendable {
  /// The action done.
  public var action: ActionName
  /// The kind of thing it is done to.
  public var kind: Kind
  /// The field that says when it is due.
  public var due: FieldName
  /// The statuses in which it falls due; empty for any.
  public var statuses: [String]

  /// All rules.
  public static let all: [SettlingRule] = [
    SettlingRule(
      action: "feedback.wake", kind: .feedback, due: .snoozedUntil,
      statuses: FeedbackStatus.open.map(\.rawValue)),
    SettlingRule(action: "colleague.back", kind: .colleague, due: .awayUntil, statuses: []),
    SettlingRule(action: "referral.release", kind: .referral, due: .heldUntil, statuses: ["held"]),
    SettlingRule(action: "referral.undecided", kind: .referral, due: .undecidedUntil, statuses: ["flagged"]),
    SettlingRule(
      action: "referral.expire", kind: .referral, due: .expires, statuses: ["invited", "registered"]),
    SettlingRule(action: "reward.release", kind: .reward, due: .heldUntil, statuses: ["held"]),
    SettlingRule(action: "lot.expire", kind: .lot, due: .expires, statuses: []),
    SettlingRule(
      action: "story.lapse", kind: .story, due: .consentEnds,
      statuses: StoryStatus.withConsent.map(\.rawValue)),
    SettlingRule(action: "reward.expire", kind: .reward, due: .expires, statuses: ["issued"]),
  ]
}
