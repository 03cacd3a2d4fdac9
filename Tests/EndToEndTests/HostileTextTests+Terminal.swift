import Foundation
import TestSupport
import Testing

extension HostileTextTests {
  /// Checks that a command shows hostile text, and shows it as text alone.
  private func expectSafe(
    _ programme: Programme, _ arguments: [String], locale: String = "C.UTF-8", shows: String = "PWNED"
  ) throws {
    let shown = try programme.onTerminal(arguments, locale: locale)
    // What tells how far long work is goes back to the beginning of its line.
    let text = String(decoding: shown.bytes, as: UTF8.self)
      .replacing(/\r(Importing|Rehearsing): [0-9]+ %/, with: "").replacing(/\r +\r/, with: "")
    let harm = HostileText.harm(in: Array(text.utf8), isASCII: locale == "C")
    #expect(harm == nil, "\(arguments) \(locale)")
    #expect(String(decoding: shown.bytes, as: UTF8.self).contains(shows), "\(arguments) shows nothing of it")
  }

  @Test(
    "Lists, details, Today, the log and exports on a terminal hold no control but line ends",
    arguments: ["C.UTF-8", "C"])
  func shown(locale: String) throws {
    let programme = try HostileTextTests.programme()
    let kinds = [
      "customers", "accounts", "colleagues", "requests", "feedback", "messages", "responses", "touchpoints",
      "tasks",
      "referrals", "rewards", "stories", "opportunities", "asks",
      "mentions", "announcements", "points", "codes",
    ]
    for kind in kinds {
      for format in ["table", "csv", "json", "jsonl"] {
        try expectSafe(programme, ["list", kind, "--format", format], locale: locale)
      }
    }
    let last = HostileText.all.count
    for letter in ["C", "A", "F", "P", "T", "R", "W", "S", "O", "K", "M", "N", "L", "V"] {
      for number in [HostileText.controls.count + 1, last] {
        for format in ["text", "json"] {
          try expectSafe(programme, ["show", "\(letter)-\(number)", "--format", format], locale: locale)
        }
      }
    }
    try expectSafe(programme, ["show", "@ben"], locale: locale)
    for format in ["text", "csv", "json", "jsonl"] {
      try expectSafe(programme, ["today", "--format", format], locale: locale)
    }
    try expectSafe(programme, ["export", "--all"], locale: locale)
    try expectSafe(programme, ["export", "C-\(last)"], locale: locale)
    try expectSafe(programme, ["log"], locale: locale)
    try expectSafe(programme, ["doctor"], locale: locale)
    try expectSafe(programme, ["paths"], locale: locale)
    try programme.done("do", "feedback.edit", "F-1", "--set", "subject=\u{1b}[31mPWNED \u{202e}again")
    try expectSafe(programme, ["log", "F-1"], locale: locale)
    try expectSafe(
      programme, ["do", "feedback.edit", "F-1", "--set", "subject=x", "--if-version", "1"], locale: locale)
    try expectSafe(programme, ["undo"], locale: locale, shows: "Undid")
  }

