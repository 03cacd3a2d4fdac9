import Advocacy

extension Model {
  /// Asks for the tags of a kind, unless they are known.
  mutating func readTags(of kind: Kind) {
    guard FieldTable.field(.tags, of: kind) != nil, freshTags.insert(kind).inserted else { return }
    emit(.tags(kind))
  }

  /// Takes in the tags of a kind, and offers them where one is being written.
  mutating func take(tags used: [String], of kind: Kind) {
    tags[kind] = used
    if case .filter? = overlays.last, list?.kind == kind { complete() }
  }

  /// The tags of a kind that begin as what is being written last, those used most first, behind what stands before.
  func tags(of kind: Kind, completing text: String) -> [FormCandidate] {
    let written = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let begun = written.last.map({ Folding.fold($0).trimmingPrefix(while: \.isWhitespace) }),
      !begun.isEmpty
    else { return [] }
    let before = written.dropLast().map { $0.trimmingPrefix(while: \.isWhitespace) + ", " }.joined()
    let found = (tags[kind] ?? []).filter { Folding.fold($0).hasPrefix(begun) && $0 != begun }
    return found.prefix(FormModel.mostCandidates).map { FormCandidate(before + $0) }
  }
}
