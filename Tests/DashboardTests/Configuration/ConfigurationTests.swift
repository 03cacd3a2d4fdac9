import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Settings in config.toml")
struct ConfigurationTests {
  private func problems(_ text: String) -> [String] {
    ConfigurationReader(text).problems.map(\.description)
  }

  @Test("An empty text changes nothing")
  func empty() {
    let reader = ConfigurationReader("")
    #expect(reader.configuration == Configuration())
    #expect(reader.problems.isEmpty)
  }

  @Test("Everything that can be set is read")
  func everything() {
    let reader = ConfigurationReader(
      """
      theme = { dark = "fjord", light = "paper" }
      background = "light"
      colors = 16
      ascii = true
      mouse = false
      synchronized = false
      dates = "absolute"
      [columns]
      feedback = ["due", "ref", "Subject"]
      [keys]
      "feedback.claim" = ["C", "f5"]
      undo = []
      """)
    #expect(reader.problems.isEmpty)
    let settings = reader.configuration
    #expect(settings.darkTheme == "fjord" && settings.lightTheme == "paper")
    #expect(settings.themeName(colorsOfTerminal: "15;0") == "paper")
    #expect(settings.colors == .most16)
    #expect(settings.wantsASCII && !settings.usesMouse && !settings.synchronizesOutput)
    #expect(settings.dates == .absolute)
    #expect(settings.columns == [.feedback: [.due, .reference, .subject]])
    #expect(settings.keys.map(\.command) == ["feedback.claim", "undo"])
    #expect(settings.keys[0].keys == [[KeyChord("C")], [KeyChord(.function(5))]])
  }

  @Test(
    "The ground of the terminal decides between two themes, where it tells",
    arguments: [
      ("15;0", "dark"), ("0;15", "light"), ("0;default;7", "light"), ("7;8", "dark"), ("", "dark"),
      ("15;default", "dark"),
    ])
  func ground(colors: String, theme: String) {
    #expect(Configuration().themeName(colorsOfTerminal: colors) == theme)
    #expect(Configuration().themeName(colorsOfTerminal: nil) == "dark")
  }

  @Test("What isn't understood is told with its line, and all else is taken")
  func unknown() {
    let text = """
      theme = 3
      colour = "red"
      dates = "soon"
      mouse = "no"
      ascii = true
      [columns]
      clouds = ["ref"]
      feedback = ["rain"]
      [keys]
      "feedback.claim" = "hyper-c"
      feedback.fly = "f"
      """
    let reader = ConfigurationReader(text)
    #expect(reader.configuration.wantsASCII)
    #expect(reader.configuration.keys.isEmpty && reader.configuration.columns.isEmpty)
    let lines = reader.problems.map(\.line)
    #expect(lines == [1, 2, 3, 4, 7, 8, 10, 11])
    let told = problems(text)
    #expect(told[1].hasPrefix("line 2: there is no setting “colour”; known are theme, background"))
    #expect(told[2] == "line 3: “dates” is “soon”, but must be one of relative, absolute.")
    #expect(told[5].contains("feedback have no field “rain”"))
    #expect(told[6].contains("“hyper-c” names no key"))
    #expect(told[7].contains("there is no command “feedback.fly”"))
  }

  @Test("A text that isn't TOML leaves everything as it is, and its line is told")
  func broken() {
    let reader = ConfigurationReader("mouse = false\ntheme = \"da\n")
    #expect(reader.configuration == Configuration())
    #expect(reader.problems.count == 1 && reader.problems[0].line != nil)
  }

  @Test("The printed settings explain all of them, and are without effect as they are and as they stand")
  func printed() throws {
    let text = Configuration.standardText(themes: ["dark", "light"])
    #expect(ConfigurationReader(text).configuration == Configuration())
    #expect(ConfigurationReader(text).problems.isEmpty)
    for key in ConfigurationReader.known {
      #expect(text.contains("\(key) = ") || text.contains("[\(key)]"), "\(key)")
    }
    let settings = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isSetting =
        line.contains(" = ") && line.hasPrefix("# ") && !line.contains("`") && !line.contains(": theme")
      let isContinued = line.hasPrefix("#   \"")
      return isSetting || isContinued ? String(line.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
    let reader = ConfigurationReader(settings)
    #expect(reader.problems.map(\.description) == [])
    #expect(reader.configuration.keys.count > 100)
    #expect(Set(reader.configuration.columns.keys) == Set(Kind.allCases))
    let commands = CommandSet(overrides: reader.configuration.keys)
    for (own, standard) in zip(commands.all, CommandTable.all) { #expect(own.keys == standard.keys) }
  }
}
