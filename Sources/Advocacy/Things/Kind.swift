/// The kinds of thing in a programme file.
public enum Kind: String, CaseIterable, Codable, Sendable, LookedUpWord {
  /// A person who buys from us.
  case customer
  /// The organisation a customer belongs to.
  case account
  /// An employee using the desk.
  case colleague
  /// A need carried to the product team or another team; joins many pieces of feedback.
  case request
  /// One complaint, suggestion, praise or question with its messages.
  case feedback
  /// One turn of a feedback's conversation.
  case message
  /// An answer to an NPS, CSAT or CES question.
  case response
  /// One contact with a customer.
  case touchpoint
  /// What someone promised or has to do for a customer, an account or a piece of feedback.
  case task
  /// A customer brings a new one.
  case referral
  /// A customer's achievement told with consent.
  case story
  /// Someone needs a customer's voice: a colleague, a journalist, an event or another customer.
  case opportunity
  /// Something asked of one customer: a reference call, a story, a review.
  case ask
  /// Someone spoke of us in public: a post, a review, an article.
  case mention
  /// News to a segment, good or bad, with who was told.
  case announcement
  /// What one person receives for a referral, a story or an effort.
  case reward
  /// Points earned together, with one expiry.
  case lot
  /// A code out of a pool, given once.
  case code

  /// The word that commands use: `customers`, `feedback`.
  public var plural: String {
    switch self {
    case .feedback: "feedback"
    case .opportunity: "opportunities"
    case .lot: "points"
    case .story: "stories"
    default: rawValue + "s"
    }
  }

  /// The letter of the kind's references: `C` in `C-1042`.
  public var letter: Character {
    switch self {
    case .customer: "C"
    case .account: "A"
    case .colleague: "U"
    case .request: "Q"
    case .feedback: "F"
    case .message: "G"
    case .response: "P"
    case .touchpoint: "T"
    case .task: "D"
    case .referral: "R"
    case .story: "S"
    case .opportunity: "O"
    case .mention: "M"
    case .announcement: "N"
    case .ask: "K"
    case .reward: "W"
    case .lot: "L"
    case .code: "V"
    }
  }

  /// The kind of a plural word of a command, or nothing.
  public init?(plural: String) {
    guard let kind = Kind.allCases.first(where: { $0.plural == plural }) else { return nil }
    self = kind
  }
}
