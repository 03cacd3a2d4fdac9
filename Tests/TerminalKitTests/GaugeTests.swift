import Testing

@testable import TerminalKit

@Suite("Gauges and funnels")
struct GaugeTests {
  @Test("The figure stands on its scale within its range; ASCII says the same")
  func gauge() {
    let gauge = Gauge(50, range: 25...75, scale: 0...100)
    #expect(gauge.text(width: 9, glyphs: .unicode).plainText == "░░▒▒█▒▒░░")
    #expect(gauge.text(width: 9, glyphs: .ascii).plainText == "..--#--..")
    #expect(gauge.text(width: 0, glyphs: .unicode).isEmpty)
  }

  @Test(
    "What lies beyond the scale stands at its end",
    arguments: [(-200.0, "#...."), (200, "....#"), (0, "..#.."), (.infinity, "#....")])
  func bounds(value: Double, expected: String) {
    #expect(Gauge(value, scale: -100...100).text(width: 5, glyphs: .ascii).plainText == expected)
  }

  @Test("A scale without a length has its only place")
  func point() {
    #expect(Gauge(3, scale: 3...3).text(width: 3, glyphs: .ascii).plainText == "#..")
  }

  @Test("A funnel's bars are of one length for all of its steps")
  func funnel() {
    let lines = Funnel([100, 50, 25, 0]).lines(width: 8, glyphs: .ascii).map(\.plainText)
    #expect(lines == ["########", "####....", "##......", "........"])
    #expect(Funnel([]).lines(width: 8, glyphs: .ascii).isEmpty)
    #expect(Funnel([0, 0]).lines(width: 3, glyphs: .ascii).map(\.plainText) == ["...", "..."])
  }
}
