import Foundation
import Testing

/// Text of customers in every place where it goes in and comes out: it stays text, and it stays as it was.
@Suite("Hostile text") struct HostileTextTests {
  private static let kinds = [
    "customers", "accounts", "colleagues", "requests", "feedback", "messages", "responses", "touchpoints",
    "tasks",
    "referrals", "rewards", "stories", "opportunities", "asks",
    "mentions", "announcements", "points", "codes",
  ]

  /// A programme whose file, imports, headings and texts are all hostile.
  static func programme(_ texts: [String] = HostileText.all) throws -> Programme {
    let programme = try Programme("h\u{1b}]0;PWNED\u{07}\u{202e}.advocate")
    try programme.done("do", "colleague.add", "--set", "handle=ben", "--set", "name=PWNED \u{1b}[31m")
    func take(_ kind: String, _ header: [String], _ cell: (String, Int, String) -> String) throws {
      let path = programme.scratch.file("\(kind)\u{1b}[31mPWNED\u{9b}0m.csv")
      try Data(HostileText.table(header, texts, cell).utf8).write(to: URL(fileURLWithPath: path))
      try programme.done("import", kind, path)
    }
    try take("accounts", ["id", "name", "city", "notes", "tags"]) { column, number, text in
      column == "id" ? "a\(number)" : column == "name" ? "\(number) \(text)" : text
    }
    try take("customers", ["id", "name", "city", "notes", "tags", "lifecycle", "x\u{1b}[31m\u{202e}PWNED"]) {
      column, number, text in column == "id" ? "c\(number)" : column == "lifecycle" ? "active" : text
    }
    try take("requests", ["id", "title", "team", "body", "reason", "tags"]) { column, number, text in
      column == "id" ? "q\(number)" : text
    }
    try take("feedback", ["id", "customer", "kind", "subject", "body", "tags", "request"]) {
      column, number, text in
      [
        "id": "f\(number)", "customer": "C-\(number + 1)", "kind": "complaint", "request": "Q-\(number + 1)",
      ][column] ?? text
    }
    try take("messages", ["id", "feedback", "body"]) { column, number, text in
      ["id": "g\(number)", "feedback": "F-\(number + 1)"][column] ?? text + "!"
    }
    try take("responses", ["id", "customer", "survey", "score", "body"]) { column, number, text in
      ["id": "p\(number)", "customer": "C-\(number + 1)", "survey": "nps", "score": "9"][column] ?? text
    }
    try take("touchpoints", ["id", "customer", "summary", "body"]) { column, number, text in
      ["id": "t\(number)", "customer": "C-\(number + 1)"][column] ?? text
    }
    try take("tasks", ["id", "customer", "title", "list", "body", "due"]) { column, number, text in
      ["id": "d\(number)", "customer": "C-\(number + 1)", "due": "2026-01-01"][column] ?? text
    }
    try take("referrals", ["id", "status", "referrer", "code", "referred_name", "reason"]) {
      column, number, text in
      ["id": "r\(number)", "status": "flagged", "referrer": "C-\(number + 1)"][column] ?? text
    }
    try take("stories", ["id", "customer", "kind", "title", "quote", "body", "disclosure", "reason"]) {
      column, number, text in
      ["id": "s\(number)", "customer": "C-\(number + 1)", "kind": "post"][column] ?? text
    }
    try take("mentions", ["id", "says", "author", "source", "body", "reason"]) { column, number, text in
      ["id": "m\(number)", "says": "neutral"][column] ?? text
    }
    try take("announcements", ["id", "title", "body"]) { column, number, text in
      column == "id" ? "n\(number)" : text
    }
    try take("opportunities", ["id", "what", "title", "for_whom", "body", "reason"]) { column, number, text in
      ["id": "o\(number)", "what": "talk"][column] ?? text
    }
    try take("asks", ["id", "customer", "what", "title", "result", "reason"]) { column, number, text in
      ["id": "k\(number)", "customer": "C-\(number + 1)", "what": "story"][column] ?? text
    }
    try take("rewards", ["id", "status", "customer", "points", "reason"]) { column, number, text in
      ["id": "w\(number)", "status": "pending", "customer": "C-\(number + 1)", "points": "5"][column] ?? text
    }
    try take("points", ["id", "customer", "pot", "points", "reason"]) { column, number, text in
      ["id": "l\(number)", "customer": "C-\(number + 1)", "points": "5"][column] ?? text
    }
    try take("codes", ["id", "item", "code"]) { column, number, text in
      column == "id" ? "v\(number)" : column == "code" ? "\(number) \(text)" : text
    }
    return programme
  }

  @Test("What is brought in is kept to the byte and exported so that it comes back to the byte")
  func keptAndExported() throws {
    let programme = try HostileTextTests.programme()
    try expectKept(programme, HostileText.all)
    let exports = try ["csv", "json", "jsonl"].map { format in
      try programme.write("customers.\(format)", programme.done("export", "customers", "--format", format))
    }
    let references = try programme.list("customers").compactMap { $0["ref"] as? String }
    for path in exports {
      try programme.done(["do", "customer.edit"] + references + ["--set", "notes=gone", "--set", "city="])
      #expect(try programme.list("customers", "--where", "notes:PWNED").isEmpty)
      let told = try programme.done("import", "customers", path)
      #expect(told.hasPrefix("\(references.count) rows: 0 added, \(references.count) updated"))
      try expectKept(programme, HostileText.all)
    }
    #expect(try programme.done("check") == "Everything is in order.\n")
    let files = try FileManager.default.contentsOfDirectory(atPath: programme.scratch.path)
    #expect(!files.contains("PWNED"))
  }

