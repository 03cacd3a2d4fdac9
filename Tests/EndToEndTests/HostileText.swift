import Foundation

/// Text that tries to be more than text: to a terminal, a spreadsheet, a shell, a database.
enum HostileText {
  /// All of them; in each the word PWNED stands for what would be shown.
  static let all = controls + sequences + formulas + commands

  /// Every control of C0 but the zero byte, DEL, C1, and what turns or hides the text around it.
  static let controls =
    (Array(0x01...0x1F) + Array(0x7F...0x9F) + invisible).compactMap(Unicode.Scalar.init)
    .map { "PWNED \(String($0.value, radix: 16)) a\($0)b" }

  /// Bidirectional controls, zero-width and other invisible signs.
  static let invisible: [UInt32] =
    [0xAD, 0x034F, 0x061C, 0x180E] + Array(0x200B...0x200F) + Array(0x2028...0x202E) + Array(0x2060...0x206F)
    + [0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, 0xE0001, 0xE0041]

  /// What terminals take for orders.
  static let sequences = [
    "\u{1b}]0;PWNED\u{07}", "\u{1b}[5;31;7mPWNED", "\u{9b}5;31;7mPWNED", "\u{1b}[2J\u{1b}[HPWNED",
    "\u{1b}P1$qPWNED\u{1b}\\",
    "\u{9d}52;c;PWNED\u{9c}", "\u{1b}]8;;http://PWNED\u{1b}\\link", "\u{1b}[?1049lPWNED", "\u{1b}[6nPWNED",
    "\u{1b}_PWNED\u{1b}\\", "\u{1b}[201~PWNED", "\u{202e}DENWP PWNED", "PWNED\r\nSecond\nThird\rFourth",
    "\u{0e}PWNED\u{0f}",
    "Zalgo" + String(repeating: "\u{0300}", count: 200) + " PWNED", "👩‍👩‍👧‍👦🇦🇹 PWNED ﷽ 日本語",
  ]

  /// What spreadsheets take for formulas.
  static let formulas = [
    "=cmd|'/c calc'!A1 PWNED", "+1+1 PWNED", "-1 PWNED", "@SUM(1) PWNED", "'=PWNED", "''+PWNED", "\t=PWNED",
    "\r=PWNED",
    "＝PWNED",
  ]

  /// What shells, databases and formatters take for words of their own.
  static let commands = [
    "Robert'); DROP TABLE customers;-- PWNED", "\" OR 1=1 -- PWNED", "$(touch PWNED) `touch PWNED`",
    "; touch PWNED",
    "%s%n%x PWNED", "\\u001b[31mPWNED", "\"quotes\" 'and' \\back\\ PWNED", "../../PWNED", "{\"PWNED\": null}",
  ]

  /// A CSV row of texts.
  static func row(_ cells: [String]) -> String {
    cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }

  /// A table with one row a text: an id and then the text in each column, or what a column makes of the number.
  static func table(_ header: [String], _ texts: [String] = all, _ cell: (String, Int, String) -> String)
    -> String
  {
    row(header)
      + texts.enumerated().map { number, text in row(header.map { cell($0, number, text) }) }.joined()
  }

  /// The first thing in an output that a terminal or a reader could take for more than text; nothing when all is well.
  ///
  /// Line ends may be as a terminal gets them. In ASCII nothing beyond it may come.
  static func harm(in bytes: [UInt8], isASCII: Bool = false) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are no UTF-8" }
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let value = scalar.value
      let isHarmful: Bool =
        switch value {
        case 0x0A: false
        case 0x0D: text.unicodeScalars.dropFirst(index + 1).first != "\n"
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x80...: isASCII || invisible.contains(value)
        default: false
        }
      if isHarmful {
        let around = text.unicodeScalars.dropFirst(max(0, index - 30)).prefix(60)
        return "U+\(String(value, radix: 16)) in \(String(String.UnicodeScalarView(around)).debugDescription)"
      }
    }
    return nil
  }

  /// Whether two texts are the same to the byte.
  static func isSame(_ left: String?, _ right: String) -> Bool {
    left.map { Array($0.utf8) == Array(right.utf8) } ?? false
  }
}

extension Tools {
  /// Runs a program on a terminal of its own, 80×24, to its end; gives its status and all that came to the terminal.
  static func runOnTerminal(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws -> (status: Int32, bytes: [UInt8]) {
    // By the device and not by openpty, so that no other program started meanwhile gets an end of it.
    let person = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, isLocked): (Int32, Int32) = (0, 0)
    guard person >= 0, ioctl(person, UInt(0x4004_5431), &isLocked) == 0,  // TIOCSPTLCK
      ioctl(person, UInt(0x8004_5430), &number) == 0  // TIOCGPTN
    else { throw Broken("No terminal could be made.") }
    defer { close(person) }
    let terminal = "/dev/pts/\(number)"
    let child: ChildProcess
    do {
      // Held until the program has it too, since a terminal that nobody holds is at its end.
      let program = open(terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
      defer { close(program) }
      var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(program, UInt(TIOCSWINSZ), &size)
      child = try ChildProcess(
        path, arguments,
        environment: base.merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) { $1 },
        output: terminal, problems: terminal)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(person, &buffer, buffer.count)
      if count > 0 { bytes += buffer.prefix(count) } else if count == 0 || errno != EINTR { break }
    }
    return (child.wait(), bytes)
  }
}

extension Programme {
  /// Runs a command on a terminal.
  func onTerminal(_ arguments: [String], locale: String = "C.UTF-8") throws -> (status: Int32, bytes: [UInt8])
  {
    try Tools.runOnTerminal(
      Tools.advocate, arguments, environment: environment.merging(["LANG": locale]) { $1 })
  }
}
