/// What people write in another language than English, and what is answered in it.
struct ForeignLetters: Sendable {
  /// The sentences on one topic.
  struct Letters: Sendable {
    let subjects: [Template]
    let matters: [Template]
    let wishes: [Template]
    let asks: [Template]
    let replies: [Template]
    let settles: [Template]

    init(
      subjects: [String], matters: [String], wishes: [String], asks: [String] = [], replies: [String] = [],
      settles: [String]
    ) {
      self.subjects = subjects.templates
      self.matters = matters.templates
      self.wishes = wishes.templates
      self.asks = asks.templates
      self.replies = replies.templates
      self.settles = settles.templates
    }
  }

  /// The language's code.
  let language: String
  /// How a day of the month is written: `3. 5.`; `D` and `M` are the numbers.
  let dateForm: String
  let openings: [Template]
  let closings: [Template]
  let greetings: [Template]
  let signatures: [Template]
  let holdings: [Template]
  let declines: [Template]
  let pointers: [Template]
  let nudges: [Template]
  let thanks: [Template]
  /// By the name of the topic.
  let topics: [String: Letters]

  init(
    _ language: String, dateForm: String, openings: [String], closings: [String], greetings: [String],
    signatures: [String], holdings: [String], declines: [String], pointers: [String], nudges: [String],
    thanks: [String], topics: [String: Letters]
  ) {
    self.language = language
    self.dateForm = dateForm
    self.openings = openings.templates
    self.closings = closings.templates
    self.greetings = greetings.templates
    self.signatures = signatures.templates
    self.holdings = holdings.templates
    self.declines = declines.templates
    self.pointers = pointers.templates
    self.nudges = nudges.templates
    self.thanks = thanks.templates
    self.topics = topics
  }

  /// All languages by code.
  static let all: [String: ForeignLetters] = Dictionary(
    uniqueKeysWithValues: [german, french, spanish, italian, japanese, ukrainian, arabic].map {
      ($0.language, $0)
    })

  /// The language of each country, in the order of the countries.
  static let byHome: [ForeignLetters?] = Home.all.map { all[$0.language] }
}
