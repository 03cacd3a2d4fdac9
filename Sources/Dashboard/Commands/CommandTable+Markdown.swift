import TerminalKit

extension CommandTable {
  /// The keys of every screen as Markdown tables, for documents.
  public static var markdown: String {
    sections.map { title, scopes in
      var rows: [String] = []
      for command in listed where command.scopes.contains(where: scopes.contains) {
        let row = "| \(keyCell(command)) | \(command.title) |"
        if !rows.contains(row) { rows.append(row) }
      }
      return "### \(title)\n\n| Key | What it does |\n| --- | --- |\n" + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The parts of the list; a command stands in each where it is at hand.
  static let sections: [(title: String, scopes: [Scope])] = [
    ("Everywhere", [.screens]),
    ("On whatever is selected", [.selection]),
    ("On Today", [.today]),
    ("On Insights", [.insights]),
    ("On lists", [.lists]),
    ("On feedback", [.thing(.feedback), .screen(.feedback)]),
    ("On customers", [.thing(.customer), .screen(.customer)]),
    ("On rewards", [.thing(.reward), .screen(.reward)]),
    ("On requests", [.thing(.request), .screen(.request)]),
    ("On promises and steps to do", [.thing(.task), .screen(.task)]),
    ("On referrals", [.thing(.referral), .screen(.referral)]),
    ("On stories", [.thing(.story), .screen(.story)]),
    ("On opportunities", [.thing(.opportunity), .screen(.opportunity)]),
    ("On asks", [.thing(.ask), .screen(.ask)]),
    ("On mentions", [.thing(.mention), .screen(.mention)]),
    ("On announcements", [.thing(.announcement), .screen(.announcement)]),
    ("On points and codes", [.thing(.lot), .thing(.code)]),
    (
      "On accounts, touchpoints, responses and colleagues",
      [.thing(.account), .thing(.touchpoint), .thing(.response), .screen(.response), .thing(.colleague)]
    ),
    ("While a filter is written", [.overlay(.filter)]),
    ("While a reference is written", [.overlay(.goto)]),
    ("In help and palette", [.overlay(.help), .overlay(.palette)]),
    ("In choices", [.overlay(.pick), .overlay(.choice)]),
    ("In the choice of columns", [.overlay(.columns)]),
    ("In questions of one line", [.overlay(.prompt)]),
    ("In forms", [.overlay(.form)]),
    ("Before what nothing takes back", [.overlay(.confirm)]),
    ("In a brief or a why", [.overlay(.sheet)]),
    ("In the messages", [.overlay(.messages)]),
    ("In the tour", [.overlay(.tour)]),
  ]

  /// The commands that have a key.
  static let listed: [Command] = all.filter { !$0.keys.isEmpty }

  private static func keyCell(_ command: Command) -> String {
    let labels = command.keys.map { row in row.map { $0.label(.unicode) }.joined(separator: " ") }
    let shown =
      labels.count > 4 && labels.allSatisfy { $0.count == 1 }
      ? "`\(labels[0])` to `\(labels[labels.count - 1])`"
      : labels.map { "`\($0)`" }.joined(separator: " ")
    return shown.replacing("|", with: "\\|")
  }
}
