import Advocacy
import TerminalKit

/// A page about one thing that lies over the screen to be read.
enum Sheet: Hashable, Sendable {
  /// What to know of a customer before speaking to them.
  case brief
  /// How a thing's deadlines, decision or next contact came about.
  case why

  /// What stands in the frame.
  var title: String {
    switch self {
    case .brief: "Before you speak"
    case .why: "Why"
    }
  }
}
