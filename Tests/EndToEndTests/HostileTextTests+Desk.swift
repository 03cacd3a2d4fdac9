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
      let desk = try Tmux([Tools.advocate], columns: 120, rows: 40, environment: environment)
      try desk.see("Today")
      let stream = programme.scratch.file("stream")
      try desk.record(to: stream)
      for screen in ["2", "3", "6", "1"] {
        try desk.press(screen)
        try desk.see("PWNED")
        try desk.press("G", "Enter")
        try desk.see("PWNED")
        try desk.press("Escape", "g", "g", "?")
        try desk.press("Escape", "/")
        try desk.paste(HostileText.sequences.filter { !$0.contains("\u{1b}[201~") }.joined(separator: " "))
        try desk.press("Escape")
        for (columns, rows) in [(60, 15), (80, 24), (120, 40)] {
          try desk.resize(columns: columns, rows: rows)
        }
      }
      try desk.press("3")
      try desk.see("PWNED")
      try desk.press(":")
      try desk.type("new feedback")
      try desk.press("Enter")
      try desk.see("Subject")
      try desk.press("c", "Tab")
      try desk.paste("PWNED \u{202e}\u{9b}31m\u{07}\u{1b}]0;PWNED\u{07} pasted")
      try desk.see("pasted")
      try desk.press("C-x")
      try desk.wait("the form to be gone") { !$0.contains("^x") }
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
  }
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
