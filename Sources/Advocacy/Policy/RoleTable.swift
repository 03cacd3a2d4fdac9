/// Who may do what: the least role for each action, in one table.
///
/// Viewers read and comment, advocates work the desk, managers decide about money, people and rules. A policy may give
/// an action to another role, but for what would let a colleague give himself or herself more.
public struct RoleTable: Hashable, Sendable {
  /// What is done to a programme as a whole and stands in no catalogue.
  public enum Duty: String, CaseIterable, Sendable {
    /// Bringing in a list.
    case importing = "list.import"
    /// Taking back what another colleague did.
    case undoingOthers = "batch.undo"
    /// Bringing in a whole programme.
    case importingProgramme = "programme.import"
    /// Putting a policy in force.
    case applyingPolicy = "policy.apply"

    /// What it is called in a sentence.
    var title: String {
      switch self {
      case .importing: "Importing"
      case .undoingOthers: "Taking back what others did"
      case .importingProgramme: "Bringing in a programme"
      case .applyingPolicy: "Applying a policy"
      }
    }
  }

  /// What stays with managers whatever a policy says: whoever may do it may do everything.
  public static let fixed: Set<String> = [
    "colleague.add", "colleague.edit", Duty.importingProgramme.rawValue, Duty.applyingPolicy.rawValue,
  ]

  /// The table where the policy says nothing else.
  public static let standard = RoleTable(others: [
    "feedback.note": .viewer,
    "colleague.add": .manager, "colleague.edit": .manager,
    "feedback.grant_remedy": .manager, "feedback.refuse_remedy": .manager,
    "referral.hold": .manager, "referral.release": .manager, "referral.reject": .manager,
    "referral.refund": .manager, "referral.undecided": .manager,
    "reward.approve": .manager, "reward.reject": .manager, "reward.not_eligible": .manager,
    "reward.hold": .manager, "reward.release": .manager, "reward.issue": .manager,
    "reward.expire": .manager, "reward.void": .manager, "reward.clear": .manager,
    "reward.claw_back": .manager, "reward.edit": .manager,
    "lot.expire": .manager, "lot.edit": .manager, "code.add": .manager, "code.withdraw": .manager,
    "batch.undo": .manager, "programme.import": .manager, "policy.apply": .manager,
  ])

  /// The least role of each action and duty that isn't every advocate's.
  public private(set) var others: [String: Role]

  /// Gives an action or a duty to a role.
  public mutating func give(_ name: String, to role: Role) {
    others[name] = role == .advocate ? nil : role
  }

  /// The least role that may do an action or a duty.
  public func least(for name: String) -> Role { others[name] ?? .advocate }

  /// Why someone may not do an action; nothing when he or she may.
  public func refusal(of definition: ActionDefinition, by actor: Actor) -> Refusal? {
    refusal(of: definition.name.rawValue, definition.title, by: actor)
  }

  /// Why someone may not do a duty; nothing when he or she may.
  public func refusal(of duty: Duty, by actor: Actor) -> Refusal? {
    refusal(of: duty.rawValue, duty.title, by: actor)
  }

  private func refusal(of name: String, _ title: String, by actor: Actor) -> Refusal? {
    let least = least(for: name)
    guard actor.role < least else { return nil }
    return Refusal(
      "\(title) needs \(ActionCatalogue.article(least.rawValue)); @\(actor.handle) is \(ActionCatalogue.article(actor.role.rawValue)).",
      cause: .role)
  }
}
