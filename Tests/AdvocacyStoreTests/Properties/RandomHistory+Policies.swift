@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// The policies between which a history changes, for each of them lets referrals go another way.
  enum Rule: CaseIterable {
    /// The policy that ships: what qualifies is held at first.
    case standard
    /// What qualifies is due at once.
    case swift
    /// Two with one phone are taken for one, and not just flagged; nobody earns more than twice a year.
    case wary

    /// The text of the policy.
    var text: String {
      switch self {
      case .standard: Self.common
      case .swift: Self.common.replacing("hold = \"14d\"\n", with: "")
      case .wary:
        Self.common.replacing("same_phone = 40", with: "same_phone = 100")
          .replacing("per_year = 12", with: "per_year = 2")
      }
    }

    /// The policy that ships, without what is written in it for people.
    private static let common =
      Policy.standardText.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n") + more

    /// What the standard policy has none of.
    private static let more = """

      [plans.Basic]
      price = 9
      includes = { orders = 50, seats = 1 }

      [plans.Plus]
      price = 19
      includes = { orders = 100, seats = 2 }

      [stories.rewards]
      case_study = { points = 50 }
      video = { value = 30 }

      [catalogue.mug]
      price = 10
      value = 2

      [catalogue.day]
      price = 20
      value = 9
      codes = true
      """
  }

  /// Puts a policy in force.
  func apply(_ rule: Rule) throws {
    guard rule != self.rule else { return }
    self.rule = rule
    pass()
    _ = try file.applyPolicy(rule.text, by: Programme.mia, at: now, via: .command)
    sources.policy = try file.policy().policy
    try absorb()
  }

  /// Puts the policy in force that makes a move likely, where it is the policy that makes it.
  func applyRule(for move: Move) throws {
    guard move.kind == .referral, move.from == ReferralStatus.registered.rawValue else { return }
    switch ReferralStatus(rawValue: move.to) {
    case .qualified: try apply(.swift)
    case .held: if rule == .swift { try apply(.standard) }
    case .flagged: if rule == .wary { try apply(.standard) }
    default: break
    }
  }
}
