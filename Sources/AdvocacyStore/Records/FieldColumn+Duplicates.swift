import Advocacy

extension FieldColumn {
  /// Whether and why a customer may be another one too: each form is looked up along its index.
  static func duplicate(_ name: FieldName, _ alias: String) -> String {
    let sames = [
      ("same mail as", "", "o.mail_key = \(alias).mail_key AND o.mail_key IS NOT NULL"),
      ("same phone as", "", "o.phone_key = \(alias).phone_key AND o.phone_key IS NOT NULL"),
      (
        "same name as", " at the same account",
        "o.account = \(alias).account AND o.name_key = \(alias).name_key AND o.name_key IS NOT NULL"
      ),
    ].map { words, end, condition in
      (
        words, end,
        """
        FROM customers o WHERE \(condition) AND o.removed = 0 AND o.merged_into IS NULL AND o.id <> \(alias).id
        """
      )
    }
    if name == .duplicate {
      let any = sames.map { "EXISTS (SELECT 1 \($2))" }.joined(separator: " OR ")
      return "(\(alias).merged_into IS NULL AND (\(any)))"
    }
    let reasons = sames.map { "(SELECT '\($0) C-' || min(o.id) || '\($1)' \($2))" }.joined(separator: ", ")
    return "(CASE WHEN \(alias).merged_into IS NULL THEN coalesce(\(reasons)) END)"
  }
}
