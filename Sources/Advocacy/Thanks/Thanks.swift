/// What customers are to be thanked for.
public enum Thanks {
  /// The kinds of things that someone is thanked for, in the order in which they are named.
  public static let kinds: [Kind] = [.ask, .story, .referral, .response, .mention]

  /// Whether someone is to be thanked for a thing and wasn't: for a yes and what was done, for a story that is
  /// published, for a referral that brought a customer, for a high score, and for praise in public.
  public static func areDue(for thing: Record) -> Bool {
    guard thing[.thanked] == nil else { return false }
    switch thing.reference.kind {
    case .ask: return [AskStatus.accepted, .done].map(\.rawValue).contains(thing.status)
    case .story: return thing.status == StoryStatus.published.rawValue
    case .referral: return broughtCustomer.map(\.rawValue).contains(thing.status)
    case .response: return thing.text(.followUp) == FollowUp.thanks.rawValue && thing[.customer] != nil
    case .mention:
      return thing.text(.sentiment) == Sentiment.praise.rawValue && thing[.customer] != nil
        && [MentionStatus.seen, .amplified].map(\.rawValue).contains(thing.status)
    default: return false
    }
  }

  /// Who is thanked for a thing.
  public static func whom(_ thing: Record) -> Reference? {
    thing[thing.reference.kind == .referral ? .referrer : .customer]?.reference
  }

  /// What someone is thanked for, as a part of a sentence: `the reference call`.
  static func words(_ thing: Record) -> String {
    switch thing.reference.kind {
    case .ask: "the " + (thing.text(.askKind) ?? "ask").replacing("_", with: " ")
    case .story: "“\(thing.text(.title) ?? "the story")”"
    case .referral: "the referral \(thing.reference)"
    case .response: thing[.score]?.integer.flatMap { thing.survey?.words($0) } ?? "an answer"
    default: "praise in public"
    }
  }

  /// What someone is thanked for, all of it: `the reference call, “From tent to shop” and the referral R-3`.
  static func words(_ things: [Record]) -> String {
    let all = things.map { words($0) }
    return all.count > 1
      ? all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1] : all.joined()
  }

  /// The statuses of a referral that brought a customer nobody doubts.
  private static let broughtCustomer: [ReferralStatus] = [.qualified, .held, .approved, .rewarded]
}
