// The names that absences, the work of colleagues and of teams, and revenue belong to.

extension FieldName {
  /// The field `away_from`.
  public static let awayFrom: FieldName = "away_from"
  /// The field `away_until`.
  public static let awayUntil: FieldName = "away_until"
  /// The field `cover`.
  public static let cover: FieldName = "cover"
  /// The field `late`.
  public static let late: FieldName = "late"
  /// The field `open_requests`.
  public static let openRequests: FieldName = "open_requests"
  /// The field `owned_customers`.
  public static let ownedCustomers: FieldName = "owned_customers"
  /// The field `answers`.
  public static let answers: FieldName = "answers"
  /// The field `first_answers`.
  public static let firstAnswers: FieldName = "first_answers"
  /// The field `team_due`.
  public static let teamDue: FieldName = "team_due"
  /// The field `mrr`.
  public static let mrr: FieldName = "mrr"
  /// The field `payer`.
  public static let payer: FieldName = "payer"
  /// The field `payer_revenue`.
  public static let payerRevenue: FieldName = "payer_revenue"
  /// The field `revenue`.
  public static let revenue: FieldName = "revenue"
  /// The field `revenue_weight`.
  public static let revenueWeight: FieldName = "revenue_weight"
  /// The field `first_response_minutes`.
  public static let firstResponseMinutes: FieldName = "first_response_minutes"
}