  private func expectKept(_ programme: Programme, _ texts: [String]) throws {
    let fields = [
      "customers": ["name", "city", "notes"], "feedback": ["subject", "body"],
      "requests": ["title", "team", "body", "reason"], "touchpoints": ["summary", "body"],
      "tasks": ["title", "list", "body"],
      "responses": ["body"],
      "referrals": ["code", "referred_name", "reason"],
      "rewards": ["reason"], "asks": ["title", "result", "reason"],
      "opportunities": ["title", "for_whom", "body", "reason"],
      "points": ["pot", "reason"], "codes": ["item"],
      "stories": ["title", "quote", "body", "disclosure", "reason"],
      "mentions": ["author", "source", "body", "reason"], "announcements": ["title", "body"],
    ]
    for (kind, names) in fields {
      let rows = try programme.list(kind, "--sort", "ref")
      #expect(rows.count == texts.count)
      for (row, text) in zip(rows, texts) {
        for name in names {
          #expect(HostileText.isSame(row[name] as? String, text), "\(kind) \(name): \(text.debugDescription)")
        }
        guard kind == "customers" else { continue }
        let attributes = row["attributes"] as? [String: String] ?? [:]
        #expect(HostileText.isSame(attributes["x\u{1b}[31m\u{202e}PWNED"], text))
      }
    }
  }

  @Test("The checks themselves find what they look for")
  func checks() {
    #expect(HostileText.harm(in: Array("Zoë\n日本語\r\n".utf8)) == nil)
    #expect(HostileText.harm(in: Array("Zoë".utf8), isASCII: true) != nil)
    for text in HostileText.controls where !text.contains("\n") {
      #expect(HostileText.harm(in: Array(text.utf8)) != nil, "\(text.debugDescription)")
    }
    #expect(TerminalStream.harm(in: Array("\u{1b}[1;38;5;12mZoë\u{1b}[0K\r\n\u{1b}(B".utf8)) == nil)
    for text in [
      "\u{1b}]0;x\u{07}", "\u{07}", "\u{9b}31m", "\u{1b}Px\u{1b}\\", "\u{1b}[6n", "\u{1b}_x", "\u{202e}",
      "\u{7f}",
    ] {
      #expect(TerminalStream.harm(in: Array(text.utf8)) != nil, "\(text.debugDescription)")
    }
  }

  @Test("A zero byte in a table refuses its row and no other")
  func zeroByte() throws {
    let programme = try Programme()
    let table = try programme.write("zero.csv", "id,name\n1,Ida\n2,K\u{0}m\n3,Lou\n")
    let ended = try programme.run("import", "customers", table)
    #expect(ended.status == 2)
    #expect(
      ended.problems == "row 3: The row holds a zero byte.\n"
        || ended.problems.hasSuffix("\nrow 3: The row holds a zero byte.\n"))
    let lines = try programme.write("zero.jsonl", "{\"id\":\"9\",\"name\":\"K\\u0000m\"}\n")
    try programme.done("import", "customers", lines)
    #expect(
      try programme.list("customers").compactMap { $0["name"] as? String }
        == ["Ida", "K\u{0}m", "Lou"].sorted())
    #expect(HostileText.harm(in: try programme.onTerminal(["list", "customers"]).bytes) == nil)
  }

  @Test("What an argument gives is kept, but for line ends where a line is asked for")
  func arguments() throws {
    let programme = try Programme()
    for texts in [HostileText.controls, HostileText.sequences, HostileText.formulas + HostileText.commands] {
      let text = "begin " + texts.joined(separator: " | ") + " end"
      try programme.done(
        "do", "customer.create", "--set", "name=\(text)", "--set", "notes=\(text)", "--set",
        "tags=PWNED \(texts[0])")
      let row = try #require(try programme.list("customers", "--sort", "-ref", "--limit", "1").first)
      #expect(HostileText.isSame(row["notes"] as? String, text))
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      #expect(HostileText.isSame(row["name"] as? String, line))
    }
  }

  @Test("Cells that a spreadsheet would take for a formula are guarded")
  func formulas() throws {
    let programme = try HostileTextTests.programme(HostileText.formulas + ["\u{1b}]0;PWNED\u{07}", "PWNED"])
    for kind in HostileTextTests.kinds {
      let csv = try programme.done("export", kind, "--format", "csv")
      let cells = HostileTextTests.cells(csv)
      let guarded = cells.filter { $0.hasPrefix("'") }
      #expect(kind == "colleagues" || guarded.count >= HostileText.formulas.count)
      let open = cells.filter { cell in
        cell.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } == true
          && cell.wholeMatch(of: /@[a-z]+/) == nil
      }
      #expect(open.isEmpty, "\(kind)")
    }
  }

  /// The cells of a table.
  private static func cells(_ csv: String) -> [String] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, scalar == "," || scalar == "\n" {
        cells.append(String(cell))
        cell = .init()
      } else {
        cell.append(scalar)
      }
    }
    return cells
  }
}
