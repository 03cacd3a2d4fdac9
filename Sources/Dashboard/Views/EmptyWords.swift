import Advocacy

/// What an empty list says: what that means and what to do next.
enum EmptyWords {
  /// For the worklist.
  static let today = "Nothing waits today. 2 shows the customers, 3 all feedback, + adds feedback."

  /// For the figures.
  static let insights =
    "There is nothing to reckon figures from yet: no answers to surveys, no promises, no referrals, no rewards. : record a response notes an answer, 5 and + a referral."

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
    case (.customer, "To contact"):
      "Everyone has been spoken to in time; nobody's cadence ends this week. v shows what was promised and asked."
    case (.customer, "To thank"): "Everyone has been thanked for what they did. v shows what else there is."
    case (.customer, "Could move"):
      "The policy suggests another standing for nobody. w on a customer says what the next one takes."
    case (.customer, "Onboarding"): "Nobody is being onboarded. 2 shows the customers, : onboard begins one."
    case (.task, "My promises"):
      "You have promised nothing that is still to be done. P on a customer notes a promise."
    case (.task, _): "Nothing is promised or to be done. + or P on a customer notes a promise."
    case (.ask, "Asks to thank"):
      "Everyone who did what was asked has been thanked. v shows what else there is."
    case (.ask, _): "Nobody is asked for anything at present. A on a customer asks, 2 shows who may be asked."
    case (.opportunity, _):
      "Nobody's voice is needed at present. + writes down what for and by when, and says who may be asked."
    case (.story, "Published"): "No story is published. v shows those in the making, + adds one."
    case (.story, _): "No story is in the making. + adds one of a customer, v shows other views."
    case (.mention, "Mentions"): "Nothing said of us in public waits. + notes what someone said."
    case (.mention, _): "Nobody has said anything of us in public yet. + notes what someone said."
    case (.announcement, _): "There are no news yet. + writes some; w says before sending who would be told."
    case (.response, "Scores to thank"): "Everyone who scored high has been thanked. v shows all scores."
    case (.response, _):
      "There are no scores of surveys yet. + records one, `advocate import responses` brings in a file."
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
    case (.referral, "Flagged"):
      "No referral is doubtful. v and 2 show who came and hasn't paid yet, 6 the rewards to decide."
    case (.referral, "Waiting for payment"):
      "Nobody who came is still to pay. v and 3 show who was invited, + adds a referral."
    case (.referral, "All"):
      "There are no referrals yet. + adds one, `advocate import referrals` brings in a file."
    case (.referral, _): "No referrals here. v shows other views, + adds one."
    case (.reward, "To decide"): "No reward waits for a decision. v and 2 show those to issue."
    case (.reward, "All"): "There are no rewards yet. + adds one."
    default: "Nothing here. v shows other views."
    }
  }
}
