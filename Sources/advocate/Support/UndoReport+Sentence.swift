import AdvocacyStore

extension UndoReport {
  /// What was undone or redone, as a sentence.
  func sentence(_ verb: String) -> String {
    let extent = count == 1 ? "" : ", \(count) things"
    return "\(verb) B-\(of): \(title)\(extent). · B-\(batch)"
  }
}
