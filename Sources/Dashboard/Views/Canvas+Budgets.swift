import Advocacy
import TerminalKit

extension Canvas {
  /// Draws what is taken and left of each budget, and what approving the chosen rewards would take.
  mutating func drawBudgets(_ list: ListState) {
    let wanted = chosenRewards(list)
    for (number, use) in model.budgets.prefix(layout.ledger.height).enumerated() {
      let room = layout.ledger.line(number).inset(columns: 1)
      let added = wanted.reduce(Int64(0)) { $0 + use.budget.cost(of: $1) }
      grid.put(BudgetText(use, adding: added, glyphs: glyphs).line(width: room.width), in: room, theme: theme)
    }
  }

  /// The undecided rewards that approving would approve: what is chosen, else the selected one, with their other sides.
  private func chosenRewards(_ list: ListState) -> [Record] {
    guard list.kind == .reward else { return [] }
    let chosen = list.chosen.isEmpty ? Set([list.window.selectedID].compactMap(\.self)) : list.chosen
    let rows = list.window.rows.filter { chosen.contains($0.id) }
    return rows.flatMap { row in
      RewardPair(row).waitingRewards.filter { $0.reference == row.id || !chosen.contains($0.reference) }
    }
  }
}

/// One budget on a line: its name, a bar, what is taken of how much, and what an approval adds.
struct BudgetText {
  private let use: BudgetUse
  private let added: Int64
  private let glyphs: GlyphTable

  init(_ use: BudgetUse, adding added: Int64, glyphs: GlyphTable) {
    self.use = use
    self.added = added
    self.glyphs = glyphs
  }

  /// The line, which leaves out the least important where it is narrow.
  func line(width: Int) -> StyledText {
    let taken = use.committed + use.spent
    let isOver = taken + added > use.budget.most
    let role: ThemeRole = isOver ? .late : .bar
    let name = StyledText("\(use.budget.name) \(use.period.name) ", .label)
    let figures = StyledText(
      " \(number(taken)) of \(amount(use.budget.most))", isOver && added == 0 ? .late : .text)
    let left = StyledText(
      use.left < 0 ? ", \(amount(-use.left)) over" : ", \(amount(use.left)) left",
      use.left < 0 ? .late : .muted)
    let approving = StyledText(
      added > 0 ? "  approving takes \(amount(added))\(isOver ? ", too much" : "")" : "",
      isOver ? .late : .money)
    let parts = StyledText(" (\(number(use.committed)) approved, \(number(use.spent)) issued)", .muted)
    var tail = figures + left + approving
    let least = 10
    if name.width(glyphs) + least + tail.width(glyphs) > width {
      let more = StyledText(added > 0 ? " +\(amount(added))" : "", isOver ? .late : .money)
      tail = figures + more
    }
    if name.width(glyphs) + least + (tail + parts).width(glyphs) <= width {
      tail = figures + parts + left + approving
    }
    let room = min(30, width - name.width(glyphs) - tail.width(glyphs))
    guard room >= 4 else { return name + tail }
    let part = use.budget.most > 0 ? Double(taken) / Double(use.budget.most) : 1
    return name + Bar(fraction: part, role: role).text(width: room, glyphs: glyphs) + tail
  }

  private func amount(_ amount: Int64) -> String {
    guard case .money(let most) = use.budget.limit else { return ValueText.points(amount) }
    return ValueText.amount(Money(minorUnits: amount, currency: most.currency), glyphs: glyphs)
  }

  /// An amount without its unit, which stands behind the next one.
  private func number(_ amount: Int64) -> String {
    let text = self.amount(amount)
    return text.lastIndex(of: " ").map { String(text[..<$0]) } ?? text
  }
}
