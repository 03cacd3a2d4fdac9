import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the line above the keys: a message, else what the selected thing is.
  mutating func drawMessage() {
    let room = layout.message.inset(columns: 1)
    if case .filter(let line)? = model.overlays.last, model.notice?.weight != .refusal {
      grid.put(hint(of: line), in: room, theme: theme)
    } else if let notice = model.notice {
      let role: ThemeRole = notice.weight == .refusal ? .error : .info
      grid.put(StyledText(notice.text, role), in: room, theme: theme)
    } else if let sentence {
      grid.put(StyledText(sentence), in: room, theme: theme)
    }
  }

  private var sentence: String? {
    if model.place == .insights {
      guard let row = model.insights.window.selectedRow, let metric = model.insights.selected else {
        return nil
      }
      return InsightsText.sentence(row, of: metric)
    }
    guard let settled = model.settled else { return nil }
    if model.place == .today, model.details[settled] == nil {
      guard let line = model.today.selectedLine, line.reference == settled else { return nil }
      return BottomLine.text(line, in: presentation)
    }
    return model.record(settled).map { BottomLine.text($0, in: presentation) }
  }

  /// What is wrong with the filter, with its place, else how it could go on.
  private func hint(of line: FilterLine) -> StyledText {
    if let problem = line.problem { return StyledText(problem.description, .error) }
    guard let completion = line.completion, !completion.choices.isEmpty else { return StyledText() }
    var text = StyledText(model.named("filter.complete") + " ", .key)
    for (number, choice) in completion.choices.prefix(8).enumerated() {
      if number > 0 { text.append("  ") }
      text.append(choice.text, number == 0 ? .accent : .muted)
    }
    return text
  }

  /// Draws the keys that are at hand, the most useful first, as many as there is room for; help is always there.
  mutating func drawFooter() {
    let commands = model.commands.hinted(in: model.context)
    let help = commands.last { $0.id == "help" && $0.unavailable(model) == nil }
    var line = StyledText()
    var room = layout.footer.width - 2
    // Blanks in the colour of what stands before them take no change of it.
    let between = StyledText("  ", .label)
    let helpWidth = help.map { hint(of: $0).width(glyphs) + 2 } ?? 0
    room -= helpWidth
    // What can't be done is asked of the rules, so only as long as there is room.
    for command in commands where command.id != help?.id && command.unavailable(model) == nil {
      let text = (line.isEmpty ? StyledText() : between) + hint(of: command)
      let width = text.width(glyphs)
      guard width <= room else { break }
      line.append(text)
      room -= width
    }
    if let help { line.append((line.isEmpty ? StyledText() : between) + hint(of: help)) }
    grid.put(line, in: layout.footer.inset(columns: 1), theme: theme)
  }

  private func hint(of command: Command) -> StyledText {
    let label = command.id.hasSuffix(".number") ? numbers : command.keyLabel(glyphs)
    return StyledText(label, .key) + StyledText(" " + (command.liveHint?(model) ?? command.hint), .label)
  }

  /// The number keys that choose something of what lies on top; `0` is the tenth.
  private var numbers: String {
    let count =
      switch model.overlays.last {
      case .choice(let choice): choice.answers.count
      case let top: top?.picker?.list.items.count ?? 0
      }
    return count < 2 ? "1" : count < 10 ? "1-\(count)" : "1-9 0"
  }
}
