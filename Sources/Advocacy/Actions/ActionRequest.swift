/// An act that someone asks for: one action on some things.
public struct ActionRequest: Hashable, Sendable {
  /// The action.
  public var action: ActionName
  /// The things it is done to, in order; none for an action that makes something.
  public var targets: [Reference]
  /// The values given.
  public var arguments: [FieldName: Value]
  /// The fields given as empty, to be cleared.
  public var cleared: Set<FieldName>
  /// The versions of the things that the person saw; a thing without one is acted on as it is.
  public var seenVersions: [Reference: Int64]
  /// Makes an act of money or points happen once: the same key is not done again.
  public var grantKey: String?

  /// Asks for an act.
  public init(
    _ action: ActionName, on targets: [Reference] = [], arguments: [FieldName: Value] = [:],
    cleared: Set<FieldName> = [], seenVersions: [Reference: Int64] = [:], grantKey: String? = nil
  ) {
    self.action = action
    self.targets = targets
    self.arguments = arguments
    self.cleared = cleared
    self.seenVersions = seenVersions
    self.grantKey = grantKey
  }
}

/// The way in by which an act came.
public enum WayIn: String, Sendable, CaseIterable {
  case dashboard, command, `import`, policy
}

/// What became of a request.
public struct ActionReport: Hashable, Sendable {
  /// What became of one thing.
  public enum Outcome: Hashable, Sendable {
    /// Done; the version the thing has now.
    case done(version: Int64)
    /// There was nothing to do, said in a sentence.
    case unchanged(String)
    /// Not done, and why.
    case refused(Refusal)
  }

  /// The outcome for one thing asked for.
  public struct Line: Hashable, Sendable {
    /// The thing.
    public var reference: Reference
    /// What became of it.
    public var outcome: Outcome

    /// Notes the outcome for one thing.
    public init(_ reference: Reference, _ outcome: Outcome) {
      self.reference = reference
      self.outcome = outcome
    }
  }

  /// The batch that undo takes back; nothing when nothing changed.
  public var batch: Int64?
  /// What was asked for, thing by thing; for a creation the thing made.
  public var lines: [Line]
  /// The things that the act made, the main one first.
  public var created: [Reference]
  /// What was done although it is flagged.
  public var doubts: [Doubt]

  /// Makes a report.
  public init(batch: Int64?, lines: [Line], created: [Reference] = [], doubts: [Doubt] = []) {
    self.batch = batch
    self.lines = lines
    self.created = created
    self.doubts = doubts
  }

  /// The refusals, in order.
  public var refusals: [(reference: Reference, refusal: Refusal)] {
    lines.compactMap { line in
      if case .refused(let refusal) = line.outcome { (line.reference, refusal) } else { nil }
    }
  }

  /// How many things changed.
  public var doneCount: Int { lines.count(where: \.isDone) }
}

extension ActionReport.Line {
  /// Whether the thing was changed.
  public var isDone: Bool { if case .done = outcome { true } else { false } }
}
