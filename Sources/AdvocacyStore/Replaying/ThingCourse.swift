import Advocacy

/// One thing as far as the record of activity has been played.
struct ThingCourse {
  /// A change by an import: between which versions, and of which columns.
  struct Import {
    var version: Int64
    var after: Int64
    var columns: Set<String>
  }

  let reference: Reference
  /// The thing as it is in the file, or nothing when it isn't there.
  let present: Record?
  /// The import that brought it.
  let batch: Int64?
  let imports: [Import]

  private var known: [FieldName: Value?] = [:]
  private var version: Int64 = 0
  private var isMadeHere = false

  init(reference: Reference, present: Record?, batch: Int64?, imports: [Import]) {
    self.reference = reference
    self.present = present
    self.batch = batch
    self.imports = imports
  }

  /// Takes one record; what in it can't be.
  mutating func take(_ payload: Payload, entry: Int64, version: Int64) -> [String] {
    var findings: [String] = []
    if payload.isCreation {
      isMadeHere = true
      for field in ThingTable.stored(reference.kind) { known.updateValue(nil, forKey: field.name) }
      known.updateValue(nil, forKey: .removed)
    }
    for change in imports where change.version < version { forget(change) }
    let follows = isMadeHere && imports.isEmpty ? version == self.version + 1 : version > self.version
    if !follows {
      findings.append(
        "Entry \(entry) of the record of activity is version \(version) of \(reference), after version \(self.version)."
      )
    }
    self.version = version
    for name in payload.forgotten { known[name] = nil }
    for (name, change) in payload.changes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if let before = known[name], !Self.isSame(before, change.before) {
        findings.append(
          "Entry \(entry) of the record of activity changes \(name) of \(reference) from \(Self.word(change.before)), and it was \(Self.word(before))."
        )
      }
      known.updateValue(change.after, forKey: name)
    }
    return findings
  }

  /// What is otherwise in the file than the record says.
  func differences() -> [String] {
    guard let present else {
      return ["\(reference) isn't in the file, and the record of activity knows it."]
    }
    var course = self
    for change in imports where change.after > version { course.forget(change) }
    return course.known.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { name, value in
      guard name != .updated, !Self.isSame(value, present[name]) else { return nil }
      return
        "\(name) of \(reference) is \(Self.word(present[name])), and the record of activity ends with \(Self.word(value))."
    }
  }

  /// What an import changed isn't known any more.
  private mutating func forget(_ change: Import) {
    for field in ThingTable.stored(reference.kind)
    where field.columns.contains(where: change.columns.contains) {
      known[field.name] = nil
    }
  }

  private static func isSame(_ left: Value?, _ right: Value?) -> Bool {
    guard case .colleague(let first)? = left, case .colleague(let second)? = right else {
      return left == right
    }
    return Folding.fold(first) == Folding.fold(second)
  }

  private static func word(_ value: Value?) -> String {
    guard let value else { return "empty" }
    let text = value.description
    return "“\(text.count > 40 ? text.prefix(40) + "…" : text)”"
  }
}
