import Advocacy

/// One turn of a conversation, before it has words.
struct Turn: Sendable {
  /// What is said in it.
  enum Matter: Sendable {
    case ask, settle, handOver, holding, decline, pointer, elsewhere, tell
    case reply, nudge, thanks
    case note

    /// Who it is from and for.
    var direction: MessageDirection {
      switch self {
      case .ask, .settle, .handOver, .holding, .decline, .pointer, .elsewhere, .tell: .toCustomer
      case .reply, .nudge, .thanks: .fromCustomer
      case .note: .note
      }
    }
  }

  var matter: Matter
  var at: Instant
}

/// What a piece of feedback is and where it stands, before it has words.
struct FeedbackPlan: Sendable {
  var index: Int
  var status: FeedbackStatus
  var topic: Int
  /// Which of the topic's matters, and which of its questions.
  var matter = 0
  var ask = 0
  var created: Instant
  var customer: Int?
  var isForeign = false
  var owner: Int?
  var channel = Channel.mail
  var priority = Priority.normal
  var original: Int?
  var turns: [Turn] = []
  var firstAnswered: Instant?
  var resolved: Instant?
  var waitingSince: Instant?
  var snoozedUntil: Instant?
  var changed: Instant
  /// The request it is linked to, and when its customer was told that this has shipped.
  var request: Int?
  var told: Instant?
}
