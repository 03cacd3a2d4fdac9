import Advocacy

extension FieldColumn {
  /// Whether a customer is to be thanked, and for what: `reference call K-3, story S-2`.
  static func ofThanks(_ name: FieldName, _ alias: String) -> String {
    guard name == .thanksFor else {
      let any = Thanks.kinds.map { "EXISTS (SELECT 1 \(due($0, to: alias)))" }
      return "(\(any.joined(separator: " OR ")))"
    }
    let all = Thanks.kinds.map {
      "SELECT \(thanksWords($0)) || ' \($0.letter)-' || p.id AS w \(due($0, to: alias))"
    }
    return "(SELECT group_concat(w, ', ') FROM (\(all.joined(separator: " UNION ALL "))))"
  }

  /// Whether a customer is to be thanked, for finding all who are: the few that wait are gone through, not all customers.
  ///
  /// That whoever is thanked has a number lets the partial indexes answer it.
  static func isAmongThanked(_ alias: String) -> String { "(\(alias).id IN (\(thankedNumbers)))" }

  /// The numbers of all who are to be thanked, some of them more than once.
  static let thankedNumbers = Thanks.kinds.map {
    "SELECT p.\(thanked($0)) FROM \(ThingTable.name(of: $0)) p WHERE p.\(thanked($0)) > 0 AND \(isToBeThanked($0, "p"))"
  }.joined(separator: " UNION ALL ")

  /// The condition that someone is to be thanked for a thing and wasn't, written so that the partial indexes answer it.
  ///
  /// What it means is said by `Thanks.areDue(for:)`.
  static func isToBeThanked(_ kind: Kind, _ alias: String) -> String {
    let isDue =
      switch kind {
      case .ask: "\(alias).status IN ('accepted', 'done')"
      case .story: "\(alias).status = 'published'"
      case .referral: broughtCustomer(alias)
      case .response: "\(alias).follow_up = 'thanks' AND \(alias).customer IS NOT NULL"
      case .mention:
        "\(alias).sentiment = 'praise' AND \(alias).status IN ('seen', 'amplified') AND \(alias).customer IS NOT NULL"
      default: "0"
      }
    return "\(isDue) AND \(alias).thanked IS NULL AND \(alias).removed = 0"
  }

  /// The condition that a referral brought a customer nobody doubts.
  static func broughtCustomer(_ alias: String) -> String {
    "\(alias).status IN ('qualified', 'held', 'approved', 'rewarded')"
  }

  /// The things of a kind that a customer is to be thanked for.
  private static func due(_ kind: Kind, to alias: String) -> String {
    "FROM \(ThingTable.name(of: kind)) p WHERE p.\(thanked(kind)) = \(alias).id AND \(isToBeThanked(kind, "p"))"
  }

  /// The column that names who is thanked for a thing of a kind.
  static func thanked(_ kind: Kind) -> String { kind == .referral ? "referrer" : "customer" }

  private static func thanksWords(_ kind: Kind) -> String {
    switch kind {
    case .ask: "replace(p.ask_kind, '_', ' ')"
    case .response: "'score'"
    case .mention: "'praise'"
    default: "'\(kind.rawValue)'"
    }
  }
}
