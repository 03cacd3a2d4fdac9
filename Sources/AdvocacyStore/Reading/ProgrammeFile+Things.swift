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
    let record: Record?
    if text.first == "@" {
      let handle = String(text.dropFirst())
      record = try read { database in
        try database.records(.colleague, where: "t.handle = ?", [.text(handle)], limit: 1).first
      }
    } else if let reference = Reference(text) {
      record = try self.record(reference)
    } else {
      throw Refusal(
        "“\(text)” names nothing; a reference such as F-88 or a colleague such as @ana does.",
        cause: .argument)
    }
    guard let record else {
      throw Refusal("There is no \(Reference(text)?.description ?? text) in this programme.", cause: .missing)
    }
    return record
  }

  /// Everything about a thing, or nothing when there is none of that number.
  public func detail(_ reference: Reference) throws -> ThingDetail? {
    try read { try DetailReader($0, settings.zone).detail(reference) }
  }

  /// Everything about a thing; cancelling the task ends the reading.
  public func detail(_ reference: Reference) async throws -> ThingDetail? {
    let zone = settings.zone
    return try await reading { try DetailReader($0, zone).detail(reference) }
  }
}
