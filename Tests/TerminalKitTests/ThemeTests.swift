import Foundation
import Testing

@testable import TerminalKit

@Suite("Themes")
struct ThemeTests {
  static let cases = ThemeLibrary().names.flatMap { name in ColorDepth.allCases.map { (name, $0) } }

  @Test("Every role of every theme can be read at every number of colours", arguments: cases)
  func contrast(name: String, depth: ColorDepth) throws {
    let definition = try ThemeLibrary().definition(named: name)
    #expect(definition.contrastProblems(at: depth).map(\.description) == [])
  }

  @Test("The shipped themes hold nothing unknown", arguments: ThemeLibrary().names)
  func warnings(name: String) throws {
    #expect(try ThemeLibrary().definition(named: name).warnings.map(\.description) == [])
  }

  @Test(
    "Without colours no theme asks for one, and what must stand out still does",
    arguments: ThemeLibrary().names)
  func mono(name: String) throws {
    let theme = try ThemeLibrary().definition(named: name).theme(for: .mono)
    for role in ThemeRole.allCases {
      #expect(theme[role].foreground == .terminalDefault && theme[role].background == .terminalDefault)
      #expect(!theme[role].attributes.contains(.dim))
    }
    for role in [ThemeRole.tabActive, .selection, .late, .match, .field, .fieldError, .error, .key, .title] {
      #expect(!theme[role].attributes.isEmpty, "\(role)")
    }
    #expect(theme[.field] != theme[.fieldError])
    #expect(theme[.tab] != theme[.tabActive])
  }

  @Test("With few colours only those are used", arguments: ThemeLibrary().names)
  func depths(name: String) throws {
    let definition = try ThemeLibrary().definition(named: name)
    for (depth, highest) in [(ColorDepth.eight, 7), (.sixteen, 15)] {
      let theme = definition.theme(for: depth)
      for style in ThemeRole.allCases.map({ theme[$0] }) {
        for color in [style.foreground, style.background] where color != .terminalDefault {
          guard case .ansi(let number) = color else {
            Issue.record("\(color)")
            continue
          }
          #expect(number <= highest)
        }
      }
    }
  }

  @Test(
    "With 256 colours lateness, doubt, success, people and keys look different",
    arguments: ThemeLibrary().names)
  func distinct(name: String) throws {
    guard name != "mono" else { return }
    let theme = try ThemeLibrary().definition(named: name).theme(for: .twoHundredFiftySix)
    let inks = [ThemeRole.late, .warning, .good, .presence, .key, .muted].map { theme[$0].foreground }
    #expect(Set(inks).count == inks.count)
  }

  @Test("A role without an entry is the terminal's own")
  func missing() throws {
    let theme = try definition("[roles]\nlate = \"red\"").theme(for: .sixteen)
    #expect(theme[.late] == CellStyle(foreground: .ansi(1)))
    #expect(theme[.text] == .plain)
  }

  private func definition(_ text: String) throws -> ThemeDefinition {
    ThemeDefinition(chain: [try ThemeFile(name: "own", text: text)])
  }

  @Test("Names, numbers and the terminal's own are colours")
  func colors() throws {
    let roles = """
      for = "any"
      background = "#000000"
      [palette]
      leaf = "bright-green"
      [roles]
      late = { fg = "#ff0000", bg = "white", attributes = ["bold", "italic"] }
      good = "leaf"
      """
    let theme = try definition(roles).theme(for: .twoHundredFiftySix)
    #expect(
      theme[.late]
        == CellStyle(foreground: .indexed(196), background: .ansi(7), attributes: [.bold, .italic]))
    #expect(theme[.good] == CellStyle(foreground: .ansi(10), background: .indexed(16)))
    #expect(try definition(roles).theme(for: .eight)[.good].foreground == .ansi(2))
  }

  @Test("What isn't known is left out and told with its line")
  func unknown() throws {
    let text = """
      for = "dusk"
      colour = 3

      [palette]
      sky = "blueish"

      [roles]
      lat = "red"
      late = { fg = "purple", weight = 3 }
      good = { attributes = ["loud"], mono = "bold" }
      key = 7
      """
    let warnings = try definition(text).warnings.map { "\($0.line ?? 0) \($0.message)" }
    #expect(
      Set(warnings) == [
        "1 “for” is dark, light or any", "2 “colour” is not known here",
        "5 “sky” is a colour such as \"#7fb7ff\", or a list of one and its stand-in",
        "8 there is no role “lat”",
        "9 “weight” is not known here", "9 there is no colour “purple”",
        "10 attributes are bold, dim, underline, reverse and italic",
        "10 “mono” is a list such as [\"bold\"]",
        "11 “key” is a colour, or a table with fg, bg, attributes and mono",
      ])
  }

  @Test("A file that isn't TOML is refused with the place")
  func syntax() {
    let error = #expect(throws: ThemeError.self) { try definition("for = \"any\"\nroles = [") }
    guard case .syntax("own", let line, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == 2)
  }
}

