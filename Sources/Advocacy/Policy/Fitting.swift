/// Something of a policy that is for some things only: by the kind of feedback, or by the standing of a customer.
public protocol Fitting {
  /// The kinds of feedback it is for; empty for all.
  var kinds: Set<FeedbackKind> { get }
  /// The standings of customers it is for; empty for all.
  var standings: Set<Standing> { get }
}

extension Fitting {
  /// Why it is not for a thing, to follow its name; nothing when it is for it.
  public func misfit(_ record: Record) -> String? {
    if record.reference.kind == .feedback {
      guard !kinds.isEmpty else {
        return standings.isEmpty ? nil : "is for customers, not for feedback"
      }
      let kind = record.text(.feedbackKind).flatMap(FeedbackKind.init(rawValue:))
      guard kind.map({ kinds.contains($0) }) != true else { return nil }
      let words = Self.words(kinds) { $0 == .praise ? $0.rawValue : $0.rawValue + "s" }
      return "is for \(words); \(record.reference) is \(kind?.rawValue ?? "of no kind")"
    }
    guard !standings.isEmpty else { return kinds.isEmpty ? nil : "is for feedback, not for a customer" }
    let standing = record.text(.standing).flatMap(Standing.init(rawValue:)) ?? .none
    guard !standings.contains(standing) else { return nil }
    let words = Self.words(standings, \.rawValue)
    return "is for customers who are \(words); \(record.reference) is \(standing.rawValue)"
  }

  /// The words of a set in the order of its type: `complaints or questions`.
  private static func words<Choice: CaseIterable & RawRepresentable<String> & Hashable>(
    _ choices: Set<Choice>, _ word: (Choice) -> String
  ) -> String {
    ActionCatalogue.alternatives(Choice.allCases.filter { choices.contains($0) }.map(word))
  }
}
