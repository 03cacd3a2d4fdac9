import Advocacy
import TerminalKit

/// A page that lies over the screen to be read.
enum Sheet: Hashable, Sendable {
  /// What to know of a customer before speaking to them.
  case brief(Reference)
  /// How a thing's deadlines, decision or next contact came about.
  case why(Reference)
  /// How a figure came about.
  case figure(Metric.Name)

  /// What stands in the frame.
  var title: String {
    switch self {
    case .brief: "Before you speak"
    case .why, .figure: "Why"
    }
  }

  /// The thing it is about; nothing for a figure.
  var reference: Reference? {
    switch self {
    case .brief(let reference), .why(let reference): reference
    case .figure: nil
    }
  }
}
