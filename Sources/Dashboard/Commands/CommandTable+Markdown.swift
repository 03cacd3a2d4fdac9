import TerminalKit

extension CommandTable {
  /// The keys of every screen as Markdown tables, for documents.
  public static var markdown: String {
    sections.map { title, scopes in
      let rows = all.filter { command in
        !command.keys.isEmpty && command.scopes.first.map(scopes.contains) == true
      }
      let lines = rows.map { "| \(keyCell($0)) | \($0.title) |" }
      return "### \(title)\n\n| Key | What it does |\n| --- | --- |\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static let sections: [(String, [Scope])] = [
    ("Everywhere", [.screens, .selection]),
    ("Lists", [.lists]),
    ("Feedback", [.thing(.feedback), .screen(.feedback), .today]),
    ("Customers", [.thing(.customer), .screen(.customer)]),
    ("Rewards", [.thing(.reward), .screen(.reward)]),
    (
      "Referrals, accounts, touchpoints and colleagues",
      [
        .thing(.referral), .thing(.account), .thing(.touchpoint), .thing(.colleague),
      ]
    ),
    ("While a filter is written", [.overlay(.filter)]),
    ("While a reference is written", [.overlay(.goto)]),
    ("In help and palette", [.overlay(.help), .overlay(.palette)]),
    ("In choices", [.overlay(.pick), .overlay(.choice)]),
    ("In questions and forms", [.overlay(.prompt), .overlay(.form), .overlay(.confirm)]),
    ("In the messages", [.overlay(.messages)]),
  ]

  private static func keyCell(_ command: Command) -> String {
    command.keys.map { row in
      "`" + row.map { $0.label(.unicode) }.joined(separator: " ") + "`"
    }.joined(separator: " ").replacing("|", with: "\\|")
  }
}
