import CNcurses
import TerminalKit
import Testing

@testable import CursesTerminal

extension CursesSuites {
  @Suite("Characters")
  struct LocaleTests {
    @Test(arguments: [
      (["LC_ALL": "C.UTF-8"], TerminalLocale.utf8), (["LANG": "C.UTF-8"], .utf8),
      (["LC_CTYPE": "xx_YY.utf8"], .utf8), (["LC_ALL": "C", "LANG": "C.UTF-8"], .ascii),
      (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], .utf8), (["LANG": "xx_YY.ISO-8859-1"], .ascii),
      ([:], .ascii), (["LANG": "POSIX"], .ascii),
    ])
    func areWhatTheEnvironmentNames(environment: [String: String], locale: TerminalLocale) {
      #expect(TerminalLocale.establish(environment: environment) == locale)
    }

    /// The measure must be the C library's own, by which ncurses places text.
    ///
    /// Otherwise the rest of a line would shift. The C library of another release may know characters that
    /// ours doesn't, or not yet: such a scalar differs in being unknown, never in being of another width.
    @Test func areAsWideAsTheCLibrarySays() throws {
      try #require(TerminalLocale.establish(environment: ["LC_ALL": "C.UTF-8"]) == .utf8)
      var different: [String] = []
      var compared = 0
      for value in UInt32(0x20)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
          continue
        }
        compared += 1
        let theirs = Int(cn_wcwidth(wchar_t(value)))
        let ours = scalar.terminalWidth ?? -1
        if ours != theirs, ours != -1, theirs != -1 {
          different.append("U+\(String(value, radix: 16, uppercase: true)) ours \(ours), theirs \(theirs)")
        }
      }
      #expect(compared > 200_000)
      #expect(different == [])
    }
  }
}
