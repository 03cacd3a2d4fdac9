import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("One command table")
struct CommandTests {
  @Test("No two commands have one key where both are at hand", arguments: CommandContext.all)
  func noConflicts(context: CommandContext) {
    var owners: [[KeyChord]: String] = [:]
    for command in CommandSet.standard.commands(in: context) {
      for keys in command.keys {
        #expect(owners[keys] == nil, "\(keys) belongs to \(owners[keys] ?? "") and \(command.id)")
        owners[keys] = command.id
      }
    }
  }

  @Test("A row of keys begins with no key of another command, but for the one that goes to a reference")
  func rowsCanBeTyped() {
    for context in CommandContext.all {
      let commands = CommandSet.standard.commands(in: context)
      for command in commands {
        for keys in command.keys where keys.count > 1 {
          let first = [keys[0]]
          let owner = commands.first { $0.keys.contains(first) }
          #expect(owner == nil || owner?.id == "goto")
        }
      }
    }
  }

  @Test("Commands have names of their own, and words for help")
  func names() {
    #expect(Set(CommandTable.all.map(\.id)).count == CommandTable.all.count)
    for command in CommandTable.all {
      #expect(!command.title.isEmpty)
      #expect(!command.hint.contains("  "))
    }
  }

  @Test("Every action of the catalogue is a command")
  func catalogue() {
    for definition in ActionCatalogue.all {
      #expect(CommandTable.command(definition.name.rawValue)?.definition?.name == definition.name)
    }
  }

  @Test("Help and a way out are at hand on every screen", arguments: CommandContext.all)
  func alwaysThere(context: CommandContext) {
    let keys = CommandSet.standard.commands(in: context).flatMap(\.keys)
    if context.overlay == nil {
      for key in ["?", ":", "q", "esc"] { #expect(keys.contains(KeyChord.sequence(parsing: key) ?? [])) }
    } else {
      #expect(keys.contains([KeyChord(.escape)]))
    }
  }

  @Test(
    "The list of keys has every command that has a key wherever it is at hand, and no row twice in a part")
  func markdown() throws {
    let parts = CommandTable.markdown.split(separator: "### ")
    #expect(parts.count == CommandTable.sections.count)
    for (part, section) in zip(parts, CommandTable.sections) {
      let rows = part.split(separator: "\n").filter { $0.hasPrefix("| `") }
      #expect(!rows.isEmpty, "\(section.title)")
      #expect(Set(rows).count == rows.count, "\(section.title)")
    }
    for command in CommandTable.listed {
      for scope in command.scopes {
        let part = zip(parts, CommandTable.sections).first { $0.1.scopes.contains(scope) }?.0
        #expect(try #require(part).contains("| \(command.title) |"), "\(command.id)")
      }
    }
    for tab in Place.tabs { #expect(CommandTable.markdown.contains("Go to \(tab.title)")) }
    #expect(Place.tabs.map(\.number) == Array(1...9))
    let rewards = try #require(parts.first { $0.hasPrefix("On rewards") })
    #expect(rewards.contains("| `T` | Log a touchpoint |") && rewards.contains("| `s` | Status |"))
    #expect(CommandTable.markdown.contains("| `j` `↓` | Down |"))
    #expect(CommandTable.markdown.contains("| `1` to `0` | Choose by number |"))
  }

  @Test("The footer shows keys that work, the most useful first, and always the one for help")
  func footer() throws {
    var desk = Scene.desk()
    desk.press("3")
    let footer = try #require(desk.screen().split(separator: "\n").last)
    #expect(footer.hasPrefix(" ⏎ open  r answer  c claim"))
    #expect(footer.hasSuffix("? help"))
    desk.press("6")
    #expect(try #require(desk.screen().split(separator: "\n").last).contains("A approve"))
    var viewer = Scene.desk(role: .viewer)
    viewer.press("6")
    #expect(try !#require(viewer.screen().split(separator: "\n").last).contains("A approve"))
  }

  @Test("A key that does nothing says so, and a refused one says why")
  func refusals() {
    var desk = Scene.desk(role: .advocate)
    desk.press("3 A")
    #expect(desk.model.notice?.text == "A does nothing here; ? shows the keys that do.")
    desk.press("6 A")
    #expect(desk.model.notice?.text == "Approve needs a manager; you are an advocate.")
    #expect(desk.acts.isEmpty)
    desk.press("3 O")
    #expect(desk.model.notice?.text == "F-1001 is open." || desk.model.notice?.weight == .refusal)
  }

  @Test("Help has this screen's keys first and runs what is chosen")
  func help() {
    var desk = Scene.desk()
    desk.press("3 ?")
    #expect(desk.model.overlays.last?.picker?.selected?.item.title == "Open")
    desk.type("claim")
    #expect(desk.model.overlays.last?.picker?.selected?.item.title == "Claim")
    desk.press("enter")
    #expect(desk.acts.first?.action == "feedback.claim")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("The palette finds every command by name, says why one can't be run, and goes to references")
  func palette() {
    var desk = Scene.desk()
    desk.press("3 :")
    #expect(
      desk.model.overlays.last?.picker?.list.items.count == CommandTable.all.count { !$0.isOverlayCommand })
    desk.type("reward approve")
    desk.press("enter")
    #expect(desk.model.notice?.text == "Select a reward first.")
    #expect(desk.acts.isEmpty)
    desk.press("esc :")
    desk.type("w312")
    desk.press("enter")
    #expect(desk.model.place == .thing(Reference(.reward, 312)))
  }

  @Test("What makes something is run from the palette on any screen, with the customer one stands on")
  func creationAnywhere() throws {
    var desk = Scene.desk()
    desk.press("2 v 5 :")
    desk.type("new feedback")
    desk.press("enter")
    let form = try #require(desk.form)
    #expect(form.action == "feedback.create")
    #expect(form.fields.first { $0.spec.name == .customer }?.text == desk.model.selection?.description)
  }
}
