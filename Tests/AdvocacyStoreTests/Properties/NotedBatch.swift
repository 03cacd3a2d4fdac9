import Advocacy

/// What the test itself noted of a batch: the things that it touched, before and after, as the file gave them.
struct NotedBatch {
  var id: Int64
  var action: String
  var handle: String
  var undoOf: Int64?
  var isUndone = false
  /// Whether the images are this batch's alone; those of acts that time did together aren't.
  var hasImages = true
  var before: [Reference: Record] = [:]
  var after: [Reference: Record] = [:]

  /// Fields that stand in no record, or that only note the latest of something.
  static let passedOver: Set<FieldName> = [.updated, .lastContact]

  /// The fields of a thing that the batch changed.
  func changed(_ thing: Reference) -> Set<FieldName> {
    guard let after = after[thing] else { return [] }
    let before = before[thing]?.values ?? [:]
    return Set(before.keys).union(after.values.keys).filter { before[$0] != after[$0] }
      .subtracting(Self.passedOver)
  }
}
