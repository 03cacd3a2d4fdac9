import Advocacy
import TerminalKit

extension CommandTable {
  /// Adding on the lists of Recognition and Outreach, by the key that adds on every list.
  static let additions: [Command] = [
    (Kind.task, ActionName("task.create")), (.ask, "ask.create"), (.response, "response.record"),
    (.opportunity, "opportunity.create"), (.story, "story.create"), (.mention, "mention.create"),
    (.announcement, "announcement.create"),
  ].compactMap { kind, action in
    guard let definition = ActionCatalogue.action(action) else { return nil }
    return Command(
      "\(kind.rawValue).new", definition.title, keys: "+", scopes: [.screen(kind)], order: 412,
      aliases: ["add", "new"], unavailable: { $0.reasonAgainst(definition) }
    ) { $0.begin(definition) }
  }
}
