extension ActionCatalogue {
  /// The move of a thing from its status to another one, with other values set beside it; refused when the table
  /// of moves doesn't allow it.
  static func moved<Status: StatusMachine>(
    _ record: Record, from now: Status, to next: Status, _ values: [FieldName: Value?]
  ) -> Decision {
    if now == next { return .unchanged("\(record.reference) is \(next.word) already.") }
    guard now.allows(next) else {
      return .refused(
        Refusal(
          "\(record.reference) is \(now.word) and can't become \(next.word); from there it is \(list(now.next))."
        ))
    }
    var all = values
    all[.status] = .text(next.rawValue)
    return .changes([.update(record.reference, all)])
  }

  /// Status words for a sentence: `potential, invited or none`.
  static func list(_ statuses: some Collection<some StatusMachine>) -> String {
    let words = statuses.map(\.word).sorted()
    guard words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }
}

extension StatusMachine {
  /// The status as people read it: `in progress`.
  fileprivate var word: String { rawValue.replacing("_", with: " ") }
}
