import Advocacy

extension FieldColumn {
  /// Where the things stand that a derived field of a customer is reckoned from: tables with the columns that name the
  /// customer; empty for a field that is also reckoned from something else.
  static func sources(of name: FieldName, _ kind: Kind) -> [Source] {
    guard kind == .customer else { return [] }
    return switch name {
    case .openFeedback: [Source(.feedback)]
    case .nps, .npsAt, .csat, .csatAt, .ces5, .ces5At, .ces7, .ces7At: [Source(.response)]
    case .toThank, .thanksFor: Thanks.kinds.map { Source($0, thanked($0)) }
    case .referrals: [Source(.referral, thanked(.referral))]
    case .rewardsOwed: [Source(.reward)]
    case .pointsBalance, .pointsEarned: [Source(.lot)]
    default: []
    }
  }

  /// A table and its column that names customers; an index begins with it.
  struct Source: Hashable, Sendable {
    let table: String
    let column: String

    init(_ kind: Kind, _ column: String = "customer") {
      (table, self.column) = (ThingTable.name(of: kind), column)
    }
  }

  /// What is read of the field for whoever has none of the things it is reckoned from: reckoned once for all of them.
  static func readingsOfNobody(_ field: Field, of kind: Kind) -> [String] {
    FieldColumn(field, of: kind, table: "nobody").readings.map {
      "(SELECT \($0) FROM (SELECT -1 AS id) nobody)"
    }
  }
}
