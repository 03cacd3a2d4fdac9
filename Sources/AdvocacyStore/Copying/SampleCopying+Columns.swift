import Advocacy
import GRDB

extension SampleCopying {
  /// Copies the things of a kind that a condition on `t` selects; references to some kinds lead into the copy.
  func copy(_ kind: Kind, _ number: Int, where condition: String, links: Set<Kind>) throws -> Int {
    let table = ThingTable.name(of: kind)
    let columns = try database.rows("SELECT name FROM pragma_table_info(?)", [.text(table)]) {
      $0.text(0) ?? ""
    }
    var values = values(of: kind, number, links: links)
    let searched = ThingTable.searched(kind).filter { $0.name != .display }.flatMap(\.columns)
    if isCalled(kind) {
      values["folded"] =
        "folded(substr("
        + searched.map { "coalesce(char(10) || \(values[$0] ?? "t.\($0)"), '')" }
        .joined(separator: " || ") + ", 2))"
    }
    let list = columns.map { values[$0] ?? "t.\($0)" }.joined(separator: ", ")
    try database.execute(
      sql: """
        INSERT INTO \(table) (\(columns.joined(separator: ", "))) SELECT \(list) FROM temp.first_\(table) t
        LEFT JOIN temp.called c ON c.kind = '\(kind == .account ? kind.rawValue : Kind.customer.rawValue)'
          AND c.id = \(person(of: kind))
        LEFT JOIN temp.first_called o ON o.id = t.person AND t.is_named
        WHERE \(condition) ORDER BY t.rowid
        """)
    return database.changesCount
  }

  /// Whether what things of a kind are called is another in each copy.
  private func isCalled(_ kind: Kind) -> Bool { [.account, .customer, .referral, .code].contains(kind) }

  /// The one whose names a thing bears.
  private func person(of kind: Kind) -> String {
    switch kind {
    case .account, .customer: "t.id"
    case .referral: "t.referred"
    default: "t.person AND t.is_named"
    }
  }

  /// The columns that are others in a copy.
  private func values(of kind: Kind, _ number: Int, links: Set<Kind>) -> [String: String] {
    var values = ["id": "t.id + \(step(kind, number))", "batch": "\(batch)"]
    for field in ThingTable.stored(kind) {
      for column in field.columns {
        switch field.storage {
        case .instant where !Self.timeless.contains(kind):
          values[column] =
            "iif(t.\(column) <= \(now.milliseconds), t.\(column) - \(Self.apart * Int64(number)), t.\(column))"
        case .reference(let other) where links.contains(other) && Self.kinds.contains(other):
          values[column] = "t.\(column) + \(step(other, number))"
        default: break
        }
      }
    }
    switch kind {
    case .account:
      values["name"] = "c.name"
      for column in ["domain", "street"] { values[column] = called(column) }
    case .customer:
      values["name"] = "c.name"
      values["display"] = "c.name"
      for column in ["email", "phone", "street"] { values[column] = called(column) }
    case .feedback, .message:
      values["body"] = "CASE WHEN c.name IS NOT NULL THEN replace(t.body, o.name, c.name) ELSE t.body END"
      values["folded"] =
        "CASE WHEN c.name IS NOT NULL THEN replace(t.folded, o.folded, c.folded) ELSE t.folded END"
    case .referral:
      values["code"] = "replace(t.code, t.referrer, t.referrer + \(step(.customer, number)))"
      values["referred_name"] =
        "CASE WHEN t.referred_name IS NOT NULL THEN coalesce(c.name, t.referred_name) END"
      values["referred_email"] =
        "CASE WHEN t.referred_email IS NOT NULL THEN coalesce(c.email, '\(number).' || t.referred_email) END"
    case .reward:
      values["grant_key"] = "t.grant_key || '.\(number)'"
      values["lots"] = """
        (SELECT group_concat('L-' || (CAST(substr(value, 3) AS INTEGER) + \(step(.lot, number)))
          || substr(value, instr(value, ':')), ' ')
        FROM json_each('["' || replace(t.lots, ' ', '","') || '"]'))
        """
    case .code: values["code"] = "t.code || '-\(number)'"
    default: break
    }
    return values
  }

  /// What is there only where the one that is copied has it.
  private func called(_ column: String) -> String {
    "CASE WHEN t.\(column) IS NOT NULL THEN coalesce(c.\(column), t.\(column)) END"
  }

  private func step(_ kind: Kind, _ number: Int) -> Int64 { (firsts[kind] ?? 0) * Int64(number) }
}
