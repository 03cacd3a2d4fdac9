// The names that belong to one kind or to a few.

extension FieldName {
  // Customers.
  /// The field `display`.
  public static let display: FieldName = "display"
  /// The field `phone`.
  public static let phone: FieldName = "phone"
  /// The field `job_title`.
  public static let jobTitle: FieldName = "job_title"
  /// The field `language`.
  public static let language: FieldName = "language"
  /// The field `street`.
  public static let street: FieldName = "street"
  /// The field `postcode`.
  public static let postcode: FieldName = "postcode"
  /// The field `city`.
  public static let city: FieldName = "city"
  /// The field `country`.
  public static let country: FieldName = "country"
  /// The field `lifecycle`.
  public static let lifecycle: FieldName = "lifecycle"
  /// The field `standing`.
  public static let standing: FieldName = "standing"
  /// The field `resting_until`.
  public static let restingUntil: FieldName = "resting_until"
  /// The field `since`.
  public static let since: FieldName = "since"
  /// The field `lost`.
  public static let lost: FieldName = "lost"
  /// The field `may_mail`.
  public static let mayMail: FieldName = "may_mail"
  /// The field `may_call`.
  public static let mayCall: FieldName = "may_call"
  /// The field `may_chat`.
  public static let mayChat: FieldName = "may_chat"
  /// The field `may_post`.
  public static let mayPost: FieldName = "may_post"
  /// The field `last_contact`.
  public static let lastContact: FieldName = "last_contact"
  /// The field `notes`.
  public static let notes: FieldName = "notes"
  /// The field `open_feedback`.
  public static let openFeedback: FieldName = "open_feedback"
  /// The field `referrals`.
  public static let referrals: FieldName = "referrals"
  /// The field `rewards_owed`.
  public static let rewardsOwed: FieldName = "rewards_owed"

  // Accounts.
  /// The field `domain`.
  public static let domain: FieldName = "domain"
  /// The field `industry`.
  public static let industry: FieldName = "industry"

  // Colleagues.
  /// The field `handle`.
  public static let handle: FieldName = "handle"
  /// The field `role`.
  public static let role: FieldName = "role"
  /// The field `active`.
  public static let active: FieldName = "active"

  // Feedback and messages.
  /// The field `feedback_kind`.
  public static let feedbackKind: FieldName = "feedback_kind"
  /// The field `subject`.
  public static let subject: FieldName = "subject"
  /// The field `priority`.
  public static let priority: FieldName = "priority"
  /// The field `customer_name`.
  public static let customerName: FieldName = "customer_name"
  /// The field `account_name`.
  public static let accountName: FieldName = "account_name"
  /// The field `open`.
  public static let open: FieldName = "open"
  /// The field `unattended`.
  public static let unattended: FieldName = "unattended"
  /// The field `waiting_since`.
  public static let waitingSince: FieldName = "waiting_since"
  /// The field `first_answered`.
  public static let firstAnswered: FieldName = "first_answered"
  /// The field `resolved`.
  public static let resolvedAt: FieldName = "resolved"
  /// The field `snoozed_until`.
  public static let snoozedUntil: FieldName = "snoozed_until"
  /// The field `waiting_team`.
  public static let waitingTeam: FieldName = "waiting_team"
  /// The field `duplicate_of`.
  public static let duplicateOf: FieldName = "duplicate_of"
  /// The field `reason`.
  public static let reason: FieldName = "reason"
  /// The field `feedback`.
  public static let feedback: FieldName = "feedback"
  /// The field `author`.
  public static let author: FieldName = "author"
  /// The field `sent`.
  public static let sent: FieldName = "sent"

  /// The field `told`.
  public static let told: FieldName = "told"

  // Requests.
  /// The field `request`.
  public static let request: FieldName = "request"
  /// The field `title`.
  public static let title: FieldName = "title"
  /// The field `team`.
  public static let team: FieldName = "team"
  /// The field `due`.
  public static let due: FieldName = "due"
  /// The field `chase`.
  public static let chase: FieldName = "chase"
  /// The field `shipped`.
  public static let shipped: FieldName = "shipped"
  /// The field `merged_into`.
  public static let mergedInto: FieldName = "merged_into"
  /// The field `rank`.
  public static let rank: FieldName = "rank"
  /// The field `customers`.
  public static let customers: FieldName = "customers"
  /// The field `feedback_count`.
  public static let feedbackCount: FieldName = "feedback_count"
  /// The field `told_count`.
  public static let toldCount: FieldName = "told_count"
  /// The field `untold`.
  public static let untold: FieldName = "untold"
  /// The field `recent_customers`.
  public static let recentCustomers: FieldName = "recent_customers"
  /// The field `recent_feedback`.
  public static let recentFeedback: FieldName = "recent_feedback"
  /// The field `last_asked`.
  public static let lastAsked: FieldName = "last_asked"

  // Touchpoints.
  /// The field `at`.
  public static let at: FieldName = "at"
  /// The field `summary`.
  public static let summary: FieldName = "summary"
  /// The field `colleague`.
  public static let colleague: FieldName = "colleague"

  // Referrals.
  /// The field `code`.
  public static let code: FieldName = "code"
  /// The field `referrer`.
  public static let referrer: FieldName = "referrer"
  /// The field `referrer_name`.
  public static let referrerName: FieldName = "referrer_name"
  /// The field `referred`.
  public static let referred: FieldName = "referred"
  /// The field `referred_name`.
  public static let referredName: FieldName = "referred_name"
  /// The field `referred_email`.
  public static let referredEmail: FieldName = "referred_email"
  /// The field `invited`.
  public static let invited: FieldName = "invited"
  /// The field `registered`.
  public static let registered: FieldName = "registered"
  /// The field `qualified`.
  public static let qualified: FieldName = "qualified"
  /// The field `held_until`.
  public static let heldUntil: FieldName = "held_until"
  /// The field `expires`.
  public static let expires: FieldName = "expires"

  // Rewards.
  /// The field `referral`.
  public static let referral: FieldName = "referral"
  /// The field `referral_status`.
  public static let referralStatus: FieldName = "referral_status"
  /// The field `side`.
  public static let side: FieldName = "side"
  /// The field `value`.
  public static let value: FieldName = "value"
  /// The field `points`.
  public static let points: FieldName = "points"
  /// The field `rule`.
  public static let rule: FieldName = "rule"
  /// The field `decided`.
  public static let decided: FieldName = "decided"
  /// The field `decided_by`.
  public static let decidedBy: FieldName = "decided_by"
  /// The field `issued`.
  public static let issued: FieldName = "issued"
  /// The field `redeemed`.
  public static let redeemed: FieldName = "redeemed"
  /// The field `grant_key`.
  public static let grantKey: FieldName = "grant_key"
  /// The field `other`.
  public static let other: FieldName = "other"
  /// The field `other_customer`.
  public static let otherCustomer: FieldName = "other_customer"
  /// The field `other_name`.
  public static let otherName: FieldName = "other_name"
  /// The field `other_status`.
  public static let otherStatus: FieldName = "other_status"
  /// The field `other_value`.
  public static let otherValue: FieldName = "other_value"
  /// The field `other_points`.
  public static let otherPoints: FieldName = "other_points"
}
