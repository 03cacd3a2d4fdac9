import Advocacy

/// What a piece of feedback is about, with everything people write about it.
struct Topic: Sendable {
  /// The name that foreign letters use.
  let name: String
  /// What kind of feedback it is.
  let kind: FeedbackKind
  /// How often it comes up, beside the others.
  let weight: Int
  /// Its tags, in order.
  let tags: [String]
  /// What it can be about.
  let gear: [Gear]
  /// The team that it is handed over to.
  let team: String
  /// Subject lines, one for each matter.
  let subjects: [Template]
  /// What happened or what is wished: the first sentences.
  let matters: [Template]
  /// More about it.
  let details: [Template]
  /// What is asked of us.
  let wishes: [Template]
  /// A colleague asks back, and the customer answers that.
  let asks: [(question: Template, replies: [Template])]
  /// A colleague puts it right, thanks or explains.
  let settles: [Template]
  /// Whether each of these answers one of the matters, in the same order.
  let answersEach: Bool
  /// A colleague's notes.
  let notes: [Template]
  /// Why it may be declined.
  let declines: [Template]

  init(
    _ name: String, _ kind: FeedbackKind, weight: Int, answersEach: Bool = false, tags: [String],
    gear: [Gear] = Gear.any, team: String,
    subjects: [String], matters: [String], details: [String], wishes: [String],
    asks: KeyValuePairs<String, [String]> = [:], settles: [String], notes: [String], declines: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.weight = weight
    self.tags = tags.sorted()
    self.gear = gear
    self.team = team
    self.subjects = subjects.templates
    self.matters = matters.templates
    self.details = details.templates
    self.wishes = wishes.templates
    self.asks = asks.map { (Template($0.key), $0.value.templates) }
    self.settles = settles.templates
    self.answersEach = answersEach
    self.notes = notes.templates
    self.declines = declines.templates
  }

  /// All topics, the order being part of the seed's meaning.
  static let all: [Topic] = deliveries + repairs + accounts + suggestions + praise + questions
}
