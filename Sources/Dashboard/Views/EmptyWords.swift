import Advocacy

/// What an empty list says: what that means and what to do next.
enum EmptyWords {
  /// For the worklist.
  static let today = "Nothing waits today. 2 shows the customers, 3 all feedback, + adds feedback."

  /// For a saved view without rows.
  static func sentence(for view: SavedView) -> String {
    switch (view.kind, view.name) {
    case (.feedback, "Unattended"):
      "No feedback waits. v shows other views, 2 the customers, + adds feedback."
    case (.feedback, "Mine"): "You have no open feedback. v and 1 show what nobody has answered."
    case (.feedback, "Snoozed"): "Nothing is snoozed. z puts feedback off until a time you choose."
    case (.feedback, "All"):
      "There is no feedback yet. + adds some, `advocate import feedback` brings in a file."
    case (.feedback, _): "No feedback here. v shows other views."
    case (.customer, "Advocates"): "No brand advocates yet. v and 2 show who may become one."
    case (.customer, "Mine"): "No customer is yours. a assigns one from another view (v)."
    case (.customer, "Quiet"): "You have spoken to every brand advocate in the last 45 days."
    case (.customer, "All"):
      "There are no customers yet. + adds one, `advocate import customers` brings in a file."
    case (.customer, _): "No customers here. v shows other views."
    case (.request, "To decide"):
      "No request waits for a decision. v and 2 show what is at a team, + adds one, L on feedback proposes one."
    case (.request, "At a team"): "No team has a request to work on. v and 1 show what waits for a decision."
    case (.request, "Shipped: to tell"):
      "Everyone who asked for something that shipped has been told. v and 2 show what comes next."
    case (.request, "All"):
      "There are no requests yet. + adds one, 3 and L carry what a customer wrote to a team."
    case (.request, _): "No requests here. v shows other views."
    case (.reward, "To decide"): "No reward waits for a decision. v and 2 show those to issue."
    case (.reward, "All"): "There are no rewards yet. + adds one."
    default: "Nothing here. v shows other views."
    }
  }
}
