import Advocacy

extension TodayReader {
  /// The fields that lines tell of or that decide on them, of whatever kind; a thing is read with these alone.
  static let told: Set<FieldName> = [
    // Of most kinds.
    .status, .owner, .title, .name, .display, .body, .customer, .customerName, .account, .accountName,
    .standing, .created, .updated, .due, .at, .thanked, .feedback,
    // Feedback.
    .subject, .priority, .firstResponseDue, .resolutionDue, .waitingSince, .firstAnswered, .snoozedUntil,
    .chase, .waitingTeam, .teamDue, .remedy, .remedyValue,
    // Customers and accounts: cadence, score, suggested standing, onboarding.
    .cadenceIdeal, .cadenceLongest, .tags, .lastContact, .mayCall, .lifecycle, .since, .mergedInto,
    .onboarding, .onboardingSince, .stuckAfter,
    // Tasks and requests.
    .list, .position, .team, .shipped,
    // Referrals, rewards and points.
    .referrerName, .referred, .referredName, .referredEmail, .qualified, .reason, .undecidedUntil, .heldUntil,
    .expires, .side, .value, .points, .decided, .decidedBy, .pot, .spent, .reserved, .lapsed, .withdrawn,
    // Asks, opportunities, responses, stories and mentions.
    .askKind, .asked, .done, .result, .needed, .forWhom, .survey, .score, .published, .consentEnds,
    .consentUntil, .sentiment, .author, .source,
  ]
}