@Suite("The folders of themes")
struct ThemeLibraryTests {
  /// A library with one folder of files, which is removed afterwards.
  private func withFolder(_ files: [String: String], _ body: (ThemeLibrary) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name + ".toml"), atomically: true, encoding: .utf8)
    }
    try body(ThemeLibrary(folders: ["/nowhere/at/all", folder.path]))
  }

  @Test("A theme inherits what it doesn't say")
  func inherits() throws {
    try withFolder(["mine": "inherits = \"dark\"\n[palette]\nsky = \"cyan\"\n[roles]\nlate = \"red\""]) {
      library in
      #expect(library.names == (ThemeLibrary().names + ["mine"]).sorted())
      let definition = try library.definition(named: "mine")
      let theme = definition.theme(for: .sixteen)
      #expect(theme.name == "mine" && definition.audience == .dark)
      #expect(theme[.key] == CellStyle(foreground: .ansi(6), attributes: .bold))
      #expect(theme[.late] == CellStyle(foreground: .ansi(1)))
    }
  }

  @Test("A theme of the user goes before one of the same name, and may inherit from it")
  func override() throws {
    try withFolder(["dark": "inherits = \"dark\"\n[roles]\ngood = \"blue\""]) { library in
      let theme = try library.definition(named: "dark").theme(for: .sixteen)
      #expect(theme[.good].foreground == .ansi(4))
      #expect(theme[.key].attributes == .bold)
    }
  }

  @Test("A ring of themes is refused by name")
  func cycle() throws {
    try withFolder(["a": "inherits = \"b\"", "b": "inherits = \"a\"", "self": "inherits = \"self\""]) {
      library in
      #expect(throws: ThemeError.cycle(["a", "b", "a"])) { try library.definition(named: "a") }
      #expect(throws: ThemeError.cycle(["self", "self"])) { try library.definition(named: "self") }
    }
  }

  @Test(
    "A theme that isn't there is refused with those that are",
    arguments: ["midnight", "../dark", "", ".hidden"])
  func notFound(name: String) throws {
    let library = ThemeLibrary()
    #expect(throws: ThemeError.notFound(name: name, known: library.names)) {
      try library.definition(named: name)
    }
  }
}

@Suite("Colours")
struct ColorTests {
  @Test("Contrast is that of WCAG 2.1")
  func contrast() {
    #expect(RGB(0, 0, 0).contrast(to: RGB(255, 255, 255)) == 21)
    let grey = RGB(0x76, 0x76, 0x76).contrast(to: RGB(255, 255, 255))
    #expect(abs(grey - 4.54) < 0.01)
  }

  @Test("The fixed colours are the cube and the greys")
  func indexed() {
    #expect(RGB(indexed: 16) == RGB(0, 0, 0) && RGB(indexed: 231) == RGB(255, 255, 255))
    #expect(RGB(indexed: 67) == RGB(95, 135, 175))
    #expect(RGB(indexed: 232) == RGB(8, 8, 8) && RGB(indexed: 255) == RGB(238, 238, 238))
  }

  @Test("A colour that a terminal has is found again", arguments: [16, 21, 67, 196, 231, 240])
  func nearest(number: UInt8) {
    let rgb = RGB(indexed: number)
    let matcher = ColorMatcher(depth: .twoHundredFiftySix, grounds: [])
    let found = matcher.ink(Ink(color: .rgb(rgb.red, rgb.green, rgb.blue)), contrast: 1)
    #expect(AnsiPalette.xterm.shown(found) == rgb)
  }

  @Test("With few colours ink is readable on every palette, or the terminal's own")
  func readable() {
    let ink = { (color: Color, standIn: Color?, depth: ColorDepth, ground: RGB) in
      ColorMatcher(depth: depth, grounds: [ground]).ink(Ink(color: color, standIn: standIn), contrast: 4.5)
    }
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    #expect(ink(.rgb(0, 0, 200), nil, .eight, black) == .terminalDefault)
    #expect(ink(.rgb(0, 0, 200), nil, .eight, white) == .ansi(4))
    #expect(ink(.rgb(180, 30, 30), nil, .eight, white) == .ansi(1))
    #expect(ink(.rgb(150, 150, 150), nil, .sixteen, black) == .terminalDefault)
    #expect(ink(.rgb(130, 180, 250), .ansi(14), .sixteen, black) == .ansi(14))
    #expect(ink(.rgb(130, 180, 250), .ansi(14), .eight, black) == .ansi(6))
    #expect(ink(.rgb(130, 180, 250), .ansi(14), .eight, white) == .ansi(4))
    #expect(ink(.ansi(3), nil, .mono, black) == .terminalDefault)
  }
}
