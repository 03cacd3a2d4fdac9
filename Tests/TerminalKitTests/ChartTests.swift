import Testing

@testable import TerminalKit

@Suite("Bars and small charts")
struct ChartTests {
  @Test(
    "A bar shows its part; a little shows, and only all looks full",
    arguments: [
      (0, 100, "░░░░"), (1, 1000, "▏░░░"), (50, 100, "██░░"), (56, 100, "██▎░"), (999, 1000, "███▉"),
      (100, 100, "████"), (150, 100, "████"), (-3, 100, "░░░░"), (0, 0, "░░░░"), (1, 0, "████"),
    ])
  func bar(amount: Int, whole: Int, expected: String) {
    #expect(Bar(amount, of: whole).text(width: 4, glyphs: .unicode).plainText == expected)
  }

  @Test("A bar in ASCII, without room and of no number")
  func edges() {
    #expect(Bar(fraction: 0.65).text(width: 10, glyphs: .ascii).plainText == "#######...")
    #expect(Bar(fraction: 1).text(width: 0, glyphs: .unicode).isEmpty)
    #expect(Bar(fraction: .nan).text(width: 2, glyphs: .ascii).plainText == "..")
    #expect(
      Bar(1, of: 2, role: .late).text(width: 2, glyphs: .ascii).spans.map(\.role) == [.late, .barTrack])
  }

  @Test("A chart draws the newest values between the least and the greatest")
  func sparkline() {
    let chart = Sparkline([9, 1, 2, 4, nil, 8])
    #expect(chart.text(width: 10, glyphs: .unicode).plainText == "█▁▂▄ ▇")
    #expect(chart.text(width: 3, glyphs: .unicode).plainText == "▄ ▇")
    #expect(Sparkline([1, 2, 8]).text(width: 3, glyphs: .ascii).plainText == "_.#")
    #expect(Sparkline([5, 5]).text(width: 3, glyphs: .unicode).plainText == "▄▄")
    #expect(
      Sparkline([0, 50, 300], lowest: 0, highest: 100).text(width: 3, glyphs: .unicode).plainText == "▁▅█")
    #expect(Sparkline([.infinity, 1, .nan]).text(width: 3, glyphs: .unicode).plainText == " ▄ ")
    #expect(Sparkline([]).text(width: 3, glyphs: .unicode).isEmpty)
  }
}
