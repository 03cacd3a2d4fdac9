import Foundation
import Testing

extension EndToEnd {
  /// Hostile text in the dashboard, in the bytes that it sends to a real terminal.
  @Suite(.serialized, .enabled(if: EndToEnd.isOn)) struct HostileTextInTheDesk {
    @Test(
      "Walking through every screen, with texts brought in, pasted and typed, sends no control but ours",
      arguments: ["C.UTF-8", "C"])
    func walk(locale: String) throws {
      let programme = try HostileTextTests.programme()
      try programme.done(
        "do", "feedback.create", "--set", "kind=complaint", "--set", "subject=\(HostileText.all.joined())",
        "--set", "body=\(HostileText.all.joined(separator: "\n"))", "--set", "customer=C-40")
      // The shell that starts the desk is given a name without controls; the programme's own has them.
      let file = programme.scratch.file("plain.advocate")
      try programme.done("backup", file)
      let environment = programme.environment.merging(["LANG": locale, "ADVOCATE_FILE": file]) { $1 }
      let desk = try Tmux([Tools.advocate], environment: environment)
      try desk.see("Today")
      let stream = programme.scratch.file("stream")
      try desk.record(to: stream)
      for (key, name, view) in [
        ("2", "Customers", ("5", "All")), ("3", "Feedback", nil), ("4", "Requests", nil),
        ("5", "Referrals", nil), ("6", "Rewards", nil), ("7", "Recognition", nil),
        ("8", "Outreach", ("3", "Promises")), ("1", "Today", nil),
      ] as [(String, String, (key: String, name: String)?)] {
        try desk.press(key)
        try desk.wait(name) { $0.path.first == name }
        if let view {
          try desk.press("v")
          try desk.see("Views")
          try desk.press(view.key)
          try desk.wait(view.name) { $0.path.last == view.name }
        }
        try walk(desk, name, isFiltered: name != "Today")
      }
      try make(desk)
      try desk.press("q")
      try desk.see("shell>")
      let made = try programme.list("feedback", "--file", file, "--where", "subject:pasted")
      #expect(made.map { $0["subject"] as? String } == ["PWNED \u{202e}31m]0;PWNED pasted"])
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stream)))
      #expect(String(decoding: bytes, as: UTF8.self).contains("PWNED"))
      #expect(TerminalStream.harm(in: bytes, isASCII: locale == "C") == nil)
      for text in HostileText.sequences where text.contains("\u{1b}") {
        #expect(Data(bytes).range(of: Data(text.utf8)) == nil, "\(text.debugDescription)")
      }
      #expect(try programme.done("check") == "Everything is in order.\n")
    }

    /// Shows a screen's rows from end to end, the detail of one, the keys, a filter pasted, and other sizes.
    private func walk(_ desk: Tmux, _ name: String, isFiltered: Bool) throws {
      try desk.wait("rows") { $0.body.contains("PWNED") }
      try desk.press("G")
      try desk.press("Enter")
      // A thing stands below the lists of its kind, whatever list it was come from.
      try desk.wait("a detail") { $0.isOfThing && $0.body.contains("PWNED") }
      try desk.press("h")
      try desk.wait("the list again") { $0.path.first == name && !$0.isOfThing }
      try desk.press("?")
      try desk.see("type to narrow down")
      try desk.press("Escape")
      try desk.wait("the keys to be gone") { !$0.contains("type to narrow down") }
      if isFiltered {
        try desk.press("/")
        try desk.see("Esc clear")
        try desk.paste(HostileText.sequences.filter { !$0.contains("\u{1b}[201~") }.joined(separator: " "))
        try desk.wait("the filter") { $0.body.contains("PWNED") }
        try desk.press("Escape")
        try desk.wait("the filter to be gone") { !$0.contains("Esc clear") && $0.body.contains("PWNED") }
      }
      for (columns, rows) in [(120, 40), (60, 15), (80, 24)] {
        try desk.resize(columns: columns, rows: rows)
        // tmux tells of a size a moment later, and of the last alone when several came by then; what it cut off in
        // between would never be drawn again. So each is waited for until it is drawn.
        try desk.wait("\(columns)×\(rows)") {
          $0.body.contains("PWNED") && $0.lineCount == rows && $0.top.count == columns - 1
        }
      }
    }

    /// Makes a piece of feedback in the form, its subject pasted.
    private func make(_ desk: Tmux) throws {
      try desk.press("3")
      try desk.wait("Feedback") { $0.path.contains("Feedback") }
      try desk.press(":")
      try desk.see("Commands")
      try desk.type("new feedback")
      try desk.wait("the command") { $0.contains("New feedback") }
      try desk.press("Enter")
      try desk.see("Subject *")
      try desk.press("c", "Tab")
      try desk.paste("PWNED \u{202e}\u{9b}31m\u{07}\u{1b}]0;PWNED\u{07} pasted")
      try desk.see("pasted")
      try desk.press("C-x")
      try desk.wait("the form to be gone") { !$0.contains("^x save") }
    }
  }
}

