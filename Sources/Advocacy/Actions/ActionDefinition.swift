/// The name of an action, `kind.verb`, such as `feedback.answer`.
public struct ActionName: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name.
  public let rawValue: String
  /// Makes a name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a name from a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// The name.
  public var description: String { rawValue }
}

/// One entry of the action catalogue: what can be done to a kind of thing, by whom, and by which rule.
public struct ActionDefinition: Sendable {
  /// How an action is taken back.
  public enum Reversal: Hashable, Sendable {
    /// Undo gives the former values back.
    case reversible
    /// Another act makes up for it; named here.
    case compensated(by: [ActionName])
    /// Nothing takes it back: it asks first.
    case final
  }

  /// The action's name.
  public var name: ActionName
  /// What it is called on screens: a short imperative such as `Claim`.
  public var title: String
  /// The kind of thing it acts on, or makes.
  public var kind: Kind
  /// Whether it makes a new thing instead of acting on existing ones.
  public var isCreation: Bool
  /// The values it takes.
  public var fields: [ActionField]
  /// The fields of the thing whose change since makes it a conflict.
  public var dependsOn: [FieldName]
  /// The reference fields of the thing, or of the arguments, whose things the rule reads.
  public var reads: [FieldName]
  /// How it is taken back.
  public var reversal: Reversal
  /// The rule: what changes, or why not.
  ///
  /// The record is a creation's placeholder or the thing as it is now.
  public var decide: @Sendable (Record, ActionContext) -> Decision

  /// The least role that may do it, where the policy says nothing else.
  public var role: Role { RoleTable.standard.least(for: name.rawValue) }
}

/// One value that an action takes.
public struct ActionField: Hashable, Sendable {
  /// The name used by `--set`.
  public var name: FieldName
  /// What it is called in forms.
  public var label: String
  /// What values it takes.
  public var type: Field.ValueType
  /// Whether the action needs it.
  public var isRequired: Bool
  /// The value taken when none is given.
  public var standard: Value?

  /// Describes a value that an action takes.
  public init(
    _ name: FieldName, _ label: String, _ type: Field.ValueType, required: Bool = false,
    standard: Value? = nil
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isRequired = required
    self.standard = standard
  }
}

/// Who acts.
public struct Actor: Hashable, Sendable {
  /// The colleague's handle, without the `@`.
  public var handle: String
  /// What the colleague may do.
  public var role: Role

  /// Names who acts.
  public init(handle: String, role: Role) {
    self.handle = handle
    self.role = role
  }

  /// Time itself: what settling does is done as `@policy`.
  public static let policy = Actor(handle: "policy", role: .manager)
}

/// What a rule knows beside the thing it decides on.
public struct ActionContext: Sendable {
  /// Who acts.
  public var actor: Actor
  /// When.
  public var now: Instant
  /// The programme's zone.
  public var zone: ProgrammeZone
  /// The programme's currency.
  public var currency: Currency
  /// The values given, standards filled in.
  public var arguments: [FieldName: Value]
  /// The fields that were given as empty, to be cleared.
  public var cleared: Set<FieldName>
  /// The things that the rule reads, as they are now.
  public var related: [Reference: Record]
  /// The request that this act has proposed for an earlier thing, so that a selection gets one and not many.
  public var proposed: Reference?
  /// For actions that read ``FieldName/untold``: the customers of the request who are left to tell, each with the
  /// feedback that asked for it.
  public var untold: [Reference: Set<Reference>] = [:]
  /// For actions that read ``FieldName/guarded``: what speaks against asking the customers concerned.
  public var guarding: [Reference: AskGuard] = [:]
  /// For actions that read ``FieldName/segmentReading``: who of the segment may be told; none where it can't be read.
  public var segment: SegmentReading?
  /// Who is away, and who covers.
  public var absences = Absences()
  /// For actions that read ``FieldName/referralFacts``: what the file knows of the referral.
  public var facts: ReferralFacts?
  /// For actions that read ``FieldName/grants``: how many rewards of the side the customer has been granted.
  public var grants = ReferralFacts.Grants()
  /// For actions that read ``FieldName/budgets``: what is taken of each budget in its period.
  public var budgets: [BudgetUse] = []
  /// For actions that read ``FieldName/catalogue``: how much is taken of what is exchanged for.
  public var catalogueUse = CatalogueUse()
  /// The policy in force.
  public var policy: Policy
  /// The number of its version.
  public var policyNumber: Int?
  /// What the actor is called, where texts are signed.
  public var colleagueName: String?

  /// Gathers what a rule knows.
  public init(
    actor: Actor, now: Instant, zone: ProgrammeZone, currency: Currency,
    arguments: [FieldName: Value] = [:], cleared: Set<FieldName> = [], related: [Reference: Record] = [:],
    policy: Policy = Policy(name: "")
  ) {
    self.actor = actor
    self.now = now
    self.zone = zone
    self.currency = currency
    self.arguments = arguments
    self.cleared = cleared
    self.related = related
    self.policy = policy
  }

  /// A text argument, or empty.
  public func text(_ name: FieldName) -> String { arguments[name]?.text ?? "" }

  /// The related thing that a field of a record refers to, or nothing.
  public func thing(_ name: FieldName, of record: Record) -> Record? {
    record[name]?.reference.flatMap { related[$0] }
  }
}

/// What a rule decided.
public enum Decision: Hashable, Sendable {
  /// These changes, in order. Things made here have references with ids below zero.
  /// With a grant key the whole is done at most once per key.
  case changes([Change], grantKey: String? = nil)
  /// Nothing to do, said in a sentence.
  case unchanged(String)
  /// Not allowed, and why.
  case refused(Refusal)
}

/// One change of one thing.
public enum Change: Hashable, Sendable {
  /// A new thing with these values; its id is below zero until the store numbers it.
  case create(Reference, [FieldName: Value])
  /// Other values for some fields of a thing; `nil` empties a field.
  case update(Reference, [FieldName: Value?])
}

/// Why an act is not done, as one sentence for the person at the screen.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of refusal it is; commands turn it into an exit status.
  public enum Cause: Hashable, Sendable {
    /// A rule of the domain.
    case rule
    /// The role is not enough.
    case role
    /// A value given is missing or can't be.
    case argument
    /// The thing is not there.
    case missing
    /// Someone changed the thing meanwhile.
    case changed
  }

  /// The sentence.
  public var sentence: String
  /// What kind of refusal it is.
  public var cause: Cause

  /// Makes a refusal.
  public init(_ sentence: String, cause: Cause = .rule) {
    self.sentence = sentence
    self.cause = cause
  }

  /// The sentence.
  public var description: String { sentence }
}
