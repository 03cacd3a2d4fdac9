import Testing

@testable import CursesTerminal

@Suite("Terminals the host doesn't know")
struct TerminalNamesTests {
  @Test(arguments: ["xterm-ghostty", "xterm-kitty", "foot", "alacritty-direct", "st-256color", "wezterm"])
  func goAsXtermWhenTheyAreLikeIt(name: String) {
    #expect(TerminalNames.substitute(for: name) == "xterm-256color")
  }

  @Test(arguments: ["vt52-odd", "stterm", "", "Eterm-88color"])
  func goAsANSIOtherwise(name: String) {
    #expect(TerminalNames.substitute(for: name) == "ansi")
  }

  @Test func theNoticeHoldsNothingThatATerminalOrAShellWouldObey() {
    let notice = TerminalNames.notice(of: "x\u{1B}[31m`rm`", using: "ansi")
    #expect(
      notice == "This host does not know terminal “x??31m?rm?”. Using ansi. "
        + "To fix: `infocmp -x x??31m?rm? | ssh HOST tic -x -`")
    #expect(TerminalNames.notice(of: "", using: "ansi") == "TERM is not set. Using ansi.")
  }
}
