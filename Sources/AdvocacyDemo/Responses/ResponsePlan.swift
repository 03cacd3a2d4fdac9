import Advocacy

/// An answer to a survey, before it has words.
struct ResponsePlan: Sendable {
  var survey: Survey
  var score: Int64
  var customer: Int
  var at: Instant
  var channel: Channel
  /// The feedback it opened or is about.
  var feedback: Int?
  var followUp: FollowUp?
  var thanked: Instant?
  /// What the customer wrote beside the score.
  var comment: String?
}
