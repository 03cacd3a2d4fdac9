import Advocacy
import GRDB

extension MetricsReader {
  /// What became of customers since their complaints were resolved, beside those who never complained.
  ///
  /// Customers, their complaints and their answers are each gone through once, side by side and along indexes that hold
  /// all that is asked of them.
  func recovery() throws -> Metric? {
    var complaints = try resolvedComplaints()
    defer { complaints.end() }
    guard complaints.customer < .max else { return nil }
    var answers = try allAnswers()
    defer { answers.end() }
    var customers = try CustomersByNumber(database)
    defer { customers.end() }
    var cases = RecoveryCases(self)
    var others = (all: 0, stayed: 0, advocates: 0)
    let surveys = ColumnWords<Survey>()
    let complaintOf = try SQLStatement(
      database,
      "SELECT 1 FROM feedback WHERE customer = ? AND feedback_kind = 'complaint' AND removed = 0 LIMIT 1")
    while customers.number < .max {
      try complaints.advance(to: customers.number)
      if complaints.customer == customers.number {
        let complaint = try lastComplaint(&complaints)
        try answers.advance(to: customers.number)
        let scores = try scores(&answers, of: customers.number, around: complaint.ended, surveys)
        try cases.add(complaint, scores, of: customers)
      } else if !customers.isMerged, let lifecycle = customers.lifecycle, lifecycle != .prospect,
        try complaintOf.first([.integer(customers.number)], { _ in true }) == nil
      {
        others.all += 1
        if lifecycle != .lapsed { others.stayed += 1 }
        if customers.standing.isBrandAdvocate { others.advocates += 1 }
      }
      try customers.advance()
    }
    return Metric.recovery(
      try cases.tallied(),
      others: (
        stayed: Proportion(others.stayed, of: others.all),
        advocates: Proportion(others.advocates, of: others.all)
      ), over: Self.recoveryPeriod, until: now)
  }

  /// What became of the customer of one complaint; nothing while it isn't resolved, and for other feedback.
  func recovery(of feedback: Record) throws -> RecoveryCase? {
    guard feedback.text(.feedbackKind) == FeedbackKind.complaint.rawValue, feedback[.resolvedAt] != nil else {
      return nil
    }
    let found = try database.first(
      """
      SELECT f.customer, f.created, f.resolved, c.lifecycle, c.standing,
        coalesce((SELECT at FROM batches WHERE id = c.batch), c.created)
      FROM feedback f JOIN customers c ON c.id = f.customer
      WHERE f.id = ? AND f.feedback_kind = 'complaint' AND f.status IN ('resolved', 'closed') AND f.removed = 0
        AND c.removed = 0
      """, [.integer(feedback.reference.id)]
    ) { row in
      (
        customer: row.integer(0), created: Instant(milliseconds: row.integer(1)),
        ended: Instant(milliseconds: row.integer(2)),
        lifecycle: row.text(3).flatMap(Lifecycle.init(rawValue:)),
        standing: row.text(4).flatMap(Standing.init(rawValue:)) ?? .none,
        knownSince: Instant(milliseconds: row.integer(5))
      )
    }
    guard let found else { return nil }
    let answers = try database.rows(
      "SELECT survey, score, at FROM responses WHERE customer = ? AND removed = 0 AND at <= ? ORDER BY at, id",
      [.integer(found.customer), .integer(now.milliseconds)]
    ) { row in
      row.text(0).flatMap(Survey.init(rawValue:)).map {
        RecoveryCase.Answer($0, row.integer(1), at: Instant(milliseconds: row.integer(2)))
      }
    }.compactMap(\.self)
    let changes = try standingChanges(of: [found.customer])[found.customer]
    let then = changes?.first { $0.at > found.created }?.before ?? found.standing
    return RecoveryCase(
      feedback.reference, of: Reference(.customer, found.customer), ended: found.ended,
      lifecycle: found.lifecycle, standing: found.standing,
      standingThen: found.knownSince <= found.created ? then : nil, answers: answers)
  }

  /// The complaints resolved in the period by customer, the last one of each at the end.
  ///
  /// The sign in front of when they were resolved keeps SQLite from looking for that first, and sorting what it found.
  private func resolvedComplaints() throws -> RowsByCustomer {
    try RowsByCustomer(
      database,
      """
      SELECT customer, resolved, id, created FROM feedback
      WHERE +resolved > ? AND +resolved <= ? AND status IN ('resolved', 'closed')
        AND feedback_kind = 'complaint' AND resolved IS NOT NULL AND customer IS NOT NULL AND removed = 0
      ORDER BY customer, resolved
      """, [.integer((now - Self.recoveryPeriod).milliseconds), .integer(now.milliseconds)])
  }

  /// Takes the complaints of the customer at hand and gives the last one; of those resolved at one instant, that with the
  /// highest number.
  private func lastComplaint(_ complaints: inout RowsByCustomer) throws -> RecoveryCases.Complaint {
    let customer = complaints.customer
    var last: (resolved: Int64, id: Int64, created: Int64) = (.min, .min, .min)
    while complaints.customer == customer {
      let (resolved, id) = (complaints.row.integer(1), complaints.row.integer(2))
      if (resolved, id) > (last.resolved, last.id) { last = (resolved, id, complaints.row.integer(3)) }
      try complaints.advance()
    }
    return RecoveryCases.Complaint(
      reference: Reference(.feedback, last.id), created: Instant(milliseconds: last.created),
      ended: Instant(milliseconds: last.resolved))
  }

  /// The answers of customers, those to one survey together in the order in which they were given.
  private func allAnswers() throws -> RowsByCustomer {
    try RowsByCustomer(
      database,
      """
      SELECT customer, survey, at, id, score FROM responses
      WHERE customer IS NOT NULL AND removed = 0 AND at <= ? ORDER BY customer, survey, at
      """, [.integer(now.milliseconds)])
  }

  /// Takes the answers of a customer and gives the scores before and since an instant; of those given at one instant, the
  /// one with the highest number counts.
  private func scores(
    _ answers: inout RowsByCustomer, of customer: Int64, around ended: Instant, _ surveys: ColumnWords<Survey>
  ) throws -> RecoveryCase.Scores? {
    var search = RecoveryCase.ScoreSearch(ended: ended)
    var last: (survey: Survey?, at: Int64, id: Int64) = (nil, .min, .min)
    while answers.customer == customer {
      let (survey, at, id) = (
        surveys.word(1, of: answers.row), answers.row.integer(2), answers.row.integer(3)
      )
      if let survey, survey != last.survey || at != last.at || id > last.id {
        search.add(survey, answers.row.integer(4), at: Instant(milliseconds: at))
        last = (survey, at, id)
      }
      try answers.advance()
    }
    return search.scores
  }
}
