import Advocacy
import TerminalKit

extension Model {
  /// Moves the bar, or scrolls the detail when keys go to it.
  mutating func move(by rows: Int) {
    if isDetailFocused {
      scrollDetail(by: rows)
    } else if place == .today {
      today.window.move(by: rows)
      today.leaveHeading(forward: rows > 0)
    } else if place == .insights {
      insights.window.move(by: rows)
      insights.leaveHeading(forward: rows > 0)
    } else {
      list?.window.move(by: rows)
    }
  }

  /// Moves by a part of a screen: 1 a screen down, -0.5 half of one up.
  mutating func movePage(by screens: Double) {
    if isDetailFocused {
      scrollDetail(by: Int(Double(ScreenLayout(self).detailHeight) * screens))
    } else if place == .today {
      today.window.movePage(by: screens)
      today.leaveHeading(forward: screens > 0)
    } else if place == .insights {
      insights.window.movePage(by: screens)
      insights.leaveHeading(forward: screens > 0)
    } else {
      list?.window.movePage(by: screens)
    }
  }

  /// Moves to the first or last row of all.
  mutating func moveToEnd(_ end: ListEnd) {
    if isDetailFocused {
      scrollDetail(by: end == .first ? -detailScroll : .max)
    } else if place == .today {
      today.window.moveToEnd(end)
      today.leaveHeading(forward: end == .first)
    } else if place == .insights {
      insights.window.moveToEnd(end)
      insights.leaveHeading(forward: end == .first)
    } else {
      list?.window.moveToEnd(end)
    }
  }

  /// Selects the row on a line of the view.
  mutating func selectVisible(line: Int) {
    if place == .today {
      _ = today.window.selectVisible(line: line)
      today.leaveHeading(forward: true)
    } else if place == .insights {
      _ = insights.window.selectVisible(line: line)
      insights.leaveHeading(forward: true)
    } else {
      _ = list?.window.selectVisible(line: line)
    }
  }

  /// Scrolls the detail, no further than its last line.
  mutating func scrollDetail(by lines: Int) {
    guard let settled, let detail = knownDetail(settled) else { return }
    let layout = ScreenLayout(self)
    let context = presentation(settings.glyphs)
    let text = DetailText.of(detail, extent: layout.extent, in: context)
    let last = max(0, text.wrapped(width: layout.textWidth).count - layout.item.height)
    let (target, isOver) = detailScroll.addingReportingOverflow(lines)
    detailScroll = isOver ? last : min(max(0, target), last)
  }

  /// Opens what the bar is on: first its detail, then its page.
  mutating func open() {
    if place == .insights { return openFigure() }
    guard let selection else { return }
    if case .list = place, !isDetailFocused {
      isDetailFocused = true
      settle()
    } else if place != .thing(selection) {
      go(to: .thing(selection))
    }
  }

  /// Goes back one step: out of a choice, a filter, the detail, then to the former place; never out of the program.
  mutating func stepBack() {
    if case .list = place, isDetailFocused {
      isDetailFocused = false
    } else if list?.hasChoice == true {
      list?.unchoose()
    } else if list?.filter.isEmpty == false || place == .today && !today.filter.isEmpty {
      remember(visit)
      setFilter("")
    } else if case .thing = place, !back.isEmpty {
      goBack()
    }
  }

  /// Closes what is open; at the top, quits.
  mutating func close() {
    if case .list = place, isDetailFocused {
      isDetailFocused = false
    } else if case .thing = place, !back.isEmpty {
      goBack()
    } else if drafts.isEmpty {
      queue(.quit)
    } else {
      overlays.append(.confirm(.quit(drafts: drafts.count)))
    }
  }

  /// Goes to the next or former thing of the list while its detail is open.
  mutating func moveThing(by rows: Int) {
    if case .list = place {
      list?.window.move(by: rows)
      settle()
    } else if place == .today {
      move(by: rows)
    } else if place == .insights {
      moveMeasure(forward: rows > 0)
    }
  }

  /// Lets the moving keys go to the other pane.
  mutating func switchPane() {
    guard case .list = place else { return }
    isDetailFocused.toggle()
  }
}
