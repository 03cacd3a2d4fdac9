import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The first time: three ways to begin, and a tour")
struct WelcomeTests {
  private func welcome(_ columns: Int = 80, _ rows: Int = 24) -> Welcome {
    Welcome(path: "/home/ana/p.advocate", size: TerminalSize(columns: columns, rows: rows))
  }

  private func press(_ welcome: inout Welcome, _ keys: String) -> Welcome.Outcome {
    var outcome = Welcome.Outcome.stay
    for chord in KeyChord.sequence(parsing: keys) ?? [] { outcome = welcome.take(.key(chord)) }
    return outcome
  }

  private func screen(_ welcome: Welcome, _ glyphs: GlyphTable = .unicode) -> String {
    ScreenText.plain(view(welcome, theme: .plain, glyphs: glyphs).grid)
  }

  @Test("Each way is chosen by its number, or by the bar and return")
  func ways() {
    var asked = welcome()
    #expect(press(&asked, "1") == .begin(.sample))
    asked = welcome()
    #expect(press(&asked, "enter") == .begin(.sample))
    asked = welcome()
    #expect(press(&asked, "k enter") == .stay && asked.step == .name)
    #expect(press(&asked, "enter") == .begin(.empty("My programme")))
    #expect(press(&asked, "A c m e enter") == .begin(.empty("Acme")))
    asked = welcome()
    _ = press(&asked, "j enter c . c s v")
    #expect(press(&asked, "enter") == .begin(.file("c.csv")))
  }

  @Test("Esc goes back a step, q and ^c leave with nothing made")
  func leaving() {
    var asked = welcome()
    _ = press(&asked, "2 x esc")
    #expect(asked.step == .ways && press(&asked, "esc") == .stay)
    #expect(press(&asked, "q") == .leave)
    asked = welcome()
    _ = press(&asked, "3")
    #expect(press(&asked, "^c") == .leave)
    #expect(asked.take(.hangUp) == .leave && asked.take(.interrupt) == .leave)
  }

  @Test("The name of a file is completed as far as all that go on from it agree")
  func completion() {
    var asked = welcome()
    _ = press(&asked, "2 c")
    #expect(press(&asked, "tab") == .wantsFiles("c"))
    asked.offer(["customers-2025.csv", "customers-2026.csv"])
    #expect(asked.field.text == "customers-202")
    #expect(screen(asked).contains("customers-2026.csv"))
    asked.offer(["customers-2026.csv"])
    #expect(asked.field.text == "customers-2026.csv" && asked.files.isEmpty)
    asked.offer([])
    #expect(asked.field.text == "customers-2026.csv")
  }

  @Test("Nothing written is told, and so is why a way couldn't be gone")
  func problems() {
    var asked = welcome()
    #expect(press(&asked, "2 enter") == .stay)
    #expect(screen(asked).contains("Write the name of a file."))
    asked = welcome()
    asked.refuse("There is no file c.csv.")
    #expect(screen(asked).contains("There is no file c.csv."))
    _ = press(&asked, "j")
    #expect(!screen(asked).contains("There is no file c.csv."))
  }

  @Test(
    "All three ways are on every screen that is large enough, in ASCII too",
    arguments: [(60, 15), (80, 24), (120, 40)])
  func sizes(columns: Int, rows: Int) {
    for glyphs in [GlyphTable.unicode, .ascii] {
      let text = screen(welcome(columns, rows), glyphs)
      for way in Welcome.ways { #expect(text.contains(way.title)) }
      #expect(text.contains("/home/ana/p.advocate"))
      #expect(glyphs.isUnicode || text.allSatisfy(\.isASCII))
    }
    #expect(screen(welcome(columns, 3)).contains("needs 60x15"))
    #expect(!screen(welcome(1, 1)).isEmpty)
  }

  @Test("The tour goes through the screens page by page, and ends by itself or at once")
  func tour() {
    var desk = Scene.desk()
    desk.press(":")
    desk.type("tour")
    desk.press("enter")
    #expect(desk.screen().contains("Today · 1 of \(Tour.steps.count)"))
    desk.press("enter")
    #expect(desk.model.place == .list(.feedback))
    #expect(desk.screen().contains("r answers from a template"))
    desk.press("left")
    #expect(desk.screen().contains("1 of") && desk.screen().contains("⏎ next"))
    for _ in Tour.steps.dropFirst() { desk.press("space") }
    #expect(desk.screen().contains("⏎ done") && !desk.screen().contains("next"))
    desk.press("space")
    #expect(desk.model.overlays.isEmpty && desk.model.place == .today)
    desk.press(":")
    desk.type("tour")
    desk.press("enter esc")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.acts.isEmpty)
  }

  @Test("The tour shows the keys of this person, on small screens too, and every key it names is one")
  func tourKeys() {
    let settings = ConfigurationReader("[keys]\n\"feedback.claim\" = \"C\"").configuration
    var desk = Scene.desk(columns: 60, rows: 15, configuration: settings)
    desk.model.beginTour()
    desk.press("enter")
    #expect(desk.screen().contains("C claims"))
    for step in Tour.steps {
      _ = step.text { id in
        #expect(!CommandSet.standard.keyLabel(id, .unicode).isEmpty, "\(id)")
        return id
      }
    }
  }

  @Test("The tour is there when it is asked for as the dashboard opens, and not otherwise")
  func opening() {
    var settings = Scene.desk().model.settings
    var plain = Model(settings: settings, size: TerminalSize(columns: 80, rows: 24), now: Desk.now)
    _ = start(&plain)
    #expect(plain.overlays.isEmpty)
    settings.showsTour = true
    var first = Model(settings: settings, size: TerminalSize(columns: 80, rows: 24), now: Desk.now)
    _ = start(&first)
    #expect(first.overlays.last?.kind == .tour)
  }
}
