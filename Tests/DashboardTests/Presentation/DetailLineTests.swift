import TerminalKit
import Testing

@testable import Dashboard

@Suite struct DetailLineTests {
  @Test(
    arguments: [
      ("  score 48 = 10 and 5 and more", ["  score 48 = 10", "  and 5 and more"]),
      ("  1. Mei Goldberg asked never", ["  1. Mei Goldberg", "     asked never"]),
      ("12 days of rest, no more", ["12 days of rest,", "no more"]), ("", [""]), ("   ", ["   "]),
      ("3. ", ["3. "]),
    ])
  func aLineThatIsWrappedStaysIndented(line: String, lines: [String]) {
    let wrapped = DetailLine(indented: line).wrapped(width: 18, glyphs: .unicode).map(\.plainText)
    #expect(wrapped == lines)
  }
}
