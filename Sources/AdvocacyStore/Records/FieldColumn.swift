import Advocacy

/// A field as SQL expressions over its kind's table.
struct FieldColumn: Sendable {
  /// The stored form: what conditions and orders compare; for money the minor units.
  ///
  /// A colleague is the colleague's id here, a reference the other thing's id, a flag 0 or 1.
  let compared: String
  /// What is read into records: one expression, two for money; a colleague is read as handle.
  let readings: [String]
  /// How the readings become a value.
  let storage: StoredField.Storage

  /// The expressions of a field, the kind's table having an alias.
  init(_ field: Field, of kind: Kind, table alias: String = "t") {
    let stored = StoredField(field)
    storage = stored.storage
    switch field.origin {
    case .entered, .kept, .reckoned:
      let columns = stored.columns.map { "\(alias).\($0)" }
      compared = columns[0]
      readings =
        storage == .colleague ? ["(SELECT handle FROM colleagues WHERE id = \(columns[0]))"] : columns
    case .related(let by, let name):
      let other = FieldColumn.target(of: by, kind: kind)
      compared = "(SELECT \(name) FROM \(ThingTable.name(of: other)) WHERE id = \(alias).\(by))"
      readings = [compared]
    case .derived:
      readings = FieldColumn.derived(field.name, of: kind, alias)
      compared = readings[0]
    }
  }

  /// The condition that feedback is open, written so that the partial indexes answer it.
  static func isOpen(_ alias: String) -> String { isOpen(column: "\(alias).status") }

  /// The same as the indexes of open feedback have it.
  static let isOpenInIndexes = isOpen(column: "status")

  private static func isOpen(column: String) -> String {
    let words = ["new", "acknowledged", "in_progress", "waiting_customer", "waiting_team"]
    return "(\(words.map { "\(column) = '\($0)'" }.joined(separator: " OR ")))"
  }

  private static func target(of name: FieldName, kind: Kind) -> Kind {
    if case .reference(let other)? = FieldTable.field(name, of: kind)?.type { other } else { kind }
  }

  private static func derived(_ name: FieldName, of kind: Kind, _ alias: String) -> [String] {
    if kind == .colleague { return [ofColleague(name, alias)] }
    switch name {
    case .openFeedback:
      return [
        "(SELECT count(*) FROM feedback f WHERE f.customer = \(alias).id AND f.removed = 0 AND \(isOpen("f")))"
      ]
    case .referrals:
      return ["(SELECT count(*) FROM referrals f WHERE f.referrer = \(alias).id AND f.removed = 0)"]
    case .rewardsOwed:
      return [
        "(SELECT count(*) FROM rewards f WHERE f.customer = \(alias).id AND f.removed = 0 AND f.status = 'approved')"
      ]
    case .found, .unanswered: return [ofOpportunity(name, alias)]
    case .left, .free, .pointsBalance, .pointsEarned, .code: return [ofPoints(name, alias)]
    case .stepsDone, .steps, .stuck: return [ofPayer(name, kind, alias)]
    case .nps, .npsAt, .csat, .csatAt, .ces5, .ces5At, .ces7, .ces7At:
      return [ofResponses(name, alias)]
    case .toThank, .thanksFor: return [ofThanks(name, alias)]
    case .duplicate, .duplicateReason: return [duplicate(name, alias)]
    case .payer:
      return ["CASE WHEN \(alias).account IS NULL THEN 'C-' || \(alias).id ELSE 'A-' || \(alias).account END"]
    case .payerRevenue: return ["mrr_minor", "mrr_currency"].map { ofPayer($0, alias) }
    case .open:
      return [isOpen(alias)]
    case .unattended:
      return [
        "(\(isOpen(alias)) AND (\(alias).first_answered IS NULL OR \(alias).waiting_since IS NOT NULL))"
      ]
    case .revenue: return [ofRequest(name, alias), programmeCurrency]
    case .revenueWeight, .customers, .feedbackCount, .toldCount, .untold, .recentCustomers, .recentFeedback,
      .lastAsked,
      .rank:
      return [ofRequest(name, alias)]
    case .other: return [otherSide("o.id", alias)]
    case .otherCustomer: return [otherSide("o.customer", alias)]
    case .otherName: return [otherSide("(SELECT display FROM customers WHERE id = o.customer)", alias)]
    case .otherStatus: return [otherSide("o.status", alias)]
    case .otherValue: return [otherSide("o.value_minor", alias), otherSide("o.value_currency", alias)]
    case .otherPoints: return [otherSide("o.points", alias)]
    default: return ["NULL"]
    }
  }

  /// A column of who pays for a customer: the account, or the customer without one.
  private static func ofPayer(_ column: String, _ alias: String) -> String {
    """
    (CASE WHEN \(alias).account IS NULL THEN \(alias).\(column)
      ELSE (SELECT \(column) FROM accounts WHERE id = \(alias).account) END)
    """
  }

  private static func otherSide(_ column: String, _ alias: String) -> String {
    "(SELECT \(column) FROM rewards o WHERE o.referral = \(alias).referral AND o.removed = 0 AND o.id <> \(alias).id)"
  }
}
