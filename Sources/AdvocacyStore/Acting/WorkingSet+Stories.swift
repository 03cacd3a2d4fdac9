import Advocacy
import GRDB

extension WorkingSet {
  /// The rewards given for a story, those that this act made included.
  func rewards(forStory story: Reference) throws -> [Reference] {
    let found = try database.rows(
      "SELECT id FROM rewards WHERE story = ? AND story IS NOT NULL AND removed = 0 ORDER BY id",
      [.integer(story.id)]
    ) { Reference(.reward, $0.integer(0)) }
    try load(found)
    let new = made.filter { $0.kind == .reward && things[$0]?[.story]?.reference == story }
    return found + new.sorted()
  }
}
