import TerminalKit

extension Model {
  /// Offers the themes; the one that is selected is shown at once, and leaving brings the former one back.
  mutating func pickTheme() {
    let former = themeName
    let choices = settings.themeNames.map { name in
      Picker.Choice(name, detail: name == former ? "now" : "") { model in
        model.wear(name)
        guard name != former else { return }
        model.say("Theme \(name) for now; theme = \"\(name)\" in config.toml keeps it.")
      }
    }
    guard choices.count > 1 else { return refuse("There is one theme only.") }
    var picker = Picker(
      title: "Theme", choices: choices, selected: settings.themeNames.firstIndex(of: former) ?? 0)
    picker.onSelect = { model, choice in model.wear(choice.item.title) }
    picker.onLeave = { model in model.wear(former) }
    overlays.append(.pick(picker))
  }

  /// Shows a theme from now on.
  private mutating func wear(_ name: String) {
    guard name != themeName else { return }
    themeName = name
    emit(.setTheme(name))
  }

  /// Writes times in lists by the calendar, or relative to now again.
  mutating func switchDates() {
    dates = dates == .relative ? .absolute : .relative
    say(
      dates == .relative
        ? "Times are relative near now; dates in config.toml keeps it."
        : "Times are by calendar and clock; dates in config.toml keeps it.")
  }
}
