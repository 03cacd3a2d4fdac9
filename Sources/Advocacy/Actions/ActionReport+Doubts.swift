extension ActionReport {
  /// What speaks against a thing that was done all the same: whoever did it is told.
  public struct Doubt: Hashable, Sendable {
    /// The thing that was done.
    public var reference: Reference
    /// What is flagged there, such as the referral of a reward.
    public var flagged: Reference
    /// The signs it is flagged for: `same address`.
    public var signs: [String]

    /// Notes what speaks against a thing.
    public init(_ reference: Reference, flagged: Reference, for signs: [String]) {
      self.reference = reference
      self.flagged = flagged
      self.signs = signs
    }

    /// The doubt in words: `R-147 is flagged (same address)`.
    public var words: String { "\(flagged) is flagged" + ActionReport.inParentheses(signs) }
  }

  /// How many of the things done are flagged, and what for, the commonest sign first: `2 flagged (same address 2, same
  /// name 1)`; nothing when none is.
  public var doubtWords: String? {
    guard doubts.count > 1 else {
      return doubts.first.map { "flagged" + ActionReport.inParentheses($0.signs) }
    }
    let counts = doubts.flatMap(\.signs).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let signs = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    return "\(doubts.count) flagged" + ActionReport.inParentheses(signs)
  }

  private static func inParentheses(_ signs: [String]) -> String {
    signs.isEmpty ? "" : " (\(signs.joined(separator: ", ")))"
  }
}

extension ActionCatalogue {
  /// What speaks against a thing that an act is done to all the same, such as a reward that is approved although its
  /// referral is flagged; nothing for most acts.
  public static func doubt(
    _ definition: ActionDefinition, on record: Record, in context: ActionContext
  ) -> ActionReport.Doubt? {
    guard definition.name == "reward.approve", let referral = context.thing(.referral, of: record),
      referral.status == ReferralStatus.flagged.rawValue
    else { return nil }
    let rules = referral.text(.fraudRules)?.split(separator: ",").compactMap { word in
      FraudRule(rawValue: word.filter { $0 != " " })?.words
    }
    let reason = referral.text(.reason).map { String($0.prefix { $0 != ":" }) }
    let signs = rules.flatMap { $0.isEmpty ? nil : $0 } ?? [reason].compactMap(\.self)
    return ActionReport.Doubt(record.reference, flagged: referral.reference, for: signs)
  }
}
