/// What became of a customer after a complaint was resolved.
public struct RecoveryCase: Hashable, Sendable {
  /// One answer to a survey.
  public struct Answer: Hashable, Sendable {
    /// The survey.
    public var survey: Survey
    /// What was answered.
    public var score: Int64
    /// When.
    public var at: Instant

    /// Notes an answer.
    public init(_ survey: Survey, _ score: Int64, at: Instant) {
      self.survey = survey
      self.score = score
      self.at = at
    }
  }

  /// What a customer answered to a survey before the end of a complaint, and last since.
  ///
  /// The score that opened the complaint is one before its end. NPS goes before the others.
  public struct Scores: Hashable, Sendable {
    /// The survey.
    public var survey: Survey
    /// The last score before.
    public var before: Int64
    /// The last score since.
    public var after: Int64
  }

  /// Finds the scores of a customer answer by answer: those to one survey come together, the earlier ones first.
  public struct ScoreSearch: Sendable {
    /// What was found among the answers up to now; nothing without a score before and since.
    public private(set) var scores: Scores?
    private let ended: Instant
    private var survey: Survey?
    private var before: Int64?

    /// Begins with no answer.
    ///
    /// - Parameter ended: When the complaint was resolved.
    public init(ended: Instant) { self.ended = ended }

    /// Takes the next answer.
    public mutating func add(_ survey: Survey, _ score: Int64, at: Instant) {
      if survey != self.survey { (self.survey, before) = (survey, nil) }
      if at < ended {
        before = score
      } else if let before, scores.map({ Self.place($0.survey) < Self.place(survey) }) != true {
        scores = Scores(survey: survey, before: before, after: score)
      }
    }

    private static func place(_ survey: Survey) -> Int {
      Survey.allCases.firstIndex(of: survey) ?? Survey.allCases.count
    }
  }

  /// The complaint.
  public var complaint: Reference
  /// Whose it was.
  public var customer: Reference
  /// When it was resolved.
  public var ended: Instant
  /// Where the customer stands as a buyer now.
  public var lifecycle: Lifecycle?
  /// How far a brand advocate the customer is now.
  public var standing: Standing
  /// How far when the complaint came; nothing when that isn't known, since the customer came by an import later.
  public var standingThen: Standing?
  /// The last answer before the end of the complaint, and the last one since to the same survey; nothing without both.
  public private(set) var scores: Scores?

  /// Gathers what became of a customer.
  public init(
    _ complaint: Reference, of customer: Reference, ended: Instant, lifecycle: Lifecycle?,
    standing: Standing, standingThen: Standing?, scores: Scores?
  ) {
    self.complaint = complaint
    self.customer = customer
    self.ended = ended
    self.lifecycle = lifecycle
    self.standing = standing
    self.standingThen = standingThen
    self.scores = scores
  }

  /// Gathers what became of a customer who gave answers, in any order.
  public init(
    _ complaint: Reference, of customer: Reference, ended: Instant, lifecycle: Lifecycle?,
    standing: Standing, standingThen: Standing?, answers: [Answer]
  ) {
    var search = ScoreSearch(ended: ended)
    let ordered = answers.sorted { $0.at < $1.at }
    for survey in Survey.allCases {
      for answer in ordered where answer.survey == survey {
        search.add(survey, answer.score, at: answer.at)
      }
    }
    self.init(
      complaint, of: customer, ended: ended, lifecycle: lifecycle, standing: standing,
      standingThen: standingThen, scores: search.scores)
  }

  /// Whether the customer is one still; nothing for who never was, or of whom it isn't known.
  public var stayed: Bool? {
    switch lifecycle {
    case .onboarding, .active: true
    case .lapsed: false
    case .prospect, nil: nil
    }
  }

  /// Whether the customer is a brand advocate now.
  public var isAdvocate: Bool { standing.isBrandAdvocate }

  /// Whether a customer who was none when the complaint came is a brand advocate now; nothing for who was one then, or
  /// of whom it isn't known.
  public var becameAdvocate: Bool? {
    standingThen.flatMap { $0.isBrandAdvocate ? nil : standing.isBrandAdvocate }
  }

  /// What became of the customer, in words: `NPS 3 before, 9 after`, `stayed`, `none then, advocate now`.
  public var words: [String] {
    var words: [String] = []
    if let scores {
      words.append("\(scores.survey.title) \(scores.before) before, \(scores.after) after")
    } else {
      words.append("no score before and after")
    }
    if let stayed { words.append(stayed ? "stayed" : "left") }
    let then = standingThen.map { "\($0.rawValue) then" } ?? "standing then not known"
    words.append("\(then), \(standing.rawValue) now")
    return words
  }
}

extension Standing {
  /// Whether it is that of a brand advocate.
  public var isBrandAdvocate: Bool { self == .advocate || self == .champion }
}
