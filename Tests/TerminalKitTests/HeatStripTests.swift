import Testing

@testable import TerminalKit

@Suite struct HeatStripTests {
  @Test func theMoreTheDarker() {
    let strip = HeatStrip([100, 95, 94.9, 89, 84, 40, nil, 100], scale: 80...100)
    #expect(strip.text(glyphs: .unicode).plainText == "██▓▒░░ █")
    #expect(strip.text(cells: 2, glyphs: .ascii).plainText == "####==--....  ##")
  }

  @Test func theLegendTellsWhereAShadeBegins() {
    let legend = HeatStrip.legend(60...100, glyphs: .ascii)
    #expect(legend.map(\.shade) == [".", "-", "=", "#"])
    #expect(legend.map(\.least) == [60, 70, 80, 90])
  }

  @Test func aScaleWithoutLengthIsDark() {
    #expect(HeatStrip([100], scale: 100...100).text(glyphs: .unicode).plainText == "█")
  }
}