extension String {
  /// Of a screen: the names at the top that say where one is.
  fileprivate var path: [String] {
    let way = top.split(separator: "@").first ?? ""
    // What is under way stands further right for a moment.
    return way.split(whereSeparator: { $0 == "›" || $0 == ">" }).dropFirst()
      .map { $0.trimmingCharacters(in: .whitespaces).components(separatedBy: "  ")[0] }
  }

  /// Of a screen: whether the last name at the top is a thing's.
  fileprivate var isOfThing: Bool { path.last?.wholeMatch(of: #/[A-Z]+-\d+/#) != nil }

  /// Of a screen: its first line, which ends one column before the edge.
  fileprivate var top: Substring { prefix { $0 != "\n" } }

  /// Of a screen: what stands below the names at the top.
  fileprivate var body: Substring { drop { $0 != "\n" } }

  /// How many lines a screen has.
  fileprivate var lineCount: Int { split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
}

/// What a full-screen program sends to a terminal.
enum TerminalStream {
  /// The first control that is neither text nor one of those by which a screen is drawn; nothing when all is well.
  ///
  /// Screens are drawn by carriage return, line feed, tab and backspace, the shifts of character sets, and the escape
  /// sequences that move, colour, erase and set modes. Titles, clipboards, links, device strings, bells and answers
  /// to questions aren't among them.
  static func harm(in bytes: [UInt8], isASCII: Bool = false) -> String? {
    var text: [UInt8] = []
    var index = 0
    func around(_ what: String) -> String {
      let part = bytes[max(0, index - 20)..<min(bytes.count, index + 30)]
      return "\(what) in \(String(decoding: part, as: UTF8.self).debugDescription)"
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x1B:
        guard let length = sequenceLength(bytes[index...]) else { return around("a sequence of another's") }
        index += length
        continue
      case 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F: break
      case 0x00..<0x20, 0x7F: return around("the control \(byte)")
      default: text.append(byte)
      }
      index += 1
    }
    return HostileText.harm(in: text, isASCII: isASCII)
  }

  /// The length of a sequence that draws a screen.
  private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    let rest = Array(bytes.prefix(40).dropFirst())
    guard let first = rest.first else { return 1 }
    switch first {
    case UInt8(ascii: "["):
      guard let end = rest.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
      let known = "ABCDEGHJKLMPSTXZ@`dfhlmrt".utf8
      return known.contains(rest[end]) ? end + 2 : nil
    case UInt8(ascii: "("), UInt8(ascii: ")"): return 3
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "M"):
      return 2
    default: return nil
    }
  }
}

extension Tmux {
  /// Writes all that the program sends from now on into a file.
  func record(to path: String) throws { try call(["pipe-pane", "-t", "main", "cat > \(Tmux.quoted(path))"]) }

  /// Pastes a text as a terminal does that brackets what is pasted.
  func paste(_ text: String) throws {
    try call(["set-buffer", "--", text])
    try call(["paste-buffer", "-p", "-r", "-t", "main"])
  }
}
