import TerminalKit
import Testing

@testable import CursesTerminal

@Suite("Colours")
struct ColorTests {
  @Test(arguments: [
    (ColorChoice.auto, "", 256, ColorDepth.twoHundredFiftySix), (.auto, "1", 256, .mono),
    (.always, "1", 256, .twoHundredFiftySix), (.never, "", 256, .mono), (.auto, "", 16, .sixteen),
    (.auto, "", 88, .sixteen), (.auto, "", 8, .eight), (.auto, "", 0, .mono), (.always, "", 0, .mono),
    (.auto, "", 16_777_216, .twoHundredFiftySix),
  ])
  func depth(choice: ColorChoice, noColor: String, colors: Int, depth: ColorDepth) {
    #expect(choice.depth(colors: colors, most: nil, environment: ["NO_COLOR": noColor]) == depth)
  }

  @Test func aWishForFewerColoursHolds() {
    #expect(ColorChoice.auto.depth(colors: 256, most: .eight, environment: [:]) == .eight)
    #expect(ColorChoice.auto.depth(colors: 8, most: .sixteen, environment: [:]) == .eight)
  }

  @Test func partsBecomeTheNearestNumber() {
    let many = ColorMapper(depth: .twoHundredFiftySix, isDirect: false)
    #expect(many.number(of: .rgb(255, 0, 0), isInk: true) == 196)
    #expect(many.number(of: .rgb(0, 0, 0), isInk: true) == 16)
    #expect(many.number(of: .rgb(130, 130, 130), isInk: true) == 244)
    #expect(many.number(of: .ansi(9), isInk: true) == 9)
    #expect(many.number(of: .indexed(200), isInk: true) == 200)
    let sixteen = ColorMapper(depth: .sixteen, isDirect: false)
    #expect(sixteen.number(of: .rgb(250, 10, 10), isInk: true) == 9)
    #expect(sixteen.number(of: .indexed(196), isInk: true) == 9)
    let eight = ColorMapper(depth: .eight, isDirect: false)
    #expect(eight.number(of: .rgb(200, 10, 10), isInk: true) == 1)
    #expect(eight.number(of: .ansi(9), isInk: true) == 1)
  }

  @Test func greyIsSeenOnEightColours() {
    let eight = ColorMapper(depth: .eight, isDirect: false)
    #expect(eight.number(of: .ansi(8), isInk: true) == ColorMapper.terminalDefault)
    #expect(eight.number(of: .ansi(8), isInk: false) == 0)
  }

  @Test func monoHasNoNumbersAtAll() {
    let mono = ColorMapper(depth: .mono, isDirect: false)
    for color in [Color.ansi(3), .indexed(250), .rgb(1, 2, 3), .terminalDefault] {
      #expect(mono.number(of: color, isInk: true) == ColorMapper.terminalDefault)
    }
  }

  @Test func directTerminalsTakeTheParts() {
    let direct = ColorMapper(depth: .twoHundredFiftySix, isDirect: true)
    #expect(direct.number(of: .rgb(1, 2, 3), isInk: true) == 0x01_0203)
    #expect(direct.number(of: .rgb(0, 0, 3), isInk: true) == 8)
    #expect(direct.number(of: .ansi(3), isInk: true) == 3)
    #expect(direct.number(of: .indexed(196), isInk: true) == 0xFF_0000)
  }

  @Test func pairsAreMadeOnceAndOnDemand() {
    var made: [[Int32]] = []
    var pairs = ColorPairs(limit: 8, hasDefaults: true) {
      made.append([$0, $1, $2]); return true
    }
    #expect(pairs.number(ink: -1, ground: -1) == 0)
    #expect(pairs.number(ink: 1, ground: -1) == 1)
    #expect(pairs.number(ink: 2, ground: 4) == 2)
    #expect(pairs.number(ink: 1, ground: -1) == 1)
    #expect(made == [[1, 1, -1], [2, 2, 4]])
  }

  @Test func withoutPairsTheNearestInkOnTheSameGroundDoes() {
    var pairs = ColorPairs(limit: 4, hasDefaults: true) { _, _, _ in true }
    let red = pairs.number(ink: 1, ground: -1)
    let blue = pairs.number(ink: 4, ground: -1)
    _ = pairs.number(ink: 1, ground: 7)
    #expect(pairs.number(ink: 9, ground: -1) == red)
    #expect(pairs.number(ink: 12, ground: -1) == blue)
    #expect(pairs.number(ink: 1, ground: 3) == 0)
    #expect(pairs.count == 3)
  }

  @Test func aRefusedPairIsNoPair() {
    var none = ColorPairs(limit: 0, hasDefaults: false) { _, _, _ in true }
    #expect(none.number(ink: 1, ground: 2) == 0)
    var refusing = ColorPairs(limit: 64, hasDefaults: true) { _, _, _ in false }
    #expect(refusing.number(ink: 1, ground: 2) == 0)
  }

  @Test func withoutDefaultColoursWhiteOnBlackStandsIn() {
    var made: [[Int32]] = []
    var pairs = ColorPairs(limit: 8, hasDefaults: false) {
      made.append([$0, $1, $2]); return true
    }
    _ = pairs.number(ink: 1, ground: -1)
    _ = pairs.number(ink: -1, ground: 4)
    #expect(made == [[1, 1, 0], [2, 7, 4]])
  }
}
