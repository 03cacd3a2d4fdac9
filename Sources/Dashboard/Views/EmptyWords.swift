import Advocacy

/// What an empty list says: what that means and what to do next.
enum EmptyWords {
  /// What a command is called in a sentence: its key.
  typealias Key = (String) -> String

  /// For the worklist.
  static func today(_ key: Key) -> String {
    "Nothing waits today. \(key("go.customers")) shows the customers, \(key("go.feedback")) all feedback, \(key("feedback.create")) adds feedback."
  }

  /// For the figures.
  static func insights(_ key: Key) -> String {
    "There is nothing to reckon figures from yet: no answers to surveys, no promises, no referrals, no rewards. \(key("palette")) record a response notes an answer, \(key("go.referrals")) and \(key("referral.create")) a referral."
  }

  /// For a saved view without rows.
  static func sentence(for view: SavedView, _ key: Key) -> String {
    let views = key("list.views")
    let add = key(adding[view.kind] ?? "palette")
    return switch (view.kind, view.name) {
    case (.feedback, "Unattended"):
      "No feedback waits. \(views) shows other views, \(key("go.customers")) the customers, \(add) adds feedback."
    case (.feedback, "Mine"): "You have no open feedback. \(views) and 1 show what nobody has answered."
    case (.feedback, "Snoozed"):
      "Nothing is snoozed. \(key("feedback.snooze")) puts feedback off until a time you choose."
    case (.feedback, "All"):
      "There is no feedback yet. \(add) adds some, `advocate import feedback` brings in a file."
    case (.feedback, _): "No feedback here. \(views) shows other views."
    case (.customer, "To contact"):
      "Everyone has been spoken to in time; nobody's cadence ends this week. \(views) shows what was promised and asked."
    case (.customer, "To thank"):
      "Everyone has been thanked for what they did. \(views) shows what else there is."
    case (.customer, "Could move"):
      "The policy suggests another standing for nobody. \(key("why")) on a customer says what the next one takes."
    case (.customer, "Onboarding"):
      "Nobody is being onboarded. \(key("go.customers")) shows the customers, \(key("palette")) onboard begins one."
    case (.task, "My promises"):
      "You have promised nothing that is still to be done. \(key("task.create")) on a customer notes a promise."
    case (.task, _):
      "Nothing is promised or to be done. \(add) or \(key("task.create")) on a customer notes a promise."
    case (.ask, "Asks to thank"):
      "Everyone who did what was asked has been thanked. \(views) shows what else there is."
    case (.ask, _):
      "Nobody is asked for anything at present. \(key("ask.create")) on a customer asks, \(key("go.customers")) shows who may be asked."
    case (.opportunity, _):
      "Nobody's voice is needed at present. \(add) writes down what for and by when, and says who may be asked."
    case (.story, "Published"): "No story is published. \(views) shows those in the making, \(add) adds one."
    case (.story, _): "No story is in the making. \(add) adds one of a customer, \(views) shows other views."
    case (.mention, "Mentions"): "Nothing said of us in public waits. \(add) notes what someone said."
    case (.mention, _): "Nobody has said anything of us in public yet. \(add) notes what someone said."
    case (.announcement, _):
      "There are no news yet. \(add) writes some; \(key("why")) says before sending who would be told."
    case (.response, "Scores to thank"):
      "Everyone who scored high has been thanked. \(views) shows all scores."
    case (.response, _):
      "There are no scores of surveys yet. \(add) records one, `advocate import responses` brings in a file."
    case (.customer, "Advocates"): "No brand advocates yet. \(views) and 2 show who may become one."
    case (.customer, "Mine"):
      "No customer is yours. \(key("customer.assign")) assigns one from another view (\(views))."
    case (.customer, "Quiet"): "You have spoken to every brand advocate in the last 45 days."
    case (.customer, "All"):
      "There are no customers yet. \(add) adds one, `advocate import customers` brings in a file."
    case (.customer, _): "No customers here. \(views) shows other views."
    case (.request, "To decide"):
      "No request waits for a decision. \(views) and 2 show what is at a team, \(add) adds one, \(key("feedback.link")) on feedback proposes one."
    case (.request, "At a team"):
      "No team has a request to work on. \(views) and 1 show what waits for a decision."
    case (.request, "Shipped: to tell"):
      "Everyone who asked for something that shipped has been told. \(views) and 2 show what comes next."
    case (.request, "All"):
      "There are no requests yet. \(add) adds one, \(key("go.feedback")) and \(key("feedback.link")) carry what a customer wrote to a team."
    case (.request, _): "No requests here. \(views) shows other views."
    case (.referral, "Flagged"):
      "No referral is doubtful. \(views) and 2 show who came and hasn't paid yet, \(key("go.rewards")) the rewards to decide."
    case (.referral, "Waiting for payment"):
      "Nobody who came is still to pay. \(views) and 3 show who was invited, \(add) adds a referral."
    case (.referral, "All"):
      "There are no referrals yet. \(add) adds one, `advocate import referrals` brings in a file."
    case (.referral, _): "No referrals here. \(views) shows other views, \(add) adds one."
    case (.reward, "To decide"): "No reward waits for a decision. \(views) and 2 show those to issue."
    case (.reward, "All"): "There are no rewards yet. \(add) adds one."
    default: "Nothing here. \(views) shows other views."
    }
  }

  /// The command that adds a thing of a kind on its list.
  private static let adding: [Kind: String] = [
    .feedback: "feedback.create", .reward: "reward.create", .customer: "customer.create",
    .request: "request.create",
    .referral: "referral.create", .task: "task.new", .ask: "ask.new", .response: "response.new",
    .opportunity: "opportunity.new", .story: "story.new", .mention: "mention.new",
    .announcement: "announcement.new",
  ]
}
