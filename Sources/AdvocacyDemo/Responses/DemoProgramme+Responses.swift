import Advocacy

extension DemoProgramme {
  /// How many answers come out of the blue, asked of customers in turn.
  private var askedCount: Int { customerCount / 4 }

  /// How many places answers have: those asked in turn, then one for each piece of feedback, most of them empty.
  var responseCount: Int { askedCount + feedbackCount }

  /// The rows of a place.
  func appendResponse(_ index: Int, to rows: inout [ImportRecord]) {
    if index < askedCount {
      if let plan = asked(index) { rows.append(row(plan, index)) }
      return
    }
    for (number, plan) in around(feedback: index - askedCount).enumerated() {
      rows.append(row(plan, index + number * feedbackCount))
    }
  }

  private func row(_ plan: ResponsePlan, _ index: Int) -> ImportRecord {
    var dice = dice(.answerText, index)
    var values: [FieldName: Value] = [
      .survey: .text(plan.survey.rawValue), .score: .integer(plan.score), .at: .instant(plan.at),
      .channel: .text(plan.channel.rawValue), .created: .instant(plan.at),
      .updated: .instant(plan.thanked ?? plan.at),
      .sent: .instant(plan.at - .minutes(Int64(dice.within(3...4000)))),
    ]
    values[.body] = plan.comment.map { .text($0) }
    values[.followUp] = plan.followUp.map { .text($0.rawValue) }
    if let thanked = plan.thanked {
      values[.thanked] = .instant(thanked)
      values[.thankedBy] = .colleague(staff.members[staff.anyone(&dice)].handle)
    }
    var links: [FieldName: ImportRecord.Link] = [.customer: link(.customer, plan.customer)]
    if let feedback = plan.feedback { links[.feedback] = link(.feedback, feedback) }
    return ImportRecord(
      row: 0, kind: .response, externalID: externalID(.response, index), values: values, links: links)
  }

  /// An answer to the question that is put to customers in turn, over one year, more of them lately.
  ///
  /// Of the days since the desk opens feedback from low scores there are high and middling ones here; the low ones
  /// are with the feedback that they opened.
  private func asked(_ index: Int) -> ResponsePlan? {
    var dice = dice(.response, index)
    let share = (Double(askedCount - 1 - index) + dice.fraction()) / Double(max(1, askedCount))
    let at = calendar.waking(calendar.ago(days: 0.4 + 364 * share * share.squareRoot()))
    let known = customersKnown(by: at)
    guard known > 0 else { return nil }
    let customer = dice.below(known)
    var score = npsScore(of: customer, &dice)
    let isLate = at > begin
    if isLate, score <= 6 { score = Int64(7 + dice.below(2)) }
    var plan = ResponsePlan(survey: .nps, score: score, customer: customer, at: at, channel: .mail)
    plan.comment = dice.chance(54) ? SurveyTexts.comment(score, of: 10, &dice) : nil
    if isLate, score >= 9 { thank(&plan, &dice) }
    return plan
  }

  /// Proposes thanks; those of the last days are still due, the earlier ones were said within a few days.
  private func thank(_ plan: inout ResponsePlan, _ dice: inout Dice) {
    plan.followUp = .thanks
    let wished = calendar.officeTime(after: plan.at + .minutes(Int64(dice.within(200...6000))))
    guard plan.at < calendar.ago(days: 6), wished < calendar.present, !dice.chance(4) else { return }
    plan.thanked = wished
  }

  /// When the desk began to keep clocks, and to open feedback from low scores.
  private var begin: Instant { calendar.present - .days(DemoProgramme.clockDays) }

  /// The answers around a piece of feedback: the low one that opened it, how content the customer is with its end,
  /// and what the customer answers some weeks later.
  private func around(feedback index: Int) -> [ResponsePlan] {
    var dice = dice(.answered, index)
    let plan = plan(feedback: index)
    guard let customer = plan.customer, plan.created > calendar.ago(days: 365) else { return [] }
    let kind = topics.all[plan.topic].kind
    var answers: [ResponsePlan] = []
    if kind == .complaint, plan.status != .duplicate, dice.chance(30) {
      answers += recovery(plan, customer, &dice)
    }
    if let answer = closing(plan, kind, customer, &dice) { answers.append(answer) }
    return answers
  }