  @Test("Into a pipe plain text holds no control either, and JSON escapes them")
  func piped() throws {
    let programme = try HostileTextTests.programme()
    for words in [["list", "customers"], ["list", "feedback"], ["show", "F-40"], ["today"], ["log"], []] {
      let output = try programme.done(words)
      #expect(HostileText.harm(in: Array(output.utf8)) == nil, "\(words)")
    }
    for words in [
      ["list", "customers", "--format", "json"], ["export", "--all"], ["show", "C-1", "--format", "json"],
    ] {
      let controls = try programme.done(words).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0 == "\u{2028}"
          || $0 == "\u{2029}"
      }
      #expect(controls.isEmpty, "\(words)")
    }
  }

  @Test(
    "Rehearsals, refused rows, formats and wrong words are told without controls",
    arguments: ["C.UTF-8", "C"])
  func told(locale: String) throws {
    let programme = try HostileTextTests.programme(Array(HostileText.sequences.prefix(3)))
    let bad = HostileText.sequences[0] + HostileText.sequences[2] + "\u{202e}"
    let table = programme.scratch.file("bad\u{1b}[31mPWNED.csv")
    let header = ["id", "name", "lifecycle", "since", "head\(bad)"]
    try Data(HostileText.table(header) { _, number, text in number % 2 == 0 ? text : "\(number)" }.utf8)
      .write(to: URL(fileURLWithPath: table))
    let format = try programme.write(
      "format\u{1b}[31mPWNED.toml",
      """
      name = "PWNED\\u001b]0;\\u0007\\u202e"
      title = "PWNED \\u001b[31m"
      kind = "customer"
      source = "PWNED\\u001b[31m"
      [key]
      column = "id"
      [fields.name]
      column = "name"
      [fields.notes]
      constant = "PWNED \\u001b[31m\\u202e"

      """)
    let wrong = try programme.write(
      "wrong\u{1b}[31mPWNED.toml",
      "name = \"PWNED\"\nkind = \"\\u001b]0;PWNED\\u0007\"\n[fields.\"\\u001b[31mPWNED\"]\ncolumn = \"\\u009b31m\"\n"
    )
    let broken = try programme.write("broken.toml", "name = \"PWNED\" \u{1b}[31m PWNED = =\n")
    for words in [
      ["import", "customers", table, "--dry-run"],
      ["import", "customers", table, "--dry-run", "--format", format],
      ["import", "customers", table, "--format", wrong], ["import", "customers", table, "--format", broken],
      ["import", "customers", table, "--format", bad],
      ["import", "customers", table, "--map", "name=\(bad)"],
      ["import", "customers", table, "--map", bad], ["import", "customers", table, "--key", bad],
      ["import", "customers", bad], ["import", "customers", table],
      ["import", "customers", table, "--refused", programme.scratch.file("refused\(bad).csv")],
      ["list", bad], ["list", "customers", "--where", "standing:\(bad)"],
      ["list", "customers", "--where", "\(bad):1"],
      ["list", "customers", "--sort", bad], ["list", "customers", "--format", bad],
      ["list", "customers", "--\(bad)"],
      ["show", bad], ["show", "C-1", "--format", bad], ["log", bad], ["log", "--since", bad], ["undo", bad],
      [bad],
      ["today", "--within", bad], ["export", bad], ["export", "--all", "--output", "/nowhere/\(bad)"],
      ["backup", "/nowhere/\(bad)"], ["list", "customers", "--file", "/nowhere/\(bad)"],
      ["list", "customers", "--as", bad], ["do", bad], ["do", "customer.create", "--set", bad],
      ["do", "customer.create", "--set", "\(bad)=1"], ["do", "customer.create", "--set", "since=\(bad)"],
      ["do", "customer.create", "--set", "standing=\(bad)"],
      ["do", "customer.create", "--set", "owner=\(bad)"],
      ["do", "customer.create", "--set", "account=\(bad)"],
      ["do", "colleague.add", "--set", "handle=\(bad)"],
      ["do", "reward.create", "--set", "value=\(bad)"], ["do", "customer.edit", bad],
    ] {
      try expectSafe(programme, words, locale: locale, shows: "\n")
    }
    try programme.done("import", "customers", table, "--format", format)
    let made = try programme.list("customers", "--where", "notes:PWNED", "--sort", "-ref", "--limit", "1")
    #expect(HostileText.isSame(made.first?["notes"] as? String, "PWNED \u{1b}[31m\u{202e}"))
  }

  @Test(
    "The Big List of Naughty Strings is kept to the byte and shown as text", .enabled(if: TestData.isNamed))
  func naughtyStrings() throws {
    let data = try Data(TestData.text("torture/blns/blns.json").utf8)
    let strings = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    #expect(strings.count == 515)
    // A row whose text is empty or blank has nothing to keep.
    let texts = strings.map { "PWNED " + $0 + "." }
    let programme = try HostileTextTests.programme(texts)
    for (kind, field) in [
      ("customers", "notes"), ("feedback", "body"), ("feedback", "subject"), ("rewards", "reason"),
    ] {
      let rows = try programme.list(kind, "--sort", "ref")
      #expect(rows.count == texts.count)
      for (row, text) in zip(rows, texts) {
        #expect(HostileText.isSame(row[field] as? String, text), "\(kind) \(field): \(text.debugDescription)")
      }
    }
    for kind in [
      "customers", "accounts", "requests", "feedback", "messages", "responses", "touchpoints",
      "tasks", "referrals",
      "rewards", "stories", "opportunities", "asks",
      "mentions", "announcements", "points", "codes",
    ] {
      let csv = try programme.write("back.csv", programme.done("export", kind, "--format", "csv"))
      #expect(try programme.done("import", kind, csv).contains(": 0 added, 0 updated, "))
      for locale in ["C.UTF-8", "C"] {
        try expectSafe(programme, ["list", kind, "--limit", "1000"], locale: locale)
      }
    }
    try expectSafe(programme, ["today"])
    #expect(try programme.done("check") == "Everything is in order.\n")
  }
}
