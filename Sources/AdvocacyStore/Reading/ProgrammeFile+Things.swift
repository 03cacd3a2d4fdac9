import Advocacy
import GRDB

extension ProgrammeFile {
  /// A thing with all its values, or nothing when there is none of that number or its making was undone.
  public func record(_ reference: Reference) throws -> Advocacy.Record? {
    try read { try $0.record(reference) }
  }

  /// The things of some references that there are, in the order given.
  public func records(_ references: [Reference]) throws -> [Advocacy.Record] {
    try read { database in try references.compactMap { try database.record($0) } }
  }

  /// The thing that someone names: a reference such as `F-88` or a colleague such as `@ana`.
  ///
  /// Throws a `Refusal` that says what was expected, or that there is no such thing.
  public func resolve(_ text: String) throws -> Advocacy.Record {
    try read { database in
      try database.resolve(text) { "There is no \($0) in this programme." }
    }
  }

  /// The things that people named as `F-88` or `@ana`, in their order; throws the refusal of the first that isn't there.
  public func references(named texts: [String]) throws -> [Reference] {
    try read { database in
      try texts.map { text in
        try database.resolve(text, derived: []) { "There is no \($0) in this programme." }.reference
      }
    }
  }

  /// Everything about a thing, or nothing when there is none of that number.
  ///
  /// At a time, also how its deadlines or the next contact came about; where that takes long all else is told first.
  public func detail(
    _ reference: Reference, at now: Instant? = nil, first: (ThingDetail) -> Void = { _ in }
  ) throws -> ThingDetail? {
    try read { database in
      let versions = try shelf.versions(database, settings)
      let policy = versions.last?.policy ?? Policy(name: "")
      var detail = try DetailReader(database, settings.zone, policy).detail(reference)
      if let now, let record = detail?.record {
        if Self.explainedLate.contains(reference.kind), var known = detail {
          known.awaitsExplanation = true
          first(known)
        }
        switch record.reference.kind {
        case .opportunity:
          let matching = try matching(of: record, at: now, in: database)
          detail?.explanation = matching.explanation
          detail?.candidates = matching.candidates
        case .feedback:
          let course = try ClockKeeper(database, versions).course(of: reference.id)
          detail?.explanation = try explanation(of: record, course, under: versions, at: now, in: database)
          detail?.clocks = course?.history(under: versions)?.evaluated(at: now).traces ?? []
        case .request:
          let place = try database.rankPlace(of: record)
          detail?.explanation = versions.last.map {
            Explanation.rank(record, place: place, under: $0, at: now)
          }
          detail?.rankPlace = place
        default: detail?.explanation = try explanation(of: record, at: now, in: database)
        }
        detail?.score = try score(of: record, at: now, in: database)
        detail?.recovery = try MetricsReader(database, settings.zone, at: now).recovery(of: record)
      }
      return detail
    }
  }

  /// What is explained by many others: an opportunity by all who may be asked, a reward by all of its budget's period.
  private static let explainedLate: Set<Kind> = [.opportunity, .reward]
}

extension Database {
  /// The thing that someone names; a refusal tells, in a sentence about the name, that there is none.
  func resolve(_ text: String, derived: Set<FieldName>? = nil, missing: (String) -> String) throws -> Record {
    let record: Record?
    if text.first == "@" {
      record = try records(
        .colleague, where: "t.handle = ?", [.text(String(text.dropFirst()))], limit: 1, derived: derived
      ).first
    } else if let reference = Reference(text) {
      record = try self.record(reference, derived: derived)
    } else {
      throw Refusal(
        "“\(text)” names nothing; a reference such as F-88 or a colleague such as @ana does.",
        cause: .argument)
    }
    guard let record else {
      throw Refusal(missing(Reference(text)?.description ?? text), cause: .missing)
    }
    return record
  }
}