  /// The score before a complaint, mostly the one that opened it, and the one after its end.
  private func recovery(_ plan: FeedbackPlan, _ customer: Int, _ dice: inout Dice) -> [ResponsePlan] {
    let isOpening = plan.created > begin || dice.chance(40)
    var first = ResponsePlan(
      survey: .nps, score: Int64([1, 2, 3, 4, 5, 6, 6][dice.below(7)]), customer: customer, at: plan.created,
      channel: .mail)
    if isOpening {
      first.feedback = plan.index
      if plan.created > begin { first.followUp = .feedback }
      let person = person(customer)
      let isWritten = plan.channel != .call && plan.channel != .shop
      first.comment =
        isWritten
        ? body(plan, person, details(of: plan, person)) : SurveyTexts.comment(first.score, of: 10, &dice)
    } else {
      first.score = npsScore(of: customer, &dice)
      first.at = calendar.waking(plan.created - .days(Int64(dice.within(15...80))))
      guard first.at > created(customer) else { return [] }
    }
    guard let resolved = plan.resolved, dice.chance(78) else { return [first] }
    let later = calendar.waking(resolved + .days(Int64(dice.within(14...60))))
    guard later < calendar.present - .hours(6) else { return [first] }
    let isLost = position(of: customer).lifecycle == .lapsed
    var score = Int64(dice.weighted(isLost ? Self.lapsedWeights : Self.recoveredWeights))
    if later > begin, score <= 6 { score = 7 }
    var second = ResponsePlan(survey: .nps, score: score, customer: customer, at: later, channel: .mail)
    second.comment = dice.chance(48) ? SurveyTexts.comment(score, of: 10, &dice) : nil
    if later > begin, score >= 9 { thank(&second, &dice) }
    return [first, second]
  }

  /// How content a customer was with an answer, or how easy it was made.
  private func closing(
    _ plan: FeedbackPlan, _ kind: FeedbackKind, _ customer: Int, _ dice: inout Dice
  ) -> ResponsePlan? {
    let isLate = plan.created > begin
    if let resolved = plan.resolved, kind != .praise, dice.chance(34) {
      let at = calendar.between(
        resolved, calendar.waking(resolved + .minutes(Int64(dice.within(40...2800)))), calendar.present)
      let survey: Survey = kind == .question && dice.chance(60) ? .ces5 : .csat
      let weights = kind == .complaint ? [5, 6, 14, 38, 37] : [2, 3, 10, 38, 47]
      var score = Int64(dice.weighted(weights) + 1)
      if isLate { score = max(score, 3) }
      var answer = ResponsePlan(survey: survey, score: score, customer: customer, at: at, channel: .mail)
      answer.feedback = plan.index
      answer.comment = dice.chance(40) ? SurveyTexts.comment(score, of: 5, &dice) : nil
      if isLate, survey == .csat, score == 5 { thank(&answer, &dice) }
      return answer
    }
    guard isLate, plan.status == .inProgress, let answered = plan.firstAnswered, plan.changed > answered,
      dice.chance(40)
    else { return nil }
    var answer = ResponsePlan(
      survey: .csat, score: Int64(1 + dice.below(2)), customer: customer, at: plan.changed, channel: .mail)
    answer.feedback = plan.index
    answer.followUp = .feedback
    answer.comment = SurveyTexts.comment(answer.score, of: 5, &dice)
    return answer
  }

  private func npsScore(of customer: Int, _ dice: inout Dice) -> Int64 {
    let (lifecycle, standing) = position(of: customer)
    if lifecycle == .lapsed { return Int64(dice.weighted(Self.lapsedWeights)) }
    let isFriend = standing == .advocate || standing == .champion
    return Int64(dice.weighted(isFriend ? Self.friendWeights : Self.usualWeights))
  }

  /// How often each score from 0 to 10 is given: by brand advocates, by those who left, by the others, and by those
  /// whose complaint was put right.
  private static let friendWeights = [0, 0, 0, 0, 0, 0, 1, 3, 12, 34, 50]
  private static let lapsedWeights = [6, 5, 6, 7, 8, 12, 14, 16, 14, 8, 4]
  private static let usualWeights = [1, 1, 1, 1, 2, 4, 6, 16, 26, 25, 17]
  private static let recoveredWeights = [1, 1, 1, 1, 2, 5, 7, 18, 28, 22, 14]
}
